import type { Tx } from '@spotter/service-kit/db.ts'
import type { Language } from '../mail/texts.ts'

/** A link whose turn it is to be sent, with what its mail says. */
export interface DueLink {
  id: string
  purpose: 'invitation'
  email: string
  /** Of the secret. */
  hash: string
  /** This one included. */
  attempts: number
  expiresAt: Date
  /** Of whom it is for. */
  name: string
  trainerName: string
  message: string | null
  language: Language
  /** IANA name. */
  zone: string
}

/**
 * Takes the link that has waited longest for being sent, or returns undefined. Nobody else takes it before the next try is due:
 * after a minute, then ever later, at most six hours; it is longer than a try takes, and a process that dies in between leaves it so.
 */
export async function takeDueLink(db: Tx) {
  const [link] = await db.$queryRaw<DueLink[]>`
    with due as (
      select l.id
      from links l join users u on u.id = l.user_id
      where l.due_at <= clock_timestamp() and l.used_at is null and l.ended_at is null and l.expires_at > clock_timestamp() and u.deleted_at is null
      order by l.due_at
      limit 1
      for update of l skip locked
    ),
    taken as (
      update links l set attempts = attempts + 1, due_at = clock_timestamp() + least(interval '1 minute' * 2 ^ least(attempts, 10), interval '6 hours')
      from due
      where l.id = due.id
      returning l.*
    )
    select taken.id, taken.purpose, taken.email, taken.token as hash, taken.attempts, taken.expires_at as "expiresAt", taken.message, u.name,
      coach.name as "trainerName", coach.language,
      coalesce(tr.timezone, coach.timezone, installation_zone()) as zone
    from taken
      join users u on u.id = taken.user_id
      join trainers tr on tr.id = taken.trainer_id
      join users coach on coach.id = tr.user_id
  `
  return link
}

/** Gives a link that nobody has got yet another secret. */
export async function stampHash(db: Tx, { id, hash }: { id: string; hash: string }) {
  await db.$queryRaw`update links set token = ${hash} where id = ${id}::uuid and sent_at is null`
}

export async function markSent(db: Tx, id: string) {
  await db.$queryRaw`update links set sent_at = clock_timestamp(), due_at = null, last_error = null where id = ${id}::uuid`
}

export async function markFailed(db: Tx, { id, error }: { id: string; error: string }) {
  await db.$queryRaw`update links set last_error = left(${error}, 1000) where id = ${id}::uuid`
}

/** Deletes at most 1,000 links that have been good for nothing for 30 days; returns how many. What counts against a limit is younger. */
export async function purgeLinks(db: Tx) {
  const deleted = await db.$queryRaw<unknown[]>`
    delete from links where id = any (array(
      select id from links
      where created_at < now() - interval '30 days' and coalesce(used_at, ended_at, case when purpose <> 'invitation' then expires_at end) < now() - interval '30 days'
      limit 1000
    ))
    returning 1
  `
  return deleted.length
}
