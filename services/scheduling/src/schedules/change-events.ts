import { isDeepStrictEqual } from 'node:util'
import type { Event } from '@spotter/contracts/define-event.ts'
import { scheduleCancelled, scheduleChanged, scheduleCompleted, scheduleMoved } from '@spotter/contracts/events/scheduling.ts'
import type { Snapshot } from './schedule-json.ts'
import type { Details, Schedule } from './sql.ts'
import type { togetherOf } from './together.ts'

const fields = [
  'date',
  'time',
  'locationId',
  'duration',
  'title',
  'description',
  'programAssignmentId',
  'sessionType',
  'plannedExercises',
  'notes',
  'status'
] as const

/** The fields, named as in the API, in which the two differ. */
export const changedFields = (before: Details, after: Details) => fields.filter(field => !isDeepStrictEqual(before[field], after[field]))

/** Whether date, time or place is another. */
export const isMoved = (before: Details, after: Details) => changedFields(before, after).some(isPlacement)

const isPlacement = (field: (typeof fields)[number]) => field === 'date' || field === 'time' || field === 'locationId'

/**
 * What is to be said of a change: that it moved, what else is different, that it
 * took place, that it will not. Completed and cancelled have events of their own
 * and are no "changed"; what is cancelled is no longer moved for anyone.
 */
export function eventsOfChange(
  before: Schedule,
  after: Details,
  saved: Snapshot,
  { at, byUserId, together }: { at: Date; byUserId: number } & ReturnType<typeof togetherOf>
): Event[] {
  const cancelled = after.status === 'cancelled' && before.status !== 'cancelled'
  const completed = after.status === 'completed' && before.status !== 'completed'
  const others = changedFields(before, after).filter(field => !isPlacement(field) && !(field === 'status' && (cancelled || completed)))
  const events: Event[] = []

  if (isMoved(before, after) && !cancelled) {
    const { date, time, timezone, startsAt, locationId, status } = before
    const previous = { date, time, timezone, startsAt: startsAt.toISOString(), locationId, status }
    events.push(scheduleMoved({ ...saved, previous, ...(together && { together }) }))
  }
  if (others.length > 0) {
    events.push(scheduleChanged({ ...saved, previousStatus: before.status, changedFields: others, changedBy: { userId: byUserId } }))
  }
  if (completed) events.push(scheduleCompleted({ ...saved, completedAt: at.toISOString(), sessionCardId: before.sessionCardId }))
  if (cancelled) {
    const cancelledBy = { userId: byUserId }
    events.push(scheduleCancelled({ ...saved, reason: null, cancelledAt: at.toISOString(), cancelledBy, notifyClient: true }))
  }
  return events
}
