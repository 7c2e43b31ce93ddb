import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The path of a folder of the benchmarks' own, which may not be there yet; PostgreSQL, another user when we are root, may look in. */
export function benchFolder(name: string, { empty = false } = {}) {
  const root = fileURLToPath(new URL('../.spotter/bench/', import.meta.url))
  const folder = join(root, name)
  if (empty) rmSync(folder, { recursive: true, force: true })
  mkdirSync(root, { recursive: true })
  chmodSync(root, 0o755)
  return folder
}
