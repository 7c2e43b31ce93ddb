import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Engine } from './process.ts'
import { startedAt } from './process-info.ts'

/** Another living process holds what was asked for; `pid` is its number. */
export class HeldByAnother extends Error {
  pid: number
  constructor(path: string, pid: number) {
    super(`${path.replace(/\.lock$/, '')} is in use by process ${pid}: stop that one first, or choose another folder`)
    this.pid = pid
  }
}

/**
 * Holds the file `path` for this process until the function that comes back is called. A holder that died without letting go
 * (kill -9, power cut) is found out by its number and start time, and replaced.
 * @throws HeldByAnother; Error of one line when the folder can't be written
 */
export function hold(path: string): () => void {
  const mine = `${path}.${process.pid}`
  const ours = `${process.pid} ${startedAt(process.pid)}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(mine, ours)
  } catch (error) {
    throw new Error(
      `can't write in ${dirname(path)} (${(error as NodeJS.ErrnoException).code}): give this user the right to, or choose another folder`
    )
  }
  try {
    // A link appears whole or not at all: nobody ever reads half a lock.
    while (!tryLink(mine, path)) {
      const holder = heldBy(path)
      if (holder) throw new HeldByAnother(path, holder)
      moveAway(path)
    }
  } finally {
    rmSync(mine, { force: true })
  }
  return () => {
    if (read(path) === ours) rmSync(path, { force: true })
  }
}

/** The number of the living process that holds `path`, if any. */
export function heldBy(path: string): number | undefined {
  const [pid, began] = read(path).split(/ (.*)/)
  return pid && startedAt(Number(pid)) === began ? Number(pid) : undefined
}

/** Starts an engine while holding `path`, and lets go when the engine ends or does not start. */
export async function whileHeld<E extends Engine>(path: string, start: () => Promise<E>): Promise<E> {
  const release = hold(path)
  try {
    const engine = await start()
    void engine.ended.then(release)
    return engine
  } catch (error) {
    release()
    throw error
  }
}

/** Two that find the same dead holder at once: what the slower one takes away may be the faster one's lock, and is put back. */
function moveAway(path: string) {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (heldBy(aside)) tryLink(aside, path)
  rmSync(aside, { force: true })
}

function tryLink(from: string, to: string) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(path: string) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
