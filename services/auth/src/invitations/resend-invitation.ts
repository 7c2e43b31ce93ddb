import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/invitations.ts'
import { once } from '@spotter/service-kit/idempotency.ts'
import { lockTrainee } from '../clients/link-sql.ts'
import { AlreadyAccepted, NoSuchClient } from '../errors.ts'
import { invite } from './invite.ts'
import { findInvited } from './sql.ts'

/** Sends a client who has not accepted yet another link; the one before is dead. */
export const resendInvitation: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.resendInvitation,
    async handler(request, reply) {
      const trainerId = request.user.trainerId!
      const traineeId = request.params.id

      const { invitationSent } = await once(app.db, request, reply, async tx => {
        await lockTrainee(tx, traineeId)
        const client = await findInvited(tx, { traineeId, trainerId })
        if (!client) throw new NoSuchClient()
        if (client.hasAccepted) throw new AlreadyAccepted()
        return { invitationSent: await invite(tx, app, reply, { traineeId, trainerId, message: client.message }) }
      })

      app.outgoingMail?.wake()
      request.log.info({ clientId: traineeId, trainerId, invitationSent }, 'client invited again')
      return reply.code(201).send({ success: true, data: { invitationSent } })
    }
  })
}
