import { type Expected, type ExpectedSession, foldedName } from './expected.ts'
import type { Read, ReadSession } from './read-spotter.ts'

/** What the API says otherwise than the file, a line each; `today` is the client's date. */
export function differences(expected: Expected, { sessions, schedules, notices, stats }: Read, today: string): string[] {
  const found: string[] = []
  const compare = (what: string, file: unknown, spotter: unknown) => {
    if (file !== spotter) found.push(`${what}: by the file ${file}, Spotter says ${spotter}`)
  }

  const unmatched = Map.groupBy(sessions, keyOf)
  for (const session of expected.sessions) {
    const [read, ...rest] = unmatched.get(keyOf(session)) ?? []
    if (read) found.push(...ofSession(session, read))
    else found.push(`${keyOf(session)}: is missing`)
    unmatched.set(keyOf(session), rest)
  }
  for (const { id, date, title } of [...unmatched.values()].flat())
    found.push(`${date} ${title}: is not in the file, or twice (session ${id})`)
  compare('schedules without a card', 0, schedules.filter(({ relatedSessionCard }) => relatedSessionCard === null).length)

  const days = daysBetween(expected.lastSessionDate, today)
  const weeks = daysBetween(mondayOf(expected.lastSessionDate), mondayOf(today)) / 7
  compare('totalSessions', expected.totalSessions, stats.totalSessions)
  compare('completedSessions', expected.totalSessions, stats.completedSessions)
  compare('totalWorkoutHours', expected.totalWorkoutHours.toFixed(2), stats.totalWorkoutHours.toFixed(2))
  compare('lastSessionDate', expected.lastSessionDate, stats.lastSessionDate)
  compare('currentStreak', days > 1 ? 0 : expected.currentStreak, stats.currentStreak)
  compare('longestStreak', expected.longestStreak, stats.longestStreak)
  compare('currentWeekStreak', weeks > 1 ? 0 : expected.currentWeekStreak, stats.currentWeekStreak)
  compare('longestWeekStreak', expected.longestWeekStreak, stats.longestWeekStreak)

  const records = expected.sessions.flatMap(({ exercises }) => exercises).filter(({ record }) => record).length
  const ofType = (type: string) => notices.filter(notice => notice.type === type)
  compare('notices of badges', expected.badges.length, ofType('achievement').length)
  compare('notices of sessions and records', expected.totalSessions + records, ofType('progress').length)
  const told = Map.groupBy(notices, ({ type, relatedType, relatedId, title }) => [type, relatedType, relatedId, title].join(' '))
  for (const [notice, { length }] of told) if (length > 1) found.push(`notice "${notice}": told ${length} times`)
  return found
}

function ofSession(session: ExpectedSession, read: ReadSession): string[] {
  const found: string[] = []
  const compare = (what: string, file: unknown, spotter: unknown) => {
    if (file !== spotter) found.push(`${keyOf(session)}, ${what}: by the file ${file}, Spotter says ${spotter}`)
  }
  compare('status', 'completed', read.status)
  compare('duration', session.duration, read.duration)
  compare('startsAt', wallClock(session.date, session.time), read.startsAt && readAt(read.startsAt, read.timezone))
  compare('totalExercises', session.exercises.length, read.totalExercises)
  compare('totalSets', session.totalSets, read.totalSets)
  compare('totalVolume', session.totalVolume, read.totalVolume)
  session.exercises.forEach(({ name, sets, volume, record }, i) => {
    const at = `exercise ${i + 1} ${name}`
    const exercise = read.exercises[i]
    compare(`${at}, name`, name, exercise?.name)
    compare(`${at}, totalSets`, sets, exercise?.totalSets)
    compare(`${at}, totalVolume`, volume, exercise?.totalVolume)
    compare(`${at}, prNote`, record ? `+${record.delta} kg` : null, exercise?.prNote)
    compare(`${at}, isPR`, record !== undefined, exercise?.isPR)
  })
  return found
}

/** The key of every expected badge and its end by Spotter's own start of the session; `lib-7` or `name-` and the folded name stands for an exercise. */
export function expectedBadges({ badges }: Expected, { sessions }: Pick<Read, 'sessions'>) {
  const libraryIds = new Map(
    sessions.flatMap(({ exercises }) => exercises.map(({ name, exerciseLibraryId: id }) => [foldedName(name), id] as const))
  )
  const starts = new Map(sessions.map(session => [keyOf(session), session.startsAt]))
  return badges.map(({ key, exercise, type, value, session }) => {
    const libraryId = exercise && libraryIds.get(foldedName(exercise))
    const start = starts.get(keyOf(session))
    return {
      key: exercise ? key.replace('{exercise}', libraryId ? `lib-${libraryId}` : `name-${foldedName(exercise)}`) : key,
      type,
      value,
      achievedAt: start ? new Date(Date.parse(start) + session.duration * 60_000).toISOString() : `the end of ${keyOf(session)}`
    }
  })
}

export const keyOf = ({ date, time, title }: { date: string; time: string; title: string }) => `${date} ${time} ${title}`

const wallClock = (date: string, time: string) => `${date} ${time}`

/** An instant as the clock on the wall shows it: YYYY-MM-DD HH:MM. */
export const readAt = (instant: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant))

const daysBetween = (from: string | null, to: string | null) => (from && to ? (Date.parse(to) - Date.parse(from)) / 86_400_000 : 0)

function mondayOf(date: string | null) {
  if (!date) return null
  const day = new Date(date)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}
