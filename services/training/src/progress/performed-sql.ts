import { type Piece, sql, value } from '@spotter/service-kit/statement.ts'
import type { Viewer } from '../sessions/card-json.ts'
import { cardsOf, visibleTo } from '../sessions/read-sql.ts'
import { estimatedOneRepMax } from './one-rep-max.ts'

/** Who reads what a client has reached: the client, or a trainer who names the client. */
export type Reader = { traineeId: number } | { trainerId: number; clientId: number }

/** The statement for a reader, of the two that there are. */
export const forReader = <Statement>(statements: Record<Viewer, Statement>, reader: Reader) =>
  statements['trainerId' in reader ? 'trainer' : 'trainee']

/**
 * The queries that begin each of these statements. `entry`: each exercise of each session that the viewer may read, with the
 * key by which records know it (`name_key` is that of its name). `exercise`: each key once, as it was written last.
 */
export const performed = (viewer: Viewer): Piece => sql`
    performed as materialized (
      select e.id, e.exercise_library_id as library_id, e.name, e.category, e.exercise_order, e.is_pr, e.total_sets, e.total_reps, e.total_volume,
        c.id as card_id, c.date, s.starts_at
      from ${cardsOf(viewer)} join schedules s on s.id = c.schedule_id and s.date = c.date join session_exercises e on e.session_card_id = c.id
      where ${visibleTo[viewer]}
    ),
    -- once for each name: folding one costs more than reading its row
    folded as materialized (select name, exercise_key(name) as name_key from (select distinct name from performed) as names),
    entry as materialized (
      select p.*, f.name_key, coalesce('lib-' || p.library_id, 'name-' || f.name_key) as key, coalesce(l.weight_is_assistance, false) as assistance
      from performed p join folded f on f.name = p.name left join exercise_library l on l.id = p.library_id
    ),
    exercise as materialized (
      select distinct on (key) key, name, name_key, library_id, category, assistance
      from entry order by key, starts_at desc, card_id desc, exercise_order, id
    )`

/**
 * The sets that count: completed, no warm-ups. More is better in `score`, which is null without weight and repetitions. What
 * follows says of which entries.
 */
export const countedSets: Piece = sql`
      select key, card_id, date, starts_at, exercise_order, set_number, x.weight, x.reps, x.distance, x.duration,
        case when x.weight > 0 and x.reps >= 1 then case when assistance then -x.weight else x.weight end end as score,
        case when not assistance then ${estimatedOneRepMax} end as estimate
      from entry join exercise_sets x on x.session_exercise_id = entry.id
      where x.completed and x.set_type <> 'warmup'`

/** What makes a set of `counted` better than another. */
export const bestFirst = 'score desc nulls last, reps desc nulls last, distance desc nulls last, duration desc nulls last'

/**
 * `ranked`: the sets of `counted` with the best score of all earlier sessions (in the order of records: by instant, then card) and the
 * exercise's best of each kind beside them. One sort in all: one for each kind takes half as long again.
 */
export const ranked: Piece = sql`
      select *, max(score) over (partition by key order by starts_at, card_id groups between unbounded preceding and 1 preceding) as before,
        max(score) over whole as best_score, max(estimate) over whole as best_estimate, max(reps) over whole as best_reps,
        max(distance) over whole as best_distance, max(duration) over whole as best_duration
      from counted window whole as (partition by key)`

const best = (kind: string, column: string): Piece =>
  sql`select key, '${kind}' as kind, ${column}::numeric as value, weight, reps, date, card_id, starts_at, exercise_order, set_number
        from ranked where ${column} = best_${column} and ${column} > 0`

/** The first set of `ranked` to reach the best of each kind, for each exercise. */
export const bestsOfKinds: Piece = sql`
      select distinct on (key, kind) * from (
        ${best('estimated_one_rep_max', 'estimate')} union all ${best('reps', 'reps')} union all
        ${best('distance', 'distance')} union all ${best('duration', 'duration')}
      ) as best order by key, kind, starts_at, card_id, exercise_order, set_number`

/** The bests `b` of one exercise as JSON. */
export const bestsJson: Piece = sql`json_agg(json_build_object('kind', b.kind, 'value', b.value::float8, 'weight', b.weight::float8, 'reps', b.reps,
          'date', b.date, 'sessionId', b.card_id) order by b.kind)`

/** Exercises whose name holds `q`, where it is not null. */
export const named: Piece = sql`(${value('q')}::text is null or position((select exercise_key(${value('q')}::text)) in name_key) > 0)`

/** The pagination of `total`, which has its `items`. */
export const pagination: Piece = sql`json_build_object('currentPage', ${value('page')}::int,
        'totalPages', ceil(items::numeric / ${value('limit')}::int), 'totalItems', items, 'itemsPerPage', ${value('limit')}::int)`
