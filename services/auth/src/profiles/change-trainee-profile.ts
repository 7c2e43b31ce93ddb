import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/profiles.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { AccountClosed } from '../errors.ts'
import { checkDateOfBirth, traineeChanges, userChanges } from './changes.ts'
import { selectTraineeProfile } from './read-sql.ts'
import { saveTrainee, saveUser } from './write-sql.ts'

/** A trainee changes their own profile. Only what is named changes. */
export const changeTraineeProfile: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeTraineeProfile,
    async handler(request, reply) {
      const { userId, traineeId } = request.user
      const changes = request.body

      const json = await app.db.transaction(async tx => {
        await checkDateOfBirth(tx, changes.dateOfBirth, { writerUserId: userId, now: app.clock() })
        await saveUser(tx, userId, userChanges(changes))
        await saveTrainee(tx, traineeId!, traineeChanges(changes))
        const [profile] = await selectTraineeProfile(tx, { userId })
        if (!profile) throw new AccountClosed()
        return profile.json
      })

      request.log.info({ traineeId }, 'profile changed')
      return sendJson(reply, json)
    }
  })
}
