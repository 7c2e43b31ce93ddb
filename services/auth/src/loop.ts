import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '@spotter/service-kit/log.ts'

export interface Loop {
  /** Says that there may be something to do. */
  wake: () => void
  /** Finishes what is in flight. */
  stop: () => Promise<void>
}

/** Does `work` again and again: at once while it finds something to do, else after a pause or when woken. A failure is logged, and counts as a pause. */
export function startLoop(name: string, work: () => Promise<boolean>, { pauseMs, log }: { pauseMs: number; log: Log }): Loop {
  let stopped = false
  let hint = Promise.withResolvers<void>()
  const pause = () => {
    const timer = new AbortController()
    const time = wait(pauseMs, undefined, { signal: timer.signal, ref: false }).catch(() => {})
    return Promise.race([hint.promise, time]).finally(() => timer.abort())
  }

  const running = (async () => {
    while (!stopped) {
      hint = Promise.withResolvers()
      const foundWork = await work().catch(error => {
        log.warn({ err: error }, `${name} waits`)
        return false
      })
      if (!foundWork && !stopped) await pause()
    }
  })()

  return {
    wake: () => hint.resolve(),
    async stop() {
      stopped = true
      hint.resolve()
      await running
    }
  }
}
