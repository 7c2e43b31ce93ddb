import { type Static, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import {
  Done,
  Email,
  Id,
  IdParams,
  Instant,
  IsoDate,
  LongText,
  Nullable,
  PageQuery,
  Pagination,
  PhoneNumber,
  ShortTexts,
  SortQuery,
  Success,
  Title
} from './shapes.ts'

const Gender = Type.Enum(['male', 'female', 'other'])
const FitnessLevel = Type.Enum(['beginner', 'intermediate', 'advanced'])
const ClientStatus = Type.Enum(['active', 'inactive', 'suspended'])

/** How a token pair travels: browsers take cookies, API clients the body. */
const Tokens = Type.Enum(['cookie', 'body'], {
  default: 'cookie',
  description: 'body: `refreshToken` comes in the body, and no cookie is set'
})
const RefreshToken = Type.String({ minLength: 1, maxLength: 500 })
const Password = Type.String({ minLength: 1, maxLength: 200 })
const AccessToken = Type.String({ description: 'for `Authorization: Bearer`' })

/** An account as its owner sees it. */
export const User = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.String(),
  role: Type.Enum(['trainee', 'trainer', 'admin']),
  profileImage: Nullable(Type.String()),
  phoneNumber: Nullable(Type.String()),
  dateOfBirth: Nullable(IsoDate),
  gender: Nullable(Gender),
  timezone: Nullable(Type.String({ description: "IANA name; null: a trainee's trainer's, else the installation's" })),
  language: Type.Enum(['en', 'th']),
  units: Type.Enum(['metric', 'imperial']),
  emailVerified: Type.Boolean(),
  createdAt: Instant,
  trainerId: Nullable(Id),
  traineeId: Nullable(Id),
  trainerInfo: Nullable(Type.Object({ trainerId: Id, trainerName: Type.String(), assignedDate: Nullable(IsoDate) }))
})

export const register = defineRoute({
  method: 'POST',
  url: '/api/v1/auth/register',
  schema: {
    operationId: 'register',
    summary: 'Makes an account',
    description: 'Signs nobody in: log in next. An address counts as taken whatever its case.',
    tags: ['auth'],
    body: Type.Object(
      {
        name: Title,
        email: Email,
        password: Type.String({
          minLength: 1,
          maxLength: 200,
          description: '8 to 200 characters, an upper-case letter and a digit among them'
        }),
        phoneNumber: Type.Optional(Nullable(PhoneNumber)),
        role: Type.Enum(['trainee', 'trainer'])
      },
      { additionalProperties: false }
    ),
    response: { 201: Success(Type.Object({ user: User })) }
  },
  config: { owner: 'auth', roles: 'anyone' }
})

export const login = defineRoute({
  method: 'POST',
  url: '/api/v1/auth/login',
  schema: {
    operationId: 'login',
    summary: 'Signs in on this device',
    description: 'Sets the cookies `auth_token` and the refresh cookie, unless `tokens` is `body`.',
    tags: ['auth'],
    body: Type.Object(
      {
        email: Type.Optional(Type.String({ minLength: 1, maxLength: 255 })),
        username: Type.Optional(Type.String({ minLength: 1, maxLength: 255, description: 'another name for `email`' })),
        password: Password,
        tokens: Type.Optional(Tokens)
      },
      { additionalProperties: false }
    ),
    response: { 200: Success(Type.Object({ user: User, token: AccessToken, refreshToken: Nullable(Type.String()) })) }
  },
  config: { owner: 'auth', roles: 'anyone' }
})

export const logout = defineRoute({
  method: 'POST',
  url: '/api/v1/auth/logout',
  schema: {
    operationId: 'logout',
    summary: 'Signs out on this device',
    description:
      'By `refreshToken` in the body, else by the Authorization header, else by the cookies. The refresh token is enough where the access token has expired.',
    tags: ['auth'],
    body: Nullable(Type.Object({ refreshToken: Type.Optional(RefreshToken) }, { additionalProperties: false })),
    response: { 200: Done }
  },
  config: { owner: 'auth', roles: 'anyone' }
})

