import { randomUUID } from 'node:crypto'
import type { Event } from '@spotter/contracts/define-event.ts'
import { consumer, receive } from '@spotter/service-kit/consumer.ts'
import { openDb } from '@spotter/service-kit/db.ts'
import { openLog } from '@spotter/service-kit/log.ts'
import type pg from 'pg'
import type { Test } from 'tap'
import { database } from '../../../test/support/database.ts'
import { handlers } from '../src/consumers/index.ts'

export type World = Awaited<ReturnType<typeof world>>

/** A database with a trainer and a client of theirs, and the service's consumer on it, in its own role. */
export async function world(t: Test) {
  const { owner, urls } = await database(t)
  const db = openDb(urls.notifications, { max: 4 })
  t.teardown(() => db.close())
  const reader = consumer({ name: 'notifications', db, handlers, log: openLog({ name: 'test', level: process.env.LOG_LEVEL ?? 'silent' }) })

  const trainer = await makeTrainer(owner, 'The Trainer')
  const client = await makeClient(owner, 'The Client', trainer.trainerId)
  return {
    owner,
    db,
    trainer,
    client,
    /** Hands an event over as the transport does; again with the same id where one is given. */
    deliver: (event: Event, eventId: string = randomUUID(), occurredAt = '2026-03-10T12:00:00.000Z') =>
      receive(reader, {
        topic: event.definition.topic,
        key: event.key,
        value: JSON.stringify(event.data),
        headers: { ce_id: eventId, ce_type: event.definition.type, ce_time: occurredAt }
      }),
    /** What somebody is told and can see, oldest first. */
    async noticesOf(userId: number) {
      const { rows } = await owner.query(
        `select id, cause, type, priority, title, message, related_id, related_type, action_url, is_read, in_app_only, sent_via
         from notifications where user_id = $1 and deleted_at is null and dismissed_at is null order by id`,
        [userId]
      )
      return rows
    },
    /** The badges that stand, by key. */
    async badgesOf(traineeId: number): Promise<Record<string, string>> {
      const { rows } = await owner.query(
        `select key, public.instant(achieved_at) as at from achievements where trainee_id = $1 and withdrawn_at is null order by key`,
        [traineeId]
      )
      return Object.fromEntries(rows.map(({ key, at }) => [key, at]))
    },
    /** Types and keys of what the service has published, in order. */
    async published() {
      const { rows } = await owner.query(`select type, data from notifications.outbox order by seq`)
      return rows.map(({ type, data }) => `${type.split('.')[2]} ${data.key}`)
    }
  }
}

async function makeUser(owner: pg.Client, name: string, role: string) {
  const { rows } = await owner.query(`insert into users (email, name, role) values ($1, $2, $3) returning id`, [
    `${randomUUID()}@example.com`,
    name,
    role
  ])
  return rows[0].id as number
}

export async function makeTrainer(owner: pg.Client, name: string) {
  const userId = await makeUser(owner, name, 'trainer')
  const { rows } = await owner.query(`insert into trainers (user_id) values ($1) returning id`, [userId])
  return { userId, trainerId: rows[0].id as number, role: 'trainer' as const }
}

export async function makeAdmin(owner: pg.Client) {
  return { userId: await makeUser(owner, 'The Admin', 'admin'), role: 'admin' as const }
}

/** A client who has accepted the trainer. */
export async function makeClient(owner: pg.Client, name: string, trainerId: number | null) {
  const userId = await makeUser(owner, name, 'trainee')
  const { rows } = await owner.query(
    `insert into trainees (user_id, trainer_id, trainer_assigned_at, trainer_accepted_at) values ($1, $2, now(), now()) returning id`,
    [userId, trainerId]
  )
  return { userId, traineeId: rows[0].id as number, role: 'trainee' as const }
}

interface NewSession {
  traineeId: number
  trainerId: number
  date: string
  time?: string
  minutes?: number
  /** kg in one set of one repetition. */
  weight?: number
  exercise?: string
  /** "+5 kg" where the exercise is a record. */
  record?: string
  assignmentId?: number
}

/** Puts a recorded session into the tables of scheduling and training, whose numbers the triggers keep. */
export async function makeSession(owner: pg.Client, session: NewSession) {
  const { traineeId, trainerId, date, time = '18:00', minutes = 60, weight = 100, exercise = 'Back Squat', record, assignmentId } = session
  const { rows } = await owner.query(
    `with schedule as (
       insert into schedules (trainer_id, trainee_id, program_assignment_id, date, time, timezone, duration, title, status, completed_at)
       values ($1, $2, $3, $4, $5, 'UTC', $6, 'Lower body', 'completed', now()) returning id, date, starts_at
     )
     select id, starts_at from schedule`,
    [trainerId, traineeId, assignmentId ?? null, date, time, minutes]
  )
  const { id: scheduleId, starts_at: startsAt } = rows[0]
  const card = await owner.query(
    `insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration) values ($1, $2, $3, $4, 'Lower body', $5) returning id`,
    [scheduleId, trainerId, traineeId, date, minutes]
  )
  const sessionId = card.rows[0].id as number
  await owner.query(
    `with exercise as (
       insert into session_exercises (session_card_id, session_card_date, name, exercise_order, is_pr, pr_note)
       values ($1, $2, $3, 1, $4, $5) returning id
     )
     insert into exercise_sets (session_exercise_id, set_number, reps, weight) select id, 1, 1, $6 from exercise`,
    [sessionId, date, exercise, record !== undefined, record ?? null, weight]
  )
  return {
    sessionId,
    scheduleId: scheduleId as number,
    traineeId,
    trainerId,
    date,
    startsAt: startsAt.toISOString() as string,
    endedAt: new Date(startsAt.getTime() + minutes * 60_000).toISOString(),
    title: 'Lower body',
    duration: minutes,
    totalExercises: 1,
    totalSets: 1,
    totalVolume: weight
  }
}

export const deleteSession = (owner: pg.Client, sessionId: number) =>
  owner.query(`update session_cards set deleted_at = now() where id = $1`, [sessionId])

/** What the client says of a session. */
export const rate = (owner: pg.Client, sessionId: number, { rating, feedback }: { rating: number; feedback: string | null }) =>
  owner.query(`update session_cards set trainee_rating = $2, trainee_feedback = $3 where id = $1`, [sessionId, rating, feedback])

/** Says whether a session's exercise is a record, as training does when it settles the records. */
export const setRecord = (owner: pg.Client, sessionId: number, note: string | null) =>
  owner.query(`update session_exercises set is_pr = $2::text is not null, pr_note = $2 where session_card_id = $1`, [sessionId, note])

/** A program of one session that the client is to do. */
export async function makeAssignment(owner: pg.Client, { traineeId, trainerId }: { traineeId: number; trainerId: number }) {
  const { rows } = await owner.query(
    `with program as (
       insert into programs (trainer_id, name, total_weeks, sessions_per_week, status) values ($2, 'Base strength', 1, 1, 'active') returning id
     )
     insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions)
     select id, $1, '2026-03-02', '2026-03-08', 1 from program returning id, program_id`,
    [traineeId, trainerId]
  )
  return { assignmentId: rows[0].id as number, programId: rows[0].program_id as number, programName: 'Base strength', traineeId, trainerId }
}
