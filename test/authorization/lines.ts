import type { Person, Persona } from './people.ts'
import { canary } from './people.ts'
import type { Rows } from './rows.ts'

/** One request, and what each persona is answered. */
export interface Line {
  /** What stands for `:id` and the like, in order. */
  path?: () => Promise<number[]> | number[]
  query?: string
  body?: () => object | Promise<object>
  expect: Record<Persona, number>
}

type Six = [owner: number, other: number, own: number, rival: number, former: number, admin: number]

/** By persona: the client, another client, the client's trainer, another trainer, the former trainer, an administrator; nobody and a disabled account are 401. */
const by = (...[owner, other, own, rival, former, admin]: Six) => ({ nobody: 401, owner, other, own, rival, former, admin, disabled: 401 })
const everyone = by(200, 200, 200, 200, 200, 200)
const trainers = (own: number, rival: number, former: number) => by(403, 403, own, rival, former, 403)
const clients = (owner: number, other: number) => by(owner, other, 403, 403, 403, 403)
const admins = (admin: number) => by(403, 403, 403, 403, 403, admin)
/** Routes that need no token answer everybody the same. */
const open = (status: number) => ({
  nobody: status,
  owner: status,
  other: status,
  own: status,
  rival: status,
  former: status,
  admin: status,
  disabled: status
})

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
const exercises = [{ name: 'Row', sets: [{ setNumber: 1, reps: 5, weight: 40 }] }]

