import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/trainee-schedules.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ScheduleNotFound } from '../errors.ts'
import { ownSchedule } from './own-schedule-sql.ts'

/** One session of the client who asks. */
export const readOwnSchedule: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.readOwnSchedule,
    async handler(request, reply) {
      const { id } = request.params
      const schedule = await ownSchedule(app.db, { id, traineeId: request.user.traineeId! })
      if (!schedule) throw new ScheduleNotFound(id)
      return sendJson(reply, schedule)
    }
  })
}
