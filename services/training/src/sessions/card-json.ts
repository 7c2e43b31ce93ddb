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
      select json_agg(json_build_object(
        'id', e.id, 'exerciseLibraryId', e.exercise_library_id, 'name', e.name, 'category', e.category, 'supersetGroup', e.superset_group,
        'notes', e.notes, 'formNotes', e.form_notes,
        'totalSets', e.total_sets, 'totalReps', e.total_reps, 'totalWeight', e.total_weight::float8, 'totalVolume', e.total_volume::float8,
        'isPR', e.is_pr, 'prNote', ${viewer === 'trainer' ? 'case when t.trainer_accepted_at is not null then e.pr_note end' : 'e.pr_note'},
        'sets', coalesce((
          -- rows: json_build_object, which looks up the type of each key, takes almost twice as long, and a page has hundreds of sets
          select json_agg(x order by x."setNumber")
          from (
            select set_number as "setNumber", set_type as "setType", reps, weight::float8, duration, distance::float8, rest_duration as rest,
              completed, rpe::float8, notes
            from exercise_sets where session_exercise_id = e.id
          ) as x
        ), '[]')
      ) order by e.exercise_order, e.id)
      from session_exercises e where e.session_card_id = c.id
    ), '[]'),
    'overallFeedback', c.overall_feedback, 'nextSessionGoals', c.next_session_goals,
    'trainerRating', c.trainer_rating, 'traineeRating', c.trainee_rating, 'traineeFeedback', c.trainee_feedback,
    'totalExercises', c.total_exercises, 'totalSets', c.total_sets, 'totalVolume', c.total_volume::float8,
    'createdAt', instant(c.created_at), 'updatedAt', instant(c.updated_at)
  )`
