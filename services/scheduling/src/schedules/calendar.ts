import type { Tx } from '@spotter/service-kit/db.ts'
import { yearRefusal } from '../errors.ts'

/**
 * Makes everyone else who books this trainer, this client or one of these places
 * (where it takes one session at a time) wait for the end of the transaction, and
 * whoever changes one of these places, of any capacity. Always in this order, so
 * that nobody waits in a circle.
 */
export async function lockCalendars(
  tx: Tx,
  { trainerId, clientId, locationIds = [] }: { trainerId: number; clientId: number; locationIds?: (number | null)[] }
) {
  // 5 trainer, 6 trainee, 7 place: packages/db/src/advisory-locks.ts
  // Who stands in line for a calendar waits longer than for another lock: many may want one slot at once, and each takes its time.
  await tx.$queryRaw`
    with patience as materialized (select set_config('lock_timeout', '4500ms', true))
    select case when is_shared then pg_advisory_xact_lock_shared(space, hashint8(id)) else pg_advisory_xact_lock(space, hashint8(id)) end
    from (
      values (5, ${trainerId}::bigint, false), (6, ${clientId}::bigint, false)
      union select 7, id, capacity is distinct from 1 from locations where id = any (${locationIds}::bigint[])
    ) as lock (space, id, is_shared), patience
    order by space, id
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
