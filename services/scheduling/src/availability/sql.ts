import { defaultHours, hoursOfDayPattern } from '@spotter/contracts/api/working-hours.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { scheduleZone } from '../schedules/zones.ts'

interface Asked {
  trainerId: number
  /** The trainer who asks, if one does. */
  askedBy: number | null
  clientId: number | null
  locationId: number | null
  from: string
  to: string
  /** minutes */
  duration: number
  /** minutes */
  step: number
  now: Date
}

interface FreeSlots {
  /** The JSON of the answer's data. */
  data: string
  /** Whether the client is a present one of the trainer who asks. */
  isClient: boolean
  /** Whether the place is there and in use; true where none was named. */
  placeIsOpen: boolean
}

const resources = sql`unnest(array['trainer:' || asked.id, 'trainee:' || ${value('clientId')}::bigint,
  case when asked.capacity = 1 then 'place:' || ${value('locationId')}::bigint end])`

// Where the clocks do not change around a day, its times are its instants' at once; wall_clock_instant is exact and dear.
const slots = statement<FreeSlots>(sql`
  with asked as (
    select tr.id, l.capacity, ${value('locationId')}::bigint is null or l.id is not null as place_is_open, tr.availability, zone,
      nullif(tr.working_hours, 'null') as hours, make_interval(mins => ${value('duration')}::int) as duration
    from trainers tr
      join users tu on tu.id = tr.user_id
      left join locations l on l.id = ${value('locationId')}::bigint and l.is_active and l.deleted_at is null,
      lateral (select ${scheduleZone} as zone) as zones
    where tr.id = ${value('trainerId')}::bigint and tu.is_active and tr.deleted_at is null and tu.deleted_at is null
  ),
  days as materialized (
    select date, zone, duration, split_part(open, '-', 1)::interval as opens, split_part(open, '-', 2)::interval as closes,
      (date + interval '2 days') at time zone zone - (date - interval '1 day') at time zone zone = interval '72 hours' as is_steady
    from asked, greatest(${value('from')}::date, ${value('now')}::timestamptz::date - 1) as first,
      generate_series(0, ${value('to')}::date - first) as n,
      lateral (select first + n as date) as day,
      lateral (
        select case when hours is null then '${defaultHours}' else hours ->> (array['monday', 'tuesday', 'wednesday', 'thursday', 'friday',
          'saturday', 'sunday'])[extract(isodow from date)::int] end as open
      ) as working
    where availability <> 'unavailable' and open ~ '${hoursOfDayPattern}'
  ),
  slots as materialized (
    select clock, zone, starts_at, starts_at + duration as ends_at
    from days, generate_series(date + opens, date + closes - interval '1 minute', make_interval(mins => ${value('step')}::int)) as clock,
      lateral (
        select case when is_steady then clock at time zone zone else public.wall_clock_instant(clock::date, clock::time, zone) end as starts_at
      ) as instant
    where starts_at >= ${value('now')}::timestamptz and (starts_at + duration) at time zone zone <= date + closes
  ),
  busy as (
    select range_agg(b.during) as times
    from asked, ${resources} as wanted, lateral (
      select during from bookings
      where resource = wanted and during && tstzrange(${value('from')}::date - 1, ${value('to')}::date + 2)
      offset 0 -- by the index on both, and not through everybody's bookings of the period
    ) as b
  )
  select place_is_open as "placeIsOpen",
    exists (
      select from trainees t join users u on u.id = t.user_id
      where t.id = ${value('clientId')}::bigint and t.trainer_id = ${value('askedBy')}::bigint and t.deleted_at is null and u.deleted_at is null
    ) as "isClient",
    json_build_object('slots', coalesce((
      select json_agg(json_build_object('date', clock::date, 'time', to_char(clock, 'HH24:MI'), 'timezone', zone,
        'startsAt', public.instant(starts_at), 'endsAt', public.instant(ends_at)) order by starts_at)
      from slots, busy
      where times is null or not times && tstzrange(starts_at, ends_at)
    ), '[]'))::text as data
  from asked
`)

/** The free times of a trainer, and what decides whether they may be told; undefined where there is no such trainer. */
export async function freeSlots(tx: Tx, asked: Asked) {
  const [row] = await slots(tx, { ...asked })
  return row
}
