import { Redis } from 'ioredis'
import type { Log } from './log.ts'
import { inProcessStore, type Store } from './store.ts'

/**
 * The store that processes share. While Redis is away the process counts for
 * itself and an ended session's tokens die of age: nobody is signed in or out wrongly.
 */
export function redisStore({ url, log }: { url: string; log: Log }): Store {
  const redis = new Redis(url, {
    commandTimeout: 200,
    connectTimeout: 2_000,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    keyPrefix: 'spotter:',
    retryStrategy: times => Math.min(2_000, 50 * 2 ** times)
  })
  const own = inProcessStore()
  let away = false
  redis.on('error', error => {
    if (!away) log.warn({ err: error }, 'Redis is away, this process counts for itself')
    away = true
  })
  redis.on('ready', () => {
    if (away) log.info({}, 'Redis is back')
    away = false
  })

  return {
    async hit(key, windowMs) {
      const here = await own.hit(key, windowMs)
      try {
        const [count, resetMs] = (await redis.eval(hitScript, 1, `hits:${key}`, windowMs)) as [number, number]
        return { count, resetMs }
      } catch {
        return here
      }
    },
    async takeBack(key) {
      await own.takeBack(key)
      await redis.eval(takeBackScript, 1, `hits:${key}`).catch(() => {})
    },
    async endSession(sessionId, forMs) {
      await own.endSession(sessionId, forMs)
      await redis.set(`ended:${sessionId}`, '1', 'PX', forMs).catch(() => {})
    },
    async hasEnded(sessionId) {
      if (await own.hasEnded(sessionId)) return true
      return redis.exists(`ended:${sessionId}`).then(
        n => n === 1,
        () => false
      )
    },
    async close() {
      await own.close()
      redis.disconnect()
    }
  }
}

// Counting and starting the window are one step, or a crash between them would count for ever.
const hitScript = `
  local count = redis.call('incr', KEYS[1])
  if count == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end
  return { count, redis.call('pttl', KEYS[1]) }`

// A window that has ended meanwhile must not come back as one without an end.
const takeBackScript = `
  if (tonumber(redis.call('get', KEYS[1])) or 0) > 0 then redis.call('decr', KEYS[1]) end
  return 0`
