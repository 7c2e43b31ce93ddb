import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/trainee-schedules.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ownSchedules } from './own-schedule-sql.ts'

/** The client's sessions, newest first. */
export const listOwnSchedules: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listOwnSchedules,
    async handler(request, reply) {
      const { startDate = null, endDate = null, status, sort = 'desc', page, limit } = request.query
      if (startDate && endDate && startDate > endDate) throw invalidField('endDate', 'lies before startDate')

      const statuses = status?.split(',') ?? null
      const traineeId = request.user.traineeId!
      return sendJson(reply, await ownSchedules(app.db, { traineeId, startDate, endDate, statuses, sort, page, limit }))
    }
  })
}
