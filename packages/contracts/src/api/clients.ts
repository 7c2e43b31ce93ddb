import { type Static, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import {
  Done,
  Email,
  FitnessLevel,
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
  PhoneNumber,
  ProgramProgress,
  ShortTexts,
  SortQuery,
  Strict,
  Success,
  Texts,
  Title
} from './shapes.ts'

const ClientStatus = Type.Enum(['active', 'inactive', 'suspended'])

/** What a trainer hears of a client in a list. All but name, e-mail and picture is null until the client accepts. */
const ClientRow = {
  id: Id,
  userId: Id,
  name: Type.String(),
  email: Type.String(),
  phoneNumber: Nullable(Type.String()),
  profileImage: Nullable(Type.String()),
  joinDate: Nullable(IsoDate),
  status: Nullable(ClientStatus),
  accepted: Type.Boolean({ description: 'false: the client has not accepted this trainer yet, so most fields are null' })
}

export const listClients = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/clients',
  schema: {
    operationId: 'listClients',
    summary: "The trainer's clients, by name",
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
          clients: Type.Array(
            Type.Object({
              ...ClientRow,
              currentProgram: Nullable(Type.String()),
              totalSessions: Nullable(Type.Integer()),
              lastSessionDate: Nullable(IsoDate)
            })
          ),
          pagination: Pagination
        })
      )
    }
  },
  config: { owner: 'auth', roles: ['trainer'] }
})

export const getClient = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/clients/:id',
  schema: {
    operationId: 'getClient',
    summary: 'One client',
    tags: ['clients'],
    params: IdParams,
    response: {
      200: Success(
        Type.Object({
          ...ClientRow,
          assignedAt: Nullable(Instant),
          dateOfBirth: Nullable(IsoDate),
          gender: Nullable(Gender),
          height: Nullable(Type.Number({ description: 'cm' })),
          weight: Nullable(Type.Number({ description: 'kg' })),
          goals: Texts,
          fitnessLevel: Nullable(FitnessLevel),
          medicalNotes: Nullable(Type.String()),
          injuries: Texts,
          allergies: Texts,
          emergencyContact: Nullable(
            Type.Object({ name: Nullable(Type.String()), relationship: Nullable(Type.String()), phoneNumber: Nullable(Type.String()) })
          ),
          membershipType: Nullable(Type.String()),
          membershipExpiry: Nullable(IsoDate),
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
      )
    }
  },
  config: { owner: 'auth', roles: ['trainer'] }
})

const NewClient = Type.Object(
  {
    email: Email,
    name: Title,
    phoneNumber: Maybe(PhoneNumber),
    inviteMessage: Maybe(LongText),
    dateOfBirth: Maybe(IsoDate),
    gender: Maybe(Gender),
    height: Maybe(Type.Number({ minimum: 0, maximum: 300, description: 'cm' })),
    weight: Maybe(Type.Number({ minimum: 0, maximum: 700, description: 'kg' })),
    goals: Maybe(ShortTexts),
    fitnessLevel: Maybe(FitnessLevel),
    medicalNotes: Maybe(LongText),
    injuries: Maybe(ShortTexts),
    allergies: Maybe(ShortTexts),
    emergencyContact: Maybe(
      Type.Object({ name: Maybe(Title), relationship: Maybe(Type.String({ maxLength: 50 })), phoneNumber: Maybe(PhoneNumber) }, Strict)
    ),
    membershipType: Maybe(Type.String({ maxLength: 50 })),
    membershipExpiry: Maybe(IsoDate),
    status: Type.Optional(ClientStatus)
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
      'Of an existing account only the e-mail counts: name, phone and profile fields are ignored, and most of the profile stays hidden until the client accepts.',
    tags: ['clients'],
    body: NewClient,
    response: { 201: Success(Type.Object({ clientId: Id, invitationSent: Type.Boolean() })) }
  },
  config: { owner: 'auth', roles: ['trainer'] }
})

export const releaseClient = defineRoute({
  method: 'DELETE',
  url: '/api/v1/trainer/clients/:id',
  schema: {
    operationId: 'releaseClient',
    summary: 'Parts from a client; what they did together stays theirs',
    tags: ['clients'],
    params: IdParams,
    response: { 200: Done }
  },
  config: { owner: 'auth', roles: ['trainer'] }
})
