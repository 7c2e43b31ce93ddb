import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/trainers.ts'
import { alsoCommon } from '@spotter/contracts/common-address.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { selectTrainers } from './sql.ts'

/** Lists trainers for everybody who is signed in, under both addresses. */
export const listTrainers: FastifyPluginAsyncTypebox = async app => {
  for (const address of alsoCommon(contract.listTrainers)) {
    app.route({
      ...address,
      async handler(request, reply) {
        const { specialization, availability = null, search, sort = 'desc', page, limit } = request.query
        const [list] = await selectTrainers(app.db, {
          specialization: specialization?.trim() || null,
          availability,
          search: search?.trim() || null,
          sort,
          page,
          limit
        })
        return sendJson(reply, list!.json)
      }
    })
  }
}
