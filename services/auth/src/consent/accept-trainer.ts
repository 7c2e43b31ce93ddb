import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/consent.ts'
import { once } from '@spotter/service-kit/idempotency.ts'
import { lockTrainee } from '../clients/link-sql.ts'
import { AnotherTrainer, NoTrainer } from '../errors.ts'
import { findTrainer, giveConsent } from './sql.ts'

/** A client opens profile and history to the present trainer. */
export const acceptTrainer: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.acceptTrainer,
    async handler(request, reply) {
      const traineeId = request.user.traineeId!
      const meant = request.body?.trainerId

      const consent = await once(app.db, request, reply, async tx => {
        await lockTrainee(tx, traineeId)
        const trainer = await findTrainer(tx, traineeId)
        if (!trainer) throw new NoTrainer()
        if (meant !== undefined && meant !== trainer.trainerId) throw new AnotherTrainer()
        return giveConsent(tx, traineeId)
      })

      request.log.info({ clientId: traineeId, trainerId: consent.trainerId }, 'trainer accepted')
      return reply.send({ success: true, data: consent })
    }
  })
}
