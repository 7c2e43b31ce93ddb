import { connect } from '@spotter/db/connect.ts'
import fc from 'fast-check'
import t from 'tap'
import { gym } from './gym.ts'

t.test('8 writers on the same cards leave every figure right, without a deadlock', async t => {
  const g = await gym(t)
  const cards: { id: number; date: string }[] = []
  for (let day = 1; day <= 4; day++)
    cards.push(await g.record(await g.book({ date: `2026-03-0${day}`, trainee: 1 + (day % 2) }), { exercises: [1, 2, 3] }))
  const refused: unknown[] = []

  await Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      const client = await connect(g.ownerUrl)
      const random = generator(writer)
      for (let round = 0; round < 20; round++) {
        // each transaction keeps to one card, and to its exercises in any order: the card's lock, taken first, keeps two from meeting crosswise
        const card = pick(cards, random)
        const exercises = (await client.query('select id from session_exercises where session_card_id = $1', [card.id])).rows.map(
          row => row.id
        )
        try {
          await client.query('begin')
          for (const exercise of [pick(exercises, random), pick(exercises, random)]) {
            await client.query(
              `insert into exercise_sets (session_exercise_id, set_number, reps, weight) values ($1, $2, $3, 50)
               on conflict (session_exercise_id, set_number) do update set reps = excluded.reps`,
              [exercise, 10 + writer * 10 + (round % 10), 1 + round]
            )
          }
          if (round % 4 === 0) {
            await client.query('delete from exercise_sets where session_exercise_id = $1 and set_number between $2 and $3', [
              pick(exercises, random),
              10 + writer * 10,
              14 + writer * 10
            ])
          }
          if (round % 5 === 0) {
            await client.query(
              `insert into session_exercises (session_card_id, session_card_date, name, exercise_order, exercise_library_id) values ($1, $2, 'Another', 9, $3)`,
              [card.id, card.date, 1 + (round % 3)]
            )
          }
          await client.query('commit')
        } catch (error: any) {
          refused.push(error.message)
          await client.query('rollback')
        }
      }
      await client.end()
    })
  )
  t.strictSame(refused, [])
  t.strictSame(await g.wrongStats(), [])
})

t.test('8 writers who book, record, rate, move and delete for the same clients leave every figure right', async t => {
  const g = await gym(t)
  await g.query(`insert into programs (trainer_id, name, total_weeks, sessions_per_week) values (1, 'Base', 9, 3)`)
  await g.query(`insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions)
    values (1, 1, '2026-03-02', '2026-05-08', 20), (1, 2, '2026-03-02', '2026-05-08', 20)`)
  const failures: unknown[] = []

  await Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      const client = await connect(g.ownerUrl)
      for (let round = 0; round < 15; round++) {
        const trainee = 1 + ((writer + round) % 2)
        const run = (sql: string, values: unknown[] = []) => client.query(sql, values).catch(error => failures.push(error.message))
        const { rows } = await client.query(
          `insert into schedules (trainer_id, trainee_id, date, time, duration, title, status, program_assignment_id)
           values (1, $1, date '2026-03-01' + $2::int, '10:00', 60, 'x', 'completed', $1) returning id, date`,
          [trainee, writer * 4 + round]
        )
        const { id, date } = rows[0]
        await run(
          `with card as (insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration) values ($1, 1, $2, $3, 'x', 60) returning id, date),
             exercise as (insert into session_exercises (session_card_id, session_card_date, name, exercise_order, exercise_library_id)
               select id, date, 'x', n, 4 - n from card, generate_series(1, 3) as n returning id)
           insert into exercise_sets (session_exercise_id, set_number, reps, weight) select id, n, 5, 20 from exercise, generate_series(1, 3) as n`,
          [id, trainee, date]
        )
        await run('update session_cards set trainee_rating = $2 where schedule_id = $1', [id, 1 + (round % 5)])
        if (round % 3 === 0) await run('update session_cards set deleted_at = now() where schedule_id = $1', [id])
        if (round % 3 === 1) await run(`update schedules set date = date '2025-12-20' + $2::int where id = $1`, [id, writer * 2 + round])
        if (round % 5 === 0) await run('update schedules set program_assignment_id = null where id = $1', [id])
      }
      await client.end()
    })
  )
  t.strictSame(failures, [])
  t.strictSame(await g.wrongStats(), [])
})

