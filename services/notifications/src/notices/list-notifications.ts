import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/notifications.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { notificationsOf } from './sql.ts'

/** What the client was told, newest first. */
export const listNotifications: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listNotifications,
    async handler(request, reply) {
      return sendJson(reply, await notificationsOf(app.db, request.user.userId, request.query))
    }
  })
}
