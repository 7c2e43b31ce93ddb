import type { AssignmentStatus, ProgressNote } from '@spotter/contracts/api/assignments.ts'
import { type Weekday, type WeeklySession, weekdays } from '@spotter/contracts/api/programs.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { addDays, weekdayOf } from '../schedules/dates.ts'

/** The most sessions that one assignment books. */
export const maxGenerated = 366

/** The last day of a program of so many weeks. */
export const endDateOf = (startDate: string, totalWeeks: number) => addDays(startDate, 7 * totalWeeks - 1)

/** Refuses a week that names a day twice or has another number of sessions. @throws INVALID_INPUT on `field`, of the two the one that was sent */
export function checkWeek(
  weeklySchedule: WeeklySession[],
  sessionsPerWeek: number,
  field: 'weeklySchedule' | 'sessionsPerWeek' = 'weeklySchedule'
) {
  const repeated = weeklySchedule.findIndex(({ day }, i) => weeklySchedule.findIndex(other => other.day === day) < i)
  if (repeated >= 0) throw invalidField(`weeklySchedule[${repeated}].day`, 'is in the week already: a day has one session')
  if (weeklySchedule.length === sessionsPerWeek) return
  if (field === 'sessionsPerWeek') {
    throw invalidField('sessionsPerWeek', `is ${sessionsPerWeek} where the program's weeklySchedule has ${weeklySchedule.length} sessions`)
  }
  throw invalidField('weeklySchedule', `has ${weeklySchedule.length} sessions where sessionsPerWeek says ${sessionsPerWeek}`)
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

const nextStates: Record<AssignmentStatus, readonly AssignmentStatus[]> = {
  active: ['paused', 'completed', 'cancelled'],
  paused: ['active', 'completed', 'cancelled'],
  completed: [],
  cancelled: []
}

/** Whether an assignment may go from one state to another. Naming the present state changes nothing and is allowed, but nothing is cancelled twice. */
export const mayBecome = (from: AssignmentStatus, to: AssignmentStatus) =>
  from === to ? to !== 'cancelled' : nextStates[from].includes(to)

/**
 * The notes of an assignment once some weeks are written anew, by week; a null
 * note takes its week's away. @throws INVALID_INPUT naming a week that is named
 * twice or that the assignment does not have
 */
export function mergeNotes(
  notes: ProgressNote[],
  written: { week: number; note: string | null }[],
  { totalWeeks, ...signature }: { totalWeeks: number; date: string; recordedBy: number }
): ProgressNote[] {
  const repeated = written.findIndex(({ week }, i) => written.findIndex(other => other.week === week) < i)
  if (repeated >= 0) throw invalidField(`progressNotes[${repeated}].week`, 'is named twice')
  const beyond = written.findIndex(({ week }) => week > totalWeeks)
  if (beyond >= 0) throw invalidField(`progressNotes[${beyond}].week`, `lies behind the last one: the program has ${totalWeeks} weeks`)

  const others = notes.filter(({ week }) => written.every(other => other.week !== week))
  const added = written.flatMap(({ week, note }) => (note === null ? [] : [{ week, note, ...signature }]))
  return [...others, ...added].sort((one, other) => one.week - other.week)
}
