import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/locations.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { PlaceHasSessions, PlaceNotFound, placeRefusal } from '../errors.ts'
import { rowOf } from './rules.ts'
import { countComingSessions, lockPlace, placeJson } from './sql.ts'

/** An admin edits a place. Its zone stays while sessions are booked there; the database keeps its bookings in step with its capacity. */
export const changeLocation: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeLocation,
    async handler(request, reply) {
      const { id } = request.params
      const changes = request.body
      const now = app.clock()

      await app.rows.transaction(async tx => {
        const before = await lockPlace(tx, id)
        if (!before) throw new PlaceNotFound(id)
        if (changes.timezone !== undefined && changes.timezone !== before.timezone) {
          const sessions = await countComingSessions(tx, { id, now })
          if (sessions > 0) throw new PlaceHasSessions(sessions)
        }
        await tx.location.update({ select: { id: true }, where: { id }, data: rowOf(changes) }).catch(error => {
          throw placeRefusal(error)
        })
      })

      request.log.info({ locationId: id }, 'place changed')
      const [place] = await placeJson(app.db, { id })
      if (!place) throw new PlaceNotFound(id) // deleted since
      return sendJson(reply, place.data)
    }
  })
}
