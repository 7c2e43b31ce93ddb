import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/locations.ts'
import { once } from '@spotter/service-kit/idempotency.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { placeRefusal } from '../errors.ts'
import { rowOf } from './rules.ts'
import { placeJson } from './sql.ts'

/** An admin adds a place. */
export const createLocation: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.createLocation,
    async handler(request, reply) {
      const { name } = request.body

      const made = await once(app.rows, request, reply, async tx => {
        const { id } = await tx.location.create({ select: { id: true }, data: { ...rowOf(request.body), name } }).catch(error => {
          throw placeRefusal(error)
        })
        const [place] = await placeJson(tx, { id: Number(id) })
        return { id: Number(id), data: place!.data }
      })

      request.log.info({ locationId: made.id }, 'place added')
      return sendJson(reply.code(201), made.data)
    }
  })
}
