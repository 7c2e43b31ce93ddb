import type { RecordedExercise } from '@spotter/contracts/api/session-shapes.ts'
import { type Piece, sql, statement, value } from '@spotter/service-kit/statement.ts'

/** An exercise as it is written: with what the trainer's library says of it. */
export interface ResolvedExercise extends RecordedExercise {
  exerciseLibraryId: number | null
  category: string | null
}

/** What the library has for an exercise; nulls where it has nothing. */
export interface LibraryEntry {
  libraryId: number | null
  category: string | null
}

/**
 * For each exercise of `exercises`, in order: what the trainer's library has by its id or, without an id, by an equal name, own before
 * public. `kept`: ids that stay good though the library has them no more.
 */
const libraryOf = (kept: Piece | '') => sql`(
    select coalesce(json_agg(json_build_object('libraryId', l.id, 'category', l.category) order by g.ordinality), '[]')
    from rows from (jsonb_to_recordset(${value('exercises')}::jsonb) as (name text, "exerciseLibraryId" bigint)) with ordinality as g
      left join lateral (
        select id, category from (
          select id, category, trainer_id from exercise_library
          where id = g."exerciseLibraryId" and (deleted_at is null and (is_public or trainer_id = ${value('trainerId')}::bigint) ${kept})
          union all
          select id, category, trainer_id from exercise_library
          where g."exerciseLibraryId" is null and exercise_key(name) = exercise_key(g.name)
            and deleted_at is null and (is_public or trainer_id = ${value('trainerId')}::bigint)
        ) as known
        order by (trainer_id is not distinct from ${value('trainerId')}::bigint) desc, id limit 1
      ) as l on true
  )`

/** What the trainer's library has for each exercise of a new session, in order: a column. */
export const library = libraryOf('')

/** What the trainer's library has for each exercise, in order; an id that the session holds already stays good. */
export const readLibrary = statement<{ library: LibraryEntry[] }>(sql`
  select ${libraryOf(sql`or id in (select exercise_library_id from session_exercises where session_card_id = ${value('sessionId')}::bigint)`)} as library
`)

/** The exercises of a request as rows, in their order. */
export const given = sql`
    select ordinality::int as exercise_order, g.name, g.category, g."exerciseLibraryId" as library_id, g."supersetGroup" as superset_group,
      g.notes, g."formNotes" as form_notes, g.sets
    from rows from (jsonb_to_recordset(${value('exercises')}::jsonb) as (
      name text, category text, "exerciseLibraryId" bigint, "supersetGroup" int, notes text, "formNotes" text, sets jsonb
    )) with ordinality as g`

/** Inserts exercises of `given` into `card`; what is selected from follows. */
export const insertExercises = sql`
    insert into session_exercises
      (session_card_id, session_card_date, exercise_library_id, name, category, exercise_order, superset_group, notes, form_notes)
    select card.id, card.date, library_id, name, category, exercise_order, superset_group, notes, form_notes`

/** Inserts all sets of `given` into the rows of `exercise`, which bear their order. */
export const insertSets = sql`
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
