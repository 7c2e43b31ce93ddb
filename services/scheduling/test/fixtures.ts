import { randomUUID } from 'node:crypto'
import type { EventDefinition } from '@spotter/contracts/define-event.ts'
import { consumer, receive } from '@spotter/service-kit/consumer.ts'
import { openDb } from '@spotter/service-kit/db.ts'
import { openLog } from '@spotter/service-kit/log.ts'
import type { Test } from 'tap'
import { database } from '../../../test/support/database.ts'
import { serve } from '../../../test/support/server.ts'
import { until } from '../../../test/support/until.ts'
import { schedulingRoutes } from '../src/app.ts'
import { handlers } from '../src/consumers/index.ts'

/** What the clock of these tests shows unless one sets it: a Tuesday morning, 12:00 in Bangkok. */
export const noon = '2026-03-10T05:00:00.000Z'

/** The scheduling service on a database of its own, with a clock that tests set and people that they make. */
export async function scheduling(t: Test, { timeZone = 'UTC', clientCancelHours = 24 } = {}) {
  const { urls, owner } = await database(t)
  const db = openDb(urls.scheduling, { timeZone })
  const clock = { now: new Date(noon) }
  const { as, ask, app } = await serve(t, schedulingRoutes({ db, clock: () => clock.now, clientCancelHours }))
  t.teardown(() => db.close())
  await owner.query('select public.ensure_year_partitions(2025, 2028)')

  const insert = async (sql: string, values: unknown[]) => (await owner.query<{ id: number }>(`${sql} returning id`, values)).rows[0]!.id
  const makeUser = (role: string, { timezone = null, language = 'en' }: { timezone?: string | null; language?: string }) =>
    insert('insert into auth.users (email, name, role, timezone, language) values ($1, $2, $3, $4, $5)', [
      `${randomUUID()}@example.com`,
      `A ${role}`,
      role,
      timezone,
      language
    ])

  async function makeTrainer({ timezone = null }: { timezone?: string | null } = {}) {
    const userId = await makeUser('trainer', {})
    const trainerId = await insert('insert into auth.trainers (user_id, timezone) values ($1, $2)', [userId, timezone])
    return { userId, role: 'trainer' as const, trainerId }
  }

  async function makeClient(trainer: { trainerId: number } | null, person: { timezone?: string | null; language?: string } = {}) {
    const userId = await makeUser('trainee', person)
    const traineeId = await insert('insert into auth.trainees (user_id, trainer_id) values ($1, $2)', [userId, trainer?.trainerId ?? null])
    return { userId, role: 'trainee' as const, traineeId }
  }

  const makePlace = ({
    timezone = null,
    capacity = null,
    isActive = true
  }: {
    timezone?: string | null
    capacity?: number | null
    isActive?: boolean
  } = {}) =>
    insert('insert into scheduling.locations (name, timezone, capacity, is_active) values ($1, $2, $3, $4)', [
      'A place',
      timezone,
      capacity,
      isActive
    ])

  /** A trainer in Bangkok with a client, a booking of whom is one call away. */
  async function pair(zones: { trainer?: string | null; client?: string | null; language?: string } = {}) {
    const trainer = await makeTrainer({ timezone: zones.trainer === undefined ? 'Asia/Bangkok' : zones.trainer })
    const client = await makeClient(trainer, { timezone: zones.client ?? null, language: zones.language ?? 'en' })
    const clientId = client.traineeId
    const post = (body: object = {}) =>
      as(trainer)('POST', '/api/v1/trainer/schedules', {
        clientId,
        date: '2026-03-11',
        time: '18:00',
        duration: 60,
        title: 'Lower body',
        ...body
      })
    const book = async (body: object = {}): Promise<number> => {
      const { status, data, text } = await post(body)
      if (status !== 201) throw new Error(text)
      return data.scheduleId
    }
    return {
      trainer,
      client,
      clientId,
      post,
      book,
      patch: (id: number, body: object) => as(trainer)('PATCH', `/api/v1/trainer/schedules/${id}`, body),
      cancel: (id: number, body?: object) => as(trainer)('DELETE', `/api/v1/trainer/schedules/${id}`, body),
      list: (query = '') => as(trainer)('GET', `/api/v1/trainer/schedules${query}`)
    }
  }

  async function makeProgram(
    trainer: { trainerId: number },
    { totalWeeks = 2, sessionsPerWeek = 2, status = 'active', weeklySchedule = null as object | null } = {}
  ) {
    return await insert(
      'insert into scheduling.programs (trainer_id, name, total_weeks, sessions_per_week, status, weekly_schedule) values ($1, $2, $3, $4, $5, $6)',
      [trainer.trainerId, 'Base strength', totalWeeks, sessionsPerWeek, status, weeklySchedule && JSON.stringify(weeklySchedule)]
    )
  }

  const makeAssignment = (
    programId: number,
    clientId: number,
    { status = 'active', total = 4, startDate = '2026-03-01', endDate = '2026-03-31' } = {}
  ) =>
    insert(
      'insert into scheduling.program_assignments (program_id, trainee_id, start_date, end_date, total_sessions, status) values ($1, $2, $3, $4, $5, $6)',
      [programId, clientId, startDate, endDate, total, status]
    )

  /** Records a card with an exercise of one set for the schedule, as training does. */
  async function makeCard(scheduleId: number) {
    const id = await insert(
      `insert into training.session_cards (schedule_id, date, trainer_id, trainee_id, title, duration)
       select id, date, trainer_id, trainee_id, title, duration from scheduling.schedules where id = $1`,
      [scheduleId]
    )
    const exercise = await insert(
      `insert into training.session_exercises (session_card_id, session_card_date, name, exercise_order)
       select id, date, 'Squat', 1 from training.session_cards where id = $1`,
      [id]
    )
    await insert('insert into training.exercise_sets (session_exercise_id, set_number, reps, weight) values ($1, 1, 5, 100)', [exercise])
    return id
  }

  const rowOf = async (id: number) => (await owner.query('select * from scheduling.schedules where id = $1', [id])).rows[0]
  const assignmentRow = async (id: number) =>
    (await owner.query('select * from scheduling.program_assignments where id = $1', [id])).rows[0]

  /** Everything published about a client, oldest first, as `[short type, data]`. */
  async function events(clientId: number): Promise<[string, any][]> {
    const { rows } = await owner.query(`select type, data from scheduling.outbox where key = $1 order by seq`, [`trainee-${clientId}`])
    return rows.map(({ type, data }) => [type.replace(/^scheduling\.|\.v1$/g, ''), data])
  }

  /** Opens all the connections of the pool, so that requests made at once run at once. */
  async function openConnections() {
    const all = Promise.withResolvers<void>()
    let open = 0
    const hold = () =>
      db.transaction(async tx => {
        await tx.$queryRaw`select 1`
        if (++open === 16) all.resolve()
        await all.promise
      })
    await Promise.all(Array.from({ length: 16 }, hold))
  }

  /** Resolves when a session of this database waits for a lock. */
  const someoneWaits = ({ forMs = 0 } = {}) =>
    until(
      async () =>
        (
          await owner.query(
            `select from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and clock_timestamp() - query_start >= $1 * interval '1 ms'`,
            [forMs]
          )
        ).rowCount
    )

  const reader = consumer({ name: 'scheduling', db, handlers, log: openLog({ name: 'test', level: 'silent' }) })
  const give = (definition: EventDefinition, data: unknown, { id = randomUUID(), time = noon } = {}) =>
    receive(reader, {
      topic: definition.topic,
      key: 'any',
      headers: { ce_id: id, ce_type: definition.type, ce_time: time },
      value: JSON.stringify(data)
    })

  return {
    ...{ openConnections, someoneWaits, app, as, ask, db, owner, clock, insert, give, events, rowOf, assignmentRow },
    ...{ makeTrainer, makeClient, makePlace, makeProgram, makeAssignment, makeCard, pair }
  }
}

/** The paths of the fields that an answer names. */
export const fieldsOf = ({ error }: { error: any }): string[] => (error?.details?.fields ?? []).map(({ path }: { path: string }) => path)

export const typesOf = (events: [string, unknown][]) => events.map(([type]) => type)
