import type { Tx } from '@spotter/service-kit/db.ts'
import type { Conflict } from '@spotter/service-kit/errors.ts'
import { yearRefusal } from '../errors.ts'
import type { Slot } from './rules.ts'

/**
 * Makes everyone else who books this trainer, this client or this place (where
 * it takes one session at a time) wait for the end of the transaction. Always in
 * this order, so that nobody waits in a circle.
 */
export async function lockCalendars(
  tx: Tx,
  { trainerId, clientId, locationId }: { trainerId: number; clientId: number; locationId: number | null }
) {
  // 5 trainer, 6 trainee, 7 place: packages/db/src/advisory-locks.ts
  await tx.$queryRaw`
    select pg_advisory_xact_lock(space, hashint8(id))
    from unnest('{5,6,7}'::int[], array[${trainerId}, ${clientId}, ${locationId}]::bigint[]) as lock (space, id)
    where space < 7 or exists (select from locations l where l.id = lock.id and l.capacity = 1)
    order by space
  `
}

/** Waits until nobody else changes this client's sessions, and keeps others waiting until the transaction ends. */
export const lockTrainee = (tx: Tx, id: number) =>
  // 6 is the space of trainees: packages/db/src/advisory-locks.ts
  tx.$queryRaw`select pg_advisory_xact_lock(6, hashint8(${id}))`

/**
 * Makes the year of a session that is entered after the fact. First in its
 * transaction, since it locks the whole calendar. @throws INVALID_INPUT on `date` more than 20 years back
 */
export async function ensureYear(tx: Tx, date: string) {
  await tx.$queryRaw`select scheduling.ensure_year(${date}::date)`.catch(error => {
    throw yearRefusal(error)
  })
}

/** Whether somebody is a present client of a trainer, with an account that is open. */
export async function isClientOf(tx: Tx, { clientId, trainerId }: { clientId: number; trainerId: number }) {
  const rows = await tx.$queryRaw<unknown[]>`
    select t.id from trainees t join users u on u.id = t.user_id
    where t.id = ${clientId} and t.trainer_id = ${trainerId} and t.deleted_at is null and u.deleted_at is null
  `
  return rows.length === 1
}

interface PlacedSlot extends Slot {
  /** Whether the place is there and in use; true where none was named. */
  placeIsOpen: boolean
  /** The place, where it takes one session at a time. */
  singlePlaceId: number | null
  /** The trainer's, by day: `{ "monday": "09:00-18:00" }`. */
  workingHours: Record<string, string> | null
}

/**
 * What a wall-clock date and time mean at a place: in its zone, else the
 * trainer's, else the installation's, unless `timezone` keeps the one it has.
 */
export async function findSlot(
  tx: Tx,
  given: { trainerId: number; locationId: number | null; date: string; time: string; timezone: string | null; now: Date }
): Promise<PlacedSlot> {
  const { trainerId, locationId, date, time, timezone, now } = given
  const [slot] = await tx.$queryRaw<Omit<PlacedSlot, 'date' | 'time'>[]>`
    select zone as timezone, public.wall_clock_instant(${date}::date, ${time}::time, zone) as "startsAt",
      (${now}::timestamptz at time zone zone)::date as today,
      coalesce(l.is_active and l.deleted_at is null, ${locationId}::bigint is null) as "placeIsOpen",
      case when l.capacity = 1 then l.id end as "singlePlaceId", t.working_hours as "workingHours"
    from trainers t
      join users u on u.id = t.user_id
      left join locations l on l.id = ${locationId}::bigint,
      lateral (
        select coalesce(${timezone}::text, l.timezone, t.timezone, u.timezone, nullif(current_setting('spotter.time_zone', true), ''), 'UTC') as zone
      ) as zones
    where t.id = ${trainerId}
  `
  return { ...slot!, date, time }
}

/** A session's time, as a conflict says it. */
interface WantedSlot {
  date: string
  time: string
  startsAt: Date
  /** Minutes. */
  duration: number
}

interface Wanted {
  trainerId: number
  clientId: number
  singlePlaceId: number | null
  slots: WantedSlot[]
  /** The session that is being moved: not in its own way. */
  scheduleId?: number
}

/** What is in the way of these times, by start. What isn't this trainer's is told as the refused time alone. */
export async function findConflicts(tx: Tx, { trainerId, clientId, singlePlaceId, slots, scheduleId }: Wanted) {
  return await tx.$queryRaw<Conflict[]>`
    select wanted.called as resource, own.id as "scheduleId",
      coalesce(own.date, slot.date) as date, to_char(coalesce(own.time, slot.time), 'HH24:MI') as time, coalesce(own.duration, slot.duration) as duration
    from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) as slot (date date, time time, "startsAt" timestamptz, duration int)
      cross join (values
        (1, 'trainer', 'trainer:' || ${trainerId}::bigint), (2, 'client', 'trainee:' || ${clientId}::bigint), (3, 'location', 'place:' || ${singlePlaceId}::bigint)
      ) as wanted (rank, called, resource)
      join bookings b on b.resource = wanted.resource and b.during && tstzrange(slot."startsAt", slot."startsAt" + make_interval(mins => slot.duration))
      left join schedules own on own.id = b.schedule_id and own.trainer_id = ${trainerId}
    where b.schedule_id is distinct from ${scheduleId ?? null}::bigint
    order by slot."startsAt", wanted.rank, lower(b.during)
  `
}
