import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/invitations.ts'
import { lockTrainee } from '../clients/link-sql.ts'
import { part } from '../clients/part.ts'
import { AlreadyAccepted, NoSuchClient } from '../errors.ts'
import { endInvitation, findInvited } from './sql.ts'

/** Takes an invitation back that nobody has accepted; an account without a recorded session goes with it. */
export const withdrawInvitation: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.withdrawInvitation,
    async handler(request, reply) {
      const { userId, trainerId: ownId } = request.user
      const trainerId = ownId!
      const traineeId = request.params.id

      const accountDeleted = await app.db.transaction(async tx => {
        await lockTrainee(tx, traineeId)
        const client = await findInvited(tx, { traineeId, trainerId })
        if (!client) throw new NoSuchClient()
        if (client.hasAccepted) throw new AlreadyAccepted()
        if (client.hasCard) {
          await endInvitation(tx, client.userId)
          return false
        }
        await part(tx, { traineeId, trainerId, trainerUserId: userId, by: userId, reason: 'withdrawn' })
        return true
      })

      request.log.info({ clientId: traineeId, trainerId, accountDeleted }, 'invitation withdrawn')
      return reply.send({ success: true, data: { accountDeleted } })
    }
  })
}
