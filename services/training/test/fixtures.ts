import type { RouteContract } from '@spotter/contracts/define-route.ts'
import { openDb } from '@spotter/service-kit/db.ts'
import type pg from 'pg'
import tap, { type Test } from 'tap'
import { Value } from 'typebox/value'
import { database, type TestDatabase } from '../../../test/support/database.ts'
import { serve } from '../../../test/support/server.ts'
import { trainingRoutes } from '../src/app.ts'

/** Noon in UTC of the day on which the test runs: nothing here depends on the hour. */
export const now = new Date(`${new Date().toISOString().slice(0, 10)}T12:00:00.000Z`)

/** The date some days from today. */
export const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000).toISOString().slice(0, 10)

let opened: Promise<TestDatabase> | undefined

/** The file's database, emptied: a clone for each test takes ten times as long. The tests of a file run one after the other. */
async function emptied() {
  opened ??= database(tap)
  const { owner, urls } = await opened
  await owner.query('truncate users, locations, bookings, exercise_library, training.outbox, training.inbox restart identity cascade')
  return { owner, urls }
}

/** A training service, as its own role, with two trainers and their clients, all in UTC, and nothing else in its database. */
export async function gym(t: Test, { clock = () => now, timeZone = 'UTC' }: { clock?: () => Date; timeZone?: string } = {}) {
  const { owner, urls } = await emptied()
  const db = openDb(urls.training, { max: 4, timeZone })
  t.teardown(() => db.close())
  const { as, app } = await serve(t, trainingRoutes({ db, clock }))

  const trainer = await newTrainer(owner)
  const rival = await newTrainer(owner)
  const client = await newClient(owner, trainer)
  const pending = await newClient(owner, trainer, { accepted: false })
  const foreign = await newClient(owner, rival)
  return { owner, db, app, as, trainer, rival, client, pending, foreign }
}

export type Gym = Awaited<ReturnType<typeof gym>>

export async function newTrainer(owner: pg.Client, { timezone = null }: { timezone?: string | null } = {}) {
  const userId = await newUser(owner, 'trainer')
  const trainerId = await insert(owner, 'insert into trainers (user_id, timezone) values ($1, $2) returning id', [userId, timezone])
  return { userId, role: 'trainer' as const, trainerId }
}

export async function newClient(owner: pg.Client, { trainerId }: { trainerId: number }, { accepted = true } = {}) {
  const userId = await newUser(owner, 'trainee')
  const traineeId = await insert(
    owner,
    'insert into trainees (user_id, trainer_id, trainer_assigned_at, trainer_accepted_at) values ($1, $2, now(), $3) returning id',
    [userId, trainerId, accepted ? new Date() : null]
  )
  return { userId, role: 'trainee' as const, traineeId }
}

const newUser = (owner: pg.Client, role: 'trainer' | 'trainee' | 'admin') =>
  insert(owner, `insert into users (email, name, role) values ('u' || uuid_v7() || '@example.org', initcap($1), $1) returning id`, [role])

interface NewSchedule {
  date?: string
  time?: string
  status?: string
  timezone?: string | null
}

/** A schedule of a trainer with a client: 60 minutes, yesterday at 10:00 and completed unless said otherwise. */
export const newSchedule = (
  owner: pg.Client,
  { trainerId }: { trainerId: number },
  { traineeId }: { traineeId: number },
  { date = day(-1), time = '10:00', status = 'completed', timezone = null }: NewSchedule = {}
) =>
  insert(
    owner,
    `insert into schedules (trainer_id, trainee_id, date, time, duration, title, status, timezone)
     values ($1, $2, $3, $4, 60, 'Lower body', $5, $6) returning id`,
    [trainerId, traineeId, date, time, status, timezone]
  )

export const newExercise = (
  owner: pg.Client,
  name: string,
  { trainerId = null, isPublic = trainerId === null, category = 'legs', assistance = false, uses = 0, ...rest }: Record<string, any> = {}
) =>
  insert(
    owner,
    `insert into exercise_library (name, trainer_id, is_public, category, weight_is_assistance, usage_count, description, equipment, muscle_groups, difficulty)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [name, trainerId, isPublic, category, assistance, uses, rest.description, rest.equipment, rest.muscleGroups, rest.difficulty]
  )

async function insert(owner: pg.Client, sql: string, values: unknown[]): Promise<number> {
  const { rows } = await owner.query(sql, values)
  return Number(rows[0].id)
}

/** Sets of 5 repetitions, one for each weight, in kg. */
export const setsOf = (...weights: number[]) => weights.map((weight, i) => ({ setNumber: i + 1, reps: 5, weight }))

/** The body that records one exercise. */
export const recording = (clientId: number, occasion: object, exercises: unknown[] = [{ name: 'Back Squat', sets: setsOf(100) }]) => ({
  ...{ clientId, date: day(-1), title: 'Lower body', duration: 60, exercises },
  ...occasion
})

/** Records a walk-in at 09:00 of a day with these exercises; returns what is answered. */
export async function record(
  { as, trainer, client }: Pick<Gym, 'as' | 'trainer' | 'client'>,
  date: string,
  exercises?: unknown[],
  time = '09:00'
) {
  const { status, data, text } = await as(trainer)(
    'POST',
    '/api/v1/trainer/sessions',
    recording(client.traineeId, { date, time }, exercises)
  )
  if (status !== 201) throw new Error(text)
  return data as { sessionId: number; scheduleId: number; personalRecords: object[] }
}

/** What the outbox holds, oldest first: the type without `training.` and the version, and the data. */
export async function events(owner: pg.Client): Promise<{ type: string; data: any; key: string }[]> {
  const { rows } = await owner.query('select type, data, key from training.outbox order by seq')
  return rows.map(({ type, data, key }) => ({ type: type.replace(/^training\.|\.v1$/g, ''), data, key }))
}

/** Passes where an answer is what its contract describes. */
export function matchesContract(t: Test, contract: RouteContract, body: unknown, status = 200) {
  t.strictSame(Value.Errors(contract.schema.response[status]!, body), [], `${contract.schema.operationId} keeps its contract`)
}

/** Passes where every cached stat equals what it is from scratch. */
export async function statsHold(t: Test, owner: pg.Client) {
  t.strictSame((await owner.query('select * from public.verify_cached_stats()')).rows, [])
}
