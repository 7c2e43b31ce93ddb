import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/analytics.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { checkPeriod } from '../sessions/rules.ts'
import { readOverview } from './sql.ts'

/** A period of a trainer's work in figures. */
export const getOverview: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getOverview,
    async handler({ user, query }, reply) {
      checkPeriod(query)
      const { startDate = null, endDate = null } = query
      const [overview] = await readOverview(app.db, { trainerId: user.trainerId!, startDate, endDate, now: app.clock() })
      return sendJson(reply, overview!.json)
    }
  })
}
