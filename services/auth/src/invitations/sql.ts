import type { Tx } from '@spotter/service-kit/db.ts'

/** The account of a client who can't sign in yet and has not deleted it, or undefined. */
export async function findUnaccepted(tx: Tx, traineeId: number) {
  const [account] = await tx.$queryRaw<{ userId: number; email: string }[]>`
    select u.id as "userId", u.email
    from trainees te join users u on u.id = te.user_id
    where te.id = ${traineeId} and te.deleted_at is null and u.deleted_at is null and u.password_hash is null and u.oauth_provider is null
  `
  return account
}

/** A present client of the trainer as far as an invitation goes, or undefined. */
export async function findInvited(tx: Tx, { traineeId, trainerId }: { traineeId: number; trainerId: number }) {
  const [client] = await tx.$queryRaw<{ userId: number; hasAccepted: boolean; hasCard: boolean; message: string | null }[]>`
    select u.id as "userId", num_nonnulls(u.password_hash, u.oauth_provider) > 0 as "hasAccepted",
      exists (select from session_cards c where c.trainee_id = te.id and c.deleted_at is null) as "hasCard",
      (
        select l.message from links l
        where l.user_id = u.id and l.purpose = 'invitation' and l.trainer_id = te.trainer_id
        order by l.created_at desc, l.id limit 1
      ) as message
    from trainees te join users u on u.id = te.user_id
    where te.id = ${traineeId} and te.trainer_id = ${trainerId} and te.deleted_at is null and u.deleted_at is null
  `
  return client
}

interface InvitationLimits {
  email: string
  trainerId: number
  toAddress: number
  byTrainer: number
}

/** In how many seconds one more invitation may go to an address and from a trainer, by what was sent in the last 24 hours; null: at once. */
export async function secondsToNextInvitation(tx: Tx, { email, trainerId, toAddress, byTrainer }: InvitationLimits) {
  const [wait] = await tx.$queryRaw<{ seconds: number | null }[]>`
    select max(seconds)::int as seconds
    from (
      select case when count(*) >= ${toAddress}::int then greatest(1, ceil(extract(epoch from min(created_at) + interval '24 hours' - clock_timestamp()))) end
      from (
        select created_at from links
        where lower(email) = lower(${email}) and purpose = 'invitation' and created_at > clock_timestamp() - interval '24 hours'
        order by created_at desc limit ${toAddress}::int
      ) as latest
      union all
      select case when count(*) >= ${byTrainer}::int then greatest(1, ceil(extract(epoch from min(created_at) + interval '24 hours' - clock_timestamp()))) end
      from (
        select created_at from links
        where trainer_id = ${trainerId} and created_at > clock_timestamp() - interval '24 hours'
        order by created_at desc limit ${byTrainer}::int
      ) as latest
    ) as wait (seconds)
  `
  return wait!.seconds
}

export interface NewInvitation {
  id: string
  hash: string
  userId: number
  email: string
  trainerId: number
  message: string | null
}

/** Makes a link that is good for 7 days, to be sent at once. Only where none is open. */
export async function insertInvitation(tx: Tx, { id, hash, userId, email, trainerId, message }: NewInvitation) {
  await tx.$queryRaw`
    insert into links (id, purpose, user_id, email, trainer_id, message, token, created_at, expires_at, due_at)
    select ${id}::uuid, 'invitation', ${userId}::bigint, ${email}, ${trainerId}::bigint, ${message}, ${hash}, moment, moment + interval '7 days', moment
    from clock_timestamp() as moment
  `
}

/** Makes the open invitation of an account, where there is one, good for nothing. */
export async function endInvitation(tx: Tx, userId: number) {
  await tx.$queryRaw`
    update links set ended_at = clock_timestamp(), due_at = null
    where user_id = ${userId} and purpose = 'invitation' and used_at is null and ended_at is null
  `
}

/** Deletes the account of somebody who can't sign in and of whom no session is recorded; says whether it did. Only with the trainee locked. */
export async function deleteUnaccepted(tx: Tx, traineeId: number) {
  const deleted = await tx.$queryRaw<unknown[]>`
    with account as (
      update users u set deleted_at = clock_timestamp()
      from trainees te
      where te.id = ${traineeId} and u.id = te.user_id and u.deleted_at is null and u.password_hash is null and u.oauth_provider is null
        and not exists (select from session_cards c where c.trainee_id = te.id and c.deleted_at is null)
      returning u.id
    )
    update trainees te set deleted_at = clock_timestamp() from account where te.user_id = account.id returning te.id
  `
  return deleted.length > 0
}

/** Whom an invitation is for by the hash of its secret, while it is good; or undefined. */
export async function findOpenInvitation(db: Tx, hash: string) {
  const [invitation] = await db.$queryRaw<{ traineeId: number }[]>`
    select te.id as "traineeId"
    from links l join trainees te on te.user_id = l.user_id
    where l.token = ${hash} and l.purpose = 'invitation' and l.used_at is null and l.ended_at is null and l.expires_at > clock_timestamp()
  `
  return invitation
}

interface Acceptance {
  hash: string
  passwordHash: string
  /** Null: the one that the trainer gave. */
  name: string | null
}

/** Uses an invitation up: sets the password, and with it the e-mail address counts as verified and the trainer as accepted. Undefined when it is no good. */
export async function useInvitation(tx: Tx, { hash, passwordHash, name }: Acceptance) {
  const [accepted] = await tx.$queryRaw<{ userId: number; traineeId: number; trainerId: number }[]>`
    with link as (
      update links set used_at = clock_timestamp(), due_at = null
      where token = ${hash} and purpose = 'invitation' and used_at is null and ended_at is null and expires_at > clock_timestamp()
      returning user_id, trainer_id, email
    ),
    account as (
      update users u set password_hash = ${passwordHash}, name = coalesce(${name}, u.name), email_verified = true, email_verified_at = clock_timestamp()
      from link
      where u.id = link.user_id and lower(u.email) = lower(link.email) and u.password_hash is null and u.oauth_provider is null
        and u.is_active and u.deleted_at is null
      returning u.id, link.trainer_id
    )
    update trainees te set trainer_accepted_at = coalesce(te.trainer_accepted_at, clock_timestamp())
    from account
    where te.user_id = account.id and te.trainer_id = account.trainer_id and te.deleted_at is null
    returning te.user_id as "userId", te.id as "traineeId", te.trainer_id as "trainerId"
  `
  return accepted
}

export interface ExpiredInvitation {
  id: string
  userId: number
  traineeId: number
  trainerId: number
  trainerUserId: number
}

/** The invitation that has been expired for longest and is not cleared up, or undefined. */
export async function findExpired(db: Tx) {
  const [invitation] = await db.$queryRaw<ExpiredInvitation[]>`
    select l.id, l.user_id as "userId", te.id as "traineeId", tr.id as "trainerId", tr.user_id as "trainerUserId"
    from links l join trainees te on te.user_id = l.user_id join trainers tr on tr.id = l.trainer_id
    where l.purpose = 'invitation' and l.used_at is null and l.ended_at is null and l.expires_at <= clock_timestamp()
    order by l.expires_at limit 1
  `
  return invitation
}

/** Clears an expired invitation up; says whether it was still to be done. */
export async function endExpired(tx: Tx, id: string) {
  const ended = await tx.$queryRaw<unknown[]>`
    update links set ended_at = clock_timestamp(), due_at = null
    where id = ${id}::uuid and used_at is null and ended_at is null and expires_at <= clock_timestamp()
    returning id
  `
  return ended.length > 0
}