for (const [version, numRuns] of [
  [17, 600],
  [15, 200]
] as const) {
  t.test(`any history leaves every figure right (PostgreSQL ${version})`, async t => {
    const g = await gym(t, version)
    await g.query(`insert into programs (trainer_id, name, total_weeks, sessions_per_week) values (1, 'Base', 1, 3), (2, 'Other', 1, 3)`)
    await g.query(`insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions)
      values (1, 1, '2026-03-02', '2026-03-08', 3), (1, 2, '2026-03-02', '2026-03-08', 2), (2, 3, '2026-03-02', '2026-03-08', 0)`)

    for (const trainee of [1, 2, 3]) {
      const schedule = await g.book({ date: `2026-01-0${trainee}`, trainee, assignment: trainee })
      await g.record(schedule, { exercises: [1, 2, 3], rating: trainee })
    }

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async steps => {
        await g.query('begin')
        try {
          for (const [name, ...numbers] of steps) await attempt(g.query, statements[name]!, numbers)
          const wrong = await g.wrongStats()
          if (wrong.length > 0) throw new Error(JSON.stringify(wrong))
        } finally {
          await g.query('rollback')
        }
      }),
      { numRuns, endOnFailure: false }
    )
    t.pass(`${numRuns} histories`)
  })
}

