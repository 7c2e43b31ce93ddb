import type { Tx } from '@spotter/service-kit/db.ts'
import { zoneRefusal } from '../errors.ts'

/** Columns by name with what they become; undefined or left out, they stay. A column that is not the statement's own changes nothing. */
export type Changes = Record<string, unknown>

const namesNothing = (changes: Changes) => Object.values(changes).every(change => change === undefined)

/** Changes what an account says of its owner. @throws INVALID_FORMAT where PostgreSQL doesn't know the zone */
export async function saveUser(tx: Tx, userId: number, changes: Changes) {
  if (namesNothing(changes)) return
  await tx.$queryRaw`
    update users u set (name, phone_number, date_of_birth, gender, profile_image, timezone, language, units) = (
      select n.name, n.phone_number, n.date_of_birth, n.gender, n.profile_image, n.timezone, n.language, n.units
      from jsonb_populate_record(u, ${JSON.stringify(changes)}::jsonb) as n
    )
    where u.id = ${userId} and u.deleted_at is null
  `.catch(error => {
    throw zoneRefusal(error)
  })
}

/** Changes a trainee's own fields and the membership's. */
export async function saveTrainee(tx: Tx, traineeId: number, changes: Changes) {
  if (namesNothing(changes)) return
  await tx.$queryRaw`
    update trainees te set (
      height, goals, fitness_level, medical_notes, injuries, allergies, emergency_contact_name, emergency_contact_relationship,
      emergency_contact_phone, membership_type, membership_expiry, status
    ) = (
      select n.height, n.goals, n.fitness_level, n.medical_notes, n.injuries, n.allergies, n.emergency_contact_name,
        n.emergency_contact_relationship, n.emergency_contact_phone, n.membership_type, n.membership_expiry, n.status
      from jsonb_populate_record(te, ${JSON.stringify(changes)}::jsonb) as n
    )
    where te.id = ${traineeId} and te.deleted_at is null
  `
}

/** Changes a trainer's own fields. @throws INVALID_FORMAT where PostgreSQL doesn't know the zone */
export async function saveTrainer(tx: Tx, trainerId: number, changes: Changes) {
  if (namesNothing(changes)) return
  await tx.$queryRaw`
    update trainers tr set (
      bio, specialization, certifications, experience_years, availability, working_hours, timezone, instagram_url, facebook_url, youtube_url
    ) = (
      select n.bio, n.specialization, n.certifications, n.experience_years, n.availability, n.working_hours, n.timezone, n.instagram_url,
        n.facebook_url, n.youtube_url
      from jsonb_populate_record(tr, ${JSON.stringify(changes)}::jsonb) as n
    )
    where tr.id = ${trainerId} and tr.deleted_at is null
  `.catch(error => {
    throw zoneRefusal(error)
  })
}
