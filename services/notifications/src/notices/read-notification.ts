import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/notifications.ts'
import { NotificationNotFound } from '../errors.ts'
import { markRead } from './sql.ts'

/** The client has seen a notice; the time of the first look stays. */
export const readNotification: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.readNotification,
    async handler(request) {
      const { id } = request.params
      if (!(await markRead(app.db, { id, userId: request.user.userId, at: app.clock() }))) throw new NotificationNotFound(id)

      request.log.info({ notificationId: id }, 'notification read')
      return { success: true as const, data: null }
    }
  })
}
