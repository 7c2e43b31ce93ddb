import { parse } from 'csv-parse/sync'

// What Spotter must say of a Hevy export, worked out from the file by the written rules alone: nothing here is
// shared with the importer or the services. It is made for a file without bad rows.

export interface ExpectedSession {
  date: string
  time: string
  title: string
  /** minutes */
  duration: number
  exercises: { name: string; sets: number; volume: number; record: ExpectedRecord | undefined }[]
  totalSets: number
  /** kg */
  totalVolume: number
}

interface ExpectedRecord {
  /** kg */
  weight: number
  previous: number
  delta: number
}

export interface ExpectedBadge {
  /** `pr-{exercise}-5` stands for the key with the exercise's own key in it. */
  key: string
  exercise: string | undefined
  type: 'streak' | 'milestone' | 'pr'
  value: number
  /** The session that reached it, whose end is the badge's time. */
  session: ExpectedSession
}

type Row = Record<string, string>

/** Everything of a file that the API shows: sessions oldest first, stats, badges. */
export function expectedOf(csv: string) {
  const sessions = sessionsOf(parse(csv, { columns: true, bom: true, skip_empty_lines: true }))
  const { current: currentStreak, longest: longestStreak } = streak(sessions, dayOf)
  const { current: currentWeekStreak, longest: longestWeekStreak } = streak(sessions, weekOf)
  return {
    sessions,
    totalSessions: sessions.length,
    totalWorkoutHours: sum(sessions.map(({ duration }) => duration)) / 60,
    lastSessionDate: sessions.at(-1)?.date ?? null,
    /** As stored: it ends at the last session, whenever that was. */
    currentStreak,
    longestStreak,
    currentWeekStreak,
    longestWeekStreak,
    badges: badgesOf(sessions)
  }
}

export type Expected = ReturnType<typeof expectedOf>

function sessionsOf(rows: Row[]): ExpectedSession[] {
  const workouts = Map.groupBy(rows, row => `${row.start_time} ${row.title}`)
  const inOrder = [...workouts.values()].toSorted((a, b) => moment(a[0]!.start_time!) - moment(b[0]!.start_time!))
  const heaviest = new Map<string, number>()
  return inOrder.map(workout => {
    const { title, start_time, end_time } = workout[0]!
    const start = moment(start_time!)
    const entries = entriesOf(workout)
    const records = recordsOf(entries, heaviest)
    const exercises = entries.map((entry, i) => ({
      name: entry[0]!.exercise_title!,
      sets: entry.length,
      volume: kg(sum(entry.filter(isWork).map(row => hundredths(row.weight_kg!) * Number(row.reps)))),
      record: records[i]
    }))
    return {
      date: new Date(start).toISOString().slice(0, 10),
      time: new Date(start).toISOString().slice(11, 16),
      title: title!,
      duration: (moment(end_time!) - start) / 60_000,
      exercises,
      totalSets: workout.length,
      totalVolume: kg(sum(exercises.map(({ volume }) => Math.round(volume * 100))))
    }
  })
}

/** The exercises of a workout: rows that follow each other, until the name changes or the index begins again. */
function entriesOf(workout: Row[]): Row[][] {
  const entries: Row[][] = []
  workout.forEach((row, i) => {
    const previous = workout[i - 1]
    const goesOn = previous?.exercise_title === row.exercise_title && Number(previous?.set_index) < Number(row.set_index)
    if (goesOn) entries.at(-1)!.push(row)
    else entries.push([row])
  })
  return entries
}

/** Which entries are records: heavier than ever in an earlier session, told to the heaviest entry of the session, the first on a tie. */
function recordsOf(entries: Row[][], heaviest: Map<string, number>): (ExpectedRecord | undefined)[] {
  const records: (ExpectedRecord | undefined)[] = entries.map(() => undefined)
  const best = new Map<string, { weight: number; entry: number }>()
  entries.forEach((rows, entry) => {
    const key = foldedName(rows[0]!.exercise_title!)
    for (const row of rows.filter(isWork)) {
      const weight = hundredths(row.weight_kg!)
      if (Number(row.reps) >= 1 && weight > (best.get(key)?.weight ?? 0)) best.set(key, { weight, entry })
    }
  })
  for (const [key, { weight, entry }] of best) {
    const previous = heaviest.get(key)
    if (previous !== undefined && weight > previous)
      records[entry] = { weight: kg(weight), previous: kg(previous), delta: kg(weight - previous) }
    heaviest.set(key, Math.max(weight, previous ?? 0))
  }
  return records
}

