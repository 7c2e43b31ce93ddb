import { designQueries } from '@spotter/db/queries.ts'
import t from 'tap'
import { gym } from './gym.ts'

t.test('the six queries of the design run unqualified as the role that owns their endpoint', async t => {
  const { query, as, record } = await gym(t)
  const today = new Date().toISOString().slice(0, 10)
  await query(`insert into programs (trainer_id, name, total_weeks, sessions_per_week, status) values (1, 'Base', 4, 2, 'active')`)
  await query(
    `insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions) values (1, 1, current_date - 7, current_date + 20, 8)`
  )
  const insert = async (date: string, status: string, time: string) =>
    (
      await query(
        `insert into schedules (trainer_id, trainee_id, location_id, date, time, duration, title, status) values (1, 1, 1, ${date}, $1, 60, 'Session', $2) returning id`,
        [time, status]
      )
    )[0] as { id: number }
  const card = await record(await insert('current_date - 1', 'completed', '10:00'), { exercises: [1, 2], rating: 5 })
  await insert('current_date', 'scheduled', '22:00')
  await insert('current_date + 3', 'confirmed', '10:00')
  await insert('current_date + 9', 'confirmed', '10:00')
  await query(`insert into achievements (trainee_id, key, type, title, value, achieved_at, withdrawn_at)
    values (1, 'sessions-1', 'milestone', 'First session', 1, now(), null), (1, 'days-3', 'streak', 'Three days', 3, now(), now())`)

  const run = async (name: string, values: unknown[]) => {
    const { role, sql } = designQueries[name]!
    const { rows } = await (await as(role)).query(sql, values)
    return rows
  }
  t.match(await run('upcomingSchedules', [1]), [
    { date: today, trainer: { id: 1, name: 'First trainer' }, location: { id: 1, name: 'Hall' } },
    { status: 'confirmed' }
  ])
  t.match(await run('currentProgram', [1]), [{ total_sessions: 8, program: { name: 'Base', totalWeeks: 4 }, trainer: { id: 1 } }])
  const [detail] = await run('sessionDetail', [card.id])
  t.match(detail, { total_volume: 3000, trainee_rating: 5, trainer: { name: 'First trainer' } })
  t.match(detail.exercises, [
    { name: 'Squat', exerciseOrder: 1, sets: [{ setNumber: 1 }, { setNumber: 2 }, { setNumber: 3, weight: 100 }] },
    { name: 'Bench press' }
  ])
  const [stats] = await run('traineeStats', [1])
  t.match(stats, {
    total_sessions: 1,
    upcoming_sessions: 3,
    current_program: { name: 'Base' },
    recent_achievements: [{ title: 'First session' }]
  })
  t.equal(stats.recent_achievements.length, 1, 'not the withdrawn one')
  t.match(await run('searchSessions', [1, null, null, null, 'squ', 10, 0]), [{ id: card.id, total_exercises: 2, trainer: { id: 1 } }])
  t.strictSame(await run('searchSessions', [1, null, null, null, 'deadlift', 10, 0]), [])
  t.match(await run('trainerDashboard', [1]), [
    {
      total_clients: 3,
      active_clients: 3,
      total_sessions: 4,
      completed_sessions: 1,
      upcoming_sessions: 3,
      average_rating: 5,
      today_sessions: [{ trainee: { name: 'Client A' } }],
      recent_clients: [{ id: 1 }, {}, {}]
    }
  ])
})

t.test('the facts for badges say when each session, record and completion was reached', async t => {
  const { query, as, book, record } = await gym(t)
  await query(`insert into programs (trainer_id, name, total_weeks, sessions_per_week) values (1, 'Base', 1, 2)`)
  await query(
    `insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions) values (1, 1, '2026-03-02', '2026-03-08', 2)`
  )
  const cards = []
  for (const day of [2, 4, 6])
    cards.push(await record(await book({ date: `2026-03-0${day}`, assignment: 1 }), { duration: 45, exercises: [1, 3] }))
  await query(`update session_exercises set is_pr = true, pr_note = '+5 kg' where session_card_id = $1`, [cards[1]!.id])
  await query(
    `update session_exercises set exercise_library_id = null, name = E'  Cable ROW\\u00a0' where session_card_id = $1 and exercise_order = 2`,
    [cards[1]!.id]
  )
  const notifications = await as('notifications')
  const facts = async (view: string) => (await notifications.query(`select * from ${view} where trainee_id = 1 order by 1, 2`)).rows
  t.match(await facts('session_facts'), [
    { session_card_id: cards[0]!.id, date: '2026-03-02', ended_at: new Date('2026-03-02T10:45:00Z'), minutes: 45, volume: 3000 },
    {},
    {}
  ])
  t.match(await facts('record_facts'), [
    { exercise_key: 'lib-1', ended_at: new Date('2026-03-04T10:45:00Z'), pr_note: '+5 kg' },
    { exercise_key: 'name-cable row' }
  ])
  t.strictSame(await facts('completion_facts'), [], 'not before scheduling says completed')
  await query(`update program_assignments set status = 'completed'`)
  t.match(
    await facts('completion_facts'),
    [{ assignment_id: 1, program_name: 'Base', completed_at: new Date('2026-03-04T11:00:00Z') }],
    'the second of two'
  )
  await query('update session_cards set deleted_at = now() where id = $1', [cards[1]!.id])
  t.equal((await facts('session_facts')).length, 2)
  t.strictSame(await facts('record_facts'), [])
})

for (const version of [17, 15] as const) {
  t.test(`both summaries are refreshed without the owner, and hide what is deleted or withdrawn (PostgreSQL ${version})`, async t => {
    const { query, as, book, record } = await gym(t, version)
    const hidden = await record(await book({ date: '2026-03-02' }), { rating: 1 })
    await record(await book({ date: '2026-03-03' }), { rating: 4, duration: 30 })
    await record(await book({ date: '2026-03-04' }), { rating: 5 })
    await book({ date: `${new Date().getUTCFullYear() + 1}-03-05` })
    await query('update session_cards set deleted_at = now() where id = $1', [hidden.id])
    await query('update trainees set deleted_at = now() where id = 2')
    await query(
      `insert into achievements (trainee_id, key, type, title, achieved_at, withdrawn_at) values (1, 'a', 'streak', 'A', now(), null), (1, 'b', 'streak', 'B', now(), now())`
    )
    const scheduling = await as('scheduling')
    await scheduling.query('select public.refresh_views()')
    t.match((await scheduling.query('select * from mv_trainer_dashboard order by trainer_id')).rows, [
      {
        trainer_id: 1,
        total_clients: 2,
        rating: 4.5,
        upcoming_sessions: 1,
        completed_sessions: 3,
        total_session_cards: 2,
        avg_trainee_rating: 4.5
      },
      { trainer_id: 2, total_session_cards: 0, avg_trainee_rating: null }
    ])
    const training = await as('training')
    const { rows } = await training.query('select * from mv_trainee_progress order by trainee_id')
    t.strictSame(
      rows.map(row => row.trainee_id),
      [1, 3, 4],
      'not the deleted client'
    )
    t.match(rows[0], { total_session_cards: 2, avg_session_duration: 45, last_session_date: '2026-03-04', total_achievements: 1 })
  })
}
