import { randomBytes } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { advisoryLocks } from '@spotter/db/advisory-locks.ts'
import { connect } from '@spotter/db/connect.ts'
import { migrate } from '@spotter/db/migrate.ts'
import { roleUrl, type Service, services, setRolePasswords } from '@spotter/db/roles.ts'
import type pg from 'pg'
import type { Test } from 'tap'

const template = 'spotter_template'

export interface TestDatabase {
  ownerUrl: string
  urls: Record<Service, string>
  owner: pg.Client
}

/** A migrated database of the test's own, gone when the test ends. `version` says on which of the two servers that run for the tests. */
export async function database(t: Test, { version = 17 }: { version?: 15 | 17 } = {}): Promise<TestDatabase> {
  const server = serverUrl(version)
  const name = `test_${randomBytes(8).toString('hex')}`
  const maintenance = await connect(server)
  try {
    await ensureTemplate(server, maintenance)
    await maintenance.query(`create database ${name} template ${template}`)
    // settings of a database are not cloned with it
    await maintenance.query(`alter database ${name} set search_path = auth, scheduling, training, notifications, public`)
    await maintenance.query(`alter database ${name} set timezone = 'UTC'`)
  } finally {
    await maintenance.end()
  }

  const ownerUrl = withDatabase(server, name)
  const owner = await connect(ownerUrl)
  t.teardown(async () => {
    await owner.end()
    const maintenance = await connect(server)
    await maintenance.query(`drop database ${name} with (force)`)
    await maintenance.end()
  })
  const urls = Object.fromEntries(services.map(service => [service, roleUrl(ownerUrl, service, 'test')])) as Record<Service, string>
  return { ownerUrl, urls, owner }
}

/** The server of `npm test`, by the environment that it sets. */
export function serverUrl(version: 15 | 17) {
  const variable = version === 15 ? 'TEST_POSTGRES_15_URL' : 'TEST_POSTGRES_URL'
  const url = process.env[variable]
  if (!url) throw new Error(`${variable} is not set: run tests by npm test, which starts PostgreSQL`)
  return url
}

/** Makes the template, or makes it again where the migrations are newer than it. One process does it, the others wait. */
async function ensureTemplate(server: string, maintenance: pg.Client) {
  await maintenance.query('select pg_advisory_lock($1, 0)', [advisoryLocks.testTemplate])
  try {
    const { rows } = await maintenance.query(
      `select shobj_description(oid, 'pg_database') as "madeOf" from pg_database where datname = $1`,
      [template]
    )
    if (rows[0]?.madeOf === fingerprint()) return
    await maintenance.query(`drop database if exists ${template} with (force)`)
    await maintenance.query(`create database ${template} template template0 encoding 'UTF8'`)
    const url = withDatabase(server, template)
    await migrate(url)
    await setRolePasswords(url, { auth: 'test', scheduling: 'test', training: 'test', notifications: 'test' })
    await maintenance.query(`comment on database ${template} is '${fingerprint()}'`)
  } finally {
    await maintenance.query('select pg_advisory_unlock($1, 0)', [advisoryLocks.testTemplate])
  }
}

/** Changes whenever a migration is added or edited. */
function fingerprint() {
  const folder = new URL('../../packages/db/prisma/migrations/', import.meta.url)
  const changed = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.sql'))
  return changed
    .map(path => `${path}:${statSync(new URL(path, folder)).mtimeMs}`)
    .sort()
    .join(' ')
}

function withDatabase(server: string, name: string) {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
