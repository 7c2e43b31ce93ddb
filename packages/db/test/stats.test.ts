import t, { type Test } from 'tap'
import { gym } from './gym.ts'

type Gym = Awaited<ReturnType<typeof gym>>

const right = async (t: Test, { query }: Gym, what: string) => t.strictSame(await query('select * from verify_cached_stats()'), [], what)
const trainee = async ({ query }: Gym, id = 1) => (await query('select * from trainees where id = $1', [id]))[0]!

for (const version of [17, 15] as const) {
  t.test(`PostgreSQL ${version}`, async t => {
    t.test('an exercise counts all its sets, and adds up the completed ones that are no warm-ups', async t => {
      const g = await gym(t, version)
      const card = await g.record(await g.book(), { sets: 2 })
      const stats = async () => (await g.query('select total_sets, total_reps, total_weight, total_volume from session_exercises'))[0]
      t.strictSame(await stats(), { total_sets: 2, total_reps: 10, total_weight: 200, total_volume: 1000 })

      await g.query(`insert into exercise_sets (session_exercise_id, set_number, reps, weight, set_type, completed)
        values (1, 3, 10, 60, 'warmup', true), (1, 4, 8, 100, 'normal', false), (1, 5, 3, 90.5, 'drop', true)`)
      t.strictSame(await stats(), { total_sets: 5, total_reps: 13, total_weight: 290.5, total_volume: 1271.5 })
      await g.query('update exercise_sets set completed = true where set_number = 4')
      t.strictSame(await stats(), { total_sets: 5, total_reps: 21, total_weight: 390.5, total_volume: 2071.5 })
      await g.query('delete from exercise_sets where set_number in (1, 3)')
      t.strictSame(await stats(), { total_sets: 3, total_reps: 16, total_weight: 290.5, total_volume: 1571.5 })
      t.match(await g.query('select * from session_cards where id = $1', [card.id]), [
        { total_exercises: 1, total_sets: 3, total_volume: 1571.5 }
      ])
      await right(t, g, 'from scratch too')
    })

    t.test('a set or an exercise that moves changes both ends', async t => {
      const g = await gym(t, version)
      const from = await g.record(await g.book({ date: '2026-01-06' }), { exercises: [1, 2] })
      const to = await g.record(await g.book({ date: '2025-12-30' }), { exercises: [3] })
      await g.query('update exercise_sets set session_exercise_id = 3, set_number = 4 where session_exercise_id = 1 and set_number = 1')
      await right(t, g, 'a set moved')
      await g.query('update session_exercises set session_card_id = $1 where id = 2', [to.id])
      t.match(await g.query('select session_card_date from session_exercises where id = 2'), [{ session_card_date: '2025-12-30' }])
      t.match(await g.query('select total_exercises, total_sets from session_cards where id = any($1) order by id', [[from.id, to.id]]), [
        { total_exercises: 1, total_sets: 2 },
        { total_exercises: 2, total_sets: 7 }
      ])
      await g.query('delete from session_exercises where id = 3')
      await right(t, g, 'an exercise moved, another deleted')
    })

    t.test('an exercise of the library counts its uses on cards that stand', async t => {
      const g = await gym(t, version)
      const uses = async () => (await g.query('select usage_count from exercise_library order by id')).map(row => row.usage_count)
      const card = await g.record(await g.book(), { exercises: [1, 1, 2] })
      t.strictSame(await uses(), [2, 1, 0])
      await g.query('update session_exercises set exercise_library_id = 3 where exercise_order = 1')
      t.strictSame(await uses(), [1, 1, 1])
      await g.query('update session_cards set deleted_at = now()')
      t.strictSame(await uses(), [0, 0, 0], 'none of a deleted card')
      await g.query('delete from session_exercises where exercise_order = 2')
      t.strictSame(await uses(), [0, 0, 0], 'what goes from a deleted card was out already')
      await g.query('update session_cards set deleted_at = null')
      t.strictSame(await uses(), [0, 1, 1], 'restored')
      await g.query('delete from session_cards where id = $1', [card.id])
      t.strictSame(await uses(), [0, 0, 0], 'deleted for good')
      await right(t, g, 'from scratch too')
    })

    t.test("a client's figures follow cards and schedules", async t => {
      const g = await gym(t, version)
      const first = await g.record(await g.book({ date: '2026-03-02' }), { duration: 50 })
      await g.record(await g.book({ date: '2026-03-04' }), { duration: 45 })
      const cancelled = await g.book({ date: '2026-03-05' })
      await g.query(`update schedules set status = 'cancelled' where id = $1`, [cancelled.id])
      t.match(await trainee(g), {
        total_sessions: 2,
        completed_sessions: 2,
        cancelled_sessions: 1,
        total_workout_hours: 1.58,
        last_session_date: '2026-03-04'
      })

      await g.query('update session_cards set duration = 60 where id = $1', [first.id])
      t.match(await trainee(g), { total_workout_hours: 1.75 })
      await g.query(`update session_cards set deleted_at = now() where date = '2026-03-04'`)
      t.match(
        await trainee(g),
        { total_sessions: 1, completed_sessions: 2, last_session_date: '2026-03-02' },
        'deleting a card reopens nothing'
      )
      t.match(await g.query(`select status, session_card_id from schedules where date = '2026-03-04'`), [
        { status: 'completed', session_card_id: null }
      ])
      await g.query(`update schedules set deleted_at = now() where date in ('2026-03-04', '2026-03-05')`)
      t.match(await trainee(g), { completed_sessions: 1, cancelled_sessions: 0 })
      await g.query('delete from schedules where id = (select schedule_id from session_cards where id = $1)', [first.id])
      t.match(await trainee(g), { total_sessions: 0, completed_sessions: 0, total_workout_hours: 0, last_session_date: null })
      await right(t, g, 'from scratch too')
    })

    t.test('two writes in one statement are each counted once, whichever ends first', async t => {
      const g = await gym(t, version)
      const old = await g.record(await g.book({ date: '2026-03-02' }))
      const insert = (schedule: { id: number; date: string }) =>
        `insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration) values (${schedule.id}, 1, 1, '${schedule.date}', 'x', 45)`
      const change = (minutes: number) => `update session_cards set duration = ${minutes} where id = ${old.id}`
      await g.query(`with card as (${insert(await g.book({ date: '2026-03-03' }))}) ${change(90)}`)
      await right(t, g, 'a card recorded while another changes')
      await g.query(`with card as (${change(80)}) ${insert(await g.book({ date: '2026-03-04' }))}`)
      await right(t, g, 'the other way round')
      const schedule = await g.book({ date: '2026-03-05' })
      await g.query(`with completed as (update schedules set status = 'completed' where id = ${schedule.id}) ${change(70)}`)
      await right(t, g, 'a schedule completed')
      await g.query(
        `with card as (${insert(await g.book({ date: '2026-03-06' }))}), gone as (delete from session_cards where id = ${old.id}) select`
      )
      t.match(await trainee(g), {
        total_sessions: 3,
        total_workout_hours: 2.25,
        current_streak: 1,
        longest_streak: 2,
        completed_sessions: 5
      })
      await right(t, g, 'another deleted')
    })

    t.test('a service that may not write sessions moves and deletes them with their schedule', async t => {
      const g = await gym(t, version)
      const moved = await g.book({ date: '2026-01-02' })
      const deleted = await g.book({ date: '2026-01-03' })
      for (const schedule of [moved, deleted]) await g.record(schedule, { exercises: [1, 2] })
      const scheduling = await g.as('scheduling')
      await scheduling.query(`update schedules set date = '2025-12-30' where id = $1`, [moved.id])
      await scheduling.query('delete from schedules where id = $1', [deleted.id])
      t.match(await trainee(g), { total_sessions: 1, last_session_date: '2025-12-30' })
      await right(t, g, 'from scratch too')
    })

    t.test('streaks count days and ISO weeks in a row', async t => {
      const g = await gym(t, version)
      const streaks = async () => {
        const { current_streak, longest_streak, current_week_streak, longest_week_streak } = await trainee(g)
        return [current_streak, longest_streak, current_week_streak, longest_week_streak]
      }
      // Sunday to Tuesday over New Year's week, two sessions on one day, then a Thursday two weeks later
      const cards: Record<string, { id: number }> = {}
      for (const [date, time] of [
        ['2025-12-28', '09:00'],
        ['2025-12-29', '09:00'],
        ['2025-12-30', '09:00'],
        ['2025-12-30', '18:00']
      ] as const) {
        cards[`${date} ${time}`] = await g.record(await g.book({ date, time, status: 'completed' }))
      }
      t.strictSame(await streaks(), [3, 3, 2, 2])
      const late = await g.book({ date: '2026-01-15', status: 'completed' })
      await g.record(late)
      t.strictSame(await streaks(), [1, 3, 1, 2])
      await g.query(`update schedules set date = '2026-01-05' where id = $1`, [late.id])
      t.strictSame(await streaks(), [1, 3, 3, 3], 'a session moved into the next week')
      await g.query('update session_cards set deleted_at = now() where id = $1', [cards['2025-12-30 09:00']!.id])
      t.strictSame(await streaks(), [1, 3, 3, 3], 'the other of the same day holds it')
      await g.query('update session_cards set deleted_at = now() where id = $1', [cards['2025-12-29 09:00']!.id])
      t.strictSame(await streaks(), [1, 1, 3, 3])
      await right(t, g, 'from scratch too')
    })

    t.test('a trainer has the mean of the ratings, and the clients that are not deleted', async t => {
      const g = await gym(t, version)
      const trainer = async (id = 1) => (await g.query('select rating, total_ratings, total_clients from trainers where id = $1', [id]))[0]
      const five = await g.record(await g.book({ date: '2026-03-02' }), { rating: 5 })
      await g.record(await g.book({ date: '2026-03-03' }), { rating: 4 })
      await g.record(await g.book({ date: '2026-03-04' }), { rating: 4 })
      await g.record(await g.book({ date: '2026-03-05' }))
      t.strictSame(await trainer(), { rating: 4.33, total_ratings: 3, total_clients: 3 })
      await g.query('update session_cards set trainee_rating = 1 where id = $1', [five.id])
      t.match(await trainer(), { rating: 3 })
      await g.query('update session_cards set deleted_at = now() where trainee_rating = 4')
      await g.query('update session_cards set trainee_rating = null where id = $1', [five.id])
      t.strictSame(await trainer(), { rating: 0, total_ratings: 0, total_clients: 3 })
      await g.query('update trainees set trainer_id = 2 where id = 1')
      await g.query('update trainees set deleted_at = now() where id = 2')
      t.match([await trainer(1), await trainer(2)], [{ total_clients: 1 }, { total_clients: 1 }])
      await g.query('delete from trainees where id = 3')
      await g.query('update trainees set trainer_id = null where id = 1')
      t.match([await trainer(1), await trainer(2)], [{ total_clients: 0 }, { total_clients: 0 }])
      await right(t, g, 'from scratch too')
    })

    t.test('an assignment and its program follow the completed sessions', async t => {
      const g = await gym(t, version)
      await g.query(`insert into programs (trainer_id, name, total_weeks, sessions_per_week) values (1, 'Base', 1, 3)`)
      await g.query(`insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions)
        values (1, 1, '2026-03-02', '2026-03-08', 3), (1, 2, '2026-03-02', '2026-03-08', 0)`)
      const progress = async () =>
        (await g.query('select sessions_completed, progress_percentage from program_assignments where id = 1'))[0]
      const program = async () => (await g.query('select total_assignments, completion_rate from programs'))[0]
      const first = await g.book({ date: '2026-03-02', assignment: 1 })
      await g.record(first)
      t.strictSame(await progress(), { sessions_completed: 1, progress_percentage: 33.33 })
      t.strictSame(await program(), { total_assignments: 2, completion_rate: 16.67 })
      for (const day of [3, 4, 5]) await g.book({ date: `2026-03-0${day}`, assignment: 1, status: 'completed' })
      t.strictSame(await progress(), { sessions_completed: 4, progress_percentage: 100 })
      await g.query('update program_assignments set total_sessions = 8 where id = 1')
      t.strictSame(await progress(), { sessions_completed: 4, progress_percentage: 50 })
      await g.query('update schedules set program_assignment_id = null where id = $1', [first.id])
      await g.query(`update schedules set status = 'scheduled' where date = '2026-03-03'`)
      await g.query(`update schedules set deleted_at = now() where date = '2026-03-04'`)
      t.strictSame(await progress(), { sessions_completed: 1, progress_percentage: 12.5 })
      await g.query('update program_assignments set deleted_at = now() where id = 2')
      t.strictSame(await program(), { total_assignments: 1, completion_rate: 12.5 })
      await g.query('delete from program_assignments where id = 1')
      t.strictSame(await program(), { total_assignments: 0, completion_rate: 0 })
      await right(t, g, 'from scratch too')
    })

    t.test('a card completes its schedule, from no-show too, and is the one live card', async t => {
      const g = await gym(t, version)
      const schedule = await g.book({ status: 'no_show' })
      const card = await g.record(schedule)
      const state = async () => (await g.query('select status, session_card_id from schedules where id = $1', [schedule.id]))[0]
      t.strictSame(await state(), { status: 'completed', session_card_id: card.id })
      await t.rejects(g.record(schedule), { code: '23505', constraint: /session_cards/ }, 'a second one')
      await g.query('update session_cards set deleted_at = now() where id = $1', [card.id])
      t.strictSame(await state(), { status: 'completed', session_card_id: null })
      const second = await g.record(schedule)
      t.strictSame(await state(), { status: 'completed', session_card_id: second.id })
      await g.query('delete from session_cards where id = $1', [second.id])
      t.strictSame(await state(), { status: 'completed', session_card_id: null })
      await right(t, g, 'from scratch too')
    })

    t.test("a card that is not its schedule's is refused", async t => {
      const g = await gym(t, version)
      const insert = (schedule: number, client: number, date: string) =>
        g.query(`insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration) values ($1, 1, $2, $3, 'x', 60)`, [
          schedule,
          client,
          date
        ])
      const cancelled = await g.book({ status: 'cancelled', date: '2026-03-11' })
      const booked = await g.book()
      await t.rejects(insert(cancelled.id, 1, '2026-03-11'), { code: 'SP002' }, 'cancelled')
      await t.rejects(insert(booked.id, 2, '2026-03-10'), { code: 'SP003', column: 'trainee_id' }, "another client's")
      await t.rejects(insert(booked.id, 1, '2026-03-11'), { code: 'SP003', column: 'date' }, 'another date')
      await t.rejects(insert(999, 1, '2026-03-11'), { code: '23503' }, 'no schedule')
      const card = await g.record(booked)
      await t.rejects(
        g.query(`update session_cards set date = '2026-03-12' where id = $1`, [card.id]),
        { code: 'SP003' },
        'moved without its schedule'
      )
    })

    t.test('a session that moves over New Year takes its card, exercises and sets along', async t => {
      const g = await gym(t, version)
      const schedule = await g.book({ date: '2025-12-31', time: '23:30' })
      const card = await g.record(schedule, { exercises: [1, 2], rating: 5 })
      const where = async () =>
        g.query(`select s.tableoid::regclass::text as schedule, c.tableoid::regclass::text as card, s.session_card_id, e.session_card_date,
        count(x.id)::int as sets from schedules s join session_cards c on c.schedule_id = s.id join session_exercises e on e.session_card_id = c.id
        join exercise_sets x on x.session_exercise_id = e.id group by 1, 2, 3, 4`)
      const scheduling = await g.as('scheduling') // the cascade's triggers run with the rights of who moves it
      for (const [date, year] of [
        ['2026-01-01', 2026],
        ['2025-12-30', 2025]
      ] as const) {
        await scheduling.query('update scheduling.schedules set date = $2 where id = $1', [schedule.id, date])
        t.strictSame(await where(), [
          { schedule: `schedules_${year}`, card: `session_cards_${year}`, session_card_id: card.id, session_card_date: date, sets: 6 }
        ])
        t.match(await trainee(g), { last_session_date: date, total_sessions: 1, completed_sessions: 1 })
        await right(t, g, date)
      }
      await g.query('update session_cards set deleted_at = now()')
      await g.query(`update schedules set date = '2026-01-02'`)
      await right(t, g, 'with a deleted card')
      await g.query('delete from schedules')
      t.match(await g.query('select (select count(*) from session_cards) as cards, (select count(*) from exercise_sets) as sets'), [
        { cards: 0, sets: 0 }
      ])
      await right(t, g, 'deleted with everything below')
    })

    t.test('an update by somebody is stamped, a recomputed figure is not', async t => {
      const g = await gym(t, version)
      const stamped = [
        'users',
        'trainers',
        'trainees',
        'locations',
        'programs',
        'program_assignments',
        'schedules',
        'session_cards',
        'session_exercises',
        'exercise_library',
        'metrics'
      ]
      await g.query(`insert into programs (trainer_id, name, total_weeks, sessions_per_week) values (1, 'Base', 1, 3)`)
      await g.query(
        `insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions) values (1, 1, '2026-03-02', '2026-03-08', 3)`
      )
      await g.query(`insert into metrics (trainee_id, date, type, value, unit) values (1, '2026-03-02', 'weight', 80, 'kg')`)
      const schedule = await g.book({ assignment: 1 })
      const before = await g.query('select id, updated_at from trainees where id = 1')
      await g.record(schedule)
      t.strictSame(await g.query('select id, updated_at from trainees where id = 1'), before, 'the client was only counted')
      t.match(await g.query('select updated_at > created_at as later from schedules'), [{ later: true }], 'the schedule was completed')
      for (const table of stamped) {
        await g.query(`update ${table} set created_at = created_at`)
        t.match(
          await g.query(`select bool_and(updated_at > '${before[0]!.updated_at.toISOString()}') as later from ${table}`),
          [{ later: true }],
          table
        )
      }
    })

    t.test('stats that somebody broke are found, and recomputed', async t => {
      const g = await gym(t, version)
      await g.record(await g.book({ date: '2026-03-02' }), { exercises: [1, 2], rating: 3 })
      await g.query('update trainees set total_sessions = 7, last_session_date = null where id = 1')
      await g.query('update session_cards set total_volume = 1')
      await g.query('update exercise_library set usage_count = 9 where id = 3')
      await g.query('update schedules set session_card_id = null')
      t.strictSame(await g.query('select table_name, id, column_name, stored, expected from verify_cached_stats()'), [
        { table_name: 'exercise_library', id: 3, column_name: 'usage_count', stored: '9', expected: '0' },
        { table_name: 'schedules', id: 1, column_name: 'session_card_id', stored: null, expected: '1' },
        { table_name: 'session_cards', id: 1, column_name: 'total_volume', stored: '1.00', expected: '3000.00' },
        { table_name: 'trainees', id: 1, column_name: 'last_session_date', stored: null, expected: '2026-03-02' },
        { table_name: 'trainees', id: 1, column_name: 'total_sessions', stored: '7', expected: '1' }
      ])
      await g.query('select recompute_cached_stats()')
      await right(t, g, 'recomputed')
    })
  })
}
