import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../infra/local/free-port.ts'
import { startPostgres } from '../infra/local/postgres.ts'
import { type Provided, provideKafka, provideRedis } from '../test/support/provide-engines.ts'

/*
 * npm test [-- files and flags for tap]: starts the engines, runs tap on them, prints "N passed, N failed" last, and leaves with tap's
 * code. The engines end in every case.
 */
const folder = mkdtempSync(join(tmpdir(), 'spotter-test-'))
chmodSync(folder, 0o755)
const started: { stop: () => Promise<unknown> }[] = []
const missing: string[] = []
let tap: ChildProcess | undefined
let interrupted: NodeJS.Signals | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted = signal
    tap?.kill(signal)
  })
}

try {
  const engines = await startEngines()
  process.exitCode = interrupted ? 130 : await runTap(engines)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await Promise.all(started.map(engine => engine.stop()))
  rmSync(folder, { recursive: true, force: true })
}

/** The environment that tells the tests where their engines are. One that can't be had is left out, or fails the run under REQUIRE_ENGINES. */
async function startEngines(): Promise<Record<string, string>> {
  const outcomes = await Promise.allSettled([postgres(17), postgres(15), provided(provideKafka(folder)), provided(provideRedis(folder))])
  const failed = outcomes.find(outcome => outcome.status === 'rejected')
  if (failed) throw failed.reason
  const [pg17, pg15, kafka, redis] = outcomes.map(outcome => (outcome as PromiseFulfilledResult<string | undefined>).value)
  if (missing.length && process.env.REQUIRE_ENGINES === '1') throw new Error(missing.join('; '))
  if (missing.length) console.log(`tests are skipped for want of an engine: ${missing.join('; ')}`)
  return {
    TEST_POSTGRES_URL: pg17!,
    TEST_POSTGRES_15_URL: pg15!,
    ...(kafka && { KAFKA_BROKERS: kafka }),
    ...(redis && { REDIS_URL: redis })
  }
}

async function postgres(version: 15 | 17) {
  // What a test loses in a power cut nobody misses.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }
  const server = await startPostgres({ dataDir: join(folder, `postgres-${version}`), port: await freePort(), version, settings })
  started.push(server)
  return server.ownerUrl
}

async function provided(provide: Promise<Provided>) {
  const engine = await provide.catch((error: Error) => ({ missing: error.message }))
  if ('missing' in engine) missing.push(engine.missing)
  else started.push(engine)
  return 'address' in engine ? engine.address : undefined
}

/** Runs tap on the files given, or on all. Gives its exit code. */
async function runTap(engines: Record<string, string>) {
  const bin = join(import.meta.dirname, '../node_modules/.bin/tap')
  const raw = join(folder, 'tap.txt')
  // A terminal gets tap's live report, and the raw output goes to a file; elsewhere the raw output is the report.
  const terminal = process.stdout.isTTY
  const flags = ['--disable-coverage', '--allow-empty-coverage', ...(terminal ? [`--output-file=${raw}`] : [])]
  tap = spawn(bin, [...flags, ...process.argv.slice(2)], {
    stdio: ['inherit', terminal ? 'inherit' : 'pipe', 'inherit'],
    env: { ...process.env, ...engines }
  })
  tap.stdout?.on('data', chunk => {
    process.stdout.write(chunk)
    appendFileSync(raw, chunk)
  })
  const [code, signal] = await once(tap, 'close')

  const summary = (existsSync(raw) ? readFileSync(raw, 'utf8') : '').match(/^# \{ total: .*\}$/gm)?.at(-1) ?? ''
  const count = (what: string) => Number(new RegExp(`${what}: (\\d+)`).exec(summary)?.[1] ?? 0)
  // A file that broke off may have no failed assertion to count.
  const failed = Math.max(count('fail'), code === 0 ? 0 : 1)
  console.log(`${count('pass')} passed, ${failed} failed${count('skip') ? `, ${count('skip')} skipped` : ''}`)
  return interrupted || signal ? 130 : code
}
