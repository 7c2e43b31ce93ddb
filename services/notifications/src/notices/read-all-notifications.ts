import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/notifications.ts'
import type { FastifyRequest } from 'fastify'
import { markAllRead } from './sql.ts'

/** Somebody has seen all there is. Under the client's address and that of everybody. */
export const readAllNotifications: FastifyPluginAsyncTypebox = async app => {
  async function handler({ user, log }: FastifyRequest) {
    const markedCount = await markAllRead(app.db, { userId: user.userId, at: app.clock() })
    log.info({ markedCount }, 'notifications read')
    return { success: true as const, data: { markedCount } }
  }

  app.route({ ...contract.readAllNotifications, handler })
  app.route({ ...contract.readAllOwnNotifications, handler })
}
