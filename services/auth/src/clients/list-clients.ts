import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/clients.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { selectClients } from './sql.ts'

/** Lists a trainer's present clients by name. */
export const listClients: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listClients,
    async handler(request, reply) {
      const { status, search, sort = 'asc', page, limit } = request.query
      const json = await selectClients(app.db, {
        trainerId: request.user.trainerId!,
        statuses: status?.split(',') ?? null,
        search: search?.trim() || null,
        sort,
        page,
        limit
      })
      return sendJson(reply, json)
    }
  })
}
