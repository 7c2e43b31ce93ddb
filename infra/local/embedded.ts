import type { GoogleClient } from '@spotter/auth/google/settings.ts'
import * as auth from '@spotter/auth/index.ts'
import type { MailServer } from '@spotter/auth/mail/mailer.ts'
import type { Service } from '@spotter/db/roles.ts'
import * as notifications from '@spotter/notifications/index.ts'
import * as scheduling from '@spotter/scheduling/index.ts'
import { defaultCancelHours } from '@spotter/scheduling/settings.ts'
import { localKeys } from '@spotter/service-kit/access-token.ts'
import { inProcess } from '@spotter/service-kit/in-process.ts'
import type { openLog } from '@spotter/service-kit/log.ts'
import { buildServer, requestsPerHour } from '@spotter/service-kit/server.ts'
import { openService, type ServiceDefinition } from '@spotter/service-kit/service.ts'
import { inProcessStore } from '@spotter/service-kit/store.ts'
import * as training from '@spotter/training/index.ts'
import { docs } from './docs.ts'

export interface EmbeddedOptions {
  /** Each service's connection string. */
  databaseUrls: Record<Service, string>
  publicUrl: string
  rateLimit: boolean
  timeZone: string
  /** A client may cancel a session until so many hours before it starts. */
  clientCancelHours?: number
  /** Left out: no mail is sent. */
  mailServer?: MailServer | undefined
  /** Where links in mail lead to. Left out: publicUrl. */
  appUrl?: string
  /** Left out: nobody signs in with Google. */
  googleClient?: GoogleClient | undefined
  /** Where auth keeps the secrets that a local run makes for itself. */
  secretsDir: string
  log: ReturnType<typeof openLog>
  clock?: () => Date
}

/**
 * The four services in one process: one server, events handed from each outbox
 * straight to the consumers. `app` does not listen yet; `close` finishes what is
 * in flight.
 */
export async function openEmbedded({
  databaseUrls,
  publicUrl,
  rateLimit,
  timeZone,
  clientCancelHours = defaultCancelHours,
  mailServer,
  appUrl = publicUrl,
  googleClient,
  secretsDir,
  log,
  clock = () => new Date()
}: EmbeddedOptions) {
  const store = inProcessStore()
  const secrets = auth.localSecrets(secretsDir)
  const publicKeys = auth.jwksOf(secrets.signingKey)
  const open = (definition: ServiceDefinition) =>
    openService(definition, { databaseUrl: databaseUrls[definition.name], pool: 4, timeZone, log })
  const services = {
    auth: open({ name: 'auth', handlers: auth.handlers }),
    scheduling: open({ name: 'scheduling', handlers: scheduling.handlers, plansOnce: true }),
    training: open({ name: 'training', handlers: training.handlers }),
    notifications: open({ name: 'notifications', handlers: notifications.handlers })
  }

  const app = await buildServer({
    logger: log,
    keys: localKeys(() => publicKeys),
    issuer: publicUrl,
    store,
    allowedOrigins: [],
    requestsPerHour: rateLimit ? requestsPerHour : undefined,
    trustedProxyHops: 0,
    checks: Object.fromEntries(Object.values(services).map(({ name, db }) => [name, () => db.$queryRaw`select 1`]))
  })
  await app.register(
    auth.authRoutes({ db: services.auth.db, clock, store, publicUrl, allowedOrigins: [], mailServer, appUrl, googleClient, ...secrets })
  )
  await app.register(scheduling.schedulingRoutes({ db: services.scheduling.db, clock, clientCancelHours }))
  await app.register(training.trainingRoutes({ db: services.training.db, clock }))
  await app.register(notifications.notificationsRoutes({ db: services.notifications.db, clock }))
  await app.register(docs)

  const send = inProcess(Object.values(services).map(service => service.consumer))
  for (const service of Object.values(services)) service.startRelay(send)

  return {
    app,
    async close() {
      await app.close()
      await Promise.all(Object.values(services).map(service => service.close()))
      await store.close()
    }
  }
}
