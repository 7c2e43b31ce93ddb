import { setTimeout as wait } from 'node:timers/promises'
import closeWithGrace from 'close-with-grace'
import type { FastifyPluginAsync } from 'fastify'
import { type Keys, localKeys, type PublicJwk, remoteKeys } from './access-token.ts'
import { oneLine, readSettings, type ServiceSettings } from './config.ts'
import { connectKafka } from './kafka.ts'
import { openLog } from './log.ts'
import { redisStore } from './redis-store.ts'
import { buildServer, requestsPerHour } from './server.ts'
import { openService, type RouteDeps, type ServiceDefinition } from './service.ts'
import type { Store } from './store.ts'

/** What a service's `main.ts` is given to make its routes with. */
export interface ProcessDeps extends RouteDeps {
  settings: ServiceSettings
  store: Store
}

/**
 * Runs one service as a process of its own: its routes over HTTP, its events
 * over Kafka, what it shares in Redis. Settings that don't do, or a port in use,
 * end it with one clear line and exit code 1; SIGTERM lets requests finish.
 *
 * @param makeRoutes the service's plugin; auth also gives its public keys
 */
export async function runService(
  definition: ServiceDefinition,
  makeRoutes: (deps: ProcessDeps) => Promise<{ routes: FastifyPluginAsync; jwks?: () => PublicJwk[] }>
) {
  const { name } = definition
  try {
    const settings = readSettings(name)
    const log = openLog({ name, level: settings.LOG_LEVEL })
    const store = redisStore({ url: settings.REDIS_URL, log })
    const service = openService(definition, {
      databaseUrl: settings.databaseUrl,
      pool: settings.DATABASE_POOL,
      timeZone: settings.TIME_ZONE,
      log
    })
    const { routes, jwks } = await makeRoutes({ settings, store, db: service.db, clock: () => new Date() })
    const kafka = connectKafka({ brokers: settings.KAFKA_BROKERS.split(','), clientId: `spotter-${name}` })
    const sender = await kafka.sender()

    const keys: Keys = jwks ? localKeys(jwks) : remoteKeys(settings.AUTH_JWKS_URL!)
    const server = await buildServer({
      logger: log,
      keys,
      issuer: settings.publicUrl,
      store,
      allowedOrigins: settings.ALLOWED_ORIGINS.split(',').filter(Boolean),
      requestsPerHour: settings.RATE_LIMIT === 'off' ? undefined : requestsPerHour,
      trustedProxyHops: settings.TRUSTED_PROXY_HOPS,
      // Kafka is not asked: while it is away requests are served, and the outbox keeps their events.
      checks: { postgres: () => service.db.$queryRaw`select 1` }
    })
    await server.register(routes)

    await server.listen({ host: settings.HOST, port: settings.PORT })
    service.startRelay(sender.send)
    let stopping = false
    const reading = definition.handlers.length > 0 ? keepReading() : undefined

    closeWithGrace({ delay: 10_000, logger: log }, async ({ err }) => {
      if (err) log.error({ err }, 'the process ends')
      stopping = true
      await server.close()
      await (await reading)?.close()
      await service.close()
      await sender.close()
      await store.close()
    })

    /** Joins the group as soon as Kafka answers: the service takes requests meanwhile, and its outbox keeps the events. */
    async function keepReading() {
      while (!stopping) {
        try {
          return await kafka.consume(service.consumer, reason => {
            log.error({ err: reason }, 'the consumer is stuck: the process ends, to be started again')
            process.exit(1)
          })
        } catch (error) {
          log.warn({ err: error }, 'Kafka does not answer yet')
          await wait(1_000)
        }
      }
      return undefined
    }
  } catch (error) {
    process.stderr.write(`spotter-${name} can not start: ${oneLine(error)}\n`)
    process.exit(1)
  }
}
