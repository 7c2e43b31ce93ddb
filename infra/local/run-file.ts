import { rmSync } from 'node:fs'
import { readJson, writeJson } from './json-file.ts'

/** What runs: name → where it is; what was given to us has no pid and no log. The url of postgres is the owner's, so the file is for its owner alone. */
export type Run = Record<string, { pid: number | null; port: number; url: string; log: string | null }>

export const writeRun = (path: string, run: Run) => writeJson(path, run)
export const removeRun = (path: string) => rmSync(path, { force: true })

/** What runs now on this data folder; undefined when nothing does. */
export const readRun = (path: string) => readJson<Run>(path)
