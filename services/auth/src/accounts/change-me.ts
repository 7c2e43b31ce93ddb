import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/profiles.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { AccountClosed } from '../errors.ts'
import { checkDateOfBirth, userChanges } from '../profiles/changes.ts'
import { saveUser } from '../profiles/write-sql.ts'
import { findAccount } from './sql.ts'

/** Anybody changes their own account: name, telephone, picture, language, units, zone. Only what is named changes. */
export const changeMe: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeMe,
    async handler(request, reply) {
      const { userId } = request.user

      const json = await app.db.transaction(async tx => {
        await checkDateOfBirth(tx, request.body.dateOfBirth, { writerUserId: userId, now: app.clock() })
        await saveUser(tx, userId, userChanges(request.body))
        const account = await findAccount(tx, userId)
        if (!account) throw new AccountClosed()
        return account.json
      })

      request.log.info({ userId }, 'account changed')
      return sendJson(reply, json)
    }
  })
}
