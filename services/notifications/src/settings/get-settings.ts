import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/notifications.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { AccountNotFound } from '../errors.ts'
import { selectSettings } from './sql.ts'

/** What somebody wants to be told, and by which channel. */
export const getSettings: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getNotificationSettings,
    async handler(request, reply) {
      const json = await selectSettings(app.db, request.user.userId)
      if (!json) throw new AccountNotFound()
      return sendJson(reply, json)
    }
  })
}
