import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/schedules.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { bookingRefusal, ScheduleNotFound, scheduleConflict } from '../errors.ts'
import { settleProgress } from '../programs/settle-progress.ts'
import { checkAssignment } from './assignment.ts'
import { ensureYear, findConflicts, findSlot, lockCalendars } from './calendar.ts'
import { changedFields, eventsOfChange, isMoved } from './change-events.ts'
import { checkChange, isBooked, startOf } from './rules.ts'
import { type Details, lockSchedule, markCancelled, partiesOf, type Schedule, saveSchedule, trainerSchedule } from './sql.ts'

/** A trainer moves, confirms, completes, reopens, cancels or edits a session. Only what is named changes. */
export const changeSchedule: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeSchedule,
    async handler(request, reply) {
      const { id } = request.params
      const { clientId, ...changes } = request.body
      const { userId } = request.user
      const trainerId = request.user.trainerId!
      const now = app.clock()

      await app.db.transaction(async tx => {
        if (changes.date && changes.date <= now.toISOString().slice(0, 10)) await ensureYear(tx, changes.date)
        const parties = await partiesOf(tx, { id, trainerId })
        if (!parties) throw new ScheduleNotFound(id)
        if (clientId && clientId !== parties.clientId) throw invalidField('clientId', 'never changes: cancel the session and book another')
        await lockCalendars(tx, { trainerId, clientId: parties.clientId, locationId: changes.locationId ?? parties.locationId })

        const before = await lockSchedule(tx, { id, trainerId })
        if (!before) throw new ScheduleNotFound(id)
        const after: Details = { ...before, ...changes }
        await check(tx, { before, after, trainerId, namesStatus: changes.status !== undefined, now })
        if (changedFields(before, after).length === 0) return

        const completedAt = after.status !== 'completed' ? null : before.status === 'completed' ? before.completedAt : now
        const saved = await saveSchedule(tx, { ...after, id, completedAt }, before.date).catch(error => {
          throw bookingRefusal(error, after)
        })
        if (after.status === 'cancelled' && before.status !== 'cancelled') {
          await markCancelled(tx, { id, date: after.date, reason: null, at: now, byUserId: userId })
        }
        const progress = await settleProgress(tx, [before.programAssignmentId, after.programAssignmentId], now)
        await publish(tx, ...eventsOfChange(before, after, saved, { at: now, byUserId: userId }), ...progress)
      })

      request.log.info({ scheduleId: id }, 'session changed')
      return sendJson(reply, await trainerSchedule(app.db, id))
    }
  })
}

/** Refuses what may not become of the session; a time that it takes anew must be free. */
async function check(tx: Tx, change: { before: Schedule; after: Details; trainerId: number; namesStatus: boolean; now: Date }) {
  const { before, after, trainerId, namesStatus, now } = change
  const { clientId } = before
  const moved = isMoved(before, after)
  const slot = await findSlot(tx, { ...after, trainerId, timezone: moved ? null : before.timezone, now })
  checkChange(
    { from: before.status, to: after.status, namesStatus, hasCard: before.sessionCardId !== null, moved, startedAt: before.startsAt, slot },
    now
  )

  if (after.locationId !== before.locationId && !slot.placeIsOpen) throw invalidField('locationId', 'is not a place in use')
  if (after.programAssignmentId !== null && after.programAssignmentId !== before.programAssignmentId) {
    await checkAssignment(tx, { id: after.programAssignmentId, trainerId, clientId })
  }

  const takesTime = isBooked(after.status) && (moved || after.duration !== before.duration || !isBooked(before.status))
  if (!takesTime) return
  const slots = [{ date: after.date, time: after.time, startsAt: startOf(slot), duration: after.duration }]
  const conflicts = await findConflicts(tx, { trainerId, clientId, singlePlaceId: slot.singlePlaceId, slots, scheduleId: before.id })
  if (conflicts.length > 0) throw scheduleConflict(conflicts)
}
