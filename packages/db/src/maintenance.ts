import type pg from 'pg'
import { advisoryLocks } from './advisory-locks.ts'
import { connect } from './connect.ts'

export type Job = 'hourly' | 'daily' | 'weekly' | 'monthly' | 'yearly'

/** What each does on the owner's connection, and the line about it. */
export const jobs: Record<Job, (client: pg.Client) => Promise<string>> = {
  async hourly(client) {
    await client.query('refresh materialized view concurrently scheduling.mv_trainer_dashboard')
    return "refreshed the trainer's view"
  },

  async daily(client) {
    const notices = await inBatches(client, readNotices)
    const tokens = await inBatches(client, tokensOfEndedFamilies)
    const sessions = await inBatches(client, endedFamilies)
    // a cached figure: neither updated_at nor another figure depends on it
    await client.query(`set spotter.recomputing = 'on'`)
    const weeks = await inBatches(client, currentWeeks)
    await client.query('vacuum (analyze)')
    return `deleted ${notices} read notices, ${tokens} refresh tokens, ${sessions} sign-in sessions; set the week of ${weeks} assignments; vacuumed`
  },

  async weekly(client) {
    await client.query('select public.refresh_views()')
    return 'refreshed both views'
  },

  async monthly(client) {
    const { rows: left } = await client.query<{ name: string }>(leftByAnAbortedReindex)
    for (const { name } of left) await client.query(`drop index concurrently ${name}`)
    // of a partitioned table: of each partition, in transactions of its own
    for (const table of reindexed) await client.query(`reindex table concurrently ${table}`)
    await client.query(`analyze ${reindexed.join(', ')}`)
    return `reindexed and analysed ${reindexed.join(', ')}`
  },

  async yearly(client) {
    const made = await client.query(
      `select public.ensure_year_partitions(year, year + 2) as name from (select extract(year from now())::int) as this (year)`
    )
    return made.rowCount ? `made ${made.rows.map(row => row.name).join(', ')}` : 'the years to come have their partitions'
  }
}

const reindexed = ['scheduling.schedules', 'training.session_cards', 'training.session_exercises']

/**
 * Does one job beside the running services and returns one line of what it did. `timeZone`: the installation's, of people that have none;
 * left out, what the database says, else UTC. What is cut off half-way is done by the next run. Throws when the same job runs already.
 */
export async function maintain(job: Job, ownerUrl: string, timeZone?: string): Promise<string> {
  const client = await connect(ownerUrl)
  try {
    // not waited for: a wait holds a snapshot, for which a concurrent reindex would wait in turn
    const { rows } = await client.query('select pg_try_advisory_lock($1, hashtext($2)) as mine', [advisoryLocks.maintenance, job])
    if (!rows[0].mine) throw new Error(`the ${job} maintenance of this database is under way already`)
    if (timeZone) await client.query(`select set_config('spotter.time_zone', $1, false)`, [timeZone])
    return await jobs[job](client)
  } finally {
    await client.end()
  }
}

/** Repeats a statement of at most 1,000 rows, each time in a transaction of its own, until there are fewer. Rows that somebody holds stay for the next run. */
async function inBatches(client: pg.Client, statement: string) {
  let total = 0
  for (;;) {
    const { rowCount } = await client.query(statement)
    total += rowCount ?? 0
    if ((rowCount ?? 0) < 1_000) return total
  }
}

const readNotices = `
  delete from notifications.notifications where id = any (array(
    select id from notifications.notifications where is_read and created_at < now() - interval '30 days' limit 1000 for update skip locked
  ))`

/** Nothing brings such a family back to life, so nothing is lost between two statements. A living one keeps all its tokens: a replay must be recognised. */
const isOver = `least(s.revoked_at, s.idle_expires_at, s.expires_at) <= now() - interval '7 days'`

const tokensOfEndedFamilies = `
  delete from auth.refresh_tokens where id = any (array(
    select t.id from auth.refresh_tokens t join auth.sign_in_sessions s on s.id = t.session_id
    where ${isOver} limit 1000 for update of t skip locked
  ))`

/** After their tokens, of which one family may have thousands. */
const endedFamilies = `
  delete from auth.sign_in_sessions where id = any (array(
    select s.id from auth.sign_in_sessions s
    where ${isOver} and not exists (select from auth.refresh_tokens t where t.session_id = s.id) limit 1000 for update skip locked
  ))`

const currentWeeks = `
  with due as (
    select a.id, counted.week
    from scheduling.program_assignments a
      join auth.trainees t on t.id = a.trainee_id
      join auth.users u on u.id = t.user_id
      left join auth.trainers tr on tr.id = t.trainer_id
      left join auth.users tu on tu.id = tr.user_id,
      lateral (select coalesce(u.timezone, tr.timezone, tu.timezone, installation_zone()) as zone) as zones,
      lateral (select greatest(1, least((a.end_date - a.start_date + 1) / 7,
        1 + floor(((now() at time zone zone)::date - a.start_date) / 7.0)::int)) as week) as counted
    where a.status = 'active' and a.deleted_at is null and a.current_week is distinct from counted.week
    limit 1000 for update of a skip locked
  )
  update scheduling.program_assignments a set current_week = due.week from due where a.id = due.id`

const leftByAnAbortedReindex = `
  select i.indexrelid::regclass::text as name
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where not i.indisvalid and c.relname ~ '_cc(new|old)[0-9]*$' and c.relnamespace::regnamespace::text in ('scheduling', 'training')`