/** What each route answers to whom; a route may have several lines. The owner's data say the canary. */
export function linesOf(rows: Rows, people: Record<'owner' | 'other' | 'own', Person>): Record<string, Line | Line[]> {
  const clientId = people.owner.traineeId!
  const client = () => [clientId]
  const trainer = () => [people.own.trainerId!]
  const of = (make: () => Promise<number>) => async () => [await make()]
  const email = () => `new-${rows.next()}@example.com`
  const booking = () => ({ clientId, date: day(40 + (rows.next() % 300)), time: '12:00', duration: 30, title: 'A session' })

  return {
    // auth
    register: {
      body: () => ({ name: 'New', email: email(), password: 'Password1', role: 'trainee' }),
      expect: open(201)
    },
    login: { body: () => ({ email: `${canary}@example.com`, password: 'Password1' }), expect: open(401) },
    refresh: { body: () => ({ refreshToken: 'x'.repeat(43) }), expect: open(401) },
    logout: { expect: everyone },
    getJwks: { expect: open(200) },
    startGoogleSignIn: { expect: open(503) },
    finishGoogleSignIn: { query: 'code=x&state=y', expect: open(503) },
    acceptInvitation: { body: () => ({ token: 'x'.repeat(43), password: 'Password1' }), expect: open(404) },
    getMe: { expect: everyone },
    changeMe: { body: () => ({ language: 'en' }), expect: everyone },
    getTraineeProfile: { expect: clients(200, 200) },
    changeTraineeProfile: { body: () => ({ height: 180 }), expect: clients(200, 200) },
    getTrainerProfile: { expect: trainers(200, 200, 200) },
    changeTrainerProfile: { body: () => ({ bio: 'Trains people' }), expect: trainers(200, 200, 200) },
    listTrainers: { expect: everyone },
    getTrainer: { path: trainer, expect: everyone },

    listClients: [{ expect: trainers(200, 200, 200) }, { query: `search=${canary}`, expect: trainers(200, 200, 200) }],
    getClient: { path: client, expect: trainers(200, 404, 404) },
    changeClient: { path: client, body: () => ({ height: 181 }), expect: trainers(200, 404, 404) },
    takeOnClient: [
      { body: () => ({ name: 'New', email: email() }), expect: trainers(201, 201, 201) },
      { body: () => ({ name: 'Taken', email: `${canary}@example.com` }), expect: trainers(409, 409, 409) }
    ],
    releaseClient: { path: client, expect: trainers(200, 404, 404) },
    resendInvitation: { path: client, expect: trainers(409, 404, 404) },
    withdrawInvitation: { path: client, expect: trainers(409, 404, 404) },
    acceptTrainer: { expect: clients(200, 200) },
    leaveTrainer: { expect: clients(200, 200) },

    // scheduling: the client's own
    listUpcomingSchedules: { expect: clients(200, 200) },
    listOwnSchedules: { expect: clients(200, 200) },
    readOwnSchedule: { path: of(rows.schedule), expect: clients(200, 404) },
    confirmOwnSchedule: { path: of(rows.schedule), expect: clients(200, 404) },
    cancelOwnSchedule: { path: of(rows.schedule), body: () => ({ reason: 'On holiday' }), expect: clients(200, 404) },
    readCurrentProgram: { expect: clients(200, 404) },
    listOwnPrograms: { expect: clients(200, 200) },
    readOwnProgram: { path: of(rows.assignment), expect: clients(200, 404) },

    // scheduling: trainers
    getDashboard: { expect: trainers(200, 200, 200) },
    listSchedules: [{ expect: trainers(200, 200, 200) }, { query: `clientId=${clientId}`, expect: trainers(200, 403, 403) }],
    getSchedule: [
      { path: of(rows.schedule), expect: trainers(200, 404, 404) },
      { path: of(() => rows.schedule('former')), expect: trainers(404, 404, 404) }
    ],
    bookSchedule: { body: booking, expect: trainers(201, 403, 403) },
    changeSchedule: [
      { path: of(rows.schedule), body: () => ({ title: 'Another' }), expect: trainers(200, 404, 404) },
      { path: of(() => rows.schedule('former')), body: () => ({ title: 'Another' }), expect: trainers(404, 404, 404) }
    ],
    cancelSchedule: { path: of(rows.schedule), expect: trainers(200, 404, 404) },
    listPrograms: { expect: trainers(200, 200, 200) },
    readProgram: { path: of(rows.program), expect: trainers(200, 404, 404) },
    createProgram: { body: () => ({ name: 'Strength', totalWeeks: 4, sessionsPerWeek: 1 }), expect: trainers(201, 201, 201) },
    changeProgram: { path: of(rows.program), body: () => ({ name: 'Power' }), expect: trainers(200, 404, 404) },
    archiveProgram: { path: of(rows.program), expect: trainers(200, 404, 404) },
    assignProgram: {
      path: of(rows.program),
      body: () => ({ clientId, startDate: day(1), replaceActive: true }),
      expect: trainers(201, 404, 404)
    },
    changeAssignment: { path: of(rows.assignment), body: () => ({ notes: 'Going well' }), expect: trainers(200, 404, 404) },
    listFreeSlots: [
      { path: trainer, query: `from=${day(1)}&to=${day(3)}&duration=60`, expect: everyone },
      {
        path: trainer,
        query: `from=${day(1)}&to=${day(3)}&duration=60&clientId=${clientId}`,
        expect: by(200, 403, 200, 403, 403, 403)
      }
    ],
    listLocations: { expect: everyone },
    readLocation: { path: of(rows.location), expect: everyone },
    createLocation: { body: () => ({ name: 'Studio' }), expect: admins(201) },
    changeLocation: { path: of(rows.location), body: () => ({ name: 'Hall' }), expect: admins(200) },
    deleteLocation: { path: of(rows.location), expect: admins(200) },

    // training: the client's own
    getTraineeStats: { expect: clients(200, 200) },
    listTraineeSessions: [
      { expect: by(200, 200, 422, 422, 422, 403) },
      { query: `clientId=${clientId}`, expect: by(200, 403, 200, 403, 403, 403) }
    ],
    searchTraineeSessions: [
      { query: 'q=press', expect: by(200, 200, 422, 422, 422, 403) },
      { query: `q=press&clientId=${clientId}`, expect: by(200, 403, 200, 403, 403, 403) }
    ],
    getTraineeSession: [
      { path: of(rows.card), expect: by(200, 404, 200, 404, 404, 403) },
      { path: of(() => rows.card('former')), expect: by(200, 404, 200, 404, 404, 403) }
    ],
    rateSession: { path: of(rows.card), body: () => ({ rating: 5 }), expect: clients(200, 404) },
    listTraineeMetrics: { expect: clients(200, 200) },
    logMetric: { body: () => ({ date: day(-1), type: 'body_fat', value: 20 }), expect: clients(201, 201) },
    changeOwnMetric: { path: of(() => rows.metric('owner')), body: () => ({ value: 21 }), expect: clients(200, 404) },
    deleteOwnMetric: { path: of(() => rows.metric('owner')), expect: clients(200, 404) },
    listTraineeRecords: { expect: clients(200, 200) },
    getTraineeExerciseProgress: { query: `name=${canary} press`, expect: clients(200, 200) },
    getTraineeExerciseHistory: { expect: clients(200, 200) },

    // training: trainers
    listTrainerSessions: [{ expect: trainers(200, 200, 200) }, { query: `clientId=${clientId}`, expect: trainers(200, 403, 403) }],
    getTrainerSession: [
      { path: of(rows.card), expect: trainers(200, 404, 404) },
      { path: of(() => rows.card('former')), expect: trainers(200, 404, 404) }
    ],
    listClientSessions: { path: client, expect: trainers(200, 404, 404) },
    recordSession: [
      {
        body: () => ({ clientId, date: day(-1), time: '12:00', title: 'Walk-in', duration: 30, exercises }),
        expect: trainers(201, 403, 403)
      },
      {
        body: async () => ({ clientId, scheduleId: await rows.done('former'), date: day(-2), title: 'Late', duration: 30, exercises }),
        expect: trainers(422, 403, 403)
      }
    ],
    changeSession: [
      { path: of(rows.card), body: () => ({ title: 'Another' }), expect: trainers(200, 404, 404) },
      { path: of(() => rows.card('former')), body: () => ({ title: 'Another' }), expect: trainers(403, 404, 404) }
    ],
    deleteSession: [
      { path: of(rows.card), expect: trainers(200, 404, 404) },
      { path: of(() => rows.card('former')), expect: trainers(403, 404, 404) }
    ],
    listClientMetrics: { path: client, expect: trainers(200, 404, 404) },
    recordMetric: { path: client, body: () => ({ date: day(-1), type: 'body_fat', value: 20 }), expect: trainers(201, 404, 404) },
    changeClientMetric: [
      { path: async () => [clientId, await rows.metric('own')], body: () => ({ value: 21 }), expect: trainers(200, 404, 404) },
      { path: async () => [clientId, await rows.metric('owner')], body: () => ({ value: 21 }), expect: trainers(403, 404, 404) }
    ],
    deleteClientMetric: [
      { path: async () => [clientId, await rows.metric('own')], expect: trainers(200, 404, 404) },
      { path: async () => [clientId, await rows.metric('owner')], expect: trainers(403, 404, 404) }
    ],
    listClientRecords: { path: client, expect: trainers(200, 404, 404) },
    getClientExerciseProgress: { path: client, query: `name=${canary} press`, expect: trainers(200, 404, 404) },
    getClientExerciseHistory: { path: client, expect: trainers(200, 404, 404) },
    getOverview: { expect: trainers(200, 200, 200) },
    getClientAnalytics: { path: client, expect: trainers(200, 404, 404) },
    listExercises: { query: 'search=Private', expect: trainers(200, 200, 200) },
    listExerciseCategories: { expect: everyone },
    createExercise: { body: () => ({ name: `Move ${rows.next()}`, category: 'legs' }), expect: trainers(201, 201, 201) },
    changeExercise: { path: of(rows.exercise), body: () => ({ difficulty: 'beginner' }), expect: trainers(200, 404, 404) },
    deleteExercise: { path: of(rows.exercise), expect: trainers(200, 404, 404) },

    // notifications
    listNotifications: { expect: clients(200, 200) },
    readNotification: { path: of(rows.notice), expect: clients(200, 404) },
    readAllNotifications: { expect: clients(200, 200) },
    listOwnNotifications: { expect: everyone },
    readOwnNotification: { path: of(rows.notice), expect: by(200, 404, 404, 404, 404, 404) },
    readAllOwnNotifications: { expect: everyone },
    deleteNotification: { path: of(rows.notice), expect: by(200, 404, 404, 404, 404, 404) },
    getNotificationSettings: { expect: everyone },
    setNotificationSettings: { body: settings, expect: everyone },
    listAchievements: { expect: clients(200, 200) },
    listClientAchievements: { path: client, expect: trainers(200, 404, 404) }
  }
}

function settings() {
  const channel = { email: true, push: false }
  return {
    channels: { schedule: channel, progress: channel, achievement: channel, system: channel, message: channel },
    quietHours: null,
    reminders: { dayBefore: true, hourBefore: true }
  }
}
