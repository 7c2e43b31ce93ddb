import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/clients.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { NoSuchClient } from '../errors.ts'
import { selectClient } from './sql.ts'

/** Shows a trainer one present client: everything once the client has accepted, little before. */
export const getClient: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getClient,
    async handler(request, reply) {
      const json = await selectClient(app.db, { clientId: request.params.id, trainerId: request.user.trainerId!, now: app.clock() })
      if (!json) throw new NoSuchClient()
      return sendJson(reply, json)
    }
  })
}
