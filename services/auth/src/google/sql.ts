import type { Tx } from '@spotter/service-kit/db.ts'
import type { Identity } from './provider.ts'
import type { KnownAccount } from './rules.ts'

/** The account of the identity, deleted or not, else the one that is not deleted of its verified address; or undefined. */
export async function findKnown(tx: Tx, { provider, subject, verifiedEmail }: Identity) {
  const [account] = await tx.$queryRaw<KnownAccount[]>`
    select id as "userId", is_active and deleted_at is null as "isOpen", email_verified as "emailVerified",
      oauth_provider is not null as "hasOtherIdentity", (oauth_provider, oauth_id) is not distinct from (${provider}, ${subject}) as "isThisIdentity"
    from users
    where (oauth_provider = ${provider} and oauth_id = ${subject}) or (lower(email) = lower(${verifiedEmail}) and deleted_at is null)
    order by "isThisIdentity" desc
    limit 1
  `
  return account
}

/** Gives an account an identity; undefined where it has one by now. */
export async function linkIdentity(tx: Tx, userId: number, { provider, subject }: Identity) {
  const [linked] = await tx.$queryRaw<{ userId: number }[]>`
    update users set oauth_provider = ${provider}, oauth_id = ${subject}
    where id = ${userId} and oauth_provider is null and email_verified and is_active and deleted_at is null
    returning id as "userId"
  `
  return linked?.userId
}

/** Makes a trainee's account without a password; undefined where the identity or the address has one by now. */
export async function insertTrainee(tx: Tx, { provider, subject, verifiedEmail, name, picture }: Identity, now: Date) {
  const [trainee] = await tx.$queryRaw<{ userId: number; traineeId: number }[]>`
    with account as (
      insert into users (name, email, role, profile_image, email_verified, email_verified_at, oauth_provider, oauth_id)
      values (coalesce(${name}, split_part(${verifiedEmail}, '@', 1)), ${verifiedEmail}, 'trainee', ${picture}, true, now(), ${provider}, ${subject})
      on conflict do nothing
      returning id
    )
    insert into trainees (user_id, join_date)
    select id, (${now}::timestamptz at time zone installation_zone())::date from account
    returning user_id as "userId", id as "traineeId"
  `
  return trainee
}
