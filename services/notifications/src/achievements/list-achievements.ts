import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/achievements.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { AccountNotFound } from '../errors.ts'
import { achievementsOf } from './read-sql.ts'

/** A client's own badges, newest first. */
export const listAchievements: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listAchievements,
    async handler(request, reply) {
      const { userId, traineeId } = request.user
      const json = await achievementsOf(app.db, { traineeId: traineeId!, trainerId: null, readerId: userId }, request.query)
      if (!json) throw new AccountNotFound()
      return sendJson(reply, json)
    }
  })
}
