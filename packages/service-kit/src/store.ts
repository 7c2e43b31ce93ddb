/** What several processes share: counters of requests, and the sessions that were ended. */
export interface Store {
  /** Counts one more for `key`; answers how many there are in the window, and when it ends, in ms. */
  hit: (key: string, windowMs: number) => Promise<{ count: number; resetMs: number }>
  /** Takes one count of `key` back: what was counted turned out to be harmless. */
  takeBack: (key: string) => Promise<void>
  /** Ends a session's access tokens everywhere, for as long as the longest of them lives. */
  endSession: (sessionId: string, forMs: number) => Promise<void>
  hasEnded: (sessionId: string) => Promise<boolean>
  close: () => Promise<void>
}

/** The store of a single process. */
export function inProcessStore(clock: () => number = Date.now): Store {
  const entries = new Map<string, { count: number; until: number }>()
  const sweep = setInterval(() => {
    for (const [key, { until }] of entries) if (until <= clock()) entries.delete(key)
  }, 60_000).unref()

  return {
    async hit(key, windowMs) {
      const now = clock()
      let entry = entries.get(`hits:${key}`)
      if (!entry || entry.until <= now) {
        entry = { count: 0, until: now + windowMs }
        entries.set(`hits:${key}`, entry)
      }
      entry.count++
      return { count: entry.count, resetMs: entry.until - now }
    },
    async takeBack(key) {
      const entry = entries.get(`hits:${key}`)
      if (entry && entry.count > 0) entry.count--
    },
    async endSession(sessionId, forMs) {
      entries.set(`ended:${sessionId}`, { count: 1, until: clock() + forMs })
    },
    async hasEnded(sessionId) {
      return (entries.get(`ended:${sessionId}`)?.until ?? 0) > clock()
    },
    async close() {
      clearInterval(sweep)
    }
  }
}
