import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import type { Viewer } from '../sessions/card-json.ts'
import { mayAsk } from '../sessions/read-sql.ts'
import { bestFirst, bestsJson, bestsOfKinds, countedSets, performed, ranked } from './performed-sql.ts'

const inPeriod = sql`key in (select key from wanted)
      and date >= coalesce(${value('startDate')}::date, '-infinity') and date <= coalesce(${value('endDate')}::date, 'infinity')`

/** The slope is that of least squares, of days by date, times seven; PostgreSQL has none where all dates are one. */
const progressOf = (viewer: Viewer) =>
  statement<{ json: string; isClient: boolean }>(sql`
    with ${performed(viewer)},
    wanted as materialized (
      select distinct key from entry
      where case when ${value('exerciseLibraryId')}::bigint is not null then library_id = ${value('exerciseLibraryId')}::bigint
        else name_key = (select exercise_key(${value('name')}::text)) end
    ),
    shown as (
      select name, library_id, category, assistance from entry where key in (select key from wanted)
      order by starts_at desc, card_id desc, exercise_order, id limit 1
    ),
    session as materialized (
      select card_id, date, starts_at, sum(total_sets)::int as sets, sum(total_reps)::int as reps, sum(total_volume) as volume, bool_or(is_pr) as is_pr
      from entry where ${inPeriod} group by card_id, date, starts_at
    ),
    counted as materialized (${countedSets} and ${inPeriod}),
    top as materialized (
      select distinct on (card_id) card_id, weight, reps, distance, duration
      from counted order by card_id, ${bestFirst}, exercise_order, set_number
    ),
    estimated as materialized (
      select card_id, date, starts_at, max(estimate) as estimate from counted where estimate is not null group by card_id, date, starts_at
    ),
    trend as (
      select count(*)::int as sessions, round((7 * regr_slope(estimate, date - date '2000-01-01'))::numeric, 2) as slope,
        (array_agg(estimate order by starts_at desc, card_id desc))[1] - (array_agg(estimate order by starts_at, card_id))[1] as change
      from estimated
    ),
    ranked as materialized (${ranked}),
    -- names of one exercise may have had keys of their own: here they are one
    reached as (select distinct on (kind) * from (${bestsOfKinds}) as of_keys order by kind, value desc, starts_at, card_id)
    select json_build_object(
      'exercise', coalesce(shown.name, ${value('name')}::text), 'exerciseLibraryId', shown.library_id, 'category', shown.category,
      'weightIsAssistance', coalesce(shown.assistance, false),
      'sessions', coalesce((
        select json_agg(json_build_object('sessionId', card_id, 'date', s.date,
          'bestSet', case when top.card_id is not null then json_build_object('weight', top.weight::float8, 'reps', top.reps,
            'distance', top.distance::float8, 'duration', top.duration) end,
          'sets', s.sets, 'reps', s.reps, 'volume', s.volume::float8, 'estimatedOneRepMax', e.estimate::float8, 'isPR', s.is_pr
        ) order by s.starts_at, card_id)
        from session s left join top using (card_id) left join estimated e using (card_id)
      ), '[]'),
      'trend', case when slope is not null then json_build_object('kgPerWeek', slope::float8, 'change', change::float8, 'sessions', trend.sessions) end,
      'bests', coalesce((select ${bestsJson} from reached b), '[]')
    )::text as json, ${mayAsk(viewer)}
    from trend left join shown on true
  `)

/** A client's progress in one exercise as JSON; `isClient` is false where a trainer named somebody who is not a client. */
export const readExerciseProgress = { trainee: progressOf('trainee'), trainer: progressOf('trainer') }
