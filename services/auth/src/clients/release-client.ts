import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/clients.ts'
import { clientReleased } from '@spotter/contracts/events/auth.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { NoSuchClient } from '../errors.ts'
import { lockTrainee, unlinkTrainee } from './sql.ts'

/** Parts a trainer from a client. What lies ahead of them is cancelled by whoever hears the event. */
export const releaseClient: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.releaseClient,
    async handler(request, reply) {
      const { userId, trainerId: ownId } = request.user
      const trainerId = ownId!
      const traineeId = request.params.id

      await app.db.transaction(async tx => {
        await lockTrainee(tx, traineeId)
        const released = await unlinkTrainee(tx, { traineeId, trainerId })
        if (!released) throw new NoSuchClient()
        await publish(tx, clientReleased({ traineeId, trainerId, trainerUserId: userId, releasedBy: { userId }, ...released }))
      })

      request.log.info({ clientId: traineeId, trainerId }, 'client released')
      return reply.send({ success: true, data: null })
    }
  })
}
