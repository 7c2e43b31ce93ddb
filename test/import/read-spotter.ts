/** A session of the client as the API tells it, with what its schedule says of the time. */
export interface ReadSession {
  id: number
  scheduleId: number
  date: string
  time: string
  title: string
  /** minutes */
  duration: number
  /** ISO 8601, of the schedule. */
  startsAt: string
  timezone: string
  status: string
  totalExercises: number
  totalSets: number
  totalVolume: number
  exercises: {
    name: string
    exerciseLibraryId: number | null
    totalSets: number
    totalVolume: number
    isPR: boolean
    prNote: string | null
  }[]
}

export interface ReadNotice {
  id: number
  type: string
  title: string
  message: string
  relatedId: number | null
  relatedType: string | null
}

export interface Stats {
  totalSessions: number
  completedSessions: number
  currentStreak: number
  longestStreak: number
  currentWeekStreak: number
  longestWeekStreak: number
  totalWorkoutHours: number
  lastSessionDate: string | null
  recentAchievements: { type: string; date: string; value: number }[]
}

export interface Account {
  email: string
  password: string
}

type Get = <Data>(path: string) => Promise<Data>

/** Signs in; answers a function that asks in that account's name and the account itself. Throws with the answer where it is an error. */
export async function signedIn(url: string, account: Account) {
  const ask = async (path: string, init: RequestInit) => {
    const response = await fetch(`${url}/api/v1${path}`, { ...init, signal: AbortSignal.timeout(30_000) })
    const answer = (await response.json()) as { success: boolean; data: any }
    if (!answer.success) throw new Error(`${path} answers ${response.status} ${JSON.stringify(answer)}`)
    return answer.data
  }
  const { token, user } = await ask('/auth/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...account, tokens: 'body' })
  })
  const get: Get = path => ask(path, { headers: { authorization: `Bearer ${token}` } })
  return { get, user: user as { id: number; traineeId: number | null; timezone: string | null } }
}

/** Everything that trainer and client can read of the client's sessions, stats and notices. */
export async function readSpotter(trainer: Get, client: Get, clientId: number) {
  const schedules = await everyPage<ReadSession & { relatedSessionCard: number | null }>(
    trainer,
    `/trainer/schedules?clientId=${clientId}`,
    'schedules'
  )
  const cards = await everyPage<ReadSession>(client, '/trainee/sessions?', 'sessions')
  const notices = await everyPage<ReadNotice>(client, '/trainee/notifications?', 'notifications')
  const stats = await client<Stats>('/trainee/stats')
  const byId = new Map(schedules.map(schedule => [schedule.id, schedule]))
  const sessions = cards.map((card): ReadSession => {
    const { time, startsAt, timezone, status } = byId.get(card.scheduleId) ?? { time: '', startsAt: '', timezone: 'UTC', status: 'unknown' }
    return { ...card, time, startsAt, timezone, status }
  })
  return { sessions, schedules, notices, stats }
}

export type Read = Awaited<ReturnType<typeof readSpotter>>

async function everyPage<Row>(get: Get, path: string, name: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 1; ; page++) {
    const data = await get<Record<string, Row[]> & { pagination: { totalPages: number } }>(`${path}&limit=100&page=${page}`)
    rows.push(...(data[name] as Row[]))
    if (page >= data.pagination.totalPages) return rows
  }
}
