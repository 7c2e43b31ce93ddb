import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { connect } from '@spotter/db/connect.ts'
import { migrate } from '@spotter/db/migrate.ts'
import { dumpSchema } from '@spotter/db/schema-dump.ts'
import t, { type Test } from 'tap'
import { database, serverUrl } from '../../../test/support/database.ts'

const folder = new URL('../prisma/migrations/', import.meta.url)
const names = (await readdir(folder, { withFileTypes: true }))
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  .sort()

/** A database with nothing in it. */
async function empty(t: Test, version: 15 | 17 = 17, options = `encoding 'UTF8'`) {
  const name = `empty_${randomBytes(8).toString('hex')}`
  const server = await connect(serverUrl(version))
  await server.query(`create database ${name} template template0 ${options}`)
  t.teardown(async () => {
    await server.query(`drop database ${name} with (force)`)
    await server.end()
  })
  return serverUrl(version).replace(/\/[^/]*$/, `/${name}`)
}

for (const version of [17, 15] as const) {
  t.test(`all migrations apply once, and Prisma would agree (PostgreSQL ${version})`, async t => {
    const url = await empty(t, version)
    t.strictSame(await migrate(url), names)
    t.strictSame(await migrate(url), [])

    const client = await connect(url)
    t.teardown(() => client.end())
    const { rows } = await client.query(
      'select migration_name, checksum, finished_at, rolled_back_at, applied_steps_count from _prisma_migrations order by 1'
    )
    t.strictSame(
      rows.map(row => row.migration_name),
      names
    )
    for (const { migration_name, checksum, finished_at } of rows) {
      const sql = await readFile(new URL(`${migration_name}/migration.sql`, folder))
      t.equal(checksum, createHash('sha256').update(sql).digest('hex'), migration_name)
      t.type(finished_at, Date)
    }
  })

  t.test(`the schema is the one in docs/generated (PostgreSQL ${version})`, async t => {
    const { ownerUrl } = await database(t, { version })
    const committed = await readFile(new URL('../../../docs/generated/schema.sql', import.meta.url), 'utf8')
    const same = (await dumpSchema(ownerUrl)) === committed
    t.ok(same, 'else: DATABASE_URL=… node packages/db/src/cli.ts dump > docs/generated/schema.sql')
  })
}

t.test('three databases migrated at once do not disturb each other', async t => {
  const urls = await Promise.all([empty(t), empty(t), empty(t)])
  t.strictSame(await Promise.all(urls.map(migrate)), [names, names, names])
})

t.test('a migration that was edited, or is unknown, is refused by name', async t => {
  const { ownerUrl, owner } = await database(t)
  const edited = names[3]!
  await owner.query(`update _prisma_migrations set checksum = 'another' where migration_name = $1`, [edited])
  await t.rejects(migrate(ownerUrl), { message: `migration ${edited} was edited after it was applied: add a new one instead` })
  await owner.query(`update _prisma_migrations set migration_name = '20990101000000_later' where migration_name = $1`, [edited])
  await t.rejects(migrate(ownerUrl), { message: /20990101000000_later .* not in this version/ })
})

t.test('a database that is not in UTF8 is refused', async t => {
  const url = await empty(t, 17, `encoding 'SQL_ASCII' locale 'C'`)
  await t.rejects(migrate(url), { message: /needs a database in UTF8: this one is SQL_ASCII/ })
})

t.test('the commands say in one line what is wrong', async t => {
  const run = (args: string[], DATABASE_URL: string | undefined) =>
    promisify(execFile)(process.execPath, [new URL('../src/cli.ts', import.meta.url).pathname, ...args], {
      env: { ...process.env, DATABASE_URL }
    }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr })
    )
  const { ownerUrl, owner } = await database(t)
  t.match(await run(['migrate'], undefined), { code: 1, stderr: /^DATABASE_URL is not set.*\n$/ })
  t.match(await run(['migrate'], 'postgres://nobody:wrong@127.0.0.1:1/x'), { code: 1, stderr: /^.*ECONNREFUSED.*\n$/ })
  t.match(await run(['migrate'], ownerUrl), { code: 0, stdout: 'nothing to migrate\n' })
  t.strictSame(await run(['verify'], ownerUrl), { code: 0, stdout: '', stderr: '' })
  await owner.query(`insert into users (email, name, role) values ('one@example.org', 'One', 'trainer')`)
  await owner.query('insert into trainers (user_id, total_clients) values (1, 7)')
  t.match(await run(['verify'], ownerUrl), { code: 1, stdout: 'trainers 1 total_clients: 7, should be 0\n' })
})
