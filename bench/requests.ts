import type pg from 'pg'

/** Somebody who asks, and whom it is about. */
export interface Pair {
  traineeId: number
  traineeUserId: number
  trainerId: number
  trainerUserId: number
  scheduleId: number
  sessionId: number
  programId: number
  assignmentId: number
  notificationId: number
  exerciseName: string
}

/** Two hundred clients of all kinds, each with something to ask for. */
export async function pairsOf(owner: pg.Client): Promise<Pair[]> {
  const { rows } = await owner.query(
    `select te.id as "traineeId", te.user_id as "traineeUserId", t.id as "trainerId", t.user_id as "trainerUserId",
       (select max(id) from schedules s where s.trainee_id = te.id and s.status = 'scheduled') as "scheduleId",
       (select max(id) from session_cards c where c.trainee_id = te.id) as "sessionId",
       (select max(id) from programs p where p.trainer_id = t.id) as "programId",
       (select max(id) from program_assignments a where a.trainee_id = te.id) as "assignmentId",
       (select max(id) from notifications n where n.user_id = te.user_id) as "notificationId",
       (select e.name from session_exercises e where e.session_card_id = (select max(id) from session_cards c where c.trainee_id = te.id) order by e.id limit 1) as "exerciseName"
     from (select * from trainees where id % 49 = 0 order by id limit 200) te join trainers t on t.id = te.trainer_id`
  )
  return rows.map(
    row =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, name === 'exerciseName' ? value : Number(value)])
      ) as unknown as Pair
  )
}

/** One of the 57: its name in spec and the request for a pair; `n` counts the requests, for what must be new each time. */
export interface Ask {
  name: string
  as: 'trainer' | 'trainee' | 'nobody'
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: (pair: Pair, n: number) => string
  body?: (pair: Pair, n: number) => object
}

const get = (name: string, as: 'trainer' | 'trainee', url: (pair: Pair, n: number) => string): Ask => ({ name, as, method: 'GET', url })

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const time = (n: number) => `${String(5 + (n % 18)).padStart(2, '0')}:${String((n * 7) % 60).padStart(2, '0')}`
const period = `startDate=${day(-60)}&endDate=${day(0)}`

const sets = Array.from({ length: 5 }, (_, i) => ({ setNumber: i + 1, reps: 8, weight: 60, rest: 90 }))
const exercises = ['Bench press', 'Back squat', 'Deadlift', 'Row', 'Overhead press'].map(name => ({ name, sets }))

