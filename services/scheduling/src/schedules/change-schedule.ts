import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/schedules.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { bookingRefusal } from '../errors.ts'
import { settleProgress } from '../programs/settle-progress.ts'
import { ensureYear } from './calendar.ts'
import { changedFields, eventsOfChange, isMoved } from './change-events.ts'
import { lockSessions } from './lock-sessions.ts'
import { isWordsOnly, planChange } from './plan-change.ts'
import { type ChangedSchedule, markCancelled, saveSchedules, trainerSchedule } from './sql.ts'
import { togetherOf } from './together.ts'

/** A trainer moves, confirms, completes, reopens, cancels or edits a session, or it and those that follow. Only what is named changes. */
export const changeSchedule: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeSchedule,
    async handler(request, reply) {
      const { id } = request.params
      const { clientId, scope = 'this', ...changes } = request.body
      const by = { byUserId: request.user.userId, at: app.clock() }
      const trainerId = request.user.trainerId!
      if (clientId === undefined && Object.keys(changes).length === 0) throw invalidField('body', 'names nothing to change')
      if (scope === 'following' && changes.status && changes.status !== 'scheduled' && changes.status !== 'confirmed') {
        throw invalidField('status', 'is scheduled or confirmed where several sessions change at once; DELETE cancels them')
      }

      const changed = await app.db.transaction(async tx => {
        if (changes.date && changes.date <= by.at.toISOString().slice(0, 10)) await ensureYear(tx, changes.date)
        const keepsTimes = scope === 'this' && isWordsOnly(changes)
        const sessions = await lockSessions(tx, { id, trainerId, scope, locationId: changes.locationId, keepsTimes })
        if (clientId && clientId !== sessions[0].clientId)
          throw invalidField('clientId', 'never changes: cancel the session and book another')

        const planned = await planChange(tx, sessions, { trainerId, changes, scope, now: by.at })
        return await save(tx, planned, by)
      })

      request.log.info({ scheduleId: id, sessions: changed }, 'session changed')
      return sendJson(reply, await trainerSchedule(app.db, id))
    }
  })
}

/** Writes and tells what is different now, and returns of how many sessions. */
async function save(tx: Tx, planned: Awaited<ReturnType<typeof planChange>>, by: { at: Date; byUserId: number }) {
  const changes = planned.filter(({ before, after }) => changedFields(before, after).length > 0)
  if (changes.length === 0) return 0

  const rows = changes.map(({ before, after }): ChangedSchedule => {
    const completedAt = after.status !== 'completed' ? null : before.status === 'completed' ? before.completedAt : by.at
    return { ...after, id: before.id, heldDate: before.date, completedAt }
  })
  const saved = await saveSchedules(tx, rows).catch(error => {
    throw bookingRefusal(error, rows[0]!)
  })
  const cancelledIds = changes
    .filter(({ before, after }) => after.status === 'cancelled' && before.status !== 'cancelled')
    .map(({ before }) => before.id)
  if (cancelledIds.length > 0) await markCancelled(tx, cancelledIds, { ...by, reason: null })

  const assignmentIds = changes.flatMap(({ before, after }) => [before.programAssignmentId, after.programAssignmentId])
  const progress = await settleProgress(tx, assignmentIds, by.at)
  const changeOf = new Map(changes.map(change => [change.before.id, change]))
  const moved = saved.filter(({ scheduleId }) => isMoved(changeOf.get(scheduleId)!.before, changeOf.get(scheduleId)!.after))
  const told = { ...by, ...togetherOf(moved) }
  const events = saved.flatMap(snapshot => {
    const { before, after } = changeOf.get(snapshot.scheduleId)!
    return eventsOfChange(before, after, snapshot, told)
  })
  await publish(tx, ...events, ...progress)
  return changes.length
}
