import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/locations.ts'
import { PlaceHasSessions, PlaceNotFound } from '../errors.ts'
import { countComingSessions, lockPlace } from './sql.ts'

/** An admin removes a place where nothing is booked any more; sessions of the past keep it. */
export const deleteLocation: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.deleteLocation,
    async handler(request, reply) {
      const { id } = request.params
      const now = app.clock()

      await app.rows.transaction(async tx => {
        if (!(await lockPlace(tx, id))) throw new PlaceNotFound(id)
        const sessions = await countComingSessions(tx, { id, now })
        if (sessions > 0) throw new PlaceHasSessions(sessions)
        await tx.location.update({ select: { id: true }, where: { id }, data: { deletedAt: now } })
      })

      request.log.info({ locationId: id }, 'place deleted')
      return reply.send({ success: true, data: null })
    }
  })
}
