import { maintain } from '@spotter/db/maintenance.ts'
import t from 'tap'
import { gym, type Rows } from './gym.ts'

type Query = (sql: string, values?: unknown[]) => Promise<Rows>

/** A sign-in session of user 3 with tokens of generations 0 and up, the last of them the good one. Each time is in days from now. */
async function family(query: Query, name: string, { tokens = 3, idle = 30, expires = 60, revoked = null as number | null } = {}) {
  await query(
    `with session as (
       insert into sign_in_sessions (user_id, salt, device_name, generation, idle_expires_at, expires_at, revoked_at)
       values (3, '\\x00', $1, $2 - 1, now() + $3 * interval '1 day', now() + $4 * interval '1 day', now() + $5 * interval '1 day') returning *
     )
     insert into refresh_tokens (user_id, session_id, generation, token, expires_at, is_revoked, revoked_at, created_at)
     select 3, id, n, encode(sha256(convert_to($1 || n, 'UTF8')), 'hex'), expires_at, n < $2 - 1, now() - interval '80 days', now() - interval '89 days'
     from session, generate_series(0, $2 - 1) as n`,
    [name, tokens, idle, expires, revoked]
  )
}

const families = `select s.device_name as name, count(t.id) as tokens from sign_in_sessions s left join refresh_tokens t on t.session_id = s.id group by 1 order by 1`

t.test('daily: read notices older than 30 days go, and families that are over for 7 days, whole', async t => {
  const { query, ownerUrl } = await gym(t)
  await query(`insert into notifications (user_id, cause, type, title, message, is_read, created_at)
    select 3, title, 'system', title, '', read, now() - age from (values ('old and read', true, interval '30 days 1 hour'),
      ('old', false, interval '2 years'), ('read', true, interval '29 days 23 hours'), ('new', false, interval '0')) as given (title, read, age)`)
  await family(query, 'living', { tokens: 40 })
  await family(query, 'expired 6 days ago', { idle: -6, expires: 30 })
  await family(query, 'revoked yesterday', { revoked: -1 })
  await family(query, 'unused', { idle: -7.1, expires: 30 })
  await family(query, 'expired', { idle: -8, expires: -8 })
  await family(query, 'revoked', { revoked: -8 })
  await family(query, 'of thousands', { tokens: 2_100, revoked: -20 })

  t.match(await maintain('daily', ownerUrl), /^deleted 1 read notices, 2109 refresh tokens, 4 sign-in sessions; [^\n]+ vacuumed$/)
  t.strictSame(
    (await query('select title from notifications order by 1')).map(row => row.title),
    ['new', 'old', 'read']
  )
  t.strictSame(await query(families), [
    { name: 'expired 6 days ago', tokens: 3 },
    { name: 'living', tokens: 40 },
    { name: 'revoked yesterday', tokens: 3 }
  ])
  const [vacuumed] = await query(
    `select last_vacuum is not null and last_analyze is not null as both from pg_stat_user_tables where relname = 'users'`
  )
  t.ok(vacuumed!.both)
  t.match(await maintain('daily', ownerUrl), /^deleted 0 read notices, 0 refresh tokens, 0 sign-in sessions; set the week of 0 assignments/)
})

t.test('daily waits for nobody who is signing in, and nobody waits for it', async t => {
  const { query, ownerUrl, as } = await gym(t)
  await family(query, 'living')
  await family(query, 'replayed', { revoked: -8 })
  await family(query, 'of thousands', { tokens: 5_000, revoked: -8 })
  const replay = await as('auth')
  await replay.query('begin')
  await replay.query(
    `select from sign_in_sessions s join refresh_tokens t on t.session_id = s.id where s.device_name = 'replayed' for update of s`
  )

  let finished = false
  const maintained = maintain('daily', ownerUrl).finally(() => {
    finished = true
  })
  const user = await as('auth')
  await user.query(`set lock_timeout = '250ms'`)
  let refreshed = 0
  for (; !finished || refreshed < 3; refreshed++) {
    await user.query('begin')
    await user.query(`select from sign_in_sessions where device_name = 'living' for update`)
    await user.query(`with session as (update sign_in_sessions set generation = generation + 1 where device_name = 'living' returning *),
      replaced as (update refresh_tokens set is_revoked = true where session_id = (select id from session) and not is_revoked)
      insert into refresh_tokens (user_id, session_id, generation, token, expires_at)
      select user_id, id, generation, encode(sha256(convert_to('living' || generation, 'UTF8')), 'hex'), expires_at from session`)
    await user.query('commit')
  }
  t.match(await maintained, /5003 refresh tokens, 1 sign-in sessions/)
  t.strictSame(await query(families), [
    { name: 'living', tokens: 3 + refreshed },
    { name: 'replayed', tokens: 0 }
  ])
  await replay.query('rollback')
  t.match(await maintain('daily', ownerUrl), / 1 sign-in sessions/, 'the one that was held goes the next time')
})

