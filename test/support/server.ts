import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { audience, localKeys, type PublicJwk, type User } from '@spotter/service-kit/access-token.ts'
import { openLog } from '@spotter/service-kit/log.ts'
import { buildServer, type ServerOptions } from '@spotter/service-kit/server.ts'
import { inProcessStore } from '@spotter/service-kit/store.ts'
import type { FastifyPluginAsync, InjectOptions } from 'fastify'
import { SignJWT } from 'jose'
import type { Test } from 'tap'

export const issuer = 'http://127.0.0.1:3000'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
export const testKey: PublicJwk = { ...publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'EdDSA', use: 'sig' }

/** An access token such as auth makes, for `user`. */
export function tokenFor({ userId, role, trainerId, traineeId, sessionId = randomUUID() }: Partial<User> & Pick<User, 'userId' | 'role'>) {
  return new SignJWT({ role, trainerId, traineeId, sid: sessionId, sv: 0 })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'test', typ: 'at+jwt' })
    .setSubject(String(userId))
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(privateKey)
}

/**
 * A service's routes on the kit's server, without a socket, closed with the test.
 * `as(user)` asks in that user's name: `await as(trainer)('GET', '/api/v1/…', body?)`.
 */
export async function serve(t: Test, routes: FastifyPluginAsync, options: Partial<ServerOptions> = {}) {
  const store = options.store ?? inProcessStore()
  const app = await buildServer({
    logger: openLog({ name: 'test', level: process.env.LOG_LEVEL ?? 'silent' }),
    keys: localKeys(() => [testKey]),
    issuer,
    store,
    allowedOrigins: [],
    requestsPerHour: undefined,
    trustedProxyHops: 0,
    checks: {},
    ...options
  })
  await app.register(routes)
  await app.ready()
  t.teardown(() => app.close())

  async function ask(method: string, url: string, body?: unknown, headers: Record<string, string> = {}) {
    const request = { method, url, headers, ...(body !== undefined && { payload: body }) } as InjectOptions
    const response = await app.inject(request)
    const answer = response.body && response.headers['content-type']?.includes('json') ? response.json() : undefined
    return {
      status: response.statusCode,
      headers: response.headers,
      body: answer,
      data: answer?.data,
      error: answer?.error,
      text: response.body
    }
  }

  return {
    app,
    store,
    ask,
    as:
      (user: Parameters<typeof tokenFor>[0]) =>
      async (method: string, url: string, body?: unknown, headers: Record<string, string> = {}) =>
        ask(method, url, body, { authorization: `Bearer ${await tokenFor(user)}`, ...headers })
  }
}
