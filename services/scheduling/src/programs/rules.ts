import { type Weekday, type WeeklySession, weekdays } from '@spotter/contracts/api/programs.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'

/** The most sessions that one assignment books. */
export const maxGenerated = 366

const msPerDay = 86_400_000
const addDays = (date: string, days: number) => new Date(Date.parse(date) + days * msPerDay).toISOString().slice(0, 10)
const weekdayOf = (date: string): Weekday => weekdays[(new Date(date).getUTCDay() + 6) % 7]!

/** The last day of a program of so many weeks. */
export const endDateOf = (startDate: string, totalWeeks: number) => addDays(startDate, 7 * totalWeeks - 1)

/** Refuses a week that names a day twice or has another number of sessions. @throws INVALID_INPUT */
export function checkWeek(weeklySchedule: WeeklySession[], sessionsPerWeek: number) {
  const repeated = weeklySchedule.findIndex(({ day }, i) => weeklySchedule.findIndex(other => other.day === day) < i)
  if (repeated >= 0) throw invalidField(`weeklySchedule[${repeated}].day`, 'is in the week already: a day has one session')
  if (weeklySchedule.length !== sessionsPerWeek) {
    throw invalidField('weeklySchedule', `has ${weeklySchedule.length} sessions where sessionsPerWeek says ${sessionsPerWeek}`)
  }
}

export type Times = Partial<Record<Weekday, string>>

/** Refuses times that leave out a day of the week's sessions, or name another. @throws INVALID_INPUT, MISSING_REQUIRED_FIELD */
export function checkTimes(weeklySchedule: WeeklySession[], times: Times) {
  const days = weeklySchedule.map(({ day }) => day)
  const missing = days.find(day => times[day] === undefined)
  if (missing)
    throw invalidField(`generateSchedules.times.${missing}`, 'is required: the program has a session on that day', 'MISSING_REQUIRED_FIELD')
  const foreign = weekdays.find(day => times[day] !== undefined && !days.includes(day))
  if (foreign) throw invalidField(`generateSchedules.times.${foreign}`, 'is not a day of the program')
}

export interface PlannedSession {
  date: string
  /** Wall clock. */
  time: string
  /** Minutes. */
  duration: number
  title: string
}

/** Every session of a program from its first day to its last, by date. */
export function layOut({
  startDate,
  totalWeeks,
  weeklySchedule,
  times
}: {
  startDate: string
  totalWeeks: number
  weeklySchedule: WeeklySession[]
  times: Times
}): PlannedSession[] {
  const days = Array.from({ length: 7 * totalWeeks }, (_, i) => ({ date: addDays(startDate, i), week: Math.floor(i / 7) + 1 }))
  return days.flatMap(({ date, week }) => {
    const session = weeklySchedule.find(({ day }) => day === weekdayOf(date))
    if (!session) return []
    return [{ date, time: times[session.day]!, duration: session.duration, title: `Week ${week} – ${session.focus}` }]
  })
}

/** Those of the sessions, given by start, that begin before an earlier one is over. */
export function overlapping<Session extends { startsAt: Date; duration: number }>(sessions: Session[]): Session[] {
  let busyUntil = Number.NEGATIVE_INFINITY
  return sessions.filter(({ startsAt, duration }) => {
    const overlaps = startsAt.getTime() < busyUntil
    busyUntil = Math.max(busyUntil, startsAt.getTime() + duration * 60_000)
    return overlaps
  })
}
