import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/locations.ts'
import { alsoCommon } from '@spotter/contracts/common-address.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { PlaceNotFound } from '../errors.ts'
import { placeJson } from './sql.ts'

/** One place, under both addresses; out of use it can still be read, since sessions name it. */
export const readLocation: FastifyPluginAsyncTypebox = async app => {
  for (const address of alsoCommon(contract.readLocation)) {
    app.route({
      ...address,
      async handler(request, reply) {
        const { id } = request.params
        const [place] = await placeJson(app.db, { id })
        if (!place) throw new PlaceNotFound(id)
        return sendJson(reply, place.data)
      }
    })
  }
}
