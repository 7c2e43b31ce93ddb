import { type Piece, sql } from '@spotter/service-kit/statement.ts'

/** Who reads a card: a trainer gets the client too, and figures of a record only once the client has accepted them. */
export type Viewer = 'trainee' | 'trainer'

/** A card `c` with its trainer and its client, as `cardJson` and `visibleTo` call them. */
export const cardWithPeople = sql`session_cards c
    join trainers r on r.id = c.trainer_id join users ru on ru.id = r.user_id
    join trainees t on t.id = c.trainee_id join users tu on tu.id = t.user_id`

/** A person of a card: who has left stays there without a name. */
const person = (row: string, user: string) => sql`case when coalesce(${row}.deleted_at, ${user}.deleted_at) is null
      then json_build_object('id', ${row}.id, 'name', ${user}.name, 'profileImage', ${user}.profile_image)
      else json_build_object('id', ${row}.id, 'name', 'Deleted account', 'profileImage', null) end`

/** A live card, whole, as JSON: its exercises and their sets in order. */
export const cardJson = (viewer: Viewer): Piece => sql`json_build_object(
    'id', c.id, 'scheduleId', c.schedule_id, 'date', c.date, 'title', c.title, 'duration', c.duration,
    'trainer', ${person('r', 'ru')},
    ${viewer === 'trainer' ? sql`'client', ${person('t', 'tu')},` : ''}
    'exercises', coalesce((
      -- rows: json_build_object, which looks up the type of each key, takes almost twice as long, and a page has hundreds of sets;
      -- so does a number that goes through float8 instead of trim_scale
      select json_agg(exercise)
      from (
        select e.id, e.exercise_library_id as "exerciseLibraryId", e.name, e.category, e.superset_group as "supersetGroup",
          e.notes, e.form_notes as "formNotes",
          e.total_sets as "totalSets", e.total_reps as "totalReps", trim_scale(e.total_weight) as "totalWeight", trim_scale(e.total_volume) as "totalVolume",
          e.is_pr as "isPR", ${viewer === 'trainer' ? 'case when t.trainer_accepted_at is not null then e.pr_note end' : 'e.pr_note'} as "prNote",
          coalesce((
            select json_agg(x)
            from (
              select set_number as "setNumber", set_type as "setType", reps, trim_scale(weight) as weight, duration, trim_scale(distance) as distance,
                rest_duration as rest, completed, trim_scale(rpe) as rpe, notes
              from exercise_sets where session_exercise_id = e.id order by set_number
            ) as x
          ), '[]') as sets
        from session_exercises e where e.session_card_id = c.id order by e.exercise_order, e.id
      ) as exercise
    ), '[]'),
    'overallFeedback', c.overall_feedback, 'nextSessionGoals', c.next_session_goals,
    'trainerRating', c.trainer_rating, 'traineeRating', c.trainee_rating, 'traineeFeedback', c.trainee_feedback,
    'totalExercises', c.total_exercises, 'totalSets', c.total_sets, 'totalVolume', trim_scale(c.total_volume),
    'createdAt', instant(c.created_at), 'updatedAt', instant(c.updated_at)
  )`
