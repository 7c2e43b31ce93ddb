import { sql, statement, value } from '@spotter/service-kit/statement.ts'

/** A record that was set, whose figures changed, or that no longer holds; then the figures are null. Weights in kg. */
export interface RecordChange {
  sessionId: number
  trainerId: number
  exercise: string
  exerciseKey: string
  exerciseLibraryId: number | null
  isRecord: boolean
  weight: number | null
  previous: number | null
  delta: number | null
  achievedAt: string | null
}

/**
 * The definition of a record as one statement. `score` is the weight, or its negative where the weight is
 * assistance, so that more is better; `mark` is the best of all earlier sessions. A name's key says that it is one, so
 * that an exercise called "lib-7" is not taken for the library's seventh.
 *
 * What happened before `since` stands: there the latest record is the mark, and no other set need be read. An exercise
 * without a record before `since` is settled whole.
 */
export const settle = statement<RecordChange>(sql`
  with former as (
    select coalesce('lib-' || "libraryId", 'name-' || exercise_key(name)) as key, "libraryId" as library_id, name, note
    from jsonb_to_recordset(${value('former')}::jsonb) as f ("libraryId" bigint, name text, note text)
  ),
  concerned as materialized (
    select coalesce('lib-' || exercise_library_id, 'name-' || exercise_key(name)) as key from session_exercises where session_card_id = ${value('sessionId')}
    union
    select key from former
  ),
  performed as materialized (
    select e.id, e.exercise_order, e.exercise_library_id as library_id, e.name, e.is_pr, e.pr_note,
      c.id as card_id, c.trainer_id, c.deleted_at is null as live, s.starts_at, s.starts_at + make_interval(mins => c.duration) as ended_at
    from session_cards c
      join schedules s on s.id = c.schedule_id and s.date = c.date
      join session_exercises e on e.session_card_id = c.id
    where c.trainee_id = ${value('traineeId')} and (c.deleted_at is null or e.is_pr)
  ),
  -- once for each name: folding one costs more than reading its row
  folded as materialized (
    select name, 'name-' || exercise_key(name) as key from (select distinct name from performed where library_id is null) as names
  ),
  entry as materialized (
    select p.*, k.key
    from performed p left join folded f on f.name = p.name and p.library_id is null,
      lateral (select coalesce('lib-' || p.library_id, f.key) as key) as k
    where k.key in (select key from concerned)
  ),
  settled as materialized (
    select distinct key from entry where is_pr and live and starts_at < ${value('since')}::timestamptz
  ),
  scored as (
    select entry.*, best.score,
      row_number() over (partition by key, card_id order by best.score desc nulls last, exercise_order, entry.id) as rank,
      max(best.score) over (partition by key order by starts_at, card_id groups between unbounded preceding and 1 preceding) as mark
    from entry left join exercise_library l on l.id = entry.library_id,
      lateral (
        select max(case when l.weight_is_assistance then -weight else weight end) as score from exercise_sets
        where live and session_exercise_id = entry.id and completed and reps >= 1 and weight > 0 and set_type <> 'warmup'
      ) as best
    where is_pr or starts_at >= ${value('since')}::timestamptz or key not in (select key from settled)
  ),
  judged as materialized (
    select *, case when is_record then case when delta > 0 then '+' else '' end || trim_scale(delta) || ' kg' end as note
    from (
      select *, coalesce(rank = 1 and score > mark, false) as is_record, abs(score) as weight, abs(mark) as previous, abs(score) - abs(mark) as delta
      from scored
    ) as compared
    where starts_at >= ${value('since')}::timestamptz or key not in (select key from settled)
  ),
  written as (
    update session_exercises e set is_pr = j.is_record, pr_note = j.note
    from judged j where e.id = j.id and (j.is_pr, j.pr_note) is distinct from (j.is_record, j.note)
  ),
  before as (
    select card_id, key, max(trainer_id) as trainer_id, max(starts_at) as starts_at, max(name) as name, max(library_id) as library_id, max(pr_note) as note
    from (
      select card_id, key, trainer_id, starts_at, name, library_id, pr_note from judged where is_pr
      union all
      select c.id, f.key, c.trainer_id, s.starts_at, f.name, f.library_id, f.note
      from former f, session_cards c join schedules s on s.id = c.schedule_id and s.date = c.date
      where c.id = ${value('sessionId')} and f.note is not null
    ) as flagged
    group by card_id, key
  ),
  after as (select * from judged where is_record)
  select coalesce(a.card_id, b.card_id) as "sessionId", coalesce(a.trainer_id, b.trainer_id) as "trainerId", coalesce(a.name, b.name) as exercise,
    key as "exerciseKey", case when a.id is null then b.library_id else a.library_id end as "exerciseLibraryId",
    a.id is not null as "isRecord", a.weight, a.previous, a.delta, instant(a.ended_at) as "achievedAt"
  from after a full join before b using (card_id, key)
  where a.note is distinct from b.note
  order by coalesce(a.starts_at, b.starts_at), coalesce(a.card_id, b.card_id), a.exercise_order, key
`)
