import { Type } from 'typebox'
import { FitnessLevel, Gender, IsoDate, LongText, Maybe, Nullable, PhoneNumber, ShortTexts, Strict, Texts, Title } from './shapes.ts'

/** What a person's profile is made of, as it is sent and as it is answered. */

export const MembershipStatus = Type.Enum(['active', 'inactive', 'suspended'])

/** A date of birth; the handler refuses one that is still to come. */
export const DateOfBirth = Maybe(IsoDate)
export const Height = Maybe(Type.Number({ minimum: 0, maximum: 300, description: 'cm' }))

/** What is known of a trainee's body and aims, as it is sent: left out, it stays; null clears it. */
export const TraineeFields = {
  height: Height,
  goals: Maybe(ShortTexts),
  fitnessLevel: Maybe(FitnessLevel),
  medicalNotes: Maybe(LongText),
  injuries: Maybe(ShortTexts),
  allergies: Maybe(ShortTexts),
  emergencyContact: Maybe(
    Type.Object(
      { name: Maybe(Title), relationship: Maybe(Type.String({ maxLength: 50 })), phoneNumber: Maybe(PhoneNumber) },
      { ...Strict, minProperties: 1, description: 'What is named of it changes; null clears all of it' }
    )
  )
}

/** The membership, as a trainer sends it. */
export const MembershipFields = {
  membershipType: Maybe(Type.String({ maxLength: 50 })),
  membershipExpiry: Maybe(IsoDate),
  status: Type.Optional(MembershipStatus)
}

/** Fields of the account that belong to the profile too. */
export const PersonFields = { phoneNumber: Maybe(PhoneNumber), dateOfBirth: DateOfBirth, gender: Maybe(Gender) }

/** A trainee's profile as it is answered. */
export const TraineeProfile = {
  height: Nullable(Type.Number({ description: 'cm' })),
  weight: Nullable(Type.Number({ description: 'kg; the latest body weight that was measured, else the one that came with the account' })),
  goals: Texts,
  fitnessLevel: Nullable(FitnessLevel),
  medicalNotes: Nullable(Type.String()),
  injuries: Texts,
  allergies: Texts,
  emergencyContact: Nullable(
    Type.Object({ name: Nullable(Type.String()), relationship: Nullable(Type.String()), phoneNumber: Nullable(Type.String()) })
  ),
  membershipType: Nullable(Type.String()),
  membershipExpiry: Nullable(IsoDate)
}
