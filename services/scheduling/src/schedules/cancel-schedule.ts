import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/schedules.ts'
import { scheduleCancelled } from '@spotter/contracts/events/scheduling.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ScheduleNotFound, StateConflict } from '../errors.ts'
import { lockCalendars } from './calendar.ts'
import { mayBecome } from './rules.ts'
import { lockSchedule, markCancelled, partiesOf, trainerSchedule } from './sql.ts'

/** A trainer cancels a session; who, when and why stay with it. */
export const cancelSchedule: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.cancelSchedule,
    async preValidation(request) {
      request.body ??= { notifyClient: true }
    },
    async handler(request, reply) {
      const { id } = request.params
      const { reason = null, notifyClient } = request.body
      const { userId } = request.user
      const trainerId = request.user.trainerId!
      const now = app.clock()

      await app.db.transaction(async tx => {
        const parties = await partiesOf(tx, { id, trainerId })
        if (!parties) throw new ScheduleNotFound(id)
        await lockCalendars(tx, { trainerId, clientId: parties.clientId, locationId: null })
        const schedule = await lockSchedule(tx, { id, trainerId })
        if (!schedule) throw new ScheduleNotFound(id)
        if (!mayBecome(schedule.status, 'cancelled', { hasCard: false })) throw new StateConflict(schedule.status, 'cancelled')

        const cancelled = await markCancelled(tx, { id, date: schedule.date, reason, at: now, byUserId: userId })
        const cancelledBy = { userId }
        await publish(tx, scheduleCancelled({ ...cancelled, reason, cancelledAt: now.toISOString(), cancelledBy, notifyClient }))
      })

      request.log.info({ scheduleId: id }, 'session cancelled')
      return sendJson(reply, await trainerSchedule(app.db, id))
    }
  })
}
