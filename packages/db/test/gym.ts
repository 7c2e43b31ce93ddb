import { connect } from '@spotter/db/connect.ts'
import type { Service } from '@spotter/db/roles.ts'
import type pg from 'pg'
import type { Test } from 'tap'
import { database } from '../../../test/support/database.ts'

export type Rows = Record<string, any>[]

/** A small gym: trainers 1 and 2, clients 1 to 3 of trainer 1, client 4 without a trainer, places 1 (any number) and 2 (one session), exercises 1 to 3. */
export async function gym(t: Test, version: 15 | 17 = 17) {
  const db = await database(t, { version })
  const query = async (sql: string, values: unknown[] = []): Promise<Rows> => (await db.owner.query(sql, values)).rows
  await query(`insert into users (email, name, role)
    values ('one@example.org', 'First trainer', 'trainer'), ('two@example.org', 'Second trainer', 'trainer'), ('a@example.org', 'Client A', 'trainee'),
      ('b@example.org', 'Client B', 'trainee'), ('c@example.org', 'Client C', 'trainee'), ('d@example.org', 'Client D', 'trainee')`)
  await query('insert into trainers (user_id) values (1), (2)')
  await query('insert into trainees (user_id, trainer_id) values (3, 1), (4, 1), (5, 1), (6, null)')
  await query(`insert into locations (name, capacity) values ('Hall', null), ('Studio', 1)`)
  await query(`insert into exercise_library (name, category) values ('Squat', 'legs'), ('Bench press', 'chest'), ('Row', 'back')`)
  return {
    ...db,
    query,
    /** The connection of a service, closed with the test. */
    async as(service: Service): Promise<pg.Client> {
      const client = await connect(db.urls[service])
      t.teardown(() => client.end())
      return client
    },
    async book({
      trainer = 1,
      trainee = 1,
      location = null,
      date = '2026-03-10',
      time = '10:00',
      duration = 60,
      status = 'scheduled',
      assignment = null
    }: Booking = {}) {
      const [row] = await query(
        `insert into schedules (trainer_id, trainee_id, location_id, date, time, duration, title, status, program_assignment_id)
         values ($1, $2, $3, $4, $5, $6, 'Session', $7, $8) returning id, date, starts_at, timezone`,
        [trainer, trainee, location, date, time, duration, status, assignment]
      )
      return row as { id: number; date: string; starts_at: Date; timezone: string }
    },
    /** A card for a schedule, with exercises of the library and their sets, in one statement. */
    async record(schedule: { id: number }, { exercises = [1], sets = 3, rating = null, duration = 60 }: Recording = {}) {
      const [row] = await query(
        `with card as (
           insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration, trainee_rating)
           select id, trainer_id, trainee_id, date, title, $4, $5 from schedules where id = $1 returning id, date
         ), exercise as (
           insert into session_exercises (session_card_id, session_card_date, exercise_library_id, name, exercise_order)
           select card.id, card.date, l.id, l.name, n from card, unnest($2::bigint[]) with ordinality as given (library, n)
             join exercise_library l on l.id = given.library
           returning id
         ), performed as (
           insert into exercise_sets (session_exercise_id, set_number, reps, weight)
           select exercise.id, n, 5, 100 from exercise, generate_series(1, $3) as n
         )
         select id, date from card`,
        [schedule.id, exercises, sets, duration, rating]
      )
      return row as { id: number; date: string }
    },
    async wrongStats() {
      return query('select * from verify_cached_stats()')
    }
  }
}

interface Booking {
  trainer?: number
  trainee?: number
  location?: number | null
  date?: string
  time?: string
  duration?: number
  status?: string
  assignment?: number | null
}

interface Recording {
  exercises?: number[]
  sets?: number
  rating?: number | null
  duration?: number
}
