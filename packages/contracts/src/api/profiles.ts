import { type Static, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { MembershipStatus, PersonFields, TraineeFields, TraineeProfile } from './profile-shapes.ts'
import { Id, Instant, IsoDate, LongText, Maybe, Nullable, Person, ShortTexts, Strict, Success, Texts, Title, WebAddress } from './shapes.ts'
import { User } from './sign-in.ts'
import { WorkingHours } from './working-hours.ts'

const { trainerInfo: _trainerInfo, trainerId: _trainerId, traineeId: _traineeId, timezone, ...userFields } = User.properties
const GivenTimeZone = Type.String({ format: 'time-zone', maxLength: 64, description: 'IANA name', examples: ['Asia/Bangkok'] })
const everything = { ...Strict, minProperties: 1 }

const ChangedAccount = Type.Object(
  {
    name: Type.Optional(Title),
    ...PersonFields,
    profileImage: Maybe(WebAddress),
    timezone: Maybe(GivenTimeZone),
    language: Type.Optional(Type.Enum(['en', 'th'], { description: 'of notices and names of days' })),
    units: Type.Optional(Type.Enum(['metric', 'imperial'], { description: 'what a front end shows; the API speaks kg, cm and km always' }))
  },
  everything
)
export type ChangedAccount = Static<typeof ChangedAccount>

export const changeMe = defineRoute({
  method: 'PATCH',
  url: '/api/v1/auth/me',
  schema: {
    operationId: 'changeMe',
    summary: "Changes one's own account",
    description:
      "Only what is named changes; null clears it. Without a `timezone` a trainee has their trainer's, everybody else the installation's. E-mail and password are not changed here.",
    tags: ['profiles'],
    body: ChangedAccount,
    response: { 200: Success(User) }
  },
  config: { owner: 'auth', roles: ['trainee', 'trainer', 'admin'] }
})

const OwnTraineeProfile = Type.Object({
  ...userFields,
  timezone,
  traineeId: Id,
  ...TraineeProfile,
  joinDate: IsoDate,
  membership: Nullable(
    Type.Object({ type: Nullable(Type.String()), expiry: Nullable(IsoDate) }, { description: 'null where there is none' })
  ),
  status: Type.Enum(MembershipStatus.enum, { description: "the membership's; it has nothing to do with signing in" }),
  currentProgram: Nullable(Type.Object({ id: Id, programId: Id, name: Type.String() }, { description: "`id` is the assignment's" })),
  assignedTrainer: Nullable(
    Type.Object({
      ...Person.properties,
      phoneNumber: Nullable(Type.String()),
      email: Nullable(Type.String()),
      assignedAt: Nullable(Instant),
      accepted: Type.Boolean({ description: 'false: this trainer does not see the profile yet' })
    })
  ),
  totalSessions: Type.Integer({ description: 'recorded ones' }),
  lastSessionDate: Nullable(IsoDate)
})

export const getTraineeProfile = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/me',
  schema: {
    operationId: 'getTraineeProfile',
    summary: "A trainee's own profile",
    description:
      '`id` is that of the account. `weight` is the latest body weight among the metrics. `assignedTrainer` is null without one; of a deleted account only `id` is real.',
    tags: ['profiles'],
    response: { 200: Success(OwnTraineeProfile) }
  },
  config: { owner: 'auth', roles: ['trainee'] }
})

const ChangedTraineeProfile = Type.Object({ ...PersonFields, profileImage: Maybe(WebAddress), ...TraineeFields }, everything)
export type ChangedTraineeProfile = Static<typeof ChangedTraineeProfile>

export const changeTraineeProfile = defineRoute({
  method: 'PATCH',
  url: '/api/v1/trainee/me',
  schema: {
    operationId: 'changeTraineeProfile',
    summary: "Changes one's own profile as a trainee",
    description:
      "Only what is named changes; null clears it. A weight is logged as a metric. Membership and status are the trainer's to set, name, language, units and zone go by PATCH `/auth/me`.",
    tags: ['profiles'],
    body: ChangedTraineeProfile,
    response: { 200: Success(OwnTraineeProfile) }
  },
  config: { owner: 'auth', roles: ['trainee'] }
})

const Availability = Type.Enum(['available', 'busy', 'unavailable'])
const SocialLink = Type.String({ ...WebAddress, maxLength: 255 })

const OwnTrainerProfile = Type.Object({
  ...userFields,
  trainerId: Id,
  bio: Nullable(Type.String()),
  specialization: Texts,
  certifications: Texts,
  experienceYears: Type.Integer(),
  availability: Availability,
  workingHours: Nullable(WorkingHours),
  timezone: Nullable(
    Type.String({ description: "IANA name; of the trainer's sessions at places that have no zone of their own. null: the installation's" })
  ),
  instagramUrl: Nullable(Type.String()),
  facebookUrl: Nullable(Type.String()),
  youtubeUrl: Nullable(Type.String()),
  rating: Type.Number({ description: 'mean of the ratings that clients gave, to 2 places; 0 where there is none' }),
  totalRatings: Type.Integer(),
  totalClients: Type.Integer()
})

export const getTrainerProfile = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/me',
  schema: {
    operationId: 'getTrainerProfile',
    summary: "A trainer's own profile",
    description:
      "`id` is that of the account. `timezone` is the zone of the trainer's sessions; the zone in which the trainer reads is that of `/auth/me`.",
    tags: ['profiles'],
    response: { 200: Success(OwnTrainerProfile) }
  },
  config: { owner: 'auth', roles: ['trainer'] }
})

const ChangedTrainerProfile = Type.Object(
  {
    bio: Maybe(LongText),
    specialization: Maybe(ShortTexts),
    certifications: Maybe(ShortTexts),
    experienceYears: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
    availability: Type.Optional(Availability),
    workingHours: Maybe(WorkingHours),
    timezone: Maybe(GivenTimeZone),
    instagramUrl: Maybe(SocialLink),
    facebookUrl: Maybe(SocialLink),
    youtubeUrl: Maybe(SocialLink)
  },
  everything
)
export type ChangedTrainerProfile = Static<typeof ChangedTrainerProfile>

export const changeTrainerProfile = defineRoute({
  method: 'PATCH',
  url: '/api/v1/trainer/me',
  schema: {
    operationId: 'changeTrainerProfile',
    summary: "Changes one's own profile as a trainer",
    description:
      'Only what is named changes; null clears it. `workingHours` is replaced as a whole. Another `timezone` counts for sessions that are made or moved from now on: those in the calendar keep the zone and the time that they were booked with.',
    tags: ['profiles'],
    body: ChangedTrainerProfile,
    response: { 200: Success(OwnTrainerProfile) }
  },
  config: { owner: 'auth', roles: ['trainer'] }
})
