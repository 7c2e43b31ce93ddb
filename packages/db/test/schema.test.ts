import { readFile } from 'node:fs/promises'
import t from 'tap'
import { gym } from './gym.ts'

/** The names of the user's design: what it calls its indexes. */
const designIndexes = `
  idx_users_email idx_users_role idx_users_oauth idx_users_active idx_users_deleted
  idx_trainers_user_id idx_trainers_availability idx_trainers_rating
  idx_trainees_user_id idx_trainees_trainer_id idx_trainees_status idx_trainees_membership_expiry
  idx_locations_active idx_locations_coordinates
  idx_programs_trainer_id idx_programs_status idx_programs_created
  idx_program_assignments_program idx_program_assignments_trainee idx_program_assignments_status idx_program_assignments_dates idx_program_assignments_active
  idx_schedules_trainer idx_schedules_trainee idx_schedules_location idx_schedules_program_assignment idx_schedules_date idx_schedules_status
  idx_schedules_datetime idx_schedules_upcoming idx_schedules_trainer_date
  idx_session_cards_schedule idx_session_cards_trainer idx_session_cards_trainee idx_session_cards_date idx_session_cards_trainee_date
  idx_session_exercises_session_card idx_session_exercises_library idx_session_exercises_order
  idx_exercise_sets_session_exercise idx_exercise_sets_order
  idx_exercise_library_trainer idx_exercise_library_category idx_exercise_library_public idx_exercise_library_name idx_exercise_library_search
  idx_metrics_trainee idx_metrics_date idx_metrics_type idx_metrics_trainee_type_date
  idx_notifications_user idx_notifications_unread idx_notifications_created idx_notifications_type
  idx_achievements_trainee idx_achievements_date idx_achievements_type
  idx_refresh_tokens_user idx_refresh_tokens_token idx_refresh_tokens_expiry idx_refresh_tokens_active`
  .trim()
  .split(/\s+/)

t.test('the 61 indexes of the design are there under their names, and every foreign key has one to go by', async t => {
  const { query } = await gym(t)
  t.equal(designIndexes.length, 61)
  const found = (await query(`select relname from pg_class where relkind in ('i', 'I') and relname = any ($1)`, [designIndexes])).map(
    row => row.relname
  )
  t.strictSame(found.sort(), [...designIndexes].sort())
  t.strictSame(
    await query(`
      select conrelid::regclass::text as table, conname from pg_constraint c
      where contype = 'f' and conparentid = 0 and not exists (
        select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = any (c.conkey)
          and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ 'IS NOT NULL'))`),
    []
  )
})

t.test('every trigger says why it is no code', async t => {
  const { query } = await gym(t)
  const triggers = await query(
    `select tgname, obj_description(oid, 'pg_trigger') as reason from pg_trigger where not tgisinternal and tgparentid = 0`
  )
  t.ok(triggers.length > 40)
  for (const { tgname, reason } of triggers) t.match(reason, /^Not code, because /, tgname)
})

t.test('lock numbers in SQL are those of src/advisory-locks.ts', async t => {
  const partitions = await readFile(new URL('../prisma/migrations/20261122000010_partitions/migration.sql', import.meta.url), 'utf8')
  const { advisoryLocks } = await import('@spotter/db/advisory-locks.ts')
  t.match(partitions, `pg_advisory_xact_lock(${advisoryLocks.partitions}, 0)`)
})

