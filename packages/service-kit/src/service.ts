import type { Owner } from '@spotter/contracts/define-route.ts'
import type { FastifyInstance } from 'fastify'
import { type Consumer, consumer, type Handler } from './consumer.ts'
import { type Db, openDb } from './db.ts'
import type { Log } from './log.ts'
import { type Send, startRelay } from './relay.ts'
import { purgeDelivered } from './retention.ts'

/** What the routes of a service are given. */
export interface RouteDeps {
  db: Db
  clock: () => Date
}

/** A service as its process sees it: its name and everything that it listens to. */
export interface ServiceDefinition {
  name: Owner
  handlers: Handler[]
  /** What `openDb` says of it. */
  plansOnce?: boolean
}

/** The number of each service's relay among the advisory locks: packages/db/src/advisory-locks.ts */
const relayLockSpaces: Record<Owner, number> = { auth: 1, scheduling: 2, training: 3, notifications: 4 }

/** Opens a service's database, with a consumer that is not fed yet and a relay that does not run yet. */
export function openService(
  { name, handlers, plansOnce = false }: ServiceDefinition,
  { databaseUrl, pool, timeZone, log }: { databaseUrl: string; pool: number; timeZone: string; log: Log }
) {
  let wake = () => {}
  const db = openDb(databaseUrl, { max: pool, timeZone, afterCommit: () => wake(), plansOnce })
  const reader: Consumer = consumer({ name, db, handlers, log })
  let stopRelay = async () => {}
  let purging: NodeJS.Timeout | undefined

  return {
    name,
    db,
    consumer: reader,
    startRelay(send: Send) {
      const relay = startRelay({ connectionString: databaseUrl, source: name, lockSpace: relayLockSpaces[name], send, log })
      wake = relay.wake
      stopRelay = relay.stop
      purging = setInterval(() => purgeDelivered(db).catch(error => log.warn({ err: error }, 'purging waits')), 3_600_000).unref()
    },
    async close() {
      clearInterval(purging)
      await stopRelay()
      await db.close()
    }
  }
}

export type OpenService = ReturnType<typeof openService>

/** Gives a plugin's routes what they need; called once at the top of each service's routes. */
export function decorate(app: FastifyInstance, { db, clock }: RouteDeps) {
  app.decorate('db', db)
  app.decorate('clock', clock)
}
