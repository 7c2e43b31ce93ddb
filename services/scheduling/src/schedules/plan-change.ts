import type { changeSchedule, Scope } from '@spotter/contracts/api/schedules.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import type { Static } from 'typebox'
import { checkAssignment } from './assignment.ts'
import { isMoved } from './change-events.ts'
import { addDays, daysBetween } from './dates.ts'
import { checkChange, isBooked, startOf } from './rules.ts'
import { checkFree, findSlots, type PlacedSlot } from './slots.ts'
import type { Details, Schedule } from './sql.ts'

interface Plan {
  trainerId: number
  /** The fields that the request names. */
  changes: Omit<Static<typeof changeSchedule.schema.body>, 'clientId' | 'scope'>
  scope: Scope
  now: Date
}

interface PlannedChange {
  before: Schedule
  after: Details
}

/** What is said of a session and decides nothing about it. */
const words: ReadonlySet<string> = new Set(['title', 'description', 'sessionType', 'plannedExercises', 'notes'])

/** Whether such changes leave a session where it is, in the state that it is in. */
export const isWordsOnly = (changes: Plan['changes']) => Object.keys(changes).every(field => words.has(field))

/**
 * What shall become of each session: what is named changes, and each keeps its own date, or is shifted by as many days as
 * the first. @throws what speaks against any of them: CONFLICT, INVALID_INPUT, PROGRAM_NOT_ACTIVE, SCHEDULE_CONFLICT
 */
export async function planChange(tx: Tx, sessions: [Schedule, ...Schedule[]], plan: Plan): Promise<PlannedChange[]> {
  const { trainerId, changes, now } = plan
  if (isWordsOnly(changes)) return sessions.map(before => ({ before, after: { ...before, ...changes } }))

  const planned = await layOut(tx, sessions, plan)
  for (const { before, after, slot } of planned) {
    const moved = isMoved(before, after)
    const state = {
      from: before.status,
      to: after.status,
      namesStatus: changes.status !== undefined,
      hasCard: before.sessionCardId !== null
    }
    checkChange({ ...state, moved, startedAt: before.startsAt, slot }, now)
    if (after.locationId !== before.locationId && !slot.placeIsOpen) throw invalidField('locationId', 'is not a place in use')
  }

  const { clientId } = sessions[0]
  const { programAssignmentId: assignmentId } = changes
  if (assignmentId && sessions.some(({ programAssignmentId }) => programAssignmentId !== assignmentId)) {
    await checkAssignment(tx, { id: assignmentId, trainerId, clientId })
  }

  if (!planned.some(takesTime)) return planned
  const slots = planned
    .filter(({ after }) => isBooked(after.status))
    .map(({ before, after, slot }) => ({ ...slot, id: before.id, duration: after.duration, startsAt: startOf(slot) }))
  await checkFree(tx, { trainerId, clientId, slots, movedIds: sessions.map(({ id }) => id) })
  return planned
}

async function layOut(
  tx: Tx,
  sessions: [Schedule, ...Schedule[]],
  { trainerId, changes, scope, now }: Plan
): Promise<(PlannedChange & { slot: PlacedSlot })[]> {
  const days = changes.date ? daysBetween(sessions[0].date, changes.date) : 0
  const wished = sessions.map((before): Details => ({ ...before, ...changes, date: addDays(before.date, days) }))
  const wanted = wished.map(({ date, time, locationId }, i) => {
    const before = sessions[i]!
    return { date, time, locationId, timezone: isMoved(before, wished[i]!) ? null : before.timezone }
  })
  const slots = await findSlots(tx, { trainerId, slots: wanted, forward: scope === 'following', now })
  return sessions.map((before, i) => {
    const slot = slots[i]!
    return { before, after: { ...wished[i]!, date: slot.date, time: slot.time }, slot }
  })
}

/** Whether a session needs time that it does not have yet. */
const takesTime = ({ before, after }: PlannedChange) =>
  isBooked(after.status) && (isMoved(before, after) || after.duration !== before.duration || !isBooked(before.status))
