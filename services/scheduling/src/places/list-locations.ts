import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/locations.ts'
import { alsoCommon } from '@spotter/contracts/common-address.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ForAdmins } from '../errors.ts'
import { allPlaces } from './sql.ts'

/** Places that are in use, under both addresses. */
export const listLocations: FastifyPluginAsyncTypebox = async app => {
  for (const address of alsoCommon(contract.listLocations)) {
    app.route({
      ...address,
      async handler(request, reply) {
        const { includeInactive } = request.query
        if (includeInactive && request.user.role !== 'admin') throw new ForAdmins()
        const [row] = await allPlaces(app.db, { includeInactive })
        return sendJson(reply, row!.data)
      }
    })
  }
}
