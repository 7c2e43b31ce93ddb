import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/notifications.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ListQuery, notificationsOf } from './sql.ts'

/** What somebody was told, newest first; under the client's address and that of everybody. */
export const listNotifications: FastifyPluginAsyncTypebox = async app => {
  const handler = async ({ user, query }: FastifyRequest<{ Querystring: ListQuery }>, reply: FastifyReply) =>
    sendJson(reply, await notificationsOf(app.db, user.userId, query))

  app.route({ ...contract.listNotifications, handler })
  app.route({ ...contract.listOwnNotifications, handler })
}
