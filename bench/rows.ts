import type pg from 'pg'

/** A client, and who trains them. */
export interface Client {
  id: number
  trainerId: number
}

/** Trainers, and clients dealt out among them in turn; all have accepted. */
export async function addPeople(owner: pg.Client, { trainers, clients }: { trainers: number; clients: number }) {
  await owner.query(
    `insert into users (email, name, role, phone_number, email_verified)
     select 'trainer' || n || '@bench.example', 'Trainer ' || n, 'trainer', '+66 2 000 ' || lpad(n::text, 4, '0'), true
     from generate_series(1, $1::int) as n`,
    [trainers]
  )
  await owner.query(
    `insert into trainers (user_id, bio, specialization, experience_years, working_hours)
     select id, 'Trains people', array['strength', 'mobility'], (id % 20)::int,
       '{"monday":"07:00-20:00","tuesday":"07:00-20:00","wednesday":"07:00-20:00","thursday":"07:00-20:00","friday":"07:00-20:00"}'
     from users where role = 'trainer' order by id`
  )
  await owner.query(
    `insert into users (email, name, role, email_verified)
     select 'client' || n || '@bench.example', 'Client ' || n, 'trainee', true from generate_series(1, $1::int) as n`,
    [clients]
  )
  await owner.query(
    `insert into trainees (user_id, trainer_id, trainer_assigned_at, trainer_accepted_at, height, goals, join_date)
     select u.id, t.id, now() - interval '3 years', now() - interval '3 years', 150 + u.id % 50, array['get stronger'], current_date - 1100
     from (select id, row_number() over (order by id) as n from users where role = 'trainee') u
       join (select id, row_number() over (order by id) - 1 as n, count(*) over () as total from trainers) t on t.n = u.n % t.total
     order by u.id`
  )
  await owner.query(
    `insert into locations (name, address, timezone) select 'Studio ' || n, n || ' Main Street', 'UTC' from generate_series(1, 20) as n`
  )
}

/** Two programs for each trainer. */
export const addPlans = (owner: pg.Client) =>
  owner.query(
    `insert into programs (trainer_id, name, total_weeks, sessions_per_week, status, weekly_schedule)
     select t.id, 'Program ' || n, 12, 1, 'active', '[{"day":"Monday","focus":"Whole body","duration":60}]'
     from trainers t, generate_series(1, 2) as n order by t.id, n`
  )

export async function clientsOf(owner: pg.Client) {
  const { rows } = await owner.query<{ id: string; trainer_id: string }>('select id, trainer_id from trainees order by id')
  return rows.map(({ id, trainer_id }): Client => ({ id: Number(id), trainerId: Number(trainer_id) }))
}

/** For each client an active program, weights of the last months and two sessions to come, no two of a trainer at once. */
export async function addClients(owner: pg.Client, clients: Client[]) {
  const ids = clients.map(({ id }) => id)
  await owner.query(
    `insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions)
     select (select min(p.id) from programs p where p.trainer_id = te.trainer_id), te.id, current_date - 28, current_date + 55, 12
     from trainees te where te.id = any ($1) order by te.id`,
    [ids]
  )
  await owner.query(
    `insert into metrics (trainee_id, date, type, value, unit)
     select te.id, current_date - 7 * n, type, case type when 'weight' then 60 + te.id % 40 + n * 0.1 else 15 + te.id % 15 + n * 0.05 end,
       case type when 'weight' then 'kg' else '%' end
     from trainees te, generate_series(1, 6) as n, unnest('{weight,body_fat}'::text[]) as type where te.id = any ($1) order by te.id, n`,
    [ids]
  )
  await owner.query(
    `insert into schedules (trainer_id, trainee_id, date, time, duration, title, status, session_type)
     select te.trainer_id, te.id, current_date + 1 + (place % 14)::int + 14 * week, make_time(7 + (place / 14)::int, 0, 0), 60, 'Whole body', 'scheduled', 'strength'
     from (select te.*, (select count(*) from trainees other where other.trainer_id = te.trainer_id and other.id < te.id) as place from trainees te where te.id = any ($1)) te,
       generate_series(0, 1) as week
     order by te.id, week`,
    [ids]
  )
}

/** How many sessions a client has had: most have a few, one in fifty trains for years; a hundred thousand in all at scale 1. */
const sessionsOf = `case when te.id % 50 = 0 then 150 else 7 + te.id % 2 end`

/** For each client the past sessions, with 4 exercises of 5 sets each. */
export async function addHistory(owner: pg.Client, clients: Client[]) {
  const ids = clients.map(({ id }) => id)
  await owner.query(
    `with recorded as (
       insert into schedules (trainer_id, trainee_id, date, time, duration, title, status, completed_at)
       select te.trainer_id, te.id, day, make_time(6 + (te.id % 12)::int, 0, 0), 60, 'Whole body', 'completed', day + interval '20 hours'
       from trainees te, generate_series(1, ${sessionsOf}) as n, lateral (select current_date - n::int * 7 - (te.id % 5)::int as day) as d
       where te.id = any ($1) order by te.id, n
       returning id, trainer_id, trainee_id, date, title, duration
     )
     insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration, overall_feedback, trainer_rating, trainee_rating)
     select id, trainer_id, trainee_id, date, title, duration, 'Good form throughout', 4, 3 + id % 3 from recorded order by id`,
    [ids]
  )
  await owner.query(
    `with library as (select id, name, category, row_number() over (order by id) - 1 as place from (select * from exercise_library where is_public order by id limit 40) as known)
     insert into session_exercises (session_card_id, session_card_date, exercise_library_id, name, category, exercise_order)
     select c.id, c.date, library.id, library.name, library.category, n
     from session_cards c, generate_series(1, 4) as n, library
     where c.trainee_id = any ($1) and library.place = (c.trainee_id * 3 + n * 7 + c.id % 3) % 40 order by c.id, n`,
    [ids]
  )
  await owner.query(
    `insert into exercise_sets (session_exercise_id, set_number, reps, weight, rest_duration, rpe)
     select e.id, n, 5 + n, 20 + (c.trainee_id % 60) + n * 2.5 + (current_date - c.date) * -0.01 + 15, 90, 7.5
     from session_cards c join session_exercises e on e.session_card_id = c.id, generate_series(1, 5) as n
     where c.trainee_id = any ($1) order by e.id, n`,
    [ids]
  )
}

/** For each client ten notices and three badges. */
export async function addNotices(owner: pg.Client, clients: Client[]) {
  const ids = clients.map(({ id }) => id)
  await owner.query(
    `insert into notifications (user_id, cause, type, title, message, is_read, created_at)
     select te.user_id, 'bench-' || n, 'schedule', 'Session booked', 'Whole body, 60 minutes', n > 5, now() - n * interval '2 days'
     from trainees te, generate_series(1, 10) as n where te.id = any ($1) order by te.id, n`,
    [ids]
  )
  await owner.query(
    `insert into achievements (trainee_id, key, type, title, value, achieved_at)
     select te.id, 'sessions-' || n, 'milestone', n || ' sessions', n, now() - interval '30 days'
     from trainees te, unnest('{1,10,25}'::int[]) as n where te.id = any ($1) order by te.id, n`,
    [ids]
  )
}
