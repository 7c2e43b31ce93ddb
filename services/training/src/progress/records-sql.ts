import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import type { Viewer } from '../sessions/card-json.ts'
import { mayAsk } from '../sessions/read-sql.ts'
import { bestsJson, bestsOfKinds, countedSets, named, pagination, performed, ranked } from './performed-sql.ts'

/** The mark that fell is shown to a trainer whom the client has accepted. */
const isOpen = {
  trainee: 'true',
  trainer: sql`(select trainer_accepted_at is not null from trainees where id = ${value('clientId')}::bigint)`
}

const page = (viewer: Viewer, direction: 'asc' | 'desc') =>
  statement<{ json: string; isClient: boolean }>(sql`
    with ${performed(viewer)},
    counted as materialized (${countedSets} and key in (select key from exercise where ${named})),
    ranked as materialized (${ranked}),
    mark as materialized (
      select distinct on (key) key, weight, reps, date, card_id, starts_at, abs(before) as previous
      from ranked where score = best_score
      order by key, starts_at, card_id, reps desc, exercise_order, set_number
    ),
    reached as materialized (${bestsOfKinds}),
    standing as materialized (
      select exercise.*, m.weight, m.reps, m.date, m.card_id, m.previous, b.bests,
        row_number() over (order by coalesce(m.starts_at, b.newest) ${direction}, key ${direction}) as place
      from exercise left join mark m using (key)
        left join lateral (select max(starts_at) as newest, ${bestsJson} as bests from reached b where b.key = exercise.key) as b on true
      where coalesce(m.starts_at, b.newest) is not null
    ),
    total as (select count(*)::int as items from standing)
    select json_build_object(
      'records', coalesce((
        select json_agg(json_build_object('exercise', name, 'exerciseLibraryId', library_id, 'category', category, 'weightIsAssistance', assistance,
          'weight', weight::float8, 'reps', reps, 'date', date, 'sessionId', card_id,
          'previous', case when open then previous::float8 end, 'delta', case when open then (weight - previous)::float8 end,
          'bests', coalesce(bests, '[]')
        ) order by place)
        from standing, lateral (select ${isOpen[viewer]} as open) as shown
        where place > ${value('offset')}::int and place <= ${value('offset')}::int + ${value('limit')}::int
      ), '[]'),
      'pagination', ${pagination}
    )::text as json, ${mayAsk(viewer)}
    from total
  `)

/** A page of a client's records as JSON, one row an exercise; `isClient` is false where a trainer named somebody who is not a client. */
export const readRecords = {
  asc: { trainee: page('trainee', 'asc'), trainer: page('trainer', 'asc') },
  desc: { trainee: page('trainee', 'desc'), trainer: page('trainer', 'desc') }
}
