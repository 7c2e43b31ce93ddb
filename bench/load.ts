import { parseArgs } from 'node:util'
import { jobs } from '@spotter/db/maintenance.ts'
import { verifyCachedStats } from '@spotter/db/stats.ts'
import { SingleBar } from 'cli-progress'
import type pg from 'pg'
import { inDatabase, prepareDatabase } from '../infra/local/database.ts'
import { freePort } from '../infra/local/free-port.ts'
import { startPostgres } from '../infra/local/postgres.ts'
import { benchFolder } from './folder.ts'
import { addClients, addHistory, addNotices, addPeople, addPlans, clientsOf } from './rows.ts'

/**
 * `npm run bench:load -- --scale 1`: the design's data, 10,000 users with 100,000 sessions of 20 sets, through the triggers, the
 * same for everybody. Prints how long the database took; then compares every cached stat with one from scratch.
 */
const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' }, 'skip-verify': { type: 'boolean', default: false } } })
const scale = Number(values.scale)
if (!(scale >= 0.01 && scale <= 10)) throw new Error('--scale goes from 0.01 to 10')

const postgres = await startPostgres({ dataDir: benchFolder('postgres', { empty: true }), port: await freePort() })
try {
  await prepareDatabase(postgres.ownerUrl, console.log)
  await inDatabase(postgres.ownerUrl, async owner => {
    await owner.query(`set timezone = 'UTC'`)
    await owner.query(
      'select public.ensure_year_partitions(extract(year from current_date)::int - 4, extract(year from current_date)::int + 1)'
    )
    const trainers = Math.max(2, Math.round(200 * scale))
    const clients = Math.round(9_800 * scale)

    const bar = new SingleBar({ format: '{bar} {percentage} % {value} of {total} clients with their history' })
    const started = performance.now()
    await addPeople(owner, { trainers, clients })
    await addPlans(owner)
    bar.start(clients, 0)
    for (const chunk of chunks(await clientsOf(owner), 100)) {
      await inOneTransaction(owner, async () => {
        await addClients(owner, chunk)
        await addHistory(owner, chunk)
        await addNotices(owner, chunk)
      })
      bar.increment(chunk.length)
    }
    bar.stop()
    console.log(`Loaded in ${((performance.now() - started) / 1_000).toFixed(1)} s`)

    await jobs.daily(owner)
    await jobs.weekly(owner)
    const { rows } = await owner.query<{ table: string; rows: string }>(
      `select t as table, (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || t, false, true, '')))[1]::text as rows
       from unnest('{users,trainees,trainers,schedules,session_cards,session_exercises,exercise_sets,metrics,notifications,achievements}'::text[]) as t`
    )
    console.table(Object.fromEntries(rows.map(({ table, rows }) => [table, Number(rows)])))
  })
  if (!values['skip-verify']) {
    const wrong = await verifyCachedStats(postgres.ownerUrl)
    console.log(`${wrong.length} cached stats differ from one from scratch`)
    process.exitCode = wrong.length === 0 ? 0 : 1
  }
} finally {
  await postgres.stop()
}

function* chunks<T>(all: T[], size: number) {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

async function inOneTransaction(owner: pg.Client, work: () => Promise<void>) {
  await owner.query('begin')
  await work()
  await owner.query('commit')
}
