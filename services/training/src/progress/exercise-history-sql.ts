import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import type { Viewer } from '../sessions/card-json.ts'
import { mayAsk } from '../sessions/read-sql.ts'
import { bestFirst, countedSets, named, pagination, performed } from './performed-sql.ts'

const page = (viewer: Viewer, direction: 'asc' | 'desc') =>
  statement<{ json: string; isClient: boolean }>(sql`
    with ${performed(viewer)},
    total as materialized (select count(*)::int as items from exercise where ${named}),
    found as materialized (
      select *, row_number() over (order by name_key collate "und-x-icu" ${direction}, key ${direction}) as place
      from exercise where ${named}
      order by place offset ${value('offset')}::int limit ${value('limit')}::int
    ),
    counted as materialized (${countedSets} and key in (select key from found)),
    top as materialized (
      select distinct on (key) key, weight, reps, distance, duration
      from counted order by key, ${bestFirst}, starts_at, card_id, exercise_order, set_number
    ),
    done as materialized (
      select key, count(distinct card_id) as sessions, min(date) as first, max(date) as last
      from entry where key in (select key from found) group by key
    )
    select json_build_object(
      'exercises', coalesce((
        select json_agg(json_build_object('name', f.name, 'exerciseLibraryId', f.library_id, 'category', f.category,
          'sessions', d.sessions, 'firstDate', d.first, 'lastDate', d.last,
          'best', case when top.key is not null then json_build_object('weight', top.weight::float8, 'reps', top.reps,
            'distance', top.distance::float8, 'duration', top.duration) end
        ) order by place)
        from found f join done d using (key) left join top using (key)
      ), '[]'),
      'pagination', ${pagination}
    )::text as json, ${mayAsk(viewer)}
    from total
  `)

/** A page of the exercises that a client has done as JSON; `isClient` is false where a trainer named somebody who is not a client. */
export const readExerciseHistory = {
  asc: { trainee: page('trainee', 'asc'), trainer: page('trainer', 'asc') },
  desc: { trainee: page('trainee', 'desc'), trainer: page('trainer', 'desc') }
}
