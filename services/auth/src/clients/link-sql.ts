import type { NewClient } from '@spotter/contracts/api/clients.ts'
import type { Tx } from '@spotter/service-kit/db.ts'

export interface Assignment {
  traineeId: number
  traineeUserId: number
  /** ISO 8601. */
  assignedAt: string
}

/** Makes a passwordless account for a new address, in the trainer's language, a client of theirs from the start; undefined when the address is taken. */
export async function insertInvitedClient(tx: Tx, client: NewClient, { trainerId, now }: { trainerId: number; now: Date }) {
  const { email, name, phoneNumber = null, dateOfBirth = null, gender = null, height = null, weight = null, goals = null } = client
  const { fitnessLevel = null, medicalNotes = null, injuries = null, allergies = null, emergencyContact } = client
  const { membershipType = null, membershipExpiry = null, status = 'active' } = client
  const { name: contactName = null, relationship = null, phoneNumber: contactPhone = null } = emergencyContact ?? {}
  const [assignment] = await tx.$queryRaw<Assignment[]>`
    with account as (
      insert into users (email, name, role, phone_number, date_of_birth, gender, language)
      select ${email}, ${name}, 'trainee', ${phoneNumber}, ${dateOfBirth}::date, ${gender}, coach.language
      from trainers tr join users coach on coach.id = tr.user_id
      where tr.id = ${trainerId}
      on conflict (lower(email)) where deleted_at is null do nothing
      returning id
    )
    insert into trainees (
      user_id, trainer_id, trainer_assigned_at, trainer_accepted_at, join_date, height, weight, goals, fitness_level, medical_notes, injuries,
      allergies, emergency_contact_name, emergency_contact_relationship, emergency_contact_phone, membership_type, membership_expiry, status
    )
    select account.id, tr.id, now(), now(),
      (${now}::timestamptz at time zone coalesce(tr.timezone, coach.timezone, installation_zone()))::date,
      ${height}::numeric, ${weight}::numeric, ${goals}::text[], ${fitnessLevel}, ${medicalNotes}, ${injuries}::text[],
      ${allergies}::text[], ${contactName}, ${relationship}, ${contactPhone}, ${membershipType}, ${membershipExpiry}::date, ${status}
    from account, trainers tr join users coach on coach.id = tr.user_id
    where tr.id = ${trainerId}
    returning id as "traineeId", user_id as "traineeUserId", instant(trainer_assigned_at) as "assignedAt"
  `
  return assignment
}

/** The open trainee's account of an address with its present trainer, or undefined. */
export async function findTrainee(tx: Tx, email: string) {
  const [trainee] = await tx.$queryRaw<{ traineeId: number; trainerId: number | null }[]>`
    select te.id as "traineeId", te.trainer_id as "trainerId"
    from users u join trainees te on te.user_id = u.id and te.deleted_at is null
    where lower(u.email) = lower(${email}) and u.deleted_at is null and u.is_active and u.role = 'trainee'
  `
  return trainee
}

/** Whose account a present client of the trainer is, and whether they have accepted; or undefined. */
export async function findConsent(tx: Tx, { clientId, trainerId }: { clientId: number; trainerId: number }) {
  const [client] = await tx.$queryRaw<{ userId: number; hasAccepted: boolean }[]>`
    select te.user_id as "userId", te.trainer_accepted_at is not null as "hasAccepted"
    from trainees te join users u on u.id = te.user_id
    where te.id = ${clientId} and te.trainer_id = ${trainerId} and te.deleted_at is null and u.deleted_at is null
  `
  return client
}

/** Holds everybody who books, records or links this trainee until the commit. */
export async function lockTrainee(tx: Tx, traineeId: number) {
  // 6 is the space of trainees: packages/db/src/advisory-locks.ts
  await tx.$queryRaw`select pg_advisory_xact_lock(6, hashint8(${traineeId}::bigint))`
}

/** Makes a trainee without a trainer a client, who is still to accept; undefined when there is a trainer by now. */
export async function linkTrainee(tx: Tx, { traineeId, trainerId }: { traineeId: number; trainerId: number }) {
  const [assignment] = await tx.$queryRaw<Assignment[]>`
    update trainees set trainer_id = ${trainerId}, trainer_assigned_at = clock_timestamp(), trainer_accepted_at = null
    where id = ${traineeId} and trainer_id is null and deleted_at is null
    returning id as "traineeId", user_id as "traineeUserId", instant(trainer_assigned_at) as "assignedAt"
  `
  return assignment
}

/** Parts trainer and client; undefined when they are none. `releasedAt` is taken while the trainee is locked. */
export async function unlinkTrainee(tx: Tx, { traineeId, trainerId }: { traineeId: number; trainerId: number }) {
  const [released] = await tx.$queryRaw<{ traineeUserId: number; releasedAt: string }[]>`
    update trainees te set trainer_id = null, trainer_assigned_at = null, trainer_accepted_at = null
    from users u
    where te.id = ${traineeId} and te.trainer_id = ${trainerId} and te.deleted_at is null and u.id = te.user_id and u.deleted_at is null
    returning te.user_id as "traineeUserId", instant(clock_timestamp()) as "releasedAt"
  `
  return released
}
