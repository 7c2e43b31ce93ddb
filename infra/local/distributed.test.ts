import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import t from 'tap'
import { compare } from '../../test/import/compare.ts'
import { importing } from '../../test/import/importing.ts'
import { kafka } from '../../test/support/engines.ts'
import { dataFolder, isAlive, readRun, run } from '../../test/support/run.ts'
import { until } from '../../test/support/until.ts'

const log = process.env.SPOTTER_DATA_FILES ?? new URL('../../../shared/data', import.meta.url).pathname
const file = join(log, 'hevy-workouts.csv')

t.test('an import over Kafka, with processes killed in the middle, ends as the rules say', { timeout: 300_000 }, async t => {
  if (!kafka(t)) return
  if (!existsSync(file)) return t.pass('reads hevy-workouts.csv', { skip: `${file} is not there` })

  const SPOTTER_DATA = dataFolder(t)
  const spotter = await run(t, 'distributed.ts', { SPOTTER_DATA, RATE_LIMIT: 'off' })
  await spotter.ready()
  t.strictSame(Object.keys(readRun(SPOTTER_DATA)).sort(), [
    'auth',
    'gateway',
    'kafka',
    'notifications',
    'postgres',
    'redis',
    'scheduling',
    'training'
  ])

  const post = async (path: string, body: object, token?: string) => {
    const response = await fetch(`${spotter.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body)
    })
    t.ok(response.status < 300, `${path} ${response.status}`)
    return ((await response.json()) as any).data
  }
  const trainer = { email: 'trainer@example.test', password: 'Password1' }
  const client = { email: 'client@example.test', password: 'Password1' }
  await post('/auth/register', { ...trainer, name: 'Trainer', role: 'trainer' })
  await post('/auth/register', { ...client, name: 'Client', role: 'trainee' })
  const { token } = await post('/auth/login', { ...trainer, tokens: 'body' })
  await post('/trainer/clients', { email: client.email, name: 'Client' }, token)
  const ofClient = await post('/auth/login', { ...client, tokens: 'body' })
  await post('/trainee/trainer/accept', {}, ofClient.token)

  const database = new pg.Client({ connectionString: readRun(SPOTTER_DATA).postgres!.url })
  database.on('error', () => {}) // PostgreSQL is killed below
  await database.connect()
  const cards = async () => Number((await database.query('select count(*) from training.session_cards')).rows[0].count)

  // The newest workouts stand first: these are the oldest 80 or so.
  const [head, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const csv = `${[head, ...rows.slice(-1_600)].join('\n')}\n`
  const part = join(SPOTTER_DATA, 'part.csv')
  writeFileSync(part, csv)
  const arguments_ = ['hevy', part, '--trainer', trainer.email, '--client', client.email, '--url', spotter.url]

  const kill = async (name: string) => {
    const { pid } = readRun(SPOTTER_DATA)[name]!
    process.kill(pid!, 'SIGKILL')
    await until(async () => readRun(SPOTTER_DATA)[name]!.pid !== pid, 60_000)
    t.match(spotter.output(), `${name} ended (SIGKILL); starting it again`)
  }
  const first = importing(arguments_)
  await until(async () => (await cards()) >= 15, 60_000)
  await kill('notifications')
  await until(async () => (await cards()) >= 30, 60_000)
  await kill('kafka')
  await kill('redis')
  t.match(await first, { code: 0 }, 'the import ends well')
  await database.end()
  await kill('postgres')
  t.match(await importing(arguments_), { code: 0, out: /: 0 added, \d+ already there, 0 failed/ })

  const { postgres } = readRun(SPOTTER_DATA)
  t.strictSame(await compare({ url: spotter.url, csv, trainer, client, databaseUrl: postgres!.url, waitSeconds: 60 }), [])
  const verified = await run(t, 'db.ts', { SPOTTER_DATA }, 'verify')
  t.equal(await verified.exited, 0)

  const pids = Object.values(readRun(SPOTTER_DATA)).map(({ pid }) => pid!)
  t.equal(await spotter.stop('SIGINT'), 0)
  t.strictSame(pids.filter(isAlive), [], 'Ctrl-C ended all of it')
})
