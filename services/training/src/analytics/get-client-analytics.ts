import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/analytics.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ClientNotFound } from '../errors.ts'
import { checkPeriod } from '../sessions/rules.ts'
import { readClientAnalytics } from './sql.ts'

/** A period of a client's training in figures, for their trainer. */
export const getClientAnalytics: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getClientAnalytics,
    async handler({ user, params: { id: clientId }, query }, reply) {
      checkPeriod(query)
      const { startDate = null, endDate = null } = query
      const [client] = await readClientAnalytics(app.db, { clientId, trainerId: user.trainerId!, startDate, endDate, now: app.clock() })
      if (!client) throw new ClientNotFound(clientId)
      return sendJson(reply, client.json)
    }
  })
}
