import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/stats.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { TraineeNotFound } from '../errors.ts'
import { readStats } from './sql.ts'

/** The figures of the client who asks. */
export const getTraineeStats: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getTraineeStats,
    async handler({ user }, reply) {
      const [stats] = await readStats(app.db, { traineeId: user.traineeId!, now: app.clock() })
      if (!stats) throw new TraineeNotFound()
      return sendJson(reply, stats.json)
    }
  })
}
