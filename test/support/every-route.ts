import { authRoutes, localSecrets } from '@spotter/auth/index.ts'
import { notificationsRoutes } from '@spotter/notifications/index.ts'
import { schedulingRoutes } from '@spotter/scheduling/index.ts'
import { openDb } from '@spotter/service-kit/db.ts'
import { inProcessStore } from '@spotter/service-kit/store.ts'
import { trainingRoutes } from '@spotter/training/index.ts'
import type { FastifyPluginAsync } from 'fastify'
import type { Test } from 'tap'
import { database } from './database.ts'
import { issuer, serve, tokenFor } from './server.ts'

/** Every service's routes on one server, each on its own role; nothing is relayed, and tries are not counted. */
export async function everyRoute(t: Test, clock = () => new Date()) {
  const { urls, owner, ownerUrl } = await database(t)
  const dbs = {
    auth: openDb(urls.auth, { max: 4 }),
    scheduling: openDb(urls.scheduling, { max: 4 }),
    training: openDb(urls.training, { max: 4 }),
    notifications: openDb(urls.notifications, { max: 4 })
  }
  const store = { ...inProcessStore(), hit: async () => ({ count: 1, resetMs: 1_000 }) }
  const routes: FastifyPluginAsync = async app => {
    await app.register(authRoutes({ db: dbs.auth, clock, store, publicUrl: issuer, allowedOrigins: [], ...localSecrets(t.testdir({})) }))
    await app.register(schedulingRoutes({ db: dbs.scheduling, clock }))
    await app.register(trainingRoutes({ db: dbs.training, clock }))
    await app.register(notificationsRoutes({ db: dbs.notifications, clock }))
  }
  const server = await serve(t, routes, { store })
  t.teardown(() => Promise.all(Object.values(dbs).map(db => db.close())))
  return { ...server, owner, ownerUrl, tokenOf: tokenFor }
}
