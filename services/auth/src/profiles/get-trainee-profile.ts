import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/profiles.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { AccountClosed } from '../errors.ts'
import { selectTraineeProfile } from './read-sql.ts'

/** Shows a trainee their own profile. */
export const getTraineeProfile: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getTraineeProfile,
    async handler(request, reply) {
      const [profile] = await selectTraineeProfile(app.db, { userId: request.user.userId })
      if (!profile) throw new AccountClosed()
      return sendJson(reply, profile.json)
    }
  })
}
