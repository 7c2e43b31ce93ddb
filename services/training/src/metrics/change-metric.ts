import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/metrics.ts'
import type { RowsTx } from '@spotter/db/rows.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import type { Static } from 'typebox'
import { asClient, asTrainer, metricToWrite, openClient } from './askers.ts'
import { checkDate, oneWeightADay, unitOf } from './rules.ts'
import { type Asker, readMetric } from './sql.ts'

type Changes = Static<typeof contract.changeClientMetric.schema.body>

/** A client corrects a metric of their own; who recorded it stays. */
export const changeOwnMetric: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeOwnMetric,
    async handler({ body, params: { id: metricId }, user, log }, reply) {
      const json = await oneWeightADay(app.rows.transaction(changing(asClient(user), metricId, body, app.clock())))
      log.info({ metricId, fields: Object.keys(body) }, 'metric changed')
      return sendJson(reply, json)
    }
  })
}

/** A trainer corrects a metric that they recorded. */
export const changeClientMetric: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeClientMetric,
    async handler({ body, params: { id: clientId, metricId }, user, log }, reply) {
      const json = await oneWeightADay(app.rows.transaction(changing(asTrainer(user, clientId), metricId, body, app.clock())))
      log.info({ metricId, fields: Object.keys(body) }, 'metric changed')
      return sendJson(reply, json)
    }
  })
}

/** Changes what is named of a metric; comes to the metric as JSON. */
const changing =
  (asker: Asker, metricId: number, { date, ...changes }: Changes, now: Date) =>
  async (tx: RowsTx) => {
    const today = await openClient(tx, asker, now)
    const stored = await metricToWrite(tx, asker, metricId)
    if (date) checkDate(date, today)
    const { notes: _, ...measured } = changes
    const unit = Object.keys(measured).length > 0 ? { unit: unitOf({ ...stored, ...measured }) } : {}

    await tx.metric.update({ where: { id: metricId }, data: { ...changes, ...unit, ...(date && { date: new Date(date) }) } })
    const [metric] = await readMetric(tx, { ...asker, metricId })
    return metric!.json
  }
