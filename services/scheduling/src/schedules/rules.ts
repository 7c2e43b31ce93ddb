import type { ScheduleStatus } from '@spotter/contracts/api/shapes.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { CannotMove, HasCard, StateConflict } from '../errors.ts'

/** How late a session may still be booked. */
const graceMinutes = 15

const nextStates: Record<ScheduleStatus, readonly ScheduleStatus[]> = {
  scheduled: ['confirmed', 'completed', 'cancelled', 'no_show'],
  confirmed: ['scheduled', 'completed', 'cancelled', 'no_show'],
  no_show: ['completed', 'scheduled'],
  completed: ['scheduled'],
  cancelled: []
}

/**
 * Whether a session may go from one state to another. Naming the present state
 * changes nothing and is allowed, but nothing is cancelled twice.
 */
export function mayBecome(from: ScheduleStatus, to: ScheduleStatus, { hasCard }: { hasCard: boolean }): boolean {
  if (from === to) return to !== 'cancelled'
  if (from === 'completed' && hasCard) return false
  return nextStates[from].includes(to)
}

/** Whether a session of this state takes its trainer's, its client's and its place's time. */
export const isBooked = (status: ScheduleStatus) => status === 'scheduled' || status === 'confirmed'

/** A session's place in time, and what day it is there. */
export interface Slot {
  date: string
  time: string
  timezone: string
  /** Null where a clock change skips the time. */
  startsAt: Date | null
  /** Today's date in `timezone`. */
  today: string
}

/** The instant a slot starts at. @throws INVALID_INPUT on `time` when a clock change skips it */
export function startOf({ date, time, timezone, startsAt }: Slot): Date {
  if (!startsAt) throw invalidField('time', `is skipped by a clock change: there is no ${time} on ${date} in ${timezone}`)
  return startsAt
}

/**
 * Refuses a new session that starts too long ago, or one entered after the fact
 * that has not begun. @throws INVALID_INPUT naming date or time
 */
export function checkNewStart(slot: Slot, status: ScheduleStatus, now: Date) {
  const startsAt = startOf(slot)
  if (status !== 'completed') checkNotPast(slot, startsAt, now)
  else if (startsAt > now)
    throw invalidField(slot.date > slot.today ? 'date' : 'time', 'lies ahead: a session is completed once it has begun')
}

function checkNotPast({ date, today }: Slot, startsAt: Date, now: Date) {
  if (startsAt.getTime() >= now.getTime() - graceMinutes * 60_000) return
  throw invalidField(
    date < today ? 'date' : 'time',
    `is in the past: a session is booked ${graceMinutes} minutes after its start at the latest`
  )
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

/** What decides whether a session may be changed. */
interface Change {
  from: ScheduleStatus
  to: ScheduleStatus
  /** Whether the request names a status. */
  namesStatus: boolean
  hasCard: boolean
  /** Date, time or place is another. */
  moved: boolean
  /** When it starts now. */
  startedAt: Date
  /** Where and when it shall take place. */
  slot: Slot
}

/**
 * Refuses what a session in this state may not become.
 * @throws CONFLICT for a state or a move that is not open to it; INVALID_INPUT for a day or time that is not
 */
export function checkChange({ from, to, namesStatus, hasCard, moved, startedAt, slot }: Change, now: Date) {
  if (namesStatus && !mayBecome(from, to, { hasCard })) {
    throw from === 'completed' && to === 'scheduled' ? new HasCard() : new StateConflict(from, to)
  }
  if (moved && (from === 'cancelled' || from === 'no_show')) throw new CannotMove(from)

  const isOver = to === 'completed' || to === 'no_show'
  if (isOver && (moved || from !== to) && slot.date > slot.today) {
    throw invalidField(moved ? 'date' : 'status', `is not possible: ${slot.date} lies ahead in ${slot.timezone}`)
  }
  if (moved) {
    const startsAt = startOf(slot)
    if (to !== 'completed' && startsAt.getTime() !== startedAt.getTime()) checkNotPast(slot, startsAt, now)
  }
}

/**
 * What a trainer should know of a session outside their working hours, or
 * undefined. Hours are by day, `{ "monday": "09:00-18:00" }`; a day that is
 * missing is free. They warn and never refuse.
 */
export function workingHoursWarning(
  hours: Record<string, string> | null,
  { date, time, duration }: { date: string; time: string; duration: number }
) {
  if (!hours) return
  const weekday = new Date(date).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
  const open = hours[weekday.toLowerCase()]
  if (!open) return `${weekday} is not a working day of yours`
  const [from, to] = open.split('-').map(minutesOf)
  const begins = minutesOf(time)
  if (begins < from! || begins + duration > to!) return `Outside your working hours: ${weekday} ${open}`
}

const minutesOf = (time: string) => {
  const [hours, minutes] = time.split(':').map(Number)
  return hours! * 60 + minutes!
}
