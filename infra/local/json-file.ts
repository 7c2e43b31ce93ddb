import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** Writes a value as JSON, whole or not at all, for the eyes of its owner alone. */
export function writeJson(path: string, value: unknown) {
  writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

/** What a file says; undefined where there is none, or nothing that can be read. */
export function readJson<Value>(path: string): Value | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? undefined
  } catch {
    return undefined
  }
}
