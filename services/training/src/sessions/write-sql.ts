import type { RecordedExercise } from '@spotter/contracts/api/training.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '../statement.ts'

/** An exercise as it is written: with what the trainer's library says of it. */
export interface ResolvedExercise extends RecordedExercise {
  exerciseLibraryId: number | null
  category: string | null
}

/** What a recording stands on; nothing where the client is not a present client of the trainer. */
export interface Occasion {
  accepted: boolean
  /** Null without a schedule of this trainer with this client. */
  schedule: { id: number; date: string; status: string; recorded: boolean } | null
  /** Null where the place is not one that can be named. */
  locationId: number | null
  /** Null where the clocks skip a walk-in's time. */
  startsAt: string | null
  aheadOfToday: boolean
  aheadOfNow: boolean
  library: LibraryEntry[]
}

export interface LibraryEntry {
  libraryId: number | null
  category: string | null
}

/** For each exercise of `exercises`, in order: what the trainer's library has by its id or, without an id, by an equal name, own before public. */
const library = sql`(
    select coalesce(json_agg(json_build_object('libraryId', l.id, 'category', l.category) order by g.ordinality), '[]')
    from rows from (jsonb_to_recordset(${value('exercises')}::jsonb) as (name text, "exerciseLibraryId" bigint)) with ordinality as g
      left join lateral (
        select id, category from (
          select id, category, trainer_id from exercise_library
          where id = g."exerciseLibraryId" and deleted_at is null and (is_public or trainer_id = ${value('trainerId')}::bigint)
          union all
          select id, category, trainer_id from exercise_library
          where g."exerciseLibraryId" is null and exercise_key(name) = exercise_key(g.name)
            and deleted_at is null and (is_public or trainer_id = ${value('trainerId')}::bigint)
        ) as known
        order by (trainer_id is not distinct from ${value('trainerId')}::bigint) desc, id limit 1
      ) as l on true
  )`

/** Whether it can be recorded, and where and when: all that the checks of a recording need. */
export const readOccasion = statement<Occasion>(sql`
  select t.trainer_accepted_at is not null as accepted,
    case when s.id is not null then json_build_object('id', s.id, 'date', s.date, 'status', s.status, 'recorded', exists (
      select from session_cards c where c.schedule_id = s.id and c.date = s.date and c.deleted_at is null
    )) end as schedule,
    p.id as "locationId",
    instant(clock.starts_at) as "startsAt",
    coalesce(s.date, ${value('date')}::date) > (${value('now')}::timestamptz at time zone clock.zone)::date as "aheadOfToday",
    coalesce(clock.starts_at > ${value('now')}::timestamptz, false) as "aheadOfNow",
    ${library} as library
  from trainees t
    join users tu on tu.id = t.user_id
    join trainers r on r.id = t.trainer_id
    left join schedules s on s.id = ${value('scheduleId')}::bigint and s.trainer_id = r.id and s.trainee_id = t.id and s.deleted_at is null
    left join locations p on p.id = ${value('locationId')}::bigint and p.is_active and p.deleted_at is null,
    lateral (select coalesce(s.timezone, p.timezone, r.timezone, nullif(current_setting('spotter.time_zone', true), ''), 'UTC') as zone) as place,
    lateral (
      select place.zone, coalesce(s.starts_at, wall_clock_instant(${value('date')}::date, ${value('time')}::time, place.zone)) as starts_at
    ) as clock
  where t.id = ${value('clientId')} and t.trainer_id = ${value('trainerId')}::bigint and t.deleted_at is null and tu.deleted_at is null
`)

/** What the trainer's library has for each exercise, in order. */
export const readLibrary = statement<{ library: LibraryEntry[] }>(sql`select ${library} as library`)

/** Waits until nobody else writes this client's history, and keeps others waiting until the transaction ends. */
export const lockHistory = (tx: Tx, traineeId: number) =>
  // 6 is the space of trainees: packages/db/src/advisory-locks.ts
  tx.$queryRaw`select pg_advisory_xact_lock(6, hashint8(${traineeId}))`

