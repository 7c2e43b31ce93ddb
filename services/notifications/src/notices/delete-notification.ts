import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/notifications.ts'
import { NotificationNotFound } from '../errors.ts'
import { dismiss } from './sql.ts'

/** Somebody clears a notice away. Its row stays, so that the same is not told again. */
export const deleteNotification: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.deleteNotification,
    async handler(request) {
      const { id } = request.params
      if (!(await dismiss(app.db, { id, userId: request.user.userId, at: app.clock() }))) throw new NotificationNotFound(id)

      request.log.info({ notificationId: id }, 'notification deleted')
      return { success: true as const, data: null }
    }
  })
}
