import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/clients.ts'
import { NoSuchClient } from '../errors.ts'
import { lockTrainee } from './link-sql.ts'
import { part } from './part.ts'

/** A trainer releases a client. */
export const releaseClient: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.releaseClient,
    async handler(request, reply) {
      const { userId, trainerId: ownId } = request.user
      const trainerId = ownId!
      const traineeId = request.params.id

      await app.db.transaction(async tx => {
        await lockTrainee(tx, traineeId)
        const parted = await part(tx, { traineeId, trainerId, trainerUserId: userId, by: userId, reason: 'released' })
        if (!parted) throw new NoSuchClient()
      })

      request.log.info({ clientId: traineeId, trainerId }, 'client released')
      return reply.send({ success: true, data: null })
    }
  })
}
