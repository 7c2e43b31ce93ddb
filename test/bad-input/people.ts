import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { unusableHash } from '../support/password-hash.ts'

export const password = 'Password1'
export const emails = {
  trainer: 'trainer@example.com',
  rival: 'rival@example.com',
  client: 'client@example.com',
  newcomer: 'newcomer@example.com',
  foreigner: 'foreigner@example.com',
  loner: 'loner@example.com',
  admin: 'admin@example.com'
}
export type Who = keyof typeof emails

/** Who may be meant by an id, or what; `resolve` says which rows there are by now. */
export type Kind =
  | 'client'
  | 'schedule'
  | 'scheduleDate'
  | 'session'
  | 'program'
  | 'assignment'
  | 'location'
  | 'exercise'
  | 'notification'
  | 'metric'
  | 'trainer'

/**
 * Makes two trainers; of the first an accepted client with a history and one who
 * has not accepted; a client of the other; somebody without a trainer; an
 * administrator; places, exercises, programs and notices.
 */
export async function settle(owner: pg.Client, app: FastifyInstance) {
  await owner.query('select public.ensure_year_partitions(2024, 2028)')
  for (const who of ['trainer', 'client'] as const) {
    const payload = { name: `A ${who}`, email: emails[who], password, role: who === 'trainer' ? 'trainer' : 'trainee' }
    const { statusCode, body } = await app.inject({ method: 'POST', url: '/api/v1/auth/register', payload })
    if (statusCode !== 201) throw new Error(body)
  }
  await owner.query(
    `insert into users (email, name, role, password_hash) select email, email, role, $2 -- without one a released client would be gone
     from unnest($1::text[], '{trainer,trainee,trainee,trainee,admin}'::text[]) as person (email, role)`,
    [[emails.rival, emails.newcomer, emails.foreigner, emails.loner, emails.admin], unusableHash]
  )
  await owner.query(`insert into trainers (user_id) select id from users where email = $1`, [emails.rival])
  await owner.query(
    `insert into trainees (user_id) select u.id from users u where role = 'trainee' and not exists (select from trainees where user_id = u.id)`
  )
  await owner.query(
    `insert into locations (name, timezone, capacity, is_active)
     values ('Open', null, null, true), ('One at a time', 'America/New_York', 1, true), ('Closed', 'UTC', null, false)`
  )
  await owner.query(
    `insert into exercise_library (trainer_id, name, category, is_public) select id, 'Secret of ' || id, 'legs', false from trainers`
  )
  await owner.query(
    `insert into programs (trainer_id, name, total_weeks, sessions_per_week, status, weekly_schedule)
     select t.id, 'Strength', 2, 1, status, '[{"day":"Monday","focus":"Legs","duration":45}]'
     from trainers t, unnest('{active,draft,archived}'::text[]) as status`
  )
  await owner.query(
    `insert into notifications (user_id, cause, type, title, message)
     select u.id, 'fuzz-' || u.id || '-' || n, 'system', 'A notice', 'Something happened' from users u, generate_series(1, 5) as n`
  )
  await owner.query(
    `insert into metrics (trainee_id, date, type, value, unit, recorded_by)
     select te.id, current_date - n, 'weight', 80, 'kg', te.user_id from trainees te, generate_series(1, 3) as n`
  )
  await mend(owner)
  await owner.query(
    `insert into schedules (trainer_id, trainee_id, date, time, duration, title, status, completed_at, location_id)
     select te.trainer_id, te.id, current_date + days, '07:00'::time + te.id * interval '1 hour', 30, 'A session', s.status, case when s.status = 'completed' then now() end, null
     from trainees te, (values (-3, 'completed'), (-2, 'completed'), (-1, 'no_show'), (1, 'cancelled'), (2, 'confirmed'), (3, 'scheduled')) as s (days, status)
     where te.trainer_id is not null`
  )
  await owner.query(
    `insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration)
     select id, trainer_id, trainee_id, date, title, duration from schedules where date = current_date - 3`
  )
  return { people: await bearers(owner) }
}

