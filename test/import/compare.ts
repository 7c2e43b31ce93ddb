import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { differences, readAt } from './differences.ts'
import { expectedOf } from './expected.ts'
import { type Account, readSpotter, signedIn } from './read-spotter.ts'
import { storedDifferences } from './stored-differences.ts'

// node test/import/compare.ts FILE --url URL --trainer EMAIL --client EMAIL [--wait SECONDS]
// Compares what Spotter says of a client, all of whose history is FILE, with what follows from FILE. Passwords in
// SPOTTER_PASSWORD and SPOTTER_CLIENT_PASSWORD; with DATABASE_URL what is stored is compared too. Badges follow
// events, so it looks again until nothing differs or the wait (60 s) is over. Prints the differences; exit 1 if any.

export interface Comparison {
  url: string
  csv: string
  trainer: Account
  client: Account
  databaseUrl?: string | undefined
  waitSeconds: number
}

/** The differences that are left when the wait is over. */
export async function compare({ url, csv, trainer, client, databaseUrl, waitSeconds }: Comparison): Promise<string[]> {
  const expected = expectedOf(csv)
  const asTrainer = await signedIn(url, trainer)
  const asClient = await signedIn(url, client)
  const clientId = asClient.user.traineeId
  if (!clientId) throw new Error(`${client.email} is no trainee`)
  for (const deadline = Date.now() + waitSeconds * 1_000; ; await pause(500)) {
    const read = await readSpotter(asTrainer.get, asClient.get, clientId)
    const timeZone = asClient.user.timezone ?? read.sessions[0]?.timezone ?? 'UTC'
    const today = readAt(new Date().toISOString(), timeZone).slice(0, 10)
    const stored = databaseUrl ? await storedDifferences(databaseUrl, clientId, expected, read) : []
    const found = [...differences(expected, read, today), ...stored]
    if (found.length === 0 || Date.now() > deadline) return found
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: `http://127.0.0.1:${process.env.PORT || 3000}` },
      trainer: { type: 'string' },
      client: { type: 'string' },
      wait: { type: 'string', default: '60' }
    }
  })
  const { SPOTTER_PASSWORD, SPOTTER_CLIENT_PASSWORD, DATABASE_URL } = process.env
  const [file] = positionals
  if (!file || !values.trainer || !values.client || !SPOTTER_PASSWORD || !SPOTTER_CLIENT_PASSWORD) {
    console.error('FILE, --trainer, --client, SPOTTER_PASSWORD and SPOTTER_CLIENT_PASSWORD are needed')
    process.exit(1)
  }
  const csv = readFileSync(file, 'utf8')
  const found = await compare({
    url: values.url,
    csv,
    trainer: { email: values.trainer, password: SPOTTER_PASSWORD },
    client: { email: values.client, password: SPOTTER_CLIENT_PASSWORD },
    databaseUrl: DATABASE_URL,
    waitSeconds: Number(values.wait)
  })
  for (const line of found) console.log(line)
  const { totalSessions, totalWorkoutHours, longestStreak, longestWeekStreak, badges } = expectedOf(csv)
  const facts = `${totalSessions} sessions, ${totalWorkoutHours.toFixed(2)} hours, ${longestStreak} days and ${longestWeekStreak} weeks in a row, ${badges.length} badges`
  console.log(found.length === 0 ? `No difference: ${facts}` : `${found.length} differences`)
  process.exitCode = found.length === 0 ? 0 : 1
}