t.test("daily: an active assignment's week is that of its client's zone, and stays within its weeks", async t => {
  const { query, ownerUrl } = await gym(t)
  // 26 hours apart: it is never the same day in both
  const [east, west] = ['Pacific/Kiritimati', 'Etc/GMT+12']
  await query(`insert into programs (trainer_id, name, total_weeks, sessions_per_week) values (1, 'Base', 4, 1)`)
  await query(`insert into users (email, name, role) select n || '@example.org', n, 'trainee' from generate_series(7, 12) as n`)
  await query('insert into trainees (user_id, trainer_id) select n, case when n < 11 then 1 else 2 end from generate_series(7, 12) as n')
  const assign = (trainee: number, started: number, { status = 'active', days = 28, stored = 1 } = {}) =>
    query(
      `insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions, status, current_week, updated_at)
       select 1, $1, day, day + $3::int - 1, 4, $4, $5, '2026-01-01'
       from (select (now() at time zone '${east}')::date - $2::int as day) as start`,
      [trainee, started, days, status, stored]
    )
  // trainees 1 to 3 and 5 to 8 are of trainer 1, who lives in the east; 9 and 10 of trainer 2, who is in the west by the account
  await query(`update trainers set timezone = '${east}' where id = 1`)
  await query(`update users set timezone = '${west}' where id = 2`)
  await assign(1, 7)
  await query(`update users set timezone = '${west}' where id = 4`)
  await assign(2, 7, { stored: 3 })
  await assign(3, 400)
  await assign(4, 7)
  await assign(5, -20, { stored: 2 })
  await assign(6, 10, { status: 'paused' })
  await assign(7, 3, { days: 5, stored: 4 })
  await assign(8, 14, { stored: 3 })
  await assign(9, 7, { stored: 2 })

  const weeks = async () =>
    Object.fromEntries(
      (await query('select trainee_id, current_week from program_assignments')).map(row => [row.trainee_id, row.current_week])
    )
  t.match(await maintain('daily', ownerUrl, west), /set the week of 6 assignments/)
  t.strictSame(await weeks(), { 1: 2, 2: 1, 3: 4, 4: 1, 5: 1, 6: 1, 7: 1, 8: 3, 9: 1 })
  t.match(
    await maintain('daily', ownerUrl, east),
    /set the week of 1 assignments/,
    'who has no zone and no trainer is where the installation is'
  )
  t.equal((await weeks())[4], 2)
  const [touched] = await query(`select count(*) from program_assignments where updated_at <> '2026-01-01'`)
  t.equal(touched!.count, 0, 'a cached figure is no change of the assignment')
  await t.rejects(maintain('daily', ownerUrl, 'Mars/Olympus'), /time zone "Mars\/Olympus" not recognized/)
})

for (const version of [17, 15] as const) {
  t.test(`the other jobs run beside the services (PostgreSQL ${version})`, async t => {
    const { query, ownerUrl, book, record } = await gym(t, version)
    const [year] = await query('select extract(year from now())::int as this')
    await query('select ensure_year_partitions(2026, 2026)')
    await record(await book({ status: 'completed' }))

    await maintain('hourly', ownerUrl)
    t.match(await query('select completed_sessions from mv_trainer_dashboard order by trainer_id'), [{ completed_sessions: 1 }, {}])
    t.strictSame(await query('select * from mv_trainee_progress'), [], "the clients' view waits for the week")
    await maintain('weekly', ownerUrl)
    t.match(await query('select total_session_cards from mv_trainee_progress order by trainee_id'), [
      { total_session_cards: 1 },
      {},
      {},
      {}
    ])

    const files = async () => {
      const rows = await query(`select relname as name, pg_relation_filenode(oid) as file from pg_class
        where relname ~ '^(schedules_2026|session_cards_2026|session_exercises)_' and relkind = 'i'`)
      return Object.fromEntries(rows.map(row => [row.name, row.file]))
    }
    const before = await files()
    await query('create index schedules_2026_title_ccnew on schedules_2026 (title)')
    await query(`update pg_index set indisvalid = false where indexrelid = 'schedules_2026_title_ccnew'::regclass`)
    t.equal(
      await maintain('monthly', ownerUrl),
      'reindexed and analysed scheduling.schedules, training.session_cards, training.session_exercises'
    )
    const after = await files()
    t.strictSame(Object.keys(after).sort(), Object.keys(before).sort(), 'and what a run cut short left is gone')
    t.ok(Object.keys(before).length > 10)
    t.ok(
      Object.keys(before).every(name => before[name] !== after[name]),
      'every index is new'
    )
    t.strictSame(await query('select indexrelid::regclass from pg_index where not indisvalid'), [])

    t.match(await maintain('yearly', ownerUrl), /^made .*scheduling\.schedules_\d+|^the years to come/)
    const [made] = await query(`select to_regclass('training.session_cards_' || $1) is not null as there`, [year!.this + 2])
    t.ok(made!.there)
    t.equal(await maintain('yearly', ownerUrl), 'the years to come have their partitions')
  })
}

t.test('a job does not run twice at a time', async t => {
  const { query, ownerUrl } = await gym(t)
  await query(`select pg_advisory_lock(13, hashtext('weekly'))`)
  await t.rejects(maintain('weekly', ownerUrl), { message: 'the weekly maintenance of this database is under way already' })
  await maintain('hourly', ownerUrl)
})
