import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Done, Email, Gender, Id, Instant, IsoDate, Maybe, Nullable, PhoneNumber, Strict, Success, Title } from './shapes.ts'

/** How a token pair travels: browsers take cookies, API clients the body. */
export const Tokens = Type.Enum(['cookie', 'body'], {
  default: 'cookie',
  description: 'body: `refreshToken` comes in the body, and no cookie is set'
})
const RefreshToken = Type.String({ minLength: 1, maxLength: 500 })
const Password = Type.String({ minLength: 1, maxLength: 200 })
/** A password that is being set. */
export const NewPassword = Type.String({
  minLength: 1,
  maxLength: 200,
  description: '8 to 200 characters, an upper-case letter and a digit among them'
})
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

/** What somebody gets who is signed in from now on. */
export const SignedIn = Type.Object({ user: User, token: AccessToken, refreshToken: Nullable(Type.String()) })

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
        password: NewPassword,
        phoneNumber: Maybe(PhoneNumber),
        role: Type.Enum(['trainee', 'trainer'])
      },
      Strict
    ),
    response: { 201: Success(Type.Object({ user: User })) }
  },
  config: { owner: 'auth', roles: 'anyone', errors: ['ALREADY_EXISTS'] }
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
      Strict
    ),
    response: { 200: Success(SignedIn) }
  },
  config: { owner: 'auth', roles: 'anyone', errors: ['INVALID_CREDENTIALS'] }
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
    body: Nullable(Type.Object({ refreshToken: Type.Optional(RefreshToken) }, Strict)),
    response: { 200: Done }
  },
  config: { owner: 'auth', roles: 'anyone', errors: ['UNAUTHORIZED', 'TOKEN_EXPIRED', 'FORBIDDEN'] }
})

export const getMe = defineRoute({
  method: 'GET',
  url: '/api/v1/auth/me',
  schema: {
    operationId: 'getMe',
    summary: 'Who is signed in',
    description: 'A trainee’s `trainerInfo` is null without a trainer; `traineeId` or `trainerId` is the id that other answers speak of.',
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
    body: Nullable(Type.Object({ refreshToken: Type.Optional(RefreshToken), tokens: Type.Optional(Tokens) }, Strict)),
    response: { 200: Success(Type.Object({ token: AccessToken, refreshToken: Nullable(Type.String()) })) }
  },
  config: { owner: 'auth', roles: 'anyone', errors: ['UNAUTHORIZED', 'TOKEN_EXPIRED', 'FORBIDDEN', 'MISSING_REQUIRED_FIELD'] }
})

export const getJwks = defineRoute({
  method: 'GET',
  url: '/.well-known/jwks.json',
  schema: {
    operationId: 'getJwks',
    summary: 'The public keys that access tokens are checked with (RFC 7517, no envelope)',
    description:
      'A JSON Web Key Set (RFC 7517) without the envelope: the key in use first, then those whose tokens are still accepted. May be cached.',
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
