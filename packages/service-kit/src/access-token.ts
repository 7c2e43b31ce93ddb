import { createPublicKey, type JsonWebKey } from 'node:crypto'
import jwt from '@fastify/jwt'
import type { Role } from '@spotter/contracts/define-route.ts'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { ApiError } from './errors.ts'
import type { Store } from './store.ts'

/** What an access token says of its bearer. */
export interface User {
  userId: number
  role: Role
  /** trainers.id, for trainers only. */
  trainerId: number | undefined
  /** trainees.id, for trainees only. */
  traineeId: number | undefined
  sessionId: string
}

export interface Claims {
  sub: string
  role: Role
  trainerId?: number
  traineeId?: number
  /** The sign-in session. */
  sid: string
  /** The session version of the account when the token was made. */
  sv: number
}

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: Claims
    /** What `request.user` is; our own hook sets it. */
    user: User
  }
}

/** Finds the public key, in PEM, that bears this id; undefined when there is none. */
export type Keys = (keyId: string) => Promise<string | undefined>

export const audience = 'spotter'
export const cookieName = 'auth_token'

export interface AccessTokenOptions {
  keys: Keys
  /** The issuer: the installation's PUBLIC_URL. */
  issuer: string
  store: Store
  /** Origins besides `issuer` whose pages may write with the cookie. */
  allowedOrigins: string[]
}

/** Checks access tokens: EdDSA alone, type, audience, issuer, age, and that the session was not ended. */
export const accessTokens = fp<AccessTokenOptions>(async (app, { keys, issuer, store, allowedOrigins }) => {
  await app.register(jwt, {
    secret: async (_request: FastifyRequest, token: { header: { kid?: unknown } }) => {
      const { kid } = token.header
      const key = typeof kid === 'string' && kid.length <= 64 ? await keys(kid) : undefined
      if (!key) throw new ApiError('UNAUTHORIZED', 'The access token was not signed with a key of ours')
      return key
    },
    decode: { complete: true },
    verify: {
      algorithms: ['EdDSA'],
      allowedIss: issuer,
      allowedAud: audience,
      checkTyp: 'at+jwt',
      clockTolerance: 60_000,
      requiredClaims: ['exp', 'iat', 'sub', 'sid'],
      extractToken: tokenOf
    },
    decoratorName: 'claims'
  } as unknown as jwt.FastifyJWTOptions)

  app.decorate('authenticate', async (request: FastifyRequest): Promise<User> => {
    if (!tokenOf(request)) throw new ApiError('UNAUTHORIZED', 'Sign in: no access token came with the request')
    if (cameByCookie(request)) refuseCrossSite(request, [new URL(issuer).origin, ...allowedOrigins])
    const claims = await verify(request)
    if (await store.hasEnded(claims.sid)) throw new ApiError('TOKEN_EXPIRED', 'This session was ended; sign in again')
    return {
      userId: Number(claims.sub),
      role: claims.role,
      trainerId: claims.trainerId,
      traineeId: claims.traineeId,
      sessionId: claims.sid
    }
  })
})

async function verify(request: FastifyRequest): Promise<Claims> {
  try {
    return await request.jwtVerify<Claims>()
  } catch (error) {
    if (error instanceof ApiError) throw error
    const { code } = error as { code?: string }
    if (code === 'FST_JWT_AUTHORIZATION_TOKEN_EXPIRED') throw new ApiError('TOKEN_EXPIRED', 'The access token has expired; refresh it')
    throw new ApiError('UNAUTHORIZED', 'The access token is not valid')
  }
}

/** The token of the header; without a header, that of the cookie. Never one for the other. */
function tokenOf(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization
  if (header === undefined) return request.cookies[cookieName]
  const token = /^Bearer ([\w.-]{1,4096})$/i.exec(header)?.[1]
  if (!token) throw new ApiError('UNAUTHORIZED', 'The Authorization header must be "Bearer" and an access token')
  return token
}

const cameByCookie = (request: FastifyRequest) => request.headers.authorization === undefined

/**
 * Stops a foreign page from writing with the visitor's cookie: a write passes
 * with an Origin of ours, or without Origin when the browser says same-origin.
 */
export function refuseCrossSite({ method, headers }: FastifyRequest, origins: string[]) {
  if (method === 'GET' || method === 'HEAD') return
  if (headers.origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : origins.includes(headers.origin)) return
  throw new ApiError('FORBIDDEN', 'A write with a cookie must come from a page of this installation')
}

/** A public key as the key set serves it. */
export interface PublicJwk extends JsonWebKey {
  kid: string
}

/** Keys that are at hand in this process. */
export const localKeys =
  (jwks: () => PublicJwk[]): Keys =>
  async keyId => {
    const jwk = jwks().find(({ kid }) => kid === keyId)
    return jwk && toPem(jwk)
  }

/**
 * Keys that the auth service publishes. They are kept, so that tokens are checked
 * while auth is down; an unknown key id asks again, at most every 5 s.
 */
export function remoteKeys(url: string, fetchKeys: typeof fetch = fetch): Keys {
  let known = new Map<string, string>()
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined

  async function ask() {
    const response = await fetchKeys(url, { signal: AbortSignal.timeout(2_000) })
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    const { keys } = (await response.json()) as { keys: PublicJwk[] }
    known = new Map(keys.map(jwk => [jwk.kid, toPem(jwk)]))
  }

  return async keyId => {
    if (!known.has(keyId) && (asking || performance.now() - askedAt > 5_000)) {
      askedAt = performance.now()
      asking ??= ask().finally(() => {
        asking = undefined
      })
      await asking.catch(() => {
        askedAt = Number.NEGATIVE_INFINITY
        if (known.size === 0) throw new ApiError('SERVICE_UNAVAILABLE', 'Tokens can not be checked yet: the auth service does not answer')
      })
    }
    return known.get(keyId)
  }
}

const toPem = (jwk: JsonWebKey) => createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }) as string

declare module 'fastify' {
  interface FastifyInstance {
    /** The bearer of the request's token. Throws UNAUTHORIZED, TOKEN_EXPIRED or FORBIDDEN. */
    authenticate: (request: FastifyRequest) => Promise<User>
  }
}
