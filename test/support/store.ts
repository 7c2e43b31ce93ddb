import { randomUUID } from 'node:crypto'
import { redisStore } from '@spotter/service-kit/redis-store.ts'
import { Redis } from 'ioredis'
import type { Test } from 'tap'
import { redis } from './engines.ts'
import { until } from './until.ts'

/** A store on Redis that has connected (until then a process counts for itself), closed with the test; undefined where there is no Redis. */
export async function storeOnRedis(t: Test) {
  const url = redis(t)
  if (!url) return undefined
  const store = redisStore({ url, log: { info() {}, warn() {}, error() {} } })
  const other = new Redis(url)
  t.teardown(() => {
    other.disconnect()
    return store.close()
  })
  const probe = randomUUID()
  await until(async () => {
    await store.hit(probe, 60_000)
    return other.exists(`spotter:hits:${probe}`)
  })
  return store
}
