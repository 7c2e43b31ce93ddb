import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/schedules.ts'
import { scheduleCancelled } from '@spotter/contracts/events/scheduling.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { StateConflict } from '../errors.ts'
import { lockSessions } from './lock-sessions.ts'
import { mayBecome } from './rules.ts'
import { markCancelled, trainerSchedule } from './sql.ts'
import { togetherOf } from './together.ts'

/** A trainer cancels a session, or it and those that follow in its series; who, when and why stay with each. */
export const cancelSchedule: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.cancelSchedule,
    async preValidation(request) {
      request.body ??= { notifyClient: true }
    },
    async handler(request, reply) {
      const { id } = request.params
      const { reason = null, notifyClient, scope = 'this' } = { ...request.body, ...request.query }
      const { userId } = request.user
      const trainerId = request.user.trainerId!
      const now = app.clock()

      const cancelled = await app.db.transaction(async tx => {
        const sessions = await lockSessions(tx, { id, trainerId, scope })
        const { status } = sessions[0]
        if (!mayBecome(status, 'cancelled', { hasCard: false })) throw new StateConflict(status, 'cancelled')

        const ids = sessions.map(({ id }) => id)
        const cancelled = await markCancelled(tx, ids, { reason, at: now, byUserId: userId })
        const told = { reason, cancelledAt: now.toISOString(), cancelledBy: { userId }, notifyClient, ...togetherOf(cancelled) }
        await publish(tx, ...cancelled.map(schedule => scheduleCancelled({ ...schedule, ...told })))
        return cancelled.length
      })

      request.log.info({ scheduleId: id, sessions: cancelled }, 'session cancelled')
      return sendJson(reply, await trainerSchedule(app.db, id))
    }
  })
}
