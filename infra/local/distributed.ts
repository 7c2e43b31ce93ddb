import { mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { localSecrets } from '@spotter/auth/index.ts'
import type { Owner } from '@spotter/contracts/define-route.ts'
import { topics } from '@spotter/contracts/events/index.ts'
import { type Service, services } from '@spotter/db/roles.ts'
import { oneLine } from '@spotter/service-kit/config.ts'
import { connectKafka } from '@spotter/service-kit/kafka.ts'
import closeWithGrace from 'close-with-grace'
import { askAt } from './ask.ts'
import { makeEmptyAgain, prepareDatabase } from './database.ts'
import { demoAccounts, demoIsUnfinished, loadDemo, wantsDemo } from './demo.ts'
import { assertPortFree, freePort } from './free-port.ts'
import { assertAnswers } from './given-engine.ts'
import { startKafka } from './kafka.ts'
import { startPostgres } from './postgres.ts'
import { startProcess } from './process.ts'
import { startRedis } from './redis.ts'
import { type Run, removeRun, writeRun } from './run-file.ts'
import { files, holdData, type LocalSettings, readLocalSettings } from './settings.ts'
import { supervise } from './supervise.ts'

/**
 * `npm run start:distributed`: engines and services as processes of their own,
 * a gateway in front, each started again when it dies. Engines that
 * DATABASE_URL, KAFKA_BROKERS and REDIS_URL name are used instead of ours.
 */

const say = (line: string) => writeSync(1, `${line}\n`)
const undo: (() => Promise<void> | void)[] = []
const run: Run = {}

closeWithGrace({ delay: 60_000, logger: false }, async ({ err }) => {
  if (err) process.stderr.write(`Spotter ends: ${oneLine(err)}\n`)
  await undoAll()
})

try {
  const settings = readLocalSettings()
  const { dataDir, HOST, PORT, publicUrl } = settings
  const paths = files(dataDir)
  undo.push(holdData(paths.lock))
  await assertPortFree(PORT, HOST, 'Spotter')
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  undo.push(() => removeRun(paths.run))

  const [ownerUrl, brokers, redisUrl] = await Promise.all([openPostgres(), openKafka(), openRedis()])
  if (!process.env.DATABASE_URL && demoIsUnfinished(dataDir)) await makeEmptyAgain(ownerUrl)
  const databaseUrls = await prepareDatabase(ownerUrl, say)
  await connectKafka({ brokers: brokers.split(','), clientId: 'spotter-start' }).createTopics(topics)

  const ports = Object.fromEntries(await Promise.all(services.map(async name => [name, await freePort()]))) as Record<Service, number>
  const urlOf = (name: Service) => `http://127.0.0.1:${ports[name]}`
  const secrets = localSecrets(dataDir)
  const shared = {
    KAFKA_BROKERS: brokers,
    REDIS_URL: redisUrl,
    PUBLIC_URL: publicUrl,
    AUTH_JWKS_URL: `${urlOf('auth')}/.well-known/jwks.json`
  }
  await Promise.all(services.map(name => openService(name, settings)))
  await openGateway(settings)
  await answersReady(publicUrl)

  // Demo accounts have a password that everybody knows: never into a database that is not ours.
  const demo = settings.demo && !process.env.DATABASE_URL
  if (demo && (await wantsDemo(ownerUrl))) await loadDemo(askAt(publicUrl), { dataDir, ownerUrl, say })
  say(`\nSpotter is ready: ${publicUrl}`)
  if (demo) say(demoAccounts)
  say(`Docs: ${publicUrl}/docs   Processes: ${paths.run}   Logs: ${join(dataDir, 'logs')}   Stop: Ctrl-C`)

  async function openPostgres() {
    if (process.env.DATABASE_URL) return given('postgres', 'DATABASE_URL', process.env.DATABASE_URL)
    say('Starting PostgreSQL')
    const port = await freePort()
    const { ownerUrl } = await keep(
      'postgres',
      () => startPostgres({ dataDir: paths.postgres, port }),
      postgres => ({ port, url: postgres.ownerUrl })
    )
    return ownerUrl
  }

  async function openKafka() {
    if (process.env.KAFKA_BROKERS) return given('kafka', 'KAFKA_BROKERS', process.env.KAFKA_BROKERS)
    say('Starting Kafka (the first time on a machine it is brought with Maven, 43 MB)')
    const port = await freePort()
    const { brokers } = await keep(
      'kafka',
      () => startKafka({ dir: join(dataDir, 'kafka'), port }),
      ({ brokers }) => ({ port, url: brokers.join(',') })
    )
    return brokers.join(',')
  }

  async function openRedis() {
    if (process.env.REDIS_URL) return given('redis', 'REDIS_URL', process.env.REDIS_URL)
    say('Starting Redis')
    const port = await freePort()
    const { url } = await keep(
      'redis',
      () => startRedis({ dir: join(dataDir, 'redis'), port }),
      ({ url }) => ({ port, url })
    )
    return url
  }

  function openService(
    name: Owner,
    { LOG_LEVEL, RATE_LIMIT, TIME_ZONE, CLIENT_CANCEL_HOURS, SMTP_URL, MAIL_FROM, APP_URL, googleClient }: LocalSettings
  ) {
    const env = {
      ...shared,
      HOST: '127.0.0.1',
      PORT: String(ports[name]),
      TRUSTED_PROXY_HOPS: '1',
      LOG_LEVEL,
      RATE_LIMIT,
      TIME_ZONE,
      [`${name.toUpperCase()}_DATABASE_URL`]: databaseUrls[name],
      ...(name === 'scheduling' && { CLIENT_CANCEL_HOURS: String(CLIENT_CANCEL_HOURS) }),
      ...(name === 'auth' && {
        AUTH_SIGNING_KEY: join(dataDir, 'signing-key.pem'),
        AUTH_REFRESH_KEY: secrets.refreshKey.toString('base64'),
        ...(SMTP_URL && { SMTP_URL }),
        ...(googleClient && {
          GOOGLE_CLIENT_ID: googleClient.clientId,
          GOOGLE_CLIENT_SECRET: googleClient.clientSecret,
          GOOGLE_ISSUER: googleClient.issuer
        }),
        ...(MAIL_FROM && { MAIL_FROM }),
        ...(APP_URL && { APP_URL })
      })
    }
    return openNode(name, new URL(`../../services/${name}/src/main.ts`, import.meta.url).pathname, env, urlOf(name), ports[name])
  }

  function openGateway({ LOG_LEVEL }: LocalSettings) {
    const env = {
      HOST,
      PORT: String(PORT),
      LOG_LEVEL,
      ...Object.fromEntries(services.map(name => [`${name.toUpperCase()}_URL`, urlOf(name)]))
    }
    return openNode('gateway', new URL('gateway.ts', import.meta.url).pathname, env, `http://127.0.0.1:${PORT}`, PORT)
  }

  /** A process of ours on Node, ready when it answers. */
  function openNode(name: string, file: string, env: Record<string, string>, url: string, port: number) {
    const log = join(dataDir, 'logs', `${name}.log`)
    return keep(
      name,
      () =>
        startProcess({
          name,
          command: process.execPath,
          args: ['--disable-warning=TimeoutNegativeWarning', file],
          env: { PATH: process.env.PATH, ...env },
          log,
          pidFile: join(dataDir, `${name}.pid`),
          before: () => assertPortFree(port, env.HOST!, name),
          ready: () => answers(`${url}/health/live`)
        }),
      () => ({ port, url })
    )
  }

  /** Starts a program, keeps it running, and keeps run.json true. */
  async function keep<Running extends Awaited<ReturnType<typeof startProcess>>>(
    name: string,
    start: () => Promise<Running>,
    where: (running: Running) => { port: number; url: string }
  ) {
    const started = (running: Running) => {
      run[name] = { pid: running.pid, log: running.log, ...where(running) }
      writeRun(paths.run, run)
    }
    const { first, stop } = await supervise(name, start, { say, started })
    undo.push(stop)
    return first
  }

  async function given(name: string, setting: string, url: string) {
    run[name] = { pid: null, port: await assertAnswers(setting, url), url, log: null }
    return url
  }
} catch (error) {
  process.stderr.write(`Spotter can not start: ${oneLine(error)}\n`)
  await undoAll()
  process.exit(1)
}

/** Ends what was started, the last first. */
async function undoAll() {
  while (undo.length > 0) await undo.pop()!()
}

async function answers(url: string) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok
  } catch {
    return false
  }
}

/** Resolves when every service says that it is ready; throws after a minute. */
async function answersReady(url: string) {
  for (const deadline = Date.now() + 60_000; !(await answers(`${url}/health/ready`)); await wait(100)) {
    if (Date.now() > deadline) throw new Error(`the services are not ready after a minute: ${url}/health/ready says which`)
  }
}
