import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/profiles.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { AccountClosed } from '../errors.ts'
import { trainerChanges } from './changes.ts'
import { selectTrainerProfile } from './read-sql.ts'
import { saveTrainer } from './write-sql.ts'

/** A trainer changes their own profile. Sessions in the calendar keep the zone that is written on them. */
export const changeTrainerProfile: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeTrainerProfile,
    async handler(request, reply) {
      const { userId, trainerId } = request.user

      const json = await app.db.transaction(async tx => {
        await saveTrainer(tx, trainerId!, trainerChanges(request.body))
        const [profile] = await selectTrainerProfile(tx, { userId })
        if (!profile) throw new AccountClosed()
        return profile.json
      })

      request.log.info({ trainerId }, 'profile changed')
      return sendJson(reply, json)
    }
  })
}
