import { type Piece, sql, statement, value } from '@spotter/service-kit/statement.ts'
import { cardJson, cardWithPeople, type Viewer } from './card-json.ts'
import { holds } from './search-sql.ts'

/**
 * The cards `c` (of clients `t`) that somebody may read: a client their own; a trainer those of present clients, whoever
 * recorded them, but before the client has accepted only those that the trainer made. Whose account is deleted stays there
 * without a name.
 */
export const visibleTo = {
  trainee: sql`c.trainee_id = ${value('traineeId')} and c.deleted_at is null`,
  trainer: sql`t.trainer_id = ${value('trainerId')} and (t.trainer_accepted_at is not null or c.trainer_id = t.trainer_id)
      and (${value('clientId')}::bigint is null or t.id = ${value('clientId')}::bigint) and c.deleted_at is null`
}

const one = (viewer: Viewer) =>
  statement<{ json: string }>(sql`
    select ${cardJson(viewer)}::text as json
    from ${cardWithPeople}
    where c.id = ${value('sessionId')} and ${visibleTo[viewer]}
  `)

/** One card as JSON; nothing where it is not the viewer's to see. */
export const readSession = { trainee: one('trainee'), trainer: one('trainer') }

/** Whether a trainee is a present client of a trainer. */
export const isClient = statement(sql`
  select t.id from trainees t join users tu on tu.id = t.user_id
  where t.id = ${value('clientId')} and t.trainer_id = ${value('trainerId')} and t.deleted_at is null and tu.deleted_at is null
`)

/** Whether a trainer who names a client may: a column of its own. Nobody else names one. */
export const mayAsk = (viewer: Viewer): Piece =>
  viewer === 'trainee'
    ? sql`true as "isClient"`
    : sql`${value('clientId')}::bigint is null or exists (
      select from trainees t join users tu on tu.id = t.user_id
      where t.id = ${value('clientId')}::bigint and t.trainer_id = ${value('trainerId')} and t.deleted_at is null and tu.deleted_at is null
    ) as "isClient"`

/** Cards `c` as `visibleTo` calls them. */
export const cardsOf = (viewer: Viewer) => sql`session_cards c ${viewer === 'trainer' ? 'join trainees t on t.id = c.trainee_id' : ''}`

const within = sql`c.date >= coalesce(${value('startDate')}::date, '-infinity') and c.date <= coalesce(${value('endDate')}::date, 'infinity')`

/** A history by date, then instant, then id; `cursorDate` is null for a page by its number. One row more than the page says whether there is another. */
const page = (viewer: Viewer, direction: 'asc' | 'desc', search?: Piece) =>
  statement<{ json: string; isClient: boolean }>(sql`
    with wanted as materialized (
      select c.id, c.date, c.schedule_id from ${cardsOf(viewer)} where ${visibleTo[viewer]} and ${within} ${search ? sql`and ${search}` : ''}
    ),
    total as materialized (select count(*)::int as items from wanted),
    -- their dates tell which cards a page can hold, so that few instants need be looked up
    near as (
      select * from wanted where date = ${value('cursorDate')}::date
      union all (
        select * from wanted where ${value('cursorDate')}::date is null or date ${direction === 'desc' ? '<' : '>'} ${value('cursorDate')}::date
        order by date ${direction} fetch first (${value('offset')}::bigint + ${value('limit')}::int + 1) rows with ties
      )
    ),
    found as materialized (
      select c.id, c.date, s.starts_at
      from near c join schedules s on s.id = c.schedule_id and s.date = c.date
      where ${value('cursorDate')}::date is null or (c.date, s.starts_at, c.id) ${direction === 'desc' ? '<' : '>'}
        (${value('cursorDate')}::date, ${value('cursorStartsAt')}::timestamptz, ${value('cursorId')}::bigint)
      order by c.date ${direction}, s.starts_at ${direction}, c.id ${direction}
      offset ${value('offset')}::int limit ${value('limit')}::int + 1
    ),
    numbered as (
      select *, row_number() over (order by date ${direction}, starts_at ${direction}, id ${direction}) as place from found
    )
    select json_build_object(
      'sessions', coalesce((
        select json_agg(${cardJson(viewer)} order by n.place)
        from numbered n join (${cardWithPeople}) on c.id = n.id and c.date = n.date
        where n.place <= ${value('limit')}::int
      ), '[]'),
      'pagination', json_build_object(
        'currentPage', ${value('page')}::int,
        'totalPages', ceil(items::numeric / ${value('limit')}::int),
        'totalItems', items,
        'itemsPerPage', ${value('limit')}::int,
        'nextCursor', (
          select translate(encode(convert_to(concat_ws('|', n.date, instant(n.starts_at), n.id, ${value('page')}::int + 1), 'UTF8'), 'base64'), E'+/=\\n', '-_')
          from numbered n where n.place = ${value('limit')}::int and (select count(*) from numbered) > ${value('limit')}::int
        )
      )
    )::text as json, ${mayAsk(viewer)}
    from total
  `)

/** A page of a history as JSON; `isClient` is false where a trainer named somebody who is not a client. */
export const readHistory = {
  trainee: { asc: page('trainee', 'asc'), desc: page('trainee', 'desc') },
  trainer: { asc: page('trainer', 'asc'), desc: page('trainer', 'desc') }
}

/** As `readHistory`, of the cards that hold `q` somewhere and an exercise of `category`, where these are not null. */
export const searchHistory = {
  trainee: { asc: page('trainee', 'asc', holds), desc: page('trainee', 'desc', holds) },
  trainer: { asc: page('trainer', 'asc', holds), desc: page('trainer', 'desc', holds) }
}
