import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/achievements.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ClientNotFound } from '../errors.ts'
import { achievementsOf } from './read-sql.ts'

/** The badges of a trainer's present client, newest first; none until the client has accepted. */
export const listClientAchievements: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listClientAchievements,
    async handler(request, reply) {
      const { userId, trainerId } = request.user
      const who = { traineeId: request.params.id, trainerId: trainerId!, readerId: userId }
      const json = await achievementsOf(app.db, who, request.query)
      if (!json) throw new ClientNotFound()
      return sendJson(reply, json)
    }
  })
}
