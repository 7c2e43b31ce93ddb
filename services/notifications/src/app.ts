import { decorate, type RouteDeps } from '@spotter/service-kit/service.ts'
import type { FastifyPluginAsync } from 'fastify'
import { listAchievements } from './achievements/list-achievements.ts'
import { listClientAchievements } from './achievements/list-client-achievements.ts'
import { deleteNotification } from './notices/delete-notification.ts'
import { listNotifications } from './notices/list-notifications.ts'
import { readAllNotifications } from './notices/read-all-notifications.ts'
import { readNotification } from './notices/read-notification.ts'
import { getSettings } from './settings/get-settings.ts'
import { setSettings } from './settings/set-settings.ts'

/** Every route of the notifications service. */
export const notificationsRoutes =
  (deps: RouteDeps): FastifyPluginAsync =>
  async app => {
    decorate(app, deps)

    await app.register(listNotifications)
    await app.register(readNotification)
    await app.register(readAllNotifications)
    await app.register(deleteNotification)

    await app.register(getSettings)
    await app.register(setSettings)

    await app.register(listAchievements)
    await app.register(listClientAchievements)
  }
