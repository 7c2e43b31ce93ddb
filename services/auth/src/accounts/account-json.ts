import { sql } from '@spotter/service-kit/statement.ts'

/** What of an account `u` its owner sees, as keys and values of a JSON object: contracts' `User` but for the zone and the ids of its role. */
export const accountFields = sql`
  'id', u.id, 'name', u.name, 'email', u.email, 'role', u.role, 'profileImage', u.profile_image, 'phoneNumber', u.phone_number,
  'dateOfBirth', u.date_of_birth, 'gender', u.gender, 'language', u.language, 'units', u.units,
  'emailVerified', u.email_verified, 'createdAt', instant(u.created_at)
`
