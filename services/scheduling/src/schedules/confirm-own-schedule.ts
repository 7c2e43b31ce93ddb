import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/trainee-schedules.ts'
import { scheduleChanged } from '@spotter/contracts/events/scheduling.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ScheduleNotFound } from '../errors.ts'
import { lockTrainee } from './calendar.ts'
import { checkConfirmation } from './own-schedule-rules.ts'
import { lockOwnSchedule, markConfirmed, ownSchedule } from './own-schedule-sql.ts'

/** A client says that they will come. A confirmed session stays as it is. */
export const confirmOwnSchedule: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.confirmOwnSchedule,
    async handler(request, reply) {
      const { id } = request.params
      const { userId } = request.user
      const traineeId = request.user.traineeId!
      const now = app.clock()

      const changed = await app.db.transaction(async tx => {
        await lockTrainee(tx, traineeId)
        const schedule = await lockOwnSchedule(tx, { id, traineeId })
        if (!schedule) throw new ScheduleNotFound(id)
        if (schedule.status === 'confirmed') return false
        checkConfirmation(schedule, now)

        const confirmed = await markConfirmed(tx, { id, date: schedule.date })
        const changedBy = { userId }
        await publish(tx, scheduleChanged({ ...confirmed, previousStatus: schedule.status, changedFields: ['status'], changedBy }))
        return true
      })

      if (changed) request.log.info({ scheduleId: id }, 'session confirmed by its client')
      return sendJson(reply, (await ownSchedule(app.db, { id, traineeId }))!)
    }
  })
}
