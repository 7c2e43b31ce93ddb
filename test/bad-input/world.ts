import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import * as auth from '@spotter/auth/index.ts'
import { tokenMaker } from '@spotter/auth/sign-in/tokens.ts'
import { seedExerciseLibrary } from '@spotter/db/exercise-library.ts'
import * as notifications from '@spotter/notifications/index.ts'
import * as scheduling from '@spotter/scheduling/index.ts'
import { localKeys } from '@spotter/service-kit/access-token.ts'
import { inProcess } from '@spotter/service-kit/in-process.ts'
import { openLog } from '@spotter/service-kit/log.ts'
import { buildServer } from '@spotter/service-kit/server.ts'
import { openService } from '@spotter/service-kit/service.ts'
import { inProcessStore } from '@spotter/service-kit/store.ts'
import * as training from '@spotter/training/index.ts'
import type { Test } from 'tap'
import { database } from '../support/database.ts'
import { until } from '../support/until.ts'
import { settle } from './people.ts'

const publicUrl = 'http://127.0.0.1:3000'
const lifetimes = { accessMs: 3_600_000, idleMs: 3_600_000, absoluteMs: 3_600_000 }

/**
 * All services in one process on a real socket, with people and rows behind
 * them. Nothing is relayed until `drain`, so that nobody but the request that is
 * judged writes to the database; and tries are not counted, or most answers would
 * be 429.
 */
export async function world(t: Test) {
  const { urls, ownerUrl, owner } = await database(t)
  await seedExerciseLibrary(ownerUrl)
  const folder = t.testdir({})
  const logFile = join(folder, 'log')
  const log = openLog({ name: 'test', level: 'error', file: logFile })
  const clock = () => new Date()
  const store = { ...inProcessStore(), hit: async () => ({ count: 1, resetMs: 1_000 }) }
  const secrets = auth.localSecrets(folder)
  const keys = auth.jwksOf(secrets.signingKey)
  const parts = { auth, scheduling, training, notifications }
  const open = (name: keyof typeof parts) =>
    openService({ name, handlers: parts[name].handlers }, { databaseUrl: urls[name], pool: 4, timeZone: 'Europe/Berlin', log })
  const services = { auth: open('auth'), scheduling: open('scheduling'), training: open('training'), notifications: open('notifications') }

  const app = await buildServer({
    logger: log,
    keys: localKeys(() => keys),
    issuer: publicUrl,
    store,
    allowedOrigins: [],
    requestsPerHour: undefined,
    trustedProxyHops: 0,
    checks: {}
  })
  await app.register(auth.authRoutes({ db: services.auth.db, clock, store, publicUrl, allowedOrigins: [], ...secrets }))
  await app.register(scheduling.schedulingRoutes({ db: services.scheduling.db, clock }))
  await app.register(training.trainingRoutes({ db: services.training.db, clock }))
  await app.register(notifications.notificationsRoutes({ db: services.notifications.db, clock }))
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(async () => {
    await app.close()
    await Promise.all(Object.values(services).map(service => service.close()))
    await store.close()
  })

  const maker = tokenMaker({ ...secrets, issuer: publicUrl, lifetimes })
  const people = await settle(owner, app)

  return {
    ...people,
    app,
    owner,
    port: (app.server.address() as AddressInfo).port,
    /** The last error that was logged, with its stack. */
    lastError: () => readFileSync(logFile, 'utf8').trim().split('\n').at(-1),
    /** An access token of a session that no logout has ended. */
    tokenOf: (bearer: { userId: number; role: 'trainer' | 'trainee' | 'admin'; trainerId?: number; traineeId?: number }) =>
      maker.access({ trainerId: null, traineeId: null, sessionVersion: 0, ...bearer }, { sessionId: randomUUID(), now: new Date() }),

    /** Lets every event that was published have its effects, and returns those that nobody could take. */
    async drain(): Promise<unknown[]> {
      const send = inProcess(Object.values(services).map(service => service.consumer))
      for (const service of Object.values(services)) service.startRelay(send)
      const waiting = `select from ${Object.keys(services)
        .map(name => `(select from ${name}.outbox where published_at is null limit 1) as ${name}`)
        .join(' union all select from ')}`
      await until(async () => (await owner.query(waiting)).rowCount === 0, 600_000)
      const letters = Object.keys(services).map(
        name => `select consumer, headers->>'ce_type' as type, error, value from ${name}.dead_letters`
      )
      return (await owner.query(letters.join(' union all '))).rows
    }
  }
}

export type World = Awaited<ReturnType<typeof world>>
