import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { given, insertExercises, insertSets, type Totals } from './exercises-sql.ts'

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
    from session_exercises, lateral (select coalesce('lib-' || exercise_library_id, 'name-' || exercise_key(name)) as key) as k
    where session_card_id = ${value('sessionId')}
  ),
  given as (
    select g.*, key, row_number() over (partition by key order by exercise_order) as nth
    from (${given}) as g, lateral (select coalesce('lib-' || library_id, 'name-' || exercise_key(name)) as key) as k
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
