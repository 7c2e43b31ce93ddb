import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'

interface When {
  date: string
  time: string
}

/** Sessions of one client with one trainer to which one thing was done at one stroke: a series, or those of a program. */
export interface Stroke {
  /** The lowest id among them. */
  id: number
  sessions: number
  /** When: the same sessions may be moved again. */
  writtenAt: string
  /** Null where they have several. */
  title: string | null
  first: When & { scheduleId: number }
  last: When
}

/** What one transaction wrote bears one instant. */
const together = (writtenAt: 'created_at' | 'updated_at') =>
  statement<Stroke>(sql`
    with stroke as (
      select s.id, s.title, s.starts_at, s.${writtenAt} as written_at,
        json_build_object('scheduleId', s.id, 'date', s.date, 'time', to_char(s.time, 'HH24:MI')) as session
      from schedules one join schedules s on s.trainee_id = one.trainee_id and s.trainer_id = one.trainer_id and s.${writtenAt} = one.${writtenAt}
      where one.id = ${value('scheduleId')}
    )
    select min(id) as id, count(*) as sessions, instant(min(written_at)) as "writtenAt", case when min(title) = max(title) then min(title) end as title,
      (array_agg(session order by starts_at, id))[1] as first, (array_agg(session order by starts_at desc, id desc))[1] as last
    from stroke
    having count(*) > 1
  `)

const booked = together('created_at')
const changed = together('updated_at')

/** The sessions that were booked together with this one, itself among them; undefined where it was booked alone. */
export const bookedTogether = async (tx: Tx, scheduleId: number) => (await booked(tx, { scheduleId }))[0]

/** The sessions that were last moved or cancelled together with this one; undefined where it was the only one. */
export const changedTogether = async (tx: Tx, scheduleId: number) => (await changed(tx, { scheduleId }))[0]
