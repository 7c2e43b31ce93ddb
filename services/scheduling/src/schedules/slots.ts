import type { Tx } from '@spotter/service-kit/db.ts'
import type { Conflict } from '@spotter/service-kit/errors.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { scheduleConflict } from '../errors.ts'
import { overlapping, type Slot } from './rules.ts'
import { scheduleZone } from './zones.ts'

interface WallClock {
  date: string
  time: string
  locationId: number | null
  /** Keeps the session in a zone; null: the place's, else the trainer's, else the installation's. */
  timezone: string | null
}

/** Where and when a session takes place. */
export interface PlacedSlot extends Slot {
  /** Whether the place is there and in use; true where none was named. */
  placeIsOpen: boolean
  /** The place, where it takes one session at a time. */
  singlePlaceId: number | null
  /** The trainer's, by day: `{ "monday": "09:00-18:00" }`. */
  workingHours: Record<string, string> | null
}

// For a time that is skipped PostgreSQL counts on with the offset from before the change: later by the gap.
const place = statement<PlacedSlot>(sql`
  select coalesce(start at time zone zone, clock)::date as date, to_char(coalesce(start at time zone zone, clock), 'HH24:MI') as time,
    zone as timezone, start as "startsAt", (${value('now')}::timestamptz at time zone zone)::date as today,
    coalesce(l.is_active and l.deleted_at is null, wanted."locationId" is null) as "placeIsOpen",
    case when l.capacity = 1 then l.id end as "singlePlaceId", tr.working_hours as "workingHours"
  from rows from (jsonb_to_recordset(${value('slots')}::jsonb) as (date date, time time, "locationId" bigint, timezone text)) with ordinality
      as wanted (date, time, "locationId", timezone, rank)
    join trainers tr on tr.id = ${value('trainerId')}
    join users tu on tu.id = tr.user_id
    left join locations l on l.id = wanted."locationId",
    lateral (select coalesce(wanted.timezone, ${scheduleZone}) as zone, wanted.date + wanted.time as clock) as wall,
    lateral (select coalesce(public.wall_clock_instant(wanted.date, wanted.time, zone), case when ${value('forward')}::boolean then clock at time zone zone end) as start)
      as instant
  order by wanted.rank
`)

/**
 * What wall-clock dates and times mean where they are, in the order given. A time that a clock change skips has no
 * instant; with `forward` it becomes the later one by the gap.
 */
export const findSlots = (tx: Tx, given: { trainerId: number; slots: WallClock[]; forward: boolean; now: Date }) =>
  place(tx, { ...given, slots: JSON.stringify(given.slots) })

/** A session's time, as a conflict says it. */
interface WantedSlot {
  /** Of a session that is there already. */
  id?: number
  date: string
  time: string
  startsAt: Date
  /** Minutes. */
  duration: number
  /** The place, where it takes one session at a time. */
  singlePlaceId: number | null
}

interface Wanted {
  trainerId: number
  clientId: number
  slots: WantedSlot[]
  /** Sessions that are being moved: not in their own way, nor in each other's by where they are now. */
  movedIds?: number[]
}

// "offset 0" makes each wish look into the index by itself: left to choose, the planner reads everybody's bookings of that time.
const conflicts = statement<Conflict>(sql`
  select wish.called as resource, own.id as "scheduleId",
    coalesce(own.date, slot.date) as date, to_char(coalesce(own.time, slot.time), 'HH24:MI') as time, coalesce(own.duration, slot.duration) as duration
  from jsonb_to_recordset(${value('slots')}::jsonb) as slot (date date, time time, "startsAt" timestamptz, duration int, "singlePlaceId" bigint)
    cross join lateral (values
      (1, 'trainer', 'trainer:' || ${value('trainerId')}::bigint), (2, 'client', 'trainee:' || ${value('clientId')}::bigint),
      (3, 'location', 'place:' || slot."singlePlaceId")
    ) as wish (rank, called, resource)
    cross join lateral (
      select b.schedule_id, b.during from bookings b
      where b.resource = wish.resource and b.during && tstzrange(slot."startsAt", slot."startsAt" + make_interval(mins => slot.duration))
      offset 0
    ) as b
    left join schedules own on own.id = b.schedule_id and own.trainer_id = ${value('trainerId')}
  where b.schedule_id <> all (${value('movedIds')}::bigint[])
  order by slot."startsAt", wish.rank, lower(b.during)
  limit ${value('limit')}::int
`)

/** The most that one answer lists. */
const maxConflicts = 1_000

/**
 * Refuses times that are taken: by each other, or by sessions that stand. What isn't this trainer's is told as the
 * refused time alone. @throws SCHEDULE_CONFLICT with all that is in the way, a thousand entries at most
 */
export async function checkFree(tx: Tx, { trainerId, clientId, slots, movedIds = [] }: Wanted) {
  const byStart = slots.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
  const inEachOthersWay = overlapping(byStart).map(
    ({ id = null, date, time, duration }): Conflict => ({ resource: 'trainer', scheduleId: id, date, time, duration })
  )
  const limit = Math.max(0, maxConflicts - inEachOthersWay.length)
  const inTheWay = await conflicts(tx, { trainerId, clientId, slots: JSON.stringify(slots), movedIds, limit })
  const all = [...inEachOthersWay, ...inTheWay]
  if (all.length > 0) throw scheduleConflict(all)
}
