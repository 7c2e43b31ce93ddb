import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/metrics.ts'
import type { RowsTx } from '@spotter/db/rows.ts'
import { asClient, asTrainer, metricToWrite, openClient } from './askers.ts'
import type { Asker } from './sql.ts'

/** A client takes a metric of their own back. */
export const deleteOwnMetric: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.deleteOwnMetric,
    async handler({ params: { id: metricId }, user, log }) {
      await app.rows.transaction(deleting(asClient(user), metricId, app.clock()))
      log.info({ metricId }, 'metric deleted')
      return { success: true as const, data: null }
    }
  })
}

/** A trainer takes a metric back that they recorded. */
export const deleteClientMetric: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.deleteClientMetric,
    async handler({ params: { id: clientId, metricId }, user, log }) {
      await app.rows.transaction(deleting(asTrainer(user, clientId), metricId, app.clock()))
      log.info({ metricId }, 'metric deleted')
      return { success: true as const, data: null }
    }
  })
}

const deleting = (asker: Asker, metricId: number, deletedAt: Date) => async (tx: RowsTx) => {
  await openClient(tx, asker, deletedAt)
  await metricToWrite(tx, asker, metricId)
  await tx.metric.update({ where: { id: metricId }, data: { deletedAt } })
}
