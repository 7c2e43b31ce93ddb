import { decorate, type RouteDeps } from '@spotter/service-kit/service.ts'
import type { FastifyPluginAsync } from 'fastify'
import { listNotifications } from './notices/list-notifications.ts'
import { readNotification } from './notices/read-notification.ts'

/** Every route of the notifications service. */
export const notificationsRoutes =
  (deps: RouteDeps): FastifyPluginAsync =>
  async app => {
    decorate(app, deps)
    await app.register(listNotifications)
    await app.register(readNotification)
  }