/** Makes the completed schedule of a walk-in. Raises SP001 for a skipped time, SP004 for a year out of reach. */
export async function enterCompleted(
  tx: Tx,
  walkIn: { trainerId: number; clientId: number; locationId: number | null; date: string; time: string; duration: number; title: string }
) {
  const { trainerId, clientId, locationId, date, time, duration, title } = walkIn
  const [schedule] = await tx.$queryRaw<{ id: number }[]>`
    select id from scheduling.enter_completed(${trainerId}, ${clientId}, ${locationId}, null, ${date}, ${time}, ${duration}, ${title}, null, null)
  `
  return schedule!.id
}

const given = sql`
    select ordinality::int as exercise_order, g.name, g.category, g."exerciseLibraryId" as library_id, g."supersetGroup" as superset_group,
      g.notes, g."formNotes" as form_notes, g.sets
    from rows from (jsonb_to_recordset(${value('exercises')}::jsonb) as (
      name text, category text, "exerciseLibraryId" bigint, "supersetGroup" int, notes text, "formNotes" text, sets jsonb
    )) with ordinality as g`

const insertExercises = sql`
    insert into session_exercises
      (session_card_id, session_card_date, exercise_library_id, name, category, exercise_order, superset_group, notes, form_notes)
    select card.id, card.date, library_id, name, category, exercise_order, superset_group, notes, form_notes`

const insertSets = sql`
    insert into exercise_sets (session_exercise_id, set_number, set_type, reps, weight, duration, distance, rest_duration, completed, rpe, notes)
    select exercise.id, "setNumber", coalesce("setType", 'normal'), reps, weight, duration, distance, rest, coalesce(completed, true), rpe, s.notes
    from exercise join given using (exercise_order), jsonb_to_recordset(given.sets) as s (
      "setNumber" int, "setType" text, reps int, weight numeric, duration int, distance numeric, rest int, completed boolean, rpe numeric, notes text
    )`

/** A card's totals, as the triggers keep them. */
export interface Totals {
  totalExercises: number
  totalSets: number
  totalVolume: number
}

/** Inserts a card with its exercises and all their sets; returns nothing where the schedule has a card already. */
export const insertCard = statement<Totals & { id: number }>(sql`
  with card as (
    insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration, overall_feedback, next_session_goals, trainer_rating)
    values (${value('scheduleId')}, ${value('trainerId')}, ${value('clientId')}, ${value('date')}, ${value('title')}, ${value('duration')},
      ${value('overallFeedback')}, ${value('nextSessionGoals')}, ${value('trainerRating')})
    on conflict do nothing
    returning id, date
  ),
  given as (${given}),
  exercise as (${insertExercises} from card, given returning id, exercise_order),
  performed as (${insertSets} returning case when completed and set_type <> 'warmup' then weight * reps end as volume)
  select id,
    (select count(*)::int from exercise) as "totalExercises",
    (select count(*)::int from performed) as "totalSets",
    (select coalesce(sum(volume), 0) from performed) as "totalVolume"
  from card
`)

/** The card that a trainer is about to write to, with its client's history locked; nothing where it is not the trainer's to see. */
export const lockVisibleCard = statement<{ traineeId: number }>(sql`
  select c.trainee_id as "traineeId", pg_advisory_xact_lock(6, hashint8(c.trainee_id))
  from session_cards c join trainees t on t.id = c.trainee_id
  where c.id = ${value('sessionId')} and t.trainer_id = ${value('trainerId')} and c.deleted_at is null
`)

/** A card as it stands, where the trainer may see it. */
export const readCard = statement<
  Totals & { scheduleId: number; recorderId: number; date: string; startsAt: string; endedAt: string; title: string; duration: number }
