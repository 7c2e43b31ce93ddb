import { setImmediate } from 'node:timers/promises'

/** Resolves as soon as `probe` gives something true, with what it gave, looking again as fast as it answers. Throws when time is up. */
export async function until<Found>(probe: () => Promise<Found | undefined | false>, withinMs = 20_000): Promise<Found> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await setImmediate()) {
    const found = await probe()
    if (found) return found
  }
  throw new Error(`not within ${withinMs} ms: ${probe}`)
}