for (const version of [17, 15] as const) {
  t.test(`PostgreSQL ${version}`, async t => {
    const g = await gym(t, version)
    const { query } = g
    const refused = async (sql: string, code: string, what: string) => t.rejects(query(sql), { code }, what)

    t.test('people', async () => {
      await refused(
        `insert into users (email, name, role) values ('ONE@example.org', 'x', 'trainee')`,
        '23505',
        'an address is taken whatever its case'
      )
      await query(`update users set deleted_at = now() where email = 'd@example.org'`)
      await query(`insert into users (email, name, role, oauth_provider, oauth_id) values ('D@example.org', 'x', 'trainee', 'google', '1')`)
      await refused(
        `insert into users (email, name, role, oauth_provider, oauth_id) values ('e@example.org', 'x', 'trainee', 'google', '1')`,
        '23505',
        'one identity'
      )
      await query(`insert into users (email, name, role, oauth_provider, oauth_id) values ('e@example.org', 'x', 'trainee', 'other', '1')`)
      await refused(`insert into users (email, name, role) values ('f@example.org', 'x', 'owner')`, '23514', 'no such role')
      await refused('update trainees set status = null where id = 1', '23502', 'a status is never null')
      await refused(
        `insert into refresh_tokens (user_id, session_id, generation, token, expires_at) values (1, gen_random_uuid(), 0, 'a-token', now())`,
        '23514',
        'never the token'
      )
    })

    t.test('a trainer whose clients trained is not deleted', async () => {
      await g.record(await g.book({ date: '2026-04-01' }))
      await refused('delete from trainers where id = 1', '23503', 'schedules and cards stand in the way')
      await refused('delete from users where id = 1', '23503', 'so the account does not go either')
      await query(`insert into programs (trainer_id, name, total_weeks, sessions_per_week) values (2, 'x', 1, 1)`)
      await refused('delete from trainers where id = 2', '23503', 'programs too')
    })

    t.test('sets', async t => {
      const set = (columns: string, values: string) =>
        `insert into exercise_sets (session_exercise_id, set_number, ${columns}) values (1, 20, ${values})`
      await refused(set('reps', '-1'), '23514', 'reps below 0')
      await refused(set('reps', '10000'), '23514', 'reps')
      await refused(set('reps, weight', '1, 10000'), '22003', 'weight')
      await refused(set('reps, weight', '1, -0.01'), '23514', 'weight below 0')
      await refused(set('duration', '86401'), '23514', 'duration')
      await refused(set('reps, rest_duration', '1, 86401'), '23514', 'rest')
      await refused(set('distance', '1000'), '22003', 'distance')
      await refused(set('reps, rpe', '1, 10.5'), '23514', 'RPE')
      await refused(set('weight', '100'), '23514', 'a completed set says what was done')
      await refused(set('reps, set_type', `1, 'heavy'`), '23514', 'type')
      await refused(`insert into exercise_sets (session_exercise_id, set_number, reps) values (1, 1, 5)`, '23505', 'one number once')
      await query(set('reps, weight, rpe, completed, distance', '0, 82.125, 8.55, true, 5.0005'))
      t.match(await query('select reps, weight, rpe, distance, set_type from exercise_sets where set_number = 20'), [
        { reps: 0, weight: 82.13, rpe: 8.6, distance: 5.001, set_type: 'normal' }
      ])
      await query('insert into exercise_sets (session_exercise_id, set_number, weight, completed) values (1, 21, 100, false)')
    })

    t.test('the rest', async () => {
      await refused(
        `insert into schedules (trainer_id, trainee_id, date, time, duration, title) values (1, 1, '2026-05-01', '10:00', 1441, 'x')`,
        '23514',
        'a day at most'
      )
      await refused(
        `insert into schedules (id, trainer_id, trainee_id, date, time, duration, title) values (77, 1, 1, '2026-05-01', '10:00', 60, 'x')`,
        '428C9',
        'nobody chooses an id'
      )
      await query(`insert into metrics (trainee_id, date, type, value, unit) values (1, '2026-05-01', 'weight', 80, 'kg')`)
      await refused(
        `insert into metrics (trainee_id, date, type, value, unit) values (1, '2026-05-01', 'weight', 81, 'kg')`,
        '23505',
        'one body weight a day'
      )
      await query(`insert into notifications (user_id, cause, type, title, message) values (1, 'c', 'system', 'x', 'x')`)
      await refused(
        `insert into notifications (user_id, cause, type, title, message) values (1, 'c', 'system', 'x', 'x')`,
        '23505',
        'told once'
      )
      await query(`insert into achievements (trainee_id, key, type, title, achieved_at) values (1, 'days-3', 'streak', 'x', now())`)
      await refused(
        `insert into achievements (trainee_id, key, type, title, achieved_at) values (1, 'days-3', 'streak', 'x', now())`,
        '23505',
        'one badge once'
      )
      await query(`insert into programs (trainer_id, name, total_weeks, sessions_per_week) values (1, 'Base', 1, 3)`)
      const assign = `insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions) values (2, 1, '2026-03-02', '2026-03-08', 3)`
      await query(assign)
      await refused(assign, '23505', 'one active assignment')
      await refused(assign.replace('2026-03-08', '2026-03-02').replace('(2, 1', '(2, 2'), '23514', 'ends after it starts')
    })

    t.test('small functions', async t => {
      t.match(
        await query(`select public.exercise_key(E'\\u00a0 Be\\u0301nch PRESS\\u3000') as key, public.exercise_key('bénch press') as same,
          public.instant('2026-03-01 12:00:00.5+07') as instant, public.is_time_zone('Asia/Bangkok') as zone, public.is_time_zone('Nowhere+3') as none`),
        [{ key: 'bénch press', same: 'bénch press', instant: '2026-03-01T05:00:00.500Z', zone: true, none: false }]
      )
      const [{ id, now }] = (await query('select public.uuid_v7() as id, extract(epoch from clock_timestamp()) * 1000 as now')) as [
        { id: string; now: number }
      ]
      t.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      t.ok(Math.abs(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) - now) < 1000, 'begins with the milliseconds')
    })
  })
}