>(sql`
  select c.schedule_id as "scheduleId", c.trainer_id as "recorderId", c.date, instant(s.starts_at) as "startsAt",
    instant(s.starts_at + make_interval(mins => c.duration)) as "endedAt", c.title, c.duration,
    c.total_exercises as "totalExercises", c.total_sets as "totalSets", c.total_volume as "totalVolume"
  from session_cards c join schedules s on s.id = c.schedule_id and s.date = c.date
    join trainees t on t.id = c.trainee_id join users tu on tu.id = t.user_id
  where c.id = ${value('sessionId')} and c.deleted_at is null
    and t.trainer_id = ${value('trainerId')} and t.deleted_at is null and tu.deleted_at is null
    and (t.trainer_accepted_at is not null or c.trainer_id = t.trainer_id)
`)

/** Changes what is named of a card; `exercises` are written apart. */
export const updateCard = statement(sql`
  update session_cards c set
    title = case when n.named ? 'title' then n.named->>'title' else c.title end,
    duration = case when n.named ? 'duration' then (n.named->>'duration')::int else c.duration end,
    overall_feedback = case when n.named ? 'overallFeedback' then n.named->>'overallFeedback' else c.overall_feedback end,
    next_session_goals = case
      when not n.named ? 'nextSessionGoals' then c.next_session_goals
      when n.named->>'nextSessionGoals' is not null then array(select jsonb_array_elements_text(n.named->'nextSessionGoals')) end,
    trainer_rating = case when n.named ? 'trainerRating' then (n.named->>'trainerRating')::int else c.trainer_rating end
  from (select ${value('named')}::jsonb as named) as n
  where c.id = ${value('sessionId')} and c.date = ${value('date')}
`)

/** An exercise as it stood in a card before it was changed or went; the note is that of its record, if it held one. */
export interface FormerExercise {
  libraryId: number | null
  name: string
  note: string | null
}

/**
 * Keeps the rows of exercises that stay (the same exercise, the n-th of it), empty of sets, drops the others, and
 * returns what the card held before.
 */
export const makeRoom = statement<FormerExercise>(sql`
  with old as (
    select id, exercise_library_id, name, is_pr, pr_note, key, row_number() over (partition by key order by exercise_order, id) as nth
    from session_exercises, lateral (select coalesce('lib-' || exercise_library_id, ' ' || exercise_key(name)) as key) as k
    where session_card_id = ${value('sessionId')}
  ),
  given as (
    select g.*, key, row_number() over (partition by key order by exercise_order) as nth
    from (${given}) as g, lateral (select coalesce('lib-' || library_id, ' ' || exercise_key(name)) as key) as k
  ),
  kept as (
    update session_exercises e
    set name = given.name, category = given.category, exercise_order = given.exercise_order, superset_group = given.superset_group,
      notes = given.notes, form_notes = given.form_notes, is_pr = false, pr_note = null
    from old join given using (key, nth) where e.id = old.id
    returning e.id
  ),
  emptied as (delete from exercise_sets where session_exercise_id in (select id from kept)),
  dropped as (delete from session_exercises where id in (select id from old except select id from kept))
  select exercise_library_id as "libraryId", name, pr_note as note from old
`)

/** Writes the exercises that `makeRoom` has not kept, and all sets. */
export const fillCard = statement(sql`
  with card as (select ${value('sessionId')}::bigint as id, ${value('date')}::date as date),
  given as (${given}),
  kept as (select e.id, e.exercise_order from session_exercises e join card on card.id = e.session_card_id),
  added as (
    ${insertExercises} from card, given where exercise_order not in (select exercise_order from kept) returning id, exercise_order
  ),
  exercise as (select * from kept union all select * from added)
  ${insertSets}
`)

/** Takes a card back; its exercises stay with it. */
export const softDeleteCard = statement(sql`
  update session_cards set deleted_at = ${value('now')} where id = ${value('sessionId')} and date = ${value('date')}
`)
