import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import t, { type Test } from 'tap'
import { freePort } from './free-port.ts'
import { isRunning, type PostgresOptions, startPostgres } from './postgres.ts'
import { startedAt } from './process-info.ts'

t.test('a first start makes the database, and the next one keeps what is in it', async t => {
  const dataDir = temporary(t)
  const first = await start(t, { dataDir })
  await ask(first.ownerUrl, 'create table lifts (kg int); insert into lifts values (100)')
  await first.stop()
  t.equal(startedAt(first.pid), undefined, 'stop leaves no process')
  t.equal(isRunning(dataDir), undefined)

  const second = await start(t, { dataDir })
  t.same(await ask(second.ownerUrl, 'select kg from lifts'), [{ kg: 100 }])
  t.same(await ask(second.ownerUrl, 'select current_user::text as user, current_database()::text as database'), [
    { user: 'spotter', database: 'spotter' }
  ])
})

for (const version of [15, 17] as const) {
  t.test(`PostgreSQL ${version} speaks UTF-8 and UTC, and listens on 127.0.0.1 alone`, async t => {
    const { ownerUrl } = await start(t, { dataDir: temporary(t), version })
    const settings = `select split_part(version(), '.', 1) as version, current_setting('TimeZone') as zone, current_setting('listen_addresses') as host,
      current_setting('unix_socket_directories') as sockets, current_setting('server_encoding') as encoding, upper('é') as upper`
    t.same(await ask(ownerUrl, settings), [
      { version: `PostgreSQL ${version}`, zone: 'UTC', host: '127.0.0.1', sockets: '', encoding: 'UTF8', upper: 'É' }
    ])
  })
}

t.test('the password is in a file that its owner alone reads', async t => {
  const dataDir = temporary(t)
  const { ownerUrl } = await start(t, { dataDir })
  t.equal(statSync(`${dataDir}.password`).mode & 0o777, 0o600)
  await t.rejects(ask(ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1'), { code: '28P01' })
})

t.test('a killed server is noticed, and starts again with what was committed', async t => {
  const dataDir = temporary(t)
  const first = await start(t, { dataDir, settings: {} })
  await ask(first.ownerUrl, 'create table lifts (kg int); insert into lifts values (100)')
  const noticed = new Promise(resolve => first.onExit(resolve))
  process.kill(first.pid, 'SIGKILL')
  t.equal(await noticed, 'SIGKILL')

  const second = await start(t, { dataDir, settings: {} })
  t.same(await ask(second.ownerUrl, 'select kg from lifts'), [{ kg: 100 }])
})

t.test('a server that outlived the process that started it is ended by the next start', async t => {
  const dataDir = temporary(t)
  const script = `
    import { startPostgres } from '${import.meta.dirname}/postgres.ts'
    const { pid, ownerUrl } = await startPostgres({ dataDir: '${dataDir}', port: ${await freePort()} })
    console.log(JSON.stringify({ pid, ownerUrl }))`
  const starter = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(starter.stdout, 'data')
  const left = JSON.parse(String(line))
  await ask(left.ownerUrl, 'create table lifts (kg int); insert into lifts values (100)')
  t.equal(isRunning(dataDir), starter.pid)
  starter.kill('SIGKILL')
  await once(starter, 'exit')
  t.ok(startedAt(left.pid), 'it survived')
  t.equal(isRunning(dataDir), undefined)

  const next = await start(t, { dataDir })
  t.equal(startedAt(left.pid), undefined)
  t.same(await ask(next.ownerUrl, 'select kg from lifts'), [{ kg: 100 }])
})

t.test('a pid file whose number another program got since does not stand in the way', async t => {
  const dataDir = temporary(t)
  const first = await start(t, { dataDir })
  const pidFile = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8')
  await first.stop()
  const another = await start(t, { dataDir: temporary(t) }) // same user, same program
  writeFileSync(join(dataDir, 'postmaster.pid'), pidFile.replace(String(first.pid), String(another.pid)))

  await start(t, { dataDir })
  t.ok(startedAt(another.pid), 'the other program was left alone')
})

t.test('a data directory that is in use, a port that is in use, a folder that is not ours: each is refused in one line', async t => {
  const dataDir = temporary(t)
  const { port } = await start(t, { dataDir })
  await t.rejects(startPostgres({ dataDir, port: await freePort() }), {
    pid: process.pid,
    message: /is in use by process \d+: stop that one/
  })
  await t.rejects(startPostgres({ dataDir: temporary(t), port }), {
    message: /needs port \d+ on 127.0.0.1, which is in use by another program/
  })
  await t.rejects(startPostgres({ dataDir: '/dev/null/pg', port: await freePort() }), { message: /can't write in \/dev\/null \(\w+\)/ })
})

t.test('data of another major version is refused by name', async t => {
  const dataDir = temporary(t)
  await (await start(t, { dataDir, version: 15 })).stop()
  await t.rejects(start(t, { dataDir }), { message: /holds data of PostgreSQL 15, this is 17/ })
})

/** A server of the test's own, gone when the test ends; it does not wait for the disk unless `settings` say otherwise. */
async function start(t: Test, options: Omit<PostgresOptions, 'port'>) {
  const server = await startPostgres({ port: await freePort(), settings: { fsync: 'off' }, ...options })
  t.teardown(() => server.stop())
  return server
}

/** A path for a data directory, whose folder is removed when the test ends. */
function temporary(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'spotter-'))
  chmodSync(folder, 0o755)
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'pg')
}

async function ask(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
