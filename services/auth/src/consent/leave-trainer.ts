import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/consent.ts'
import { lockTrainee } from '../clients/link-sql.ts'
import { part } from '../clients/part.ts'
import { NoTrainer } from '../errors.ts'
import { findTrainer } from './sql.ts'

/** A client leaves the trainer. */
export const leaveTrainer: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.leaveTrainer,
    async handler(request, reply) {
      const { userId, traineeId: ownId } = request.user
      const traineeId = ownId!

      const trainerId = await app.db.transaction(async tx => {
        await lockTrainee(tx, traineeId)
        const trainer = await findTrainer(tx, traineeId)
        if (!trainer) throw new NoTrainer()
        await part(tx, { traineeId, ...trainer, by: userId, reason: 'left' })
        return trainer.trainerId
      })

      request.log.info({ clientId: traineeId, trainerId }, 'trainer left')
      return reply.send({ success: true, data: null })
    }
  })
}
