import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/metrics.ts'
import type { RowsTx } from '@spotter/db/rows.ts'
import { once } from '@spotter/service-kit/idempotency.ts'
import type { Static } from 'typebox'
import { asClient, asTrainer, openClient } from './askers.ts'
import { checkDate, oneWeightADay, unitOf } from './rules.ts'
import type { Asker } from './sql.ts'

/** A client logs a metric of their own. */
export const logMetric: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.logMetric,
    async handler(request, reply) {
      const work = recording(asClient(request.user), request.body, app.clock())
      const metricId = await oneWeightADay(once(app.rows, request, reply, work))
      request.log.info({ metricId }, 'metric logged')
      return reply.code(201).send({ success: true, data: { metricId } })
    }
  })
}

/** A trainer records a metric of a client. */
export const recordMetric: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.recordMetric,
    async handler(request, reply) {
      const work = recording(asTrainer(request.user, request.params.id), request.body, app.clock())
      const metricId = await oneWeightADay(once(app.rows, request, reply, work))
      request.log.info({ metricId }, 'metric recorded')
      return reply.code(201).send({ success: true, data: { metricId } })
    }
  })
}

/** Writes a metric in the name of who asks; comes to its id. */
function recording(asker: Asker, metric: Static<typeof contract.recordMetric.schema.body>, now: Date) {
  const unit = unitOf(metric)
  return async (tx: RowsTx) => {
    checkDate(metric.date, await openClient(tx, asker, now))
    const { id } = await tx.metric.create({
      select: { id: true },
      data: { ...metric, date: new Date(metric.date), unit, traineeId: asker.traineeId, recordedBy: asker.userId }
    })
    return Number(id)
  }
}
