import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/metrics.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import type { Static } from 'typebox'
import { checkPeriod } from '../sessions/rules.ts'
import { asClient, asTrainer, notFound } from './askers.ts'
import { type Asker, readMetrics } from './sql.ts'

/** A client's own metrics. */
export const listTraineeMetrics: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listTraineeMetrics,
    handler: async ({ user, query }, reply) => sendJson(reply, await metricsOf(app.db, asClient(user), query))
  })
}

/** The metrics of a trainer's client. */
export const listClientMetrics: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listClientMetrics,
    handler: async ({ user, params, query }, reply) => sendJson(reply, await metricsOf(app.db, asTrainer(user, params.id), query))
  })
}

async function metricsOf(tx: Tx, asker: Asker, query: Static<typeof contract.listClientMetrics.schema.querystring>) {
  checkPeriod(query)
  const { startDate = null, endDate = null, type = null, sort = 'desc' } = query
  const [answer] = await readMetrics[sort](tx, { ...asker, startDate, endDate, type })
  if (!answer) throw notFound(asker)
  return answer.json
}
