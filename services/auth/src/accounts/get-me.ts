import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sign-in.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { AccountClosed } from '../errors.ts'
import { findAccount } from './sql.ts'

/** Says who is signed in. */
export const getMe: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getMe,
    async handler(request, reply) {
      const account = await findAccount(app.db, request.user.userId)
      if (!account) throw new AccountClosed()
      return sendJson(reply, account.json)
    }
  })
}
