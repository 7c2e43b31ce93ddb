import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inDatabase } from './database.ts'
import { clients, type DemoClient, pastSessions, programs, upcomingBookings } from './demo-plan.ts'

/** Demo data, made by asking the API like everyone else. Only ever loaded into an empty database of a local run. */

export type Ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object, token?: string) => Promise<any>

const password = 'Training1'
const trainerEmail = 'trainer@demo.example'

/** What a person needs to sign in to the demo. */
export const demoAccounts = [
  `Demo accounts, password ${password}:`,
  `  trainer  ${trainerEmail}`,
  `  clients  ${clients.map(({ email }) => email).join(', ')}`
].join('\n')

const marker = (dataDir: string) => join(dataDir, 'demo.unfinished')

/** Whether a start ended in the middle of loading: nobody else can have written by then, so it begins again. */
export const demoIsUnfinished = (dataDir: string) => existsSync(marker(dataDir))

/** Whether the database has no people yet. */
export async function wantsDemo(ownerUrl: string) {
  return inDatabase(ownerUrl, async client => {
    const { rows } = await client.query('select not exists (select from auth.users) as empty')
    return rows[0].empty as boolean
  })
}

/** Loads a trainer with six clients, three months of history up to today, bookings ahead and two programs. */
export async function loadDemo(ask: Ask, { dataDir, ownerUrl, say }: { dataDir: string; ownerUrl: string; say: (line: string) => void }) {
  writeFileSync(marker(dataDir), '')
  const today = new Date()
  await inDatabase(ownerUrl, client =>
    client.query(`insert into scheduling.locations (name, address, floor, timezone) values ($1, $2, $3, $4)`, location)
  )

  await ask('POST', '/api/v1/auth/register', { name: 'Demo Trainer', email: trainerEmail, password, role: 'trainer' })
  const { token } = await ask('POST', '/api/v1/auth/login', { email: trainerEmail, password, tokens: 'body' })
  const [place] = (await ask('GET', '/api/v1/locations', undefined, token)).locations
  const programIds: number[] = []
  for (const program of programs) programIds.push((await ask('POST', '/api/v1/trainer/programs', program, token)).programId)

  let recorded = 0
  for (const client of clients) {
    const clientId = await takeOn(client, token)
    if (client.program) {
      const { index, startDate } = client.program(today)
      await ask('POST', `/api/v1/trainer/programs/${programIds[index]}/assign`, { clientId, startDate }, token)
    }
    for (const session of pastSessions(client, today)) {
      await ask('POST', '/api/v1/trainer/sessions', { ...session, clientId, locationId: place.id }, token)
      if (++recorded % 50 === 0) say(`Demo data: ${recorded} sessions`)
    }
    for (const booking of upcomingBookings(client, today)) {
      await ask('POST', '/api/v1/trainer/schedules', { ...booking, clientId, locationId: place.id }, token)
    }
  }
  say(`Demo data: ${recorded} sessions; badges and notices follow`)
  await settled(ownerUrl)
  rmSync(marker(dataDir))

  async function takeOn({ name, email, goals }: DemoClient, token: string): Promise<number> {
    await ask('POST', '/api/v1/auth/register', { name, email, password, role: 'trainee' })
    const { clientId } = await ask('POST', '/api/v1/trainer/clients', { email, name }, token)
    const { token: ofClient } = await ask('POST', '/api/v1/auth/login', { email, password, tokens: 'body' })
    await ask('POST', '/api/v1/trainee/trainer/accept', undefined, ofClient)
    await ask('PATCH', '/api/v1/trainee/me', { goals }, ofClient)
    return clientId
  }
}

const location = ['Demo Studio', 'Main Street 1', '2', null]

/** Resolves when every event has left the outboxes, and with it every badge and notice is there. */
async function settled(ownerUrl: string) {
  await inDatabase(ownerUrl, async client => {
    for (;;) {
      const { rows } = await client.query(
        ['auth', 'scheduling', 'training', 'notifications']
          .map(service => `select from ${service}.outbox where published_at is null`)
          .join(' union all ')
          .replace(/^/, 'select exists (')
          .replace(/$/, ') as pending')
      )
      if (!rows[0].pending) return
      await wait(50)
    }
  })
}
