import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/clients.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { NoSuchClient, NotAcceptedYet } from '../errors.ts'
import { checkDateOfBirth, traineeChanges, userChanges } from '../profiles/changes.ts'
import { saveTrainee, saveUser } from '../profiles/write-sql.ts'
import { findConsent, lockTrainee } from './link-sql.ts'
import { selectClient } from './sql.ts'

/** A trainer changes the profile and the membership of a client who has accepted. Only what is named changes; nobody is told. */
export const changeClient: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeClient,
    async handler(request, reply) {
      const clientId = request.params.id
      const { userId, trainerId: ownId } = request.user
      const trainerId = ownId!
      const changes = request.body
      const now = app.clock()

      const json = await app.db.transaction(async tx => {
        await lockTrainee(tx, clientId)
        const client = await findConsent(tx, { clientId, trainerId })
        if (!client) throw new NoSuchClient()
        if (!client.hasAccepted) throw new NotAcceptedYet()

        await checkDateOfBirth(tx, changes.dateOfBirth, { writerUserId: userId, now })
        await saveUser(tx, client.userId, userChanges(changes))
        await saveTrainee(tx, clientId, traineeChanges(changes))
        return selectClient(tx, { clientId, trainerId, now })
      })

      request.log.info({ clientId, trainerId }, 'client changed')
      return sendJson(reply, json!)
    }
  })
}
