import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'
import { freePort } from '../../infra/local/free-port.ts'
import type { Run } from '../../infra/local/run-file.ts'
import { until } from './until.ts'

/** A data folder of the test's own, that PostgreSQL's user may enter, gone when the test ends. */
export function dataFolder(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'spotter-run-'))
  chmodSync(folder, 0o755)
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'data')
}

/** Runs `infra/local/<file>` as npm does, on a folder and a port; it is ended with the test. */
export async function run(t: Test, file: 'start.ts' | 'distributed.ts' | 'db.ts' | 'admin.ts', env: NodeJS.ProcessEnv, ...args: string[]) {
  const port = env.PORT ?? String(await freePort())
  // The engines of npm test are not meant: a run makes its own.
  const { KAFKA_BROKERS: _kafka, REDIS_URL: _redis, DATABASE_URL: _database, ...inherited } = process.env
  const child = spawn(
    process.execPath,
    ['--disable-warning=TimeoutNegativeWarning', fileURLToPath(new URL(`../../infra/local/${file}`, import.meta.url)), ...args],
    { env: { ...inherited, SPOTTER_DEMO: 'off', PORT: port, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (output += text))
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  let ended = false
  void exited.then(() => {
    ended = true
  })
  t.teardown(async () => {
    if (!ended) child.kill('SIGTERM')
    await exited
  })

  return {
    pid: child.pid!,
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    exited,
    /** Resolves when it says that it is ready; throws with what it printed when it ends first. */
    async ready() {
      await until(async () => ended || output.includes(`Spotter is ready: http://127.0.0.1:${port}`), 120_000)
      if (ended) throw new Error(`it ended: ${output}`)
    },
    async stop(signal: NodeJS.Signals = 'SIGINT') {
      child.kill(signal)
      return exited
    }
  }
}

/** What run.json says now. */
export const readRun = (data: string): Run => JSON.parse(readFileSync(join(data, 'run.json'), 'utf8'))

export function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
