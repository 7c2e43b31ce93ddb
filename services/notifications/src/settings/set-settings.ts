import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/notifications.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { AccountNotFound } from '../errors.ts'
import { saveSettings } from './sql.ts'

/** Somebody says anew what they want to be told, and by which channel. */
export const setSettings: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.setNotificationSettings,
    async handler(request) {
      const { userId } = request.user
      const { quietHours } = request.body
      if (quietHours && quietHours.from === quietHours.to) throw invalidField('quietHours.to', 'must be another time than quietHours.from')
      if (!(await saveSettings(app.db, userId, request.body))) throw new AccountNotFound()

      request.log.info({ userId }, 'notification settings saved')
      return { success: true as const, data: request.body }
    }
  })
}
