import type { Tx } from '@spotter/service-kit/db.ts'

interface When {
  date: string
  time: string
}

/** Sessions of one client with one trainer that were booked at one stroke: a series, or those of a program. */
interface Stroke {
  /** The lowest id among them. */
  id: number
  sessions: number
  /** Null where they have several. */
  title: string | null
  first: When & { scheduleId: number }
  last: When
}

/** The sessions that were booked together with this one, itself among them: what one transaction wrote bears one instant. Undefined where it was booked alone. */
export async function bookedTogether(tx: Tx, scheduleId: number) {
  const [stroke] = await tx.$queryRaw<Stroke[]>`
    with stroke as (
      select s.id, s.title, s.starts_at,
        json_build_object('scheduleId', s.id, 'date', s.date, 'time', to_char(s.time, 'HH24:MI')) as session
      from schedules one join schedules s on s.trainee_id = one.trainee_id and s.trainer_id = one.trainer_id and s.created_at = one.created_at
      where one.id = ${scheduleId}
    )
    select min(id) as id, count(*) as sessions, case when min(title) = max(title) then min(title) end as title,
      (array_agg(session order by starts_at, id))[1] as first, (array_agg(session order by starts_at desc, id desc))[1] as last
    from stroke
    having count(*) > 1
  `
  return stroke
}