/** Brings those together again who were parted, so that the next requests have somebody to be about. */
export async function mend(owner: pg.Client) {
  await owner.query(
    `update trainees te set trainer_id = coach.id, trainer_assigned_at = now(), trainer_accepted_at = case when accepted then now() end
     from (values ($1, $2, true), ($1, $3, false), ($4, $5, true)) as pair (trainer, client, accepted)
       join users cu on cu.email = trainer join trainers coach on coach.user_id = cu.id join users u on u.email = client
     where te.user_id = u.id and te.trainer_id is distinct from coach.id`,
    [emails.trainer, emails.client, emails.newcomer, emails.rival, emails.foreigner]
  )
}

interface Bearer {
  userId: number
  role: 'trainer' | 'trainee' | 'admin'
  trainerId: number | null
  traineeId: number | null
}

async function bearers(owner: pg.Client) {
  const { rows } = await owner.query<Bearer & { email: string }>(
    `select u.email, u.id::int as "userId", u.role, tr.id::int as "trainerId", te.id::int as "traineeId"
     from users u left join trainers tr on tr.user_id = u.id left join trainees te on te.user_id = u.id`
  )
  return Object.fromEntries(
    Object.entries(emails).map(([who, email]) => [who, rows.find(row => row.email === email)!])
  ) as unknown as Record<Who, Bearer>
}

/** The ids of each kind that are there, those that a trainer can use first and foreign ones behind. */
export async function idsOf(owner: pg.Client, people: Record<Who, Bearer>): Promise<Record<Kind, (number | string)[]>> {
  const { trainer, client } = people
  const ids = async (sql: string, own: number) => (await owner.query<{ id: string }>(sql, [own])).rows.map(({ id }) => Number(id))
  const schedule = await ids(
    `(select id from schedules where trainer_id = $1 order by session_card_id is not null, status in ('cancelled', 'no_show'), id desc limit 12)
     union all (select id from schedules where trainer_id <> $1 order by id limit 2)`,
    trainer.trainerId!
  )
  const { rows: dates } = await owner.query<{ date: string }>(
    'select date::text from unnest($1::bigint[]) with ordinality as given (id, place) join schedules using (id) order by place',
    [schedule]
  )
  return {
    schedule,
    scheduleDate: dates.map(({ date }) => date),
    client: [client, client, client, people.newcomer, people.foreigner, people.loner].map(({ traineeId }) => traineeId!),
    session: await ids(
      `(select id from session_cards where trainer_id = $1 order by deleted_at is not null, id desc limit 8)
       union all (select id from session_cards where trainer_id <> $1 limit 2)`,
      trainer.trainerId!
    ),
    program: await ids(
      `(select id from programs where trainer_id = $1 order by status, id desc limit 8) union all (select id from programs where trainer_id <> $1 limit 2)`,
      trainer.trainerId!
    ),
    assignment: await ids(
      `select a.id from program_assignments a order by status, trainee_id = $1 desc, id desc limit 6`,
      client.traineeId!
    ),
    location: await ids(`select id from locations where $1 > 0 order by id`, 1),
    exercise: await ids(
      `(select id from exercise_library where trainer_id = $1 order by deleted_at is not null, id desc limit 5)
       union all (select id from exercise_library where is_public order by id limit 4)
       union all (select id from exercise_library where trainer_id <> $1 order by id limit 2)`,
      trainer.trainerId!
    ),
    metric: await ids(`select id from metrics order by trainee_id = $1 desc, deleted_at is not null, id desc limit 8`, client.traineeId!),
    trainer: [trainer, trainer, people.rival].map(({ trainerId }) => trainerId!),
    notification: await ids(`select id from notifications order by user_id = $1 desc, id desc limit 8`, client.userId)
  }
}
