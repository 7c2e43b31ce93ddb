import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { advisoryLocks } from './advisory-locks.ts'
import { connect } from './connect.ts'

const folder = new URL('../prisma/migrations/', import.meta.url)

interface Migration {
  name: string
  sql: string
  checksum: string
}

/**
 * Brings the database up to date, each migration in one transaction, and returns the names of those it applied. Keeps Prisma's own
 * table of what was applied, so that `prisma migrate deploy` carries on from here.
 * Throws where PostgreSQL is older than 15 or not in UTF-8, and where an applied migration was edited or is missing.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const lock = await agreedDatabase(ownerUrl)
  try {
    await lock.query('select pg_advisory_lock($1, 0)', [advisoryLocks.migrations])
    const client = await connect(ownerUrl)
    try {
      return await applyMissing(client)
    } finally {
      await client.end()
    }
  } finally {
    await lock.end()
  }
}

/** Two runs in two databases of one server would meet in the roles: so they wait for each other in a database that every server has. */
async function agreedDatabase(ownerUrl: string) {
  const url = new URL(ownerUrl)
  url.pathname = '/postgres'
  try {
    return await connect(url.href)
  } catch (error: any) {
    const missingOrForbidden = ['3D000', '42501', '28000']
    if (missingOrForbidden.includes(error.code)) return connect(ownerUrl)
    throw error
  }
}

async function applyMissing(client: pg.Client) {
  await refuseUnsuitable(client)
  await client.query(bookkeeping)
  const { rows: applied } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished
     from public._prisma_migrations where rolled_back_at is null order by migration_name`
  )
  const migrations = await readMigrations()
  for (const { name, checksum, finished } of applied) {
    const migration = migrations.find(migration => migration.name === name)
    if (!migration) throw new Error(`migration ${name} was applied to this database and is not in this version of Spotter`)
    if (migration.checksum !== checksum) throw new Error(`migration ${name} was edited after it was applied: add a new one instead`)
    if (!finished) throw new Error(`migration ${name} failed half-way under another tool: repair it there`)
  }

  const missing = migrations.filter(({ name }) => !applied.some(row => row.name === name))
  for (const migration of missing) await apply(client, migration)
  return missing.map(({ name }) => name)
}

async function refuseUnsuitable(client: pg.Client) {
  const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
       current_setting('server_encoding') as encoding`
  )
  const { number, version, encoding } = rows[0]!
  if (number < 150_000) throw new Error(`Spotter needs PostgreSQL 15 or later: this is ${version}`)
  if (encoding !== 'UTF8')
    throw new Error(`Spotter needs a database in UTF8: this one is ${encoding} (create database … encoding 'UTF8' template template0)`)
}

async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  return Promise.all(
    names.sort().map(async name => {
      const sql = await readFile(new URL(`${name}/migration.sql`, folder), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
  )
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(
      `insert into public._prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, now(), 1)`,
      [randomUUID(), checksum, name]
    )
    await client.query('commit')
  } catch (error: any) {
    await client.query('rollback').catch(() => {}) // the connection may be the reason
    throw new Error(`migration ${name} failed: ${error.message}`, { cause: error })
  }
}

/** As Prisma makes it. */
const bookkeeping = `
  create table if not exists public._prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`