/** What can be done to the tables; $1 and $2 pick the row and the value. */
const statements: Record<string, string> = {
  book: `insert into schedules (trainer_id, trainee_id, date, time, duration, title, status, program_assignment_id)
    values (1 + $2 % 2, 1 + $1 % 3, date '2025-12-20' + $2 % 30, '10:00', 60, 'x', (array['completed', 'cancelled', 'no_show'])[1 + $1 % 3], 1 + $1 % 3)`,
  record: `with schedule as (select * from schedules order by id offset $1 % greatest(1, (select count(*) from schedules)) limit 1),
      card as (insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration, trainee_rating)
        select id, trainer_id, trainee_id, date, 'x', 1 + $2, nullif($2 % 6, 0) from schedule returning id, date),
      exercise as (insert into session_exercises (session_card_id, session_card_date, name, exercise_order, exercise_library_id)
        select id, date, 'x', n, nullif(n, 3) from card, generate_series(1, 1 + $2 % 4) as n where n < 4 returning id)
    insert into exercise_sets (session_exercise_id, set_number, reps, weight, set_type)
      select id, n, $2, $1, case when n = 1 then 'warmup' else 'normal' end from exercise, generate_series(1, $1 % 4) as n`,
  recordAndRate: `with schedule as (select * from schedules order by id offset $1 % greatest(1, (select count(*) from schedules)) limit 1),
      card as (insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration) select id, trainer_id, trainee_id, date, 'x', 1 + $2 from schedule returning id)
    update session_cards set duration = 30 + $2 where id = (select id from any_card)`,
  recordAndDelete: `with schedule as (select * from schedules order by id offset $1 % greatest(1, (select count(*) from schedules)) limit 1),
      gone as (delete from session_cards where id = (select id from any_card) returning id)
    insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration) select id, trainer_id, trainee_id, date, 'x', 1 + $2 from schedule`,
  recordAll: `insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration) select id, trainer_id, trainee_id, date, 'x', 1 + $2 from schedules s
    where id % 3 = $1 % 3 and status <> 'cancelled' and not exists (select from session_cards c where c.schedule_id = s.id and c.deleted_at is null)`,
  addSet: `insert into exercise_sets (session_exercise_id, set_number, reps, weight, completed) select id, 50 + $2 % 50, $2, $1 / 4.0, $2 % 3 > 0 from any_exercise`,
  changeSet:
    'update exercise_sets set reps = $2, completed = not completed where id in (select id from exercise_sets order by id offset $1 % 7 limit 1 + $2 % 3)',
  moveSets:
    'update exercise_sets set session_exercise_id = (select id from any_exercise), set_number = 100 - $2 % 9 where id = (select min(id) from exercise_sets)',
  deleteSet: 'delete from exercise_sets where id in (select id from exercise_sets order by id offset $1 % 5 limit $2 % 3)',
  renameExercise: 'update session_exercises set exercise_library_id = nullif($2 % 4, 0) where id = (select id from any_exercise)',
  moveExercise:
    'update session_exercises set session_card_id = (select id from any_card) where id = (select max(id) from session_exercises)',
  deleteExercise: 'delete from session_exercises where id = (select id from any_exercise) and $2 > 0',
  hideCard: 'update session_cards set deleted_at = now() where id = (select id from any_card) and $2 > 0',
  showCard: 'update session_cards set deleted_at = null where deleted_at is not null and id % 2 = $1 % 2 and $2 > 0',
  rate: 'update session_cards set trainee_rating = 1 + $2 % 5, duration = 30 + $2 where id = (select id from any_card)',
  deleteCard: 'delete from session_cards where id = (select id from any_card) and $2 > 0',
  status: `update schedules set status = (array['completed', 'cancelled', 'no_show'])[1 + $2 % 3] where id = (select id from any_schedule)`,
  moveSession: `update schedules set date = date '2025-12-15' + $2 % 40 where id = (select id from any_schedule)`,
  assign: 'update schedules set program_assignment_id = nullif($2 % 4, 0) where id = (select id from any_schedule)',
  hideSchedule: 'update schedules set deleted_at = now() where id = (select id from any_schedule) and $2 > 0',
  deleteSchedule: 'delete from schedules where id = (select id from any_schedule) and $2 > 0',
  addExercise: `insert into session_exercises (session_card_id, name, exercise_order, exercise_library_id) select id, 'x', 9, nullif($2 % 4, 0) from any_card`,
  addAssignment: `insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions, status)
    values (1 + $2 % 2, 1 + $1 % 3, '2026-03-02', '2026-03-08', $2 % 4, 'cancelled')`,
  addTrainee: 'insert into trainees (user_id, trainer_id) values (1 + $1 % 2, 1 + $2 % 2)',
  forgetCancelled: `delete from schedules where status <> 'completed' or session_card_id is null`,
  total: 'update program_assignments set total_sessions = $2 % 5 where id = 1 + $1 % 3',
  hideAssignment: 'update program_assignments set deleted_at = case when $2 % 2 = 0 then now() end where id = 1 + $1 % 3',
  program: 'update program_assignments set program_id = 1 + $2 % 2 where id = 1 + $1 % 3',
  trainer: 'update trainees set trainer_id = nullif($2 % 3, 0), deleted_at = case when $2 % 5 = 0 then now() end where id = 1 + $1 % 3',
  deleteTrainee: 'delete from trainees where id = 1 + $1 % 3 and $2 % 7 = 0',
  deleteLibrary: 'delete from exercise_library where id = 1 + $1 % 3 and $2 % 7 = 0'
}

const step = fc.tuple(fc.constantFrom(...Object.keys(statements)), fc.nat(60), fc.nat(60))

type Query = (sql: string, values?: unknown[]) => Promise<unknown>

/** Runs a statement that the constraints may refuse. */
async function attempt(query: Query, sql: string, [first, second]: number[]) {
  const text = sql
    .replaceAll('any_exercise', '(select id from session_exercises order by id desc offset $1 % 6 limit 1) as e')
    .replaceAll('any_card', '(select id from session_cards order by id desc offset $1 % 4 limit 1) as c')
    .replaceAll('any_schedule', '(select id from schedules order by id desc offset $1 % 5 limit 1) as s')
    .replaceAll('$1', `${first}`)
    .replaceAll('$2', `${second}`)
  await query('savepoint before')
  await query(text).catch(async (error: any) => {
    const refusal = /^(23|SP00)/
    if (!refusal.test(error.code)) throw error
    await query('rollback to savepoint before')
  })
}

function generator(seed: number) {
  let state = seed * 7919 + 17
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

function pick<T>(items: T[], random: () => number): T {
  return items[Math.floor(random() * items.length)]!
}
