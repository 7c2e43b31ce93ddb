/** What badges follow from: everything that stands of one client's history. */
export interface Facts {
  sessions: SessionFact[]
  records: RecordFact[]
  completions: CompletionFact[]
}

export interface SessionFact {
  sessionId: number
  /** The card's date as written, YYYY-MM-DD. */
  date: string
  /** Instants are ISO 8601 in UTC, all written in one way, so that their order is that of the text. */
  endedAt: string
  minutes: number
  /** kg */
  volume: number
}

interface RecordFact {
  sessionId: number
  exerciseKey: string
  exercise: string
  endedAt: string
}

interface CompletionFact {
  assignmentId: number
  program: string
  completedAt: string
}

export type BadgeKind = 'days' | 'weeks' | 'sessions' | 'hours' | 'tonnes' | 'pr' | 'completion'

export interface Badge {
  /** One of a kind for each client. */
  key: string
  kind: BadgeKind
  /** Days, weeks, sessions, hours, tonnes, records; of a completion the assignment's id. */
  value: number
  /** The exercise of records, the program of a completion; else null. */
  subject: string | null
  achievedAt: string
}

const steps = {
  days: [3, 5, 7, 14, 30],
  weeks: [4, 8, 12, 26, 52],
  sessions: [1, 10, 25, 50, 100, 250, 500, 1000],
  hours: [10, 50, 100, 500],
  tonnes: [10, 100, 1000],
  pr: [1, 5, 10, 25]
} satisfies Partial<Record<BadgeKind, number[]>>

/** Every badge that a history earns, and when: the same for the same facts, in whatever order they are given. */
export function badgesOf({ sessions, records, completions }: Facts): Badge[] {
  const inOrder = sessions.toSorted(byEnd)
  return [
    ...streakBadges('days', inOrder, dayNumber),
    ...streakBadges('weeks', inOrder, date => Math.floor((dayNumber(date) + daysFromMonday) / 7)),
    ...totalBadges('sessions', inOrder, () => 1),
    ...totalBadges('hours', inOrder, ({ minutes }) => minutes, 60),
    // Volume has two decimals: whole hundredths of a kg add up exactly.
    ...totalBadges('tonnes', inOrder, ({ volume }) => Math.round(volume * 100), 100_000),
    ...recordBadges(records.toSorted(byEnd)),
    ...completions.map(({ assignmentId, program, completedAt }) => ({
      key: `completion-${assignmentId}`,
      kind: 'completion' as const,
      value: assignmentId,
      subject: program,
      achievedAt: completedAt
    }))
  ]
}

/**
 * A streak of n is reached by the session that made its nth day (or week) one
 * with training: the first of that day (or week) to end. Of several streaks that
 * reach n, the earliest counts.
 */
function streakBadges(kind: 'days' | 'weeks', inOrder: SessionFact[], numberOf: (date: string) => number): Badge[] {
  const firstEnd = new Map<number, string>()
  for (const { date, endedAt } of inOrder) {
    const n = numberOf(date)
    if (!firstEnd.has(n)) firstEnd.set(n, endedAt)
  }

  const reachedAt = new Map<number, string>()
  let length = 0
  for (const n of [...firstEnd.keys()].sort((a, b) => a - b)) {
    length = firstEnd.has(n - 1) ? length + 1 : 1
    if (!reachedAt.has(length)) reachedAt.set(length, firstEnd.get(n)!)
  }
  return steps[kind].filter(step => reachedAt.has(step)).map(step => badge(kind, step, reachedAt.get(step)!))
}

/** Reached by the session with which the sum came to a step, in `unit`s. */
function totalBadges(
  kind: 'sessions' | 'hours' | 'tonnes',
  inOrder: SessionFact[],
  amountOf: (session: SessionFact) => number,
  unit = 1
): Badge[] {
  const badges: Badge[] = []
  const ahead = [...steps[kind]]
  let total = 0
  for (const session of inOrder) {
    total += amountOf(session)
    while (ahead.length > 0 && total >= ahead[0]! * unit) badges.push(badge(kind, ahead.shift()!, session.endedAt))
  }
  return badges
}

/** A session holds at most one record in an exercise: the nth record is the nth session that has one. */
function recordBadges(inOrder: RecordFact[]): Badge[] {
  const badges: Badge[] = []
  const counts = new Map<string, number>()
  for (const { exerciseKey, exercise, endedAt } of inOrder) {
    const n = (counts.get(exerciseKey) ?? 0) + 1
    counts.set(exerciseKey, n)
    if (steps.pr.includes(n)) badges.push({ key: `pr-${exerciseKey}-${n}`, kind: 'pr', value: n, subject: exercise, achievedAt: endedAt })
  }
  return badges
}

const badge = (kind: BadgeKind, value: number, achievedAt: string): Badge => ({
  key: `${kind}-${value}`,
  kind,
  value,
  subject: null,
  achievedAt
})

const byEnd = (a: { endedAt: string; sessionId: number }, b: { endedAt: string; sessionId: number }) =>
  a.endedAt < b.endedAt ? -1 : a.endedAt > b.endedAt ? 1 : a.sessionId - b.sessionId

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** Day 0, 1970-01-01, was a Thursday: its week began three days before. */
const daysFromMonday = 3
