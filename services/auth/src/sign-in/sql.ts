import type { Role } from '@spotter/contracts/define-route.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import type { Device } from './device.ts'
import type { Lifetimes } from './tokens.ts'

/** What is needed to check a password, or undefined. `isKnownAddress`: the owner has signed in from there. */
export async function findCredentials(db: Tx, { email, ipAddress }: { email: string; ipAddress: string | null }) {
  const [credentials] = await db.$queryRaw<{ userId: number; passwordHash: string | null; isKnownAddress: boolean }[]>`
    select id as "userId", password_hash as "passwordHash",
      exists (select from sign_in_sessions s where s.user_id = users.id and s.ip_address = ${ipAddress}::inet) as "isKnownAddress"
    from users
    where lower(email) = lower(${email}) and deleted_at is null
  `
  return credentials
}

interface NewSession extends Device {
  userId: number
  /** The hash that was checked: a password that changed meanwhile opens nothing. Null: they came by `identity`. */
  passwordHash: string | null
  /** What a provider vouched for; it must be the account's own. */
  identity?: { provider: string; subject: string }
  /** The same password hashed anew, or null. */
  newPasswordHash: string | null
  salt: Buffer
  /** Of the first refresh token. */
  digest: string
  lifetimes: Lifetimes
}

/** Opens a session with its first refresh token, or returns undefined when the account is closed or its password has changed. */
export async function openSession(
  db: Tx,
  { userId, passwordHash, identity, newPasswordHash, salt, digest, lifetimes, ipAddress, userAgent }: NewSession
) {
  const [session] = await db.$queryRaw<{ sessionId: string; refreshUntil: Date; now: Date }[]>`
    with account as (
      update users set last_login_at = now(), password_hash = coalesce(${newPasswordHash}, password_hash)
      where id = ${userId} and is_active and deleted_at is null
        and (password_hash = ${passwordHash} or (oauth_provider = ${identity?.provider} and oauth_id = ${identity?.subject}))
      returning id
    ),
    session as (
      insert into sign_in_sessions (user_id, salt, idle_expires_at, expires_at, ip_address, user_agent)
      select id, ${salt}, now() + least(${lifetimes.idleMs}, ${lifetimes.absoluteMs}::float8) * interval '1 ms',
        now() + ${lifetimes.absoluteMs}::float8 * interval '1 ms', ${ipAddress}::inet, ${userAgent}
      from account
      returning id, user_id, idle_expires_at, expires_at, ip_address, user_agent
    ),
    token as (
      insert into refresh_tokens (user_id, session_id, generation, token, expires_at, ip_address, user_agent)
      select user_id, id, 0, ${digest}, expires_at, ip_address, user_agent from session
    )
    select id as "sessionId", idle_expires_at as "refreshUntil", now() as now from session
  `
  return session
}

/** The session that a refresh token of any generation belongs to, or undefined. */
export async function findSessionId(db: Tx, digest: string) {
  const [token] = await db.$queryRaw<{ sessionId: string }[]>`
    select session_id as "sessionId" from refresh_tokens where token = ${digest}
  `
  return token?.sessionId
}

export interface LockedSession {
  sessionId: string
  salt: Buffer
  /** The token's generation. */
  presented: number
  /** The session's. */
  current: number
  isAlive: boolean
  isInGrace: boolean
  refreshUntil: Date
  userId: number
  role: Role
  trainerId: number | null
  traineeId: number | null
  sessionVersion: number
  now: Date
}

/** The session of a refresh token as it stands once whoever holds it has let go, locked until the commit; or undefined. */
export async function lockSessionOf(tx: Tx, digest: string) {
  const [session] = await tx.$queryRaw<LockedSession[]>`
    select s.id as "sessionId", s.salt, t.generation as presented, s.generation as current,
      s.revoked_at is null and clock_timestamp() < least(s.idle_expires_at, s.expires_at) and u.is_active and u.deleted_at is null as "isAlive",
      coalesce(s.rotated_at > clock_timestamp() - interval '10 seconds', false) as "isInGrace",
      s.idle_expires_at as "refreshUntil",
      u.id as "userId", u.role, tr.id as "trainerId", te.id as "traineeId", u.session_version as "sessionVersion",
      clock_timestamp() as now
    from refresh_tokens t
      join sign_in_sessions s on s.id = t.session_id
      join users u on u.id = s.user_id
      left join trainers tr on tr.user_id = u.id and tr.deleted_at is null
      left join trainees te on te.user_id = u.id and te.deleted_at is null
    where t.token = ${digest}
    for update of s
  `
  return session
}

interface Rotation extends Device {
  sessionId: string
  /** Of the successor. */
  digest: string
  idleMs: number
}

/** Makes the successor the session's one token that is good. Only with the session locked. */
export async function rotate(tx: Tx, { sessionId, digest, idleMs, ipAddress, userAgent }: Rotation) {
  const [session] = await tx.$queryRaw<{ refreshUntil: Date }[]>`
    with session as (
      update sign_in_sessions set generation = generation + 1, rotated_at = clock_timestamp(), last_used_at = clock_timestamp(),
        idle_expires_at = least(clock_timestamp() + ${idleMs}::float8 * interval '1 ms', expires_at),
        ip_address = ${ipAddress}::inet, user_agent = ${userAgent}
      where id = ${sessionId}::uuid
      returning id, user_id, generation, idle_expires_at, expires_at, ip_address, user_agent
    ),
    replaced as (
      update refresh_tokens set is_revoked = true, revoked_at = clock_timestamp() where session_id = ${sessionId}::uuid and not is_revoked
    ),
    successor as (
      insert into refresh_tokens (user_id, session_id, generation, token, expires_at, ip_address, user_agent)
      select user_id, id, generation, ${digest}, expires_at, ip_address, user_agent from session
    )
    select idle_expires_at as "refreshUntil" from session
  `
  return session!.refreshUntil
}

/** Waits for whoever holds the session, and holds it until the commit. */
export async function lockSession(tx: Tx, sessionId: string) {
  await tx.$queryRaw`select from sign_in_sessions where id = ${sessionId}::uuid for update`
}

/** Ends a session with all its tokens. Only with the session locked, or a successor that is just being made would be missed. */
export async function revokeSession(tx: Tx, { sessionId, reason }: { sessionId: string; reason: 'logout' | 'replay' }) {
  await tx.$queryRaw`
    with session as (
      update sign_in_sessions set revoked_at = clock_timestamp(), revoked_reason = ${reason} where id = ${sessionId}::uuid and revoked_at is null
    )
    update refresh_tokens set is_revoked = true, revoked_at = clock_timestamp() where session_id = ${sessionId}::uuid and not is_revoked
  `
}
