import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { localSecrets } from '@spotter/auth/index.ts'
import { tokenMaker } from '@spotter/auth/sign-in/tokens.ts'
import autocannon from 'autocannon'
import { inDatabase } from '../infra/local/database.ts'
import { freePort } from '../infra/local/free-port.ts'
import { readRun } from '../infra/local/run-file.ts'
import { files } from '../infra/local/settings.ts'
import { benchFolder } from './folder.ts'
import { type Ask, asks, type Pair, pairsOf } from './requests.ts'

/**
 * `npm run bench:endpoints`: each endpoint with 32 connections on the data of `bench:load`, served as `npm start` serves it.
 * Prints requests a second and latencies; exits 1 where a p99 is not under 50 ms or an answer is no success.
 */
const { values } = parseArgs({
  options: {
    connections: { type: 'string', default: '32' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string', default: '' }
  }
})
const goalMs = 50
let asked = 0

const folder = benchFolder('.')
if (!existsSync(join(folder, 'postgres'))) throw new Error('there is no data yet: npm run bench:load')
const port = await freePort()
const origin = `http://127.0.0.1:${port}`
const server = await startServer(port)
try {
  const { postgres } = readRun(files(folder).run)!
  const pairs = await inDatabase(postgres!.url, pairsOf)
  const tokens = await tokensOf(pairs)
  const results: Record<string, object> = {}
  let missed = 0
  for (const ask of asks.filter(({ name }) => name.includes(values.only))) {
    const result = await measure(ask, pairs, tokens)
    const failed = result.non2xx + result.errors + result.timeouts
    const holds = result.latency.p99 < goalMs && failed === 0
    if (!holds) missed++
    results[ask.name] = {
      'requests/s': Math.round(result.requests.average),
      p50: result.latency.p50,
      p97: result.latency.p97_5,
      p99: result.latency.p99,
      failed,
      verdict: holds ? 'holds' : 'NOT'
    }
    console.error(ask.name, JSON.stringify(results[ask.name]))
  }
  console.table(results)
  console.log(`p99 < ${goalMs} ms at ${values.connections} connections: ${Object.keys(results).length - missed} hold, ${missed} do not`)
  process.exitCode = missed === 0 ? 0 : 1
} finally {
  server.kill('SIGTERM')
  await once(server, 'exit')
}

async function startServer(port: number): Promise<ChildProcess> {
  const start = new URL('../infra/local/start.ts', import.meta.url).pathname
  const server = spawn(process.execPath, [start], {
    env: { ...process.env, SPOTTER_DATA: folder, SPOTTER_DEMO: 'off', RATE_LIMIT: 'off', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  await new Promise<void>((resolve, reject) => {
    server.stdout!.on('data', chunk => String(chunk).includes('Spotter is ready') && resolve())
    server.once('exit', () => reject(new Error('Spotter did not start')))
  })
  return server
}

/** Access tokens of everybody, made with the key of this installation. */
async function tokensOf(pairs: Pair[]) {
  const lifetimes = { accessMs: 7_200_000, idleMs: 7_200_000, absoluteMs: 7_200_000 }
  const maker = tokenMaker({ ...localSecrets(folder), issuer: origin, lifetimes })
  const token = (bearer: { userId: number; role: 'trainer' | 'trainee'; trainerId: number | null; traineeId: number | null }) =>
    maker.access({ ...bearer, sessionVersion: 0 }, { sessionId: randomUUID(), now: new Date() })
  return Promise.all(
    pairs.map(async ({ traineeId, traineeUserId, trainerId, trainerUserId }) => ({
      trainee: await token({ userId: traineeUserId, role: 'trainee', traineeId, trainerId: null }),
      trainer: await token({ userId: trainerUserId, role: 'trainer', trainerId, traineeId: null })
    }))
  )
}

/** One endpoint under load: a second to warm up, then the time that counts. */
async function measure({ as, method, url, body }: Ask, pairs: Pair[], tokens: { trainer: string; trainee: string }[]) {
  const request = () => {
    const n = asked++
    const i = n % pairs.length
    return {
      method,
      path: `/api/v1${url(pairs[i]!, n)}`,
      headers: {
        ...(as !== 'nobody' && { authorization: `Bearer ${tokens[i]![as]}` }),
        ...(body && { 'content-type': 'application/json' })
      },
      ...(body && { body: JSON.stringify(body(pairs[i]!, n)) })
    }
  }
  const run = (duration: number) =>
    autocannon({
      url: origin,
      connections: Number(values.connections),
      duration,
      requests: [{ setupRequest: before => ({ ...before, ...request() }) as autocannon.Request }]
    })
  await run(1)
  return run(Number(values.seconds))
}
