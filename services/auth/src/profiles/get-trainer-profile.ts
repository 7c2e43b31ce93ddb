import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/profiles.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { AccountClosed } from '../errors.ts'
import { selectTrainerProfile } from './read-sql.ts'

/** Shows a trainer their own profile. */
export const getTrainerProfile: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getTrainerProfile,
    async handler(request, reply) {
      const [profile] = await selectTrainerProfile(app.db, { userId: request.user.userId })
      if (!profile) throw new AccountClosed()
      return sendJson(reply, profile.json)
    }
  })
}
