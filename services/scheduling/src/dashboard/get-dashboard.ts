import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/dashboard.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { TrainerNotFound } from '../errors.ts'
import { readDashboard } from './sql.ts'

/** The figures of the trainer who asks, today's sessions and the next ones, and what happened lately. */
export const getDashboard: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getDashboard,
    async handler(request, reply) {
      const trainerId = request.user.trainerId!
      const dashboard = await readDashboard(app.db, { trainerId, now: app.clock() })
      if (!dashboard) throw new TrainerNotFound(trainerId)
      return sendJson(reply, dashboard)
    }
  })
}
