import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

/** What runs: name → where it is; what was given to us has no pid and no log. The url of postgres is the owner's, so the file is for its owner alone. */
export type Run = Record<string, { pid: number | null; port: number; url: string; log: string | null }>

/** Writes run.json whole or not at all. */
export function writeRun(path: string, run: Run) {
  writeFileSync(`${path}.new`, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

export const removeRun = (path: string) => rmSync(path, { force: true })

/** What runs now on this data folder; undefined when nothing does. */
export function readRun(path: string): Run | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
