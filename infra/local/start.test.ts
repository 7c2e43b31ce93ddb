import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import t from 'tap'
import { dataFolder, isAlive, readRun, run } from '../../test/support/run.ts'
import { until } from '../../test/support/until.ts'

const account = { email: 'client1@demo.example', password: 'Training1', tokens: 'body' }

async function post(url: string, body: object) {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as any }
}

t.test('a first start loads the demo; a second keeps the data; one beside it is refused; a kill -9 is recovered from', async t => {
  const SPOTTER_DATA = dataFolder(t)
  const first = await run(t, 'start.ts', { SPOTTER_DATA, SPOTTER_DEMO: 'on' })
  await first.ready()
  t.match(first.output(), /client1@demo\.example/)
  t.match(await (await fetch(`${first.url}/health/ready`)).json(), { status: 'ready', checks: { auth: 'ok', training: 'ok' } })
  t.match(await (await fetch(`${first.url}/health/live`)).json(), { status: 'live' })
  t.match(await (await fetch(`${first.url}/openapi.json`)).json(), { openapi: '3.1.0' })
  t.match(await (await fetch(`${first.url}/docs/`)).text(), /<html|<!doctype html/i)

  const signedIn = await post(`${first.url}/api/v1/auth/login`, account)
  t.equal(signedIn.status, 200)
  const get = async (url: string, path: string) =>
    (await (await fetch(`${url}/api/v1/${path}`, { headers: { authorization: `Bearer ${signedIn.body.data.token}` } })).json()) as any
  const { data: stats } = await get(first.url, 'trainee/stats')
  t.ok(stats.totalSessions > 20, 'history')
  t.ok(stats.recentAchievements.length > 0, 'badges are there when it says that it is ready')
  t.ok(stats.upcomingSessions > 0, 'bookings ahead')

  const verified = await run(t, 'db.ts', { SPOTTER_DATA }, 'verify')
  t.equal(await verified.exited, 0)
  t.equal(verified.output(), '')
  const url = await run(t, 'db.ts', { SPOTTER_DATA }, 'url')
  t.equal(await url.exited, 0)
  t.equal(url.output().trim(), readRun(SPOTTER_DATA).postgres!.url)
  const lastRuns = join(SPOTTER_DATA, 'maintenance.json')
  const maintained = () => until(async () => existsSync(lastRuns) && /yearly/.test(readFileSync(lastRuns, 'utf8')))
  await t.resolves(maintained(), 'what is due is done beside the service, the yearly job last')
  const weekly = await run(t, 'db.ts', { SPOTTER_DATA }, 'maintain', 'weekly')
  t.equal(await weekly.exited, 0)
  t.equal(weekly.output(), 'refreshed both views\n')
  const unknown = await run(t, 'db.ts', { SPOTTER_DATA }, 'maintain', 'sometimes')
  t.equal(await unknown.exited, 1)
  t.equal(unknown.output(), 'db:maintain: no job "sometimes": use hourly, daily, weekly, monthly, yearly\n')
  const reset = await run(t, 'db.ts', { SPOTTER_DATA }, 'reset', '--yes')
  t.equal(await reset.exited, 1)
  t.match(reset.output(), /stop it first/)

  const beside = await run(t, 'start.ts', { SPOTTER_DATA })
  t.equal(await beside.exited, 1)
  t.match(beside.output(), new RegExp(`^Spotter can not start: it runs already on this data folder, as process ${first.pid}[^\n]*\n$`))

  const postgres = readRun(SPOTTER_DATA).postgres!.pid!
  t.equal(await first.stop('SIGINT'), 0)
  t.notOk(isAlive(postgres), 'PostgreSQL ended too')

  const boss = { email: 'boss@gym.example', password: 'Administer 1' }
  const admin = await run(t, 'admin.ts', { SPOTTER_DATA, SPOTTER_PASSWORD: boss.password }, boss.email)
  t.equal(await admin.exited, 0, admin.output())

  const second = await run(t, 'start.ts', { SPOTTER_DATA, PORT: new URL(first.url).port })
  await second.ready()
  const again = await post(`${second.url}/api/v1/auth/login`, account)
  t.equal(again.status, 200, 'the data are still there')
  t.match(await post(`${second.url}/api/v1/auth/login`, boss), { status: 200, body: { data: { user: { role: 'admin' } } } }, 'made at rest')
  t.equal((await get(second.url, 'trainee/stats')).data.totalSessions, stats.totalSessions, 'and so are tokens and keys')

  await second.stop('SIGKILL')
  const third = await run(t, 'start.ts', { SPOTTER_DATA })
  await third.ready()
  t.equal((await post(`${third.url}/api/v1/auth/login`, account)).status, 200)
})

t.test('what stands in the way is one clear line and exit code 1', async t => {
  const refused = async (env: NodeJS.ProcessEnv) => {
    const start = await run(t, 'start.ts', env)
    t.equal(await start.exited, 1)
    t.equal(start.output().trim().split('\n').length, 1, start.output())
    return start.output()
  }

  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => taken.once('listening', resolve))
  t.teardown(() => taken.close())
  const { port } = taken.address() as AddressInfo
  t.match(await refused({ SPOTTER_DATA: dataFolder(t), PORT: String(port) }), new RegExp(`port ${port} on 127.0.0.1, which is in use`))

  const data = dataFolder(t)
  const file = join(dirname(data), 'file')
  writeFileSync(file, '')
  t.match(await refused({ SPOTTER_DATA: join(file, 'data') }), /SPOTTER_DATA .* can not be used \(ENOTDIR\)/)
  t.match(await refused({ SPOTTER_DATA: data, PORT: 'x' }), /PORT/)
  t.match(await refused({ SPOTTER_DATA: data, TIME_ZONE: 'Mars/Olympus' }), /TIME_ZONE must be an IANA time zone/)
  t.match(await refused({ SPOTTER_DATA: data, HOST: '0.0.0.0' }), /PUBLIC_URL is missing/)
  t.match(
    await refused({ SPOTTER_DATA: data, PUBLIC_URL: 'https://gym.example', RATE_LIMIT: 'off' }),
    /RATE_LIMIT=off holds on a local run only/
  )
})

t.test('an engine that does not answer is named, with what to do', async t => {
  const refused = async (file: 'distributed.ts' | 'db.ts', env: NodeJS.ProcessEnv, ...args: string[]) => {
    const start = await run(t, file, { SPOTTER_DATA: dataFolder(t), ...env }, ...args)
    t.equal(await start.exited, 1)
    return start.output().trim().split('\n').at(-1)
  }
  const DATABASE_URL = 'postgres://owner:secret@127.0.0.1:1/spotter'
  const line = /nothing answers at 127\.0\.0\.1:1 \(ECONNREFUSED\), where (\w+) points: start it there, or unset \1$/
  t.match(await refused('db.ts', { DATABASE_URL }, 'migrate'), line)
  t.match(await refused('db.ts', { DATABASE_URL: 'spotter' }, 'migrate'), 'DATABASE_URL')
  t.match(await refused('distributed.ts', { DATABASE_URL, KAFKA_BROKERS: '127.0.0.1:1', REDIS_URL: 'redis://127.0.0.1:1' }), line)
})
