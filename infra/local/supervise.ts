import { setTimeout as wait } from 'node:timers/promises'
import { oneLine } from '@spotter/service-kit/config.ts'
import type { Engine } from './process.ts'

/**
 * Keeps a program running: one that ends by itself is started again, with a line
 * that says so. `started` is called with each new process. Resolves when the
 * first one is ready; throws when that fails.
 */
export async function supervise<Running extends Engine>(
  name: string,
  start: () => Promise<Running>,
  { say, started }: { say: (line: string) => void; started: (running: Running) => void }
) {
  let stopped = false
  let current = await launch()

  async function launch() {
    const running = await start()
    started(running)
    running.onExit(how => void again(how))
    return running
  }

  async function again(how: string) {
    say(`${name} ended (${how}); starting it again`)
    for (let pauseMs = 100; !stopped; pauseMs = Math.min(5_000, pauseMs * 2)) {
      try {
        current = await launch()
        if (stopped) return current.stop()
        say(`${name} runs again, process ${current.pid}`)
        return
      } catch (error) {
        say(`${name} does not start: ${oneLine(error)}`)
        await wait(pauseMs)
      }
    }
  }

  return {
    first: current,
    async stop() {
      stopped = true
      await current.stop()
    }
  }
}