/** Hevy exports completed sets only, so work is whatever is no warm-up. */
const isWork = (row: Row) => row.set_type !== 'warmup'

/** One exercise, however its name is written: NFC, trimmed, without regard to case. */
export const foldedName = (name: string) => name.normalize('NFC').trim().toLowerCase()

/** Days or weeks in a row: the run that ends with the last session, and the longest. */
function streak(sessions: ExpectedSession[], numberOf: (session: ExpectedSession) => number) {
  const lengths = runLengths(sessions, numberOf).map(({ length }) => length)
  return { current: lengths.at(-1) ?? 0, longest: Math.max(0, ...lengths) }
}

/** For each day (or week) with training, its first session and how many there have been in a row by then. */
function runLengths(sessions: ExpectedSession[], numberOf: (session: ExpectedSession) => number) {
  const runs: { session: ExpectedSession; length: number }[] = []
  let previous: number | undefined
  for (const session of sessions) {
    const number = numberOf(session)
    if (number === previous) continue
    runs.push({ session, length: number - 1 === previous ? runs.at(-1)!.length + 1 : 1 })
    previous = number
  }
  return runs
}

function badgesOf(sessions: ExpectedSession[]): ExpectedBadge[] {
  const badges: ExpectedBadge[] = []
  const grant = (key: string, type: ExpectedBadge['type'], value: number, session: ExpectedSession | undefined, exercise?: string) => {
    if (session) badges.push({ key, type, value, session, exercise })
  }
  const days = runLengths(sessions, dayOf)
  const weeks = runLengths(sessions, weekOf)
  for (const n of [3, 5, 7, 14, 30]) grant(`days-${n}`, 'streak', n, days.find(({ length }) => length === n)?.session)
  for (const n of [4, 8, 12, 26, 52]) grant(`weeks-${n}`, 'streak', n, weeks.find(({ length }) => length === n)?.session)

  /** The session with which the sum reaches `goal`. */
  const reaching = (goal: number, amountOf: (session: ExpectedSession) => number) => {
    let total = 0
    return sessions.find(session => {
      total += amountOf(session)
      return total >= goal
    })
  }
  for (const n of [1, 10, 25, 50, 100, 250, 500, 1000]) grant(`sessions-${n}`, 'milestone', n, sessions[n - 1])
  for (const n of [10, 50, 100, 500])
    grant(
      `hours-${n}`,
      'milestone',
      n,
      reaching(n * 60, ({ duration }) => duration)
    )
  for (const n of [10, 100, 1000])
    grant(
      `tonnes-${n}`,
      'milestone',
      n,
      reaching(n * 100_000, ({ totalVolume }) => Math.round(totalVolume * 100))
    )

  const records = sessions.flatMap(session => session.exercises.filter(({ record }) => record).map(({ name }) => ({ session, name })))
  for (const ofOne of Map.groupBy(records, ({ name }) => foldedName(name)).values()) {
    for (const n of [1, 5, 10, 25]) grant(`pr-{exercise}-${n}`, 'pr', n, ofOne[n - 1]?.session, ofOne[0]!.name)
  }
  return badges
}

const dayOf = ({ date }: ExpectedSession) => Date.parse(date) / 86_400_000
/** The ISO week, which begins on Monday; day 4 since 1970 was the first Monday. */
const weekOf = (session: ExpectedSession) => Math.floor((dayOf(session) - 4) / 7)

const moment = (text: string) => Date.parse(`${text.replace(',', '')} UTC`)
/** Weights have two decimals at most; whole numbers add up exactly. */
const hundredths = (weight: string) => Math.round(Number(weight) * 100)
const kg = (hundredthsOfKg: number) => hundredthsOfKg / 100
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
