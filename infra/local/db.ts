import { createInterface } from 'node:readline/promises'
import { type Job, jobs, maintain } from '@spotter/db/maintenance.ts'
import { migrate } from '@spotter/db/migrate.ts'
import { verifyCachedStats } from '@spotter/db/stats.ts'
import { oneLine } from '@spotter/service-kit/config.ts'
import { makeEmptyAgain, prepareDatabase } from './database.ts'
import { runningDatabase, withDatabase } from './with-database.ts'

/** `npm run db:migrate`, `db:url`, `db:verify`, `db:maintain`, `db:reset`: on DATABASE_URL, the running local database, or the one at rest. */

const commands: Record<string, (args: string[]) => Promise<number>> = {
  async migrate() {
    const applied = await withDatabase(migrate)
    console.log(applied.length > 0 ? applied.map(name => `applied ${name}`).join('\n') : 'nothing to apply')
    return 0
  },

  async url() {
    const url = process.env.DATABASE_URL || runningDatabase()
    if (!url) throw new Error('nothing runs on this data folder: npm start first, or give DATABASE_URL')
    console.log(url)
    return 0
  },

  /** Prints nothing where all is right. */
  async verify() {
    const differences = await withDatabase(verifyCachedStats)
    for (const { table, id, column, stored, expected } of differences) {
      console.log(`${table} ${id} ${column}: stored ${stored}, from scratch ${expected}`)
    }
    return differences.length > 0 ? 1 : 0
  },

  async maintain([job = '']) {
    if (!Object.hasOwn(jobs, job)) throw new Error(`no job "${job}": use ${Object.keys(jobs).join(', ')}`)
    console.log(await withDatabase(ownerUrl => maintain(job as Job, ownerUrl, process.env.TIME_ZONE)))
    return 0
  },

  async reset(args) {
    if (!process.env.DATABASE_URL && runningDatabase()) throw new Error('Spotter runs on this database: stop it first')
    const sure = args.includes('--yes') || (await asks('This removes everything in the database. Type "reset" to go on: '))
    if (!sure) {
      console.log('Nothing was changed.')
      return 1
    }
    await withDatabase(async ownerUrl => {
      await makeEmptyAgain(ownerUrl)
      await prepareDatabase(ownerUrl, line => console.log(line))
    })
    console.log('The database is new.')
    return 0
  }
}

const [name = '', ...args] = process.argv.slice(2)
try {
  const command = commands[name]
  if (!command) throw new Error(`no command "${name}": use ${Object.keys(commands).join(', ')}`)
  process.exitCode = await command(args)
} catch (error) {
  process.stderr.write(`db:${name}: ${oneLine(error)}\n`)
  process.exitCode = 1
}

async function asks(question: string) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(question)) === 'reset'
  } finally {
    terminal.close()
  }
}