export const getMe = defineRoute({
  method: 'GET',
  url: '/api/v1/auth/me',
  schema: {
    operationId: 'getMe',
    summary: 'Who is signed in',
    tags: ['auth'],
    response: { 200: Success(User) }
  },
  config: { owner: 'auth', roles: ['trainee', 'trainer', 'admin'] }
})

export const refresh = defineRoute({
  method: 'POST',
  url: '/api/v1/auth/refresh',
  schema: {
    operationId: 'refresh',
    summary: 'A new access token for a refresh token, which is replaced',
    description:
      'A token that came in the body is answered in the body, one that came as a cookie with cookies. A token that was replaced more than 10 seconds ago ends the session.',
    tags: ['auth'],
    body: Nullable(
      Type.Object({ refreshToken: Type.Optional(RefreshToken), tokens: Type.Optional(Tokens) }, { additionalProperties: false })
    ),
    response: { 200: Success(Type.Object({ token: AccessToken, refreshToken: Nullable(Type.String()) })) }
  },
  config: { owner: 'auth', roles: 'anyone' }
})

export const getJwks = defineRoute({
  method: 'GET',
  url: '/.well-known/jwks.json',
  schema: {
    operationId: 'getJwks',
    summary: 'The public keys that access tokens are checked with (RFC 7517, no envelope)',
    tags: ['auth'],
    response: {
      200: Type.Object({
        keys: Type.Array(
          Type.Object({
            kty: Type.String(),
            crv: Type.String(),
            x: Type.String(),
            kid: Type.String(),
            alg: Type.String(),
            use: Type.String()
          })
        )
      })
    }
  },
  config: { owner: 'auth', roles: 'anyone' }
})

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
          goals: Nullable(Type.Array(Type.String())),
          fitnessLevel: Nullable(FitnessLevel),
          medicalNotes: Nullable(Type.String()),
          injuries: Nullable(Type.Array(Type.String())),
          allergies: Nullable(Type.Array(Type.String())),
          emergencyContact: Nullable(
            Type.Object({ name: Nullable(Type.String()), relationship: Nullable(Type.String()), phoneNumber: Nullable(Type.String()) })
          ),
          membershipType: Nullable(Type.String()),
          membershipExpiry: Nullable(IsoDate),
          currentProgram: Nullable(
            Type.Object({
              id: Id,
              programId: Id,
              name: Type.String(),
              progressPercentage: Type.Number(),
              currentWeek: Type.Integer(),
              totalWeeks: Type.Integer()
            })
          ),
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
    phoneNumber: Type.Optional(Nullable(PhoneNumber)),
    inviteMessage: Type.Optional(Nullable(LongText)),
    dateOfBirth: Type.Optional(Nullable(IsoDate)),
    gender: Type.Optional(Nullable(Gender)),
    height: Type.Optional(Nullable(Type.Number({ minimum: 0, maximum: 300, description: 'cm' }))),
    weight: Type.Optional(Nullable(Type.Number({ minimum: 0, maximum: 700, description: 'kg' }))),
    goals: Type.Optional(Nullable(ShortTexts)),
    fitnessLevel: Type.Optional(Nullable(FitnessLevel)),
    medicalNotes: Type.Optional(Nullable(LongText)),
    injuries: Type.Optional(Nullable(ShortTexts)),
    allergies: Type.Optional(Nullable(ShortTexts)),
    emergencyContact: Type.Optional(
      Nullable(
        Type.Object(
          {
            name: Type.Optional(Nullable(Title)),
            relationship: Type.Optional(Nullable(Type.String({ maxLength: 50 }))),
            phoneNumber: Type.Optional(Nullable(PhoneNumber))
          },
          { additionalProperties: false }
        )
      )
    ),
    membershipType: Type.Optional(Nullable(Type.String({ maxLength: 50 }))),
    membershipExpiry: Type.Optional(Nullable(IsoDate)),
    status: Type.Optional(ClientStatus)
  },
  { additionalProperties: false }
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
