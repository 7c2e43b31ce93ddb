import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/notifications.ts'
import type { FastifyRequest } from 'fastify'
import { NotificationNotFound } from '../errors.ts'
import { markRead } from './sql.ts'

/** Somebody has seen a notice of theirs; the time of the first look stays. Under the client's address and that of everybody. */
export const readNotification: FastifyPluginAsyncTypebox = async app => {
  async function handler({ params: { id }, user, log }: FastifyRequest<{ Params: { id: number } }>) {
    if (!(await markRead(app.db, { id, userId: user.userId, at: app.clock() }))) throw new NotificationNotFound(id)

    log.info({ notificationId: id }, 'notification read')
    return { success: true as const, data: null }
  }

  app.route({ ...contract.readNotification, handler })
  app.route({ ...contract.readOwnNotification, handler })
}
