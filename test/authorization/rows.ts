import type pg from 'pg'
import { canary, type Person } from './people.ts'

/** Makes rows of the client, new ones each time, so that no request meets what another has left; each comes back with its id. */
export function rowsOf(owner: pg.Client, people: Record<'owner' | 'own' | 'former', Person>) {
  let made = 0
  const insert = async (sql: string, values: unknown[]) => Number((await owner.query(sql, values)).rows[0].id)
  const pair = (by: 'own' | 'former') => [people[by].trainerId, people.owner.traineeId]

  const schedule = (by: 'own' | 'former' = 'own') =>
    insert(
      `insert into schedules (trainer_id, trainee_id, date, time, duration, title, notes, status)
       values ($1, $2, current_date + 3 + $3::int / 20, make_time($3::int % 20, 0, 0), 30, $4::text, $4::text, 'scheduled') returning id`,
      [...pair(by), made++, canary]
    )
  /** A session that has taken place, without a card. */
  const done = (by: 'own' | 'former' = 'own') =>
    insert(
      `insert into schedules (trainer_id, trainee_id, date, time, duration, title, status, completed_at)
       values ($1, $2, current_date - 2, make_time($3::int % 20, 0, 0), 30, $4, 'completed', now() - interval '1 day') returning id`,
      [...pair(by), made++, canary]
    )
  const card = async (by: 'own' | 'former' = 'own') => {
    const id = await insert(
      `insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration, overall_feedback)
       select id, trainer_id, trainee_id, date, title, duration, title from schedules where id = $1 returning id`,
      [await done(by)]
    )
    await owner.query(
      `with exercise as (
         insert into session_exercises (session_card_id, session_card_date, name, category, exercise_order)
         select id, date, $2, 'chest', 1 from session_cards where id = $1 returning id
       ) insert into exercise_sets (session_exercise_id, set_number, reps, weight) select id, 1, 5, 50 from exercise`,
      [id, `${canary} press`]
    )
    return id
  }
  const program = (status = 'active') =>
    insert(
      `insert into programs (trainer_id, name, total_weeks, sessions_per_week, status) values ($1, 'Strength', 4, 1, $2) returning id`,
      [people.own.trainerId, status]
    )
  /** The client's active assignment, in place of the one before. */
  const assignment = async () => {
    await owner.query(`update program_assignments set status = 'cancelled' where trainee_id = $1 and status in ('active', 'paused')`, [
      people.owner.traineeId
    ])
    return insert(
      `insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions, notes)
       values ($1, $2, current_date - 7, current_date + 20, 4, $3) returning id`,
      [await program(), people.owner.traineeId, canary]
    )
  }
  const notice = () =>
    insert(`insert into notifications (user_id, cause, type, title, message) values ($1, $2, 'system', $3::text, $3::text) returning id`, [
      people.owner.userId,
      `test-${made++}`,
      canary
    ])
  const metric = (by: 'owner' | 'own') =>
    insert(
      `insert into metrics (trainee_id, date, type, value, unit, notes, recorded_by) values ($1, current_date - 1, 'body_fat', 20, '%', $2, $3) returning id`,
      [people.owner.traineeId, canary, people[by].userId]
    )
  const exercise = () =>
    insert(`insert into exercise_library (trainer_id, name, category) values ($1, $2, 'chest') returning id`, [
      people.own.trainerId,
      `Private move ${made++}`
    ])
  const location = () => insert(`insert into locations (name) values ($1) returning id`, [`Studio ${made++}`])
  const badge = () =>
    insert(
      `insert into achievements (trainee_id, key, type, title, value, achieved_at) values ($1, $2, 'milestone', $3, 1, now()) returning id`,
      [people.owner.traineeId, `test-${made++}`, canary]
    )

  return { next: () => made++, schedule, done, card, program, assignment, notice, metric, exercise, location, badge }
}

export type Rows = ReturnType<typeof rowsOf>