/** The base endpoints in the order of the specification. Those that hash a password are left out: argon2id costs 8 ms of CPU by design. */
export const asks: Ask[] = [
  get('auth 4 me', 'trainee', () => '/auth/me'),

  get('trainee 1 upcoming', 'trainee', () => '/trainee/schedules/upcoming?days=30'),
  get('trainee 2 schedules', 'trainee', () => '/trainee/schedules'),
  get('trainee 3 schedule', 'trainee', ({ scheduleId }) => `/trainee/schedules/${scheduleId}`),
  get('trainee 4 current program', 'trainee', () => '/trainee/programs/current'),
  get('trainee 5 programs', 'trainee', () => '/trainee/programs'),
  get('trainee 6 program', 'trainee', ({ assignmentId }) => `/trainee/programs/${assignmentId}`),
  get('trainee 7 stats', 'trainee', () => '/trainee/stats'),
  get('trainee 8 notifications', 'trainee', () => '/trainee/notifications'),
  { name: 'trainee 9 read', as: 'trainee', method: 'PUT', url: ({ notificationId }) => `/trainee/notifications/${notificationId}/read` },
  { name: 'trainee 10 read all', as: 'trainee', method: 'PUT', url: () => '/trainee/notifications/read-all' },
  get('trainee 11 sessions', 'trainee', () => '/trainee/sessions'),
  get('trainee 12 session', 'trainee', ({ sessionId }) => `/trainee/sessions/${sessionId}`),
  get('trainee 13 metrics', 'trainee', () => '/trainee/metrics'),
  get('trainee 14 profile', 'trainee', () => '/trainee/me'),
  get('trainee 15 search', 'trainee', () => '/trainee/sessions/search?q=press'),

  get('trainer 1 dashboard', 'trainer', () => '/trainer/dashboard/stats'),
  get('trainer 2 clients', 'trainer', () => '/trainer/clients?search=client'),
  get('trainer 3 client', 'trainer', ({ traineeId }) => `/trainer/clients/${traineeId}`),
  {
    name: 'trainer 4 take on',
    as: 'trainer',
    method: 'POST',
    url: () => '/trainer/clients',
    body: (_, n) => ({ email: `bench-${process.pid}-${n}@bench.example`, name: 'A client' })
  },
  {
    name: 'trainer 5 change client',
    as: 'trainer',
    method: 'PATCH',
    url: ({ traineeId }) => `/trainer/clients/${traineeId}`,
    body: (_, n) => ({ height: 150 + (n % 50) })
  },
  get('trainer 7 metrics', 'trainer', ({ traineeId }) => `/trainer/clients/${traineeId}/metrics`),
  get('trainer 8 client sessions', 'trainer', ({ traineeId }) => `/trainer/clients/${traineeId}/sessions`),
  get('trainer 9 schedules', 'trainer', () => `/trainer/schedules?${period}`),
  get('trainer 10 schedule', 'trainer', ({ scheduleId }) => `/trainer/schedules/${scheduleId}`),
  {
    name: 'trainer 11 enter a session',
    as: 'trainer',
    method: 'POST',
    url: () => '/trainer/schedules',
    body: ({ traineeId }, n) => ({
      clientId: traineeId,
      date: day(-1 - (n % 300)),
      time: time(n),
      duration: 45,
      title: 'Whole body',
      status: 'completed'
    })
  },
  {
    name: 'trainer 12 change schedule',
    as: 'trainer',
    method: 'PATCH',
    url: ({ scheduleId }) => `/trainer/schedules/${scheduleId}`,
    body: (_, n) => ({ notes: `Note ${n}` })
  },
  get('trainer 14 sessions', 'trainer', () => '/trainer/sessions'),
  get('trainer 15 session', 'trainer', ({ sessionId }) => `/trainer/sessions/${sessionId}`),
  {
    name: 'trainer 16 record a session',
    as: 'trainer',
    method: 'POST',
    url: () => '/trainer/sessions',
    body: ({ traineeId }, n) => ({
      clientId: traineeId,
      date: day(-1 - (n % 300)),
      time: time(n),
      duration: 45,
      title: 'Whole body',
      exercises
    })
  },
  {
    name: 'trainer 17 change session',
    as: 'trainer',
    method: 'PATCH',
    url: ({ sessionId }) => `/trainer/sessions/${sessionId}`,
    body: (_, n) => ({ overallFeedback: `Feedback ${n}` })
  },
  get('trainer 19 programs', 'trainer', () => '/trainer/programs'),
  get('trainer 20 program', 'trainer', ({ programId }) => `/trainer/programs/${programId}`),
  {
    name: 'trainer 21 make program',
    as: 'trainer',
    method: 'POST',
    url: () => '/trainer/programs',
    body: (_, n) => ({ name: `Program ${n}`, totalWeeks: 8, sessionsPerWeek: 3 })
  },
  {
    name: 'trainer 22 change program',
    as: 'trainer',
    method: 'PATCH',
    url: ({ programId }) => `/trainer/programs/${programId}`,
    body: (_, n) => ({ description: `Description ${n}` })
  },
  get('trainer 25 exercises', 'trainer', () => '/trainer/exercises?search=press'),
  {
    name: 'trainer 26 make exercise',
    as: 'trainer',
    method: 'POST',
    url: () => '/trainer/exercises',
    body: (_, n) => ({ name: `Exercise ${process.pid}-${n}`, category: 'legs' })
  },
  get('trainer 29 overview', 'trainer', () => '/trainer/analytics/overview'),
  get('trainer 30 client analytics', 'trainer', ({ traineeId }) => `/trainer/analytics/clients/${traineeId}`),

  get('common 1 places', 'trainee', () => '/locations'),
  get('common 2 place', 'trainee', (_, n) => `/locations/${1 + (n % 20)}`),
  get('common 3 trainers', 'trainee', () => '/trainers'),
  get('common 4 trainer', 'trainee', ({ trainerId }) => `/trainers/${trainerId}`),
  get('common 5 categories', 'trainee', () => '/exercises/categories'),

  get('added availability', 'trainee', ({ trainerId }) => `/trainers/${trainerId}/availability?from=${day(1)}&to=${day(7)}&duration=60`),
  get('added records', 'trainee', () => '/trainee/records'),
  get('added progress', 'trainee', ({ exerciseName }) => `/trainee/exercises/progress?name=${encodeURIComponent(exerciseName)}`),
  get('added achievements', 'trainee', () => '/trainee/achievements')
]
