import type { ChangedClient } from '@spotter/contracts/api/clients.ts'
import type { ChangedAccount, ChangedTrainerProfile } from '@spotter/contracts/api/profiles.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import type { Changes } from './write-sql.ts'

/** What a request names, by the columns that it changes: what it leaves out stays undefined. */

export const userChanges = ({
  name,
  phoneNumber,
  dateOfBirth,
  gender,
  profileImage,
  timezone,
  language,
  units
}: ChangedAccount): Changes => ({
  name,
  phone_number: phoneNumber,
  date_of_birth: dateOfBirth,
  gender,
  profile_image: profileImage,
  timezone,
  language,
  units
})

export const traineeChanges = ({ emergencyContact, ...given }: ChangedClient): Changes => ({
  height: given.height,
  goals: given.goals,
  fitness_level: given.fitnessLevel,
  medical_notes: given.medicalNotes,
  injuries: given.injuries,
  allergies: given.allergies,
  emergency_contact_name: emergencyContact === null ? null : emergencyContact?.name,
  emergency_contact_relationship: emergencyContact === null ? null : emergencyContact?.relationship,
  emergency_contact_phone: emergencyContact === null ? null : emergencyContact?.phoneNumber,
  membership_type: given.membershipType,
  membership_expiry: given.membershipExpiry,
  status: given.status
})

export const trainerChanges = (given: ChangedTrainerProfile): Changes => ({
  bio: given.bio,
  specialization: given.specialization,
  certifications: given.certifications,
  experience_years: given.experienceYears,
  availability: given.availability,
  working_hours: given.workingHours,
  timezone: given.timezone,
  instagram_url: given.instagramUrl,
  facebook_url: given.facebookUrl,
  youtube_url: given.youtubeUrl
})

/** Refuses a date of birth that is still to come where the writer is. @throws INVALID_INPUT */
export async function checkDateOfBirth(
  tx: Tx,
  dateOfBirth: string | null | undefined,
  { writerUserId, now }: { writerUserId: number; now: Date }
) {
  if (!dateOfBirth) return
  const [row] = await tx.$queryRaw<{ today: string }[]>`
    select (${now}::timestamptz at time zone coalesce(
      u.timezone, own.timezone, coach.timezone, coach_user.timezone, installation_zone()
    ))::date as today
    from users u
      left join trainers own on own.user_id = u.id
      left join trainees te on te.user_id = u.id
      left join trainers coach on coach.id = te.trainer_id
      left join users coach_user on coach_user.id = coach.user_id
    where u.id = ${writerUserId}
  `
  if (row && dateOfBirth > row.today) throw invalidField('dateOfBirth', 'must not be in the future')
}
