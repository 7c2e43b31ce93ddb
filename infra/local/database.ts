import { randomBytes } from 'node:crypto'
import { connect } from '@spotter/db/connect.ts'
import { seedExerciseLibrary } from '@spotter/db/exercise-library.ts'
import { jobs } from '@spotter/db/maintenance.ts'
import { migrate } from '@spotter/db/migrate.ts'
import { roleUrl, type Service, services, setRolePasswords } from '@spotter/db/roles.ts'
import type pg from 'pg'

/**
 * Brings a database up to date for a local run: migrations, the coming years' partitions, the exercise library,
 * new random passwords of the four roles. Gives each service's connection string.
 */
export async function prepareDatabase(ownerUrl: string, say: (line: string) => void): Promise<Record<Service, string>> {
  const applied = await migrate(ownerUrl)
  if (applied.length > 0) say(`Database: ${applied.length} migrations applied`)
  await inDatabase(ownerUrl, jobs.yearly)
  const added = await seedExerciseLibrary(ownerUrl)
  if (added > 0) say(`Exercise library: ${added} exercises`)

  const passwords = Object.fromEntries(services.map(name => [name, randomBytes(24).toString('base64url')])) as Record<Service, string>
  await setRolePasswords(ownerUrl, passwords)
  return Object.fromEntries(services.map(name => [name, roleUrl(ownerUrl, name, passwords[name])])) as Record<Service, string>
}

/** Drops the database with everything in it and makes it again, empty. Others are disconnected. */
export async function makeEmptyAgain(ownerUrl: string) {
  const url = new URL(ownerUrl)
  const name = decodeURIComponent(url.pathname.slice(1))
  url.pathname = '/postgres'
  await inDatabase(url.href, async client => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
}

/** Runs `work` on a connection of its own. */
export async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
