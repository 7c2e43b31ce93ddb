import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/trainee-schedules.ts'
import { scheduleCancelled } from '@spotter/contracts/events/scheduling.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ScheduleNotFound } from '../errors.ts'
import { lockTrainee } from './calendar.ts'
import { checkCancellation } from './own-schedule-rules.ts'
import { lockOwnSchedule, ownSchedule } from './own-schedule-sql.ts'
import { markCancelled } from './sql.ts'

/** A client calls a session off in time, and says why. */
export const cancelOwnSchedule: FastifyPluginAsyncTypebox<{ clientCancelHours: number }> = async (app, { clientCancelHours }) => {
  app.route({
    ...contract.cancelOwnSchedule,
    async handler(request, reply) {
      const { id } = request.params
      const { reason } = request.body
      const { userId } = request.user
      const traineeId = request.user.traineeId!
      const now = app.clock()

      await app.db.transaction(async tx => {
        await lockTrainee(tx, traineeId)
        const schedule = await lockOwnSchedule(tx, { id, traineeId })
        if (!schedule) throw new ScheduleNotFound(id)
        checkCancellation(schedule, clientCancelHours, now)

        const [cancelled] = await markCancelled(tx, [id], { reason, at: now, byUserId: userId })
        const told = { reason, cancelledAt: now.toISOString(), cancelledBy: { userId }, notifyClient: true }
        await publish(tx, scheduleCancelled({ ...cancelled!, ...told }))
      })

      request.log.info({ scheduleId: id }, 'session cancelled by its client')
      return sendJson(reply, (await ownSchedule(app.db, { id, traineeId }))!)
    }
  })
}
