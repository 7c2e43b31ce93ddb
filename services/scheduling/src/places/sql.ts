import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'

const place = `json_build_object(
  'id', l.id, 'name', l.name, 'address', l.address, 'floor', l.floor, 'building', l.building, 'mapUrl', l.map_url,
  'phoneNumber', l.phone_number, 'email', l.email, 'latitude', l.latitude, 'longitude', l.longitude,
  'openingHours', l.opening_hours, 'operatingDays', nullif(l.operating_days, '{}'), 'facilities', nullif(l.facilities, '{}'),
  'images', nullif(l.images, '{}'), 'timezone', l.timezone, 'capacity', l.capacity, 'isActive', l.is_active,
  'createdAt', public.instant(l.created_at), 'updatedAt', public.instant(l.updated_at)
)`

/** All places by name as the JSON of the answer's data; those out of use only where `includeInactive`. */
export const allPlaces = statement<{ data: string }>(sql`
  select json_build_object('locations', coalesce(json_agg(${place} order by l.name collate "und-x-icu", l.id), '[]'))::text as data
  from locations l
  where (l.is_active or ${value('includeInactive')}::boolean) and l.deleted_at is null
`)

/** One place as the JSON of the answer's data; nothing where there is none. */
export const placeJson = statement<{ data: string }>(sql`
  select ${place}::text as data from locations l where l.id = ${value('id')}::bigint and l.deleted_at is null
`)

/** Whether there is the place, and its zone; until the transaction ends nobody books there, nor changes it. */
export async function lockPlace(tx: Tx, id: number) {
  // 7 is the space of places: packages/db/src/advisory-locks.ts; as text, since Prisma can't read void
  await tx.$queryRaw`select pg_advisory_xact_lock(7, hashint8(${id}::bigint))::text`
  const [row] = await tx.$queryRaw<{ timezone: string | null }[]>`
    select timezone from locations where id = ${id}::bigint and deleted_at is null for update
  `
  return row
}

/** How many booked sessions at a place are not over yet. */
export async function countComingSessions(tx: Tx, { id, now }: { id: number; now: Date }) {
  const [row] = await tx.$queryRaw<{ sessions: number }[]>`
    select count(*)::int as sessions
    from schedules
    where location_id = ${id}::bigint and status in ('scheduled', 'confirmed') and deleted_at is null
      and date >= ${now.toISOString()}::timestamptz::date - 2 and starts_at + make_interval(mins => duration) > ${now.toISOString()}::timestamptz
  `
  return row!.sessions
}
