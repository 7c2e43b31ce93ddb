import { type Static, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { MembershipFields, MembershipStatus, PersonFields, TraineeFields, TraineeProfile } from './profile-shapes.ts'
import {
  Done,
  Email,
  Gender,
  Id,
  IdParams,
  Instant,
  IsoDate,
  LongText,
  Maybe,
  Nullable,
  PageQuery,
  Pagination,
  ProgramProgress,
  SortQuery,
  Strict,
  Success,
  Title
} from './shapes.ts'

/** What a trainer hears of a client, in a list and alone. All but name, e-mail and picture is null until the client accepts. */
const ClientRow = {
  id: Id,
  userId: Id,
  name: Type.String(),
  email: Type.String(),
  phoneNumber: Nullable(Type.String()),
  profileImage: Nullable(Type.String()),
  joinDate: Nullable(IsoDate),
  totalSessions: Nullable(Type.Integer()),
  lastSessionDate: Nullable(IsoDate),
  status: Nullable(MembershipStatus),
  accepted: Type.Boolean({ description: 'false: the client has not accepted this trainer yet, so most fields are null' })
}

export const listClients = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/clients',
  schema: {
    operationId: 'listClients',
    summary: "The trainer's clients, by name",
    description:
      '`search` looks in name and e-mail. Of a client who has not accepted yet only name, e-mail and picture are shown, and no status finds them.',
    tags: ['clients'],
    querystring: Type.Object({
      ...PageQuery,
      ...SortQuery,
      status: Type.Optional(
        Type.String({
          pattern: '^(active|inactive|suspended)(,(active|inactive|suspended))*$',
          description: 'active, inactive, suspended; several with commas'
        })
      ),
      search: Type.Optional(Type.String({ maxLength: 255, description: 'in name or e-mail, as it is written, whatever the case' }))
    }),
    response: {
      200: Success(
        Type.Object({
          clients: Type.Array(Type.Object({ ...ClientRow, currentProgram: Nullable(Type.String()) })),
          pagination: Pagination
        })
      )
    }
  },
  config: { owner: 'auth', roles: ['trainer'] }
})

/** A client as the present trainer sees one. Until the client accepts, most is null. */
const Client = Type.Object({
  ...ClientRow,
  assignedAt: Nullable(Instant),
  invitation: Nullable(
    Type.Object(
      { sentAt: Nullable(Instant), expiresAt: Nullable(Instant) },
      {
        description: 'null once the client has set a password; `sentAt` is null until the mail is out, both are where no invitation is open'
      }
    )
  ),
  dateOfBirth: Nullable(IsoDate),
  gender: Nullable(Gender),
  ...TraineeProfile,
  currentProgram: Nullable(Type.Object({ id: Id, ...ProgramProgress })),
  stats: Type.Object({
    totalSessions: Nullable(Type.Integer()),
    completedSessions: Nullable(Type.Integer()),
    currentStreak: Nullable(Type.Integer({ description: 'days' }))
  }),
  recentSessions: Type.Array(
    Type.Object({
      id: Id,
      scheduleId: Id,
      date: IsoDate,
      title: Type.String(),
      duration: Type.Integer({ description: 'minutes' }),
      totalExercises: Type.Integer(),
      totalSets: Type.Integer(),
      totalVolume: Type.Number({ description: 'kg' })
    }),
    { description: 'the 5 latest; until the client accepts, those that this trainer recorded' }
  )
})

export const getClient = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/clients/:id',
  schema: {
    operationId: 'getClient',
    summary: 'One client',
    description:
      'Before the client accepts, name, e-mail and picture are shown with what this trainer made; every other field is null. `weight` is the latest body weight that was logged, in kg.',
    tags: ['clients'],
    params: IdParams,
    response: { 200: Success(Client) }
  },
  config: { owner: 'auth', roles: ['trainer'] }
})

const NewClient = Type.Object(
  {
    email: Email,
    name: Title,
    inviteMessage: Maybe(LongText),
    ...PersonFields,
    ...TraineeFields,
    weight: Maybe(Type.Number({ minimum: 0, maximum: 700, description: 'kg' })),
    ...MembershipFields
  },
  Strict
)
export type NewClient = Static<typeof NewClient>

export const takeOnClient = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/clients',
  schema: {
    operationId: 'takeOnClient',
    summary: 'Takes on a trainee who has no trainer, or makes a client of a new address',
    description:
      'Of an existing account only the e-mail counts: name, phone and profile fields are ignored, and most of the profile stays hidden until the client accepts. A new address gets an account with what is given here, and an invitation by mail with a link that works once and for 7 days; `inviteMessage` goes into it. `invitationSent` says that the mail is on its way: it is tried again until the link expires. It is false for an account whose owner can sign in already, and where this installation sends no mail. 409 `CONFLICT` says that the address is not to be taken on, and never why; after 20 of those in an hour it is 429. 200 invitations a day, 6 to one address.',
    tags: ['clients'],
    body: NewClient,
    response: { 201: Success(Type.Object({ clientId: Id, invitationSent: Type.Boolean() })) }
  },
  config: { owner: 'auth', roles: ['trainer'], errors: ['CONFLICT', 'ALREADY_EXISTS'] }
})

const ChangedClient = Type.Object({ ...PersonFields, ...TraineeFields, ...MembershipFields }, { ...Strict, minProperties: 1 })
export type ChangedClient = Static<typeof ChangedClient>

export const changeClient = defineRoute({
  method: 'PATCH',
  url: '/api/v1/trainer/clients/:id',
  schema: {
    operationId: 'changeClient',
    summary: "Changes a client's profile and membership",
    description:
      'Only what is named changes; null clears it. `status` is that of the membership: it never keeps anybody from signing in. All of these fields are hidden until the client accepts, so until then nothing can be written: 403. An account that your own invitation made has accepted from the start.',
    tags: ['clients'],
    params: IdParams,
    body: ChangedClient,
    response: { 200: Success(Client) }
  },
  config: { owner: 'auth', roles: ['trainer'] }
})

export const releaseClient = defineRoute({
  method: 'DELETE',
  url: '/api/v1/trainer/clients/:id',
  schema: {
    operationId: 'releaseClient',
    summary: 'Parts from a client; what they did together stays theirs',
    description:
      'The sessions that lie ahead and the program are cancelled, reason "client released". Of a client who has not accepted the invitation yet the link is dead too, and without a recorded session the account is gone.',
    tags: ['clients'],
    params: IdParams,
    response: { 200: Done }
  },
  config: { owner: 'auth', roles: ['trainer'] }
})
