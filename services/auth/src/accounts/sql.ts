import type { Role } from '@spotter/contracts/define-route.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import type { Bearer } from '../sign-in/tokens.ts'
import { accountFields } from './account-json.ts'

export interface Account extends Bearer {
  /** The account as its owner sees it: contracts' `User`, as JSON. */
  json: string
}

const selectAccount = statement<Account>(sql`
  select u.id as "userId", u.role, tr.id as "trainerId", te.id as "traineeId", u.session_version as "sessionVersion",
    json_build_object(
      ${accountFields}, 'timezone', u.timezone, 'trainerId', tr.id, 'traineeId', te.id,
      'trainerInfo', case when coach.id is not null then json_build_object(
        'trainerId', coach.id,
        'trainerName', case when coalesce(coach.deleted_at, coach_user.deleted_at) is null then coach_user.name else 'Deleted account' end,
        'assignedDate', (te.trainer_assigned_at at time zone
          coalesce(u.timezone, coach.timezone, coach_user.timezone, installation_zone()))::date
      ) end
    )::text as json
  from users u
    left join trainers tr on tr.user_id = u.id and tr.deleted_at is null
    left join trainees te on te.user_id = u.id and te.deleted_at is null
    left join trainers coach on coach.id = te.trainer_id
    left join users coach_user on coach_user.id = coach.user_id
  where u.id = ${value('userId')} and u.is_active and u.deleted_at is null
`)

/** An open account, or undefined. */
export async function findAccount(db: Tx, userId: number) {
  const [account] = await selectAccount(db, { userId })
  return account
}

export interface NewAccount {
  name: string
  email: string
  passwordHash: string
  phoneNumber: string | null
  role: Exclude<Role, 'admin'>
  now: Date
}

/** Makes an account with its trainer's or trainee's row, or returns undefined when the address is taken. */
export async function insertAccount(tx: Tx, { name, email, passwordHash, phoneNumber, role, now }: NewAccount) {
  const [account] = await tx.$queryRaw<{ userId: number; trainerId: number | null; traineeId: number | null }[]>`
    with account as (
      insert into users (name, email, password_hash, phone_number, role)
      values (${name}, ${email}, ${passwordHash}, ${phoneNumber}, ${role})
      on conflict (lower(email)) where deleted_at is null do nothing
      returning id, role
    ),
    trainer as (
      insert into trainers (user_id) select id from account where role = 'trainer' returning id
    ),
    trainee as (
      insert into trainees (user_id, join_date)
      select id, (${now}::timestamptz at time zone installation_zone())::date
      from account where role = 'trainee'
      returning id
    )
    select account.id as "userId", (select id from trainer) as "trainerId", (select id from trainee) as "traineeId" from account
  `
  return account
}

/** Makes an admin's account whose address counts as verified, or returns undefined when it is taken. */
export async function insertAdmin(tx: Tx, { name, email, passwordHash }: { name: string; email: string; passwordHash: string }) {
  const [admin] = await tx.$queryRaw<{ userId: number }[]>`
    insert into users (name, email, password_hash, role, email_verified, email_verified_at)
    values (${name}, ${email}, ${passwordHash}, 'admin', true, now())
    on conflict (lower(email)) where deleted_at is null do nothing
    returning id as "userId"
  `
  return admin?.userId
}

/** The role of an address's account, or undefined. */
export async function findRole(tx: Tx, email: string) {
  const [account] = await tx.$queryRaw<{ role: Role }[]>`
    select role from users where lower(email) = lower(${email}) and deleted_at is null
  `
  return account?.role
}
