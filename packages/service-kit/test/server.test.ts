import { createHmac, createPublicKey, randomUUID } from 'node:crypto'
import { defineRoute } from '@spotter/contracts/define-route.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { inProcessStore } from '@spotter/service-kit/store.ts'
import type { FastifyPluginAsync } from 'fastify'
import { SignJWT } from 'jose'
import t from 'tap'
import { Type } from 'typebox'
import { issuer, serve, testKey, tokenFor } from '../../../test/support/server.ts'

const contract = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/things/:id',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'makeThing',
    summary: 'For this test',
    tags: ['test'],
    params: Type.Object({ id: Type.Integer({ minimum: 1 }) }),
    querystring: Type.Object({ page: Type.Integer({ default: 1, minimum: 1 }) }),
    body: Type.Object(
      {
        name: Type.String({ minLength: 1 }),
        date: Type.Optional(Type.String({ format: 'date' })),
        sets: Type.Optional(Type.Array(Type.Object({ reps: Type.Integer({ maximum: 9_999 }) }, { additionalProperties: false })))
      },
      { additionalProperties: false }
    ),
    response: { 201: Type.Any() }
  }
})

const things: FastifyPluginAsync = async app => {
  app.route({
    ...contract,
    handler: async (request, reply) => sendJson(reply.code(201), JSON.stringify({ user: request.user, query: request.query }))
  })
  app.route({
    ...contract,
    method: 'GET',
    url: '/api/v1/trainer/broken',
    schema: {},
    handler: async () => Promise.reject(new Error('secret detail'))
  })
}

const trainer = { userId: 1, role: 'trainer' as const, trainerId: 3 }
const trainee = { userId: 2, role: 'trainee' as const, traineeId: 7 }
const path = '/api/v1/trainer/things/5'

t.test('a good request passes, query coerced from text', async t => {
  const { as } = await serve(t, things)
  const { status, data, headers } = await as(trainer)('POST', `${path}?page=2`, { name: 'x' })
  t.equal(status, 201)
  t.match(data, { user: { userId: 1, trainerId: 3, role: 'trainer' }, query: { page: 2 } })
  t.match(headers['x-request-id'], /^[0-9a-f-]{36}$/)
})

t.test('each bad field is named, by path and code', async t => {
  const { as } = await serve(t, things)
  const post = as(trainer)
  const fields = async (body: unknown, url = path) => {
    const { status, error } = await post('POST', url, body)
    t.equal(status, 422)
    return error.details.fields.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)
  }
  t.strictSame(await fields({}), ['name MISSING_REQUIRED_FIELD'])
  t.strictSame(await fields({ name: 5 }), ['name INVALID_INPUT'])
  t.strictSame(await fields({ name: 'x', colour: 'red' }), ['colour INVALID_INPUT'])
  t.strictSame(await fields({ name: 'x', sets: [{ reps: 1 }, { reps: 10_000, x: 1 }] }), [
    'sets[1].x INVALID_INPUT',
    'sets[1].reps INVALID_INPUT'
  ])
  t.strictSame(await fields({ name: 'x', date: '2026-02-30' }), ['date INVALID_FORMAT'])
  t.strictSame(await fields({ name: 'a\0b' }), ['name INVALID_FORMAT'])
  t.strictSame(await fields({ name: 'a\ud800b' }), ['name INVALID_FORMAT'])
  t.strictSame(await fields({ name: 'x' }, '/api/v1/trainer/things/x'), ['id INVALID_INPUT'])
  t.strictSame(await fields({ name: 'x' }, `${path}?page=0`), ['page INVALID_INPUT'])
  t.strictSame(await fields([]), ['body INVALID_INPUT'])
})

t.test('a request that can not be read says why', async t => {
  const { ask, app } = await serve(t, things)
  const headers = { authorization: `Bearer ${await tokenFor(trainer)}`, 'content-type': 'application/json' }
  t.match(await ask('POST', path, '{"name":', headers), { status: 400, error: { code: 'MALFORMED_JSON' } })
  t.match(await ask('POST', path, '{"__proto__":{}}', headers), { status: 400, error: { code: 'MALFORMED_JSON' } })
  t.match(await ask('POST', path, ' ', headers), { status: 400, error: { code: 'MALFORMED_JSON' } })
  t.match(await ask('POST', path, 'a=b', { ...headers, 'content-type': 'text/plain' }), {
    status: 415,
    error: { code: 'UNSUPPORTED_MEDIA_TYPE' }
  })
  t.match(await ask('POST', path, JSON.stringify({ name: 'x'.repeat(2_000_000) }), headers), {
    status: 413,
    error: { code: 'PAYLOAD_TOO_LARGE' }
  })
  t.match(await ask('GET', '/nowhere'), { status: 404, error: { code: 'NOT_FOUND', requestId: String } })
  t.match((await app.inject('/api/v1/%zz')).json(), { success: false, error: { code: 'MALFORMED_JSON' } })
})

t.test('no body is no body, whatever the content type says', async t => {
  const { ask } = await serve(t, things)
  const headers = { authorization: `Bearer ${await tokenFor(trainer)}`, 'content-type': 'application/json' }
  t.match(await ask('POST', path, '', headers), { status: 422, error: { details: { fields: [{ path: 'body' }] } } })
})

t.test('an error of ours tells nothing of itself', async t => {
  const { as } = await serve(t, things)
  const { status, text } = await as(trainer)('GET', '/api/v1/trainer/broken')
  t.equal(status, 500)
  t.notMatch(text, 'secret detail')
})

t.test('who may not is told so, before the body is read', async t => {
  const { ask, as } = await serve(t, things)
  t.match(await ask('POST', path, '{'), { status: 401, error: { code: 'UNAUTHORIZED' } })
  t.match(await as(trainee)('POST', path, {}), { status: 403, error: { code: 'TRAINEE_READONLY' } })
  t.match(await as(trainee)('GET', '/api/v1/trainer/broken'), { status: 403, error: { code: 'FORBIDDEN' } })
})

t.test('only a token of ours is accepted', async t => {
  const { ask } = await serve(t, things)
  const asBearer = (token: string) => ask('POST', path, { name: 'x' }, { authorization: `Bearer ${token}` })
  const good = await tokenFor(trainer)
  t.match(await asBearer(good), { status: 201 })

  const [header, payload] = good.split('.') as [string, string]
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const publicPem = createPublicKey({ key: testKey, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
  const hs256 = `${encode({ alg: 'HS256', kid: 'test', typ: 'at+jwt' })}.${payload}`
  const forged = {
    'no algorithm': `${encode({ alg: 'none', kid: 'test', typ: 'at+jwt' })}.${payload}.`,
    'HS256 with the public key': `${hs256}.${createHmac('sha256', publicPem).update(hs256).digest('base64url')}`,
    'an unknown key': `${encode({ alg: 'EdDSA', kid: '../test', typ: 'at+jwt' })}.${payload}.${good.split('.')[2]}`,
    'a changed payload': `${header}.${encode({ sub: '1', role: 'admin', sid: 'x' })}.${good.split('.')[2]}`,
    nonsense: 'a.b.c'
  }
  for (const [name, token] of Object.entries(forged)) t.match(await asBearer(token), { status: 401, error: { code: 'UNAUTHORIZED' } }, name)
  t.match(await ask('POST', path, { name: 'x' }, { authorization: 'Basic eDp5' }), { status: 401 })
})

t.test('a token of another audience, issuer, type or age is refused', async t => {
  const { generateKeyPairSync } = await import('node:crypto')
  const pair = generateKeyPairSync('ed25519')
  const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }) as string
  const { ask } = await serve(t, things, { keys: async () => pem })
  const sign = (change: { iss?: string; aud?: string; typ?: string; exp?: number }) =>
    new SignJWT({ role: 'trainer', trainerId: 3, sid: randomUUID(), sv: 0 })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k', typ: change.typ ?? 'at+jwt' })
      .setSubject('1')
      .setIssuer(change.iss ?? issuer)
      .setAudience(change.aud ?? 'spotter')
      .setIssuedAt()
      .setExpirationTime(change.exp ?? Math.floor(Date.now() / 1000) + 600)
      .sign(pair.privateKey)
  const code = async (change: Parameters<typeof sign>[0]) =>
    (await ask('POST', path, { name: 'x' }, { authorization: `Bearer ${await sign(change)}` })).error?.code
  t.equal(await code({}), undefined)
  t.equal(await code({ aud: 'other' }), 'UNAUTHORIZED')
  t.equal(await code({ iss: 'http://evil.example' }), 'UNAUTHORIZED')
  t.equal(await code({ typ: 'JWT' }), 'UNAUTHORIZED')
  t.equal(await code({ exp: Math.floor(Date.now() / 1000) - 3_600 }), 'TOKEN_EXPIRED')
})

t.test('an ended session ends its tokens', async t => {
  const { as, store } = await serve(t, things)
  const sessionId = randomUUID()
  const post = as({ ...trainer, sessionId })
  t.equal((await post('POST', path, { name: 'x' })).status, 201)
  await store.endSession(sessionId, 60_000)
  t.match(await post('POST', path, { name: 'x' }), { status: 401, error: { code: 'TOKEN_EXPIRED' } })
})

t.test('a write with the cookie comes from our own pages only', async t => {
  const { ask } = await serve(t, things, { allowedOrigins: ['https://app.example'] })
  const cookie = `auth_token=${await tokenFor(trainer)}`
  const status = async (headers: Record<string, string>) => (await ask('POST', path, { name: 'x' }, { cookie, ...headers })).status
  t.equal(await status({ origin: issuer }), 201)
  t.equal(await status({ origin: 'https://app.example' }), 201)
  t.equal(await status({ 'sec-fetch-site': 'same-origin' }), 201)
  t.equal(await status({ origin: 'https://evil.example' }), 403)
  t.equal(await status({ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }), 403)
  t.equal(await status({ 'sec-fetch-site': 'cross-site' }), 403)
  t.equal(await status({}), 403)
})

t.test('requests are counted by user and hour', async t => {
  const { as, ask } = await serve(t, things, { store: inProcessStore(), requestsPerHour: { anonymous: 2, trainee: 1, trainer: 3 } })
  const statuses = async (times: number, once: () => Promise<{ status: number }>) => {
    const seen = []
    for (let i = 0; i < times; i++) seen.push((await once()).status)
    return seen
  }
  t.strictSame(await statuses(4, () => as(trainer)('POST', path, { name: 'x' })), [201, 201, 201, 429])
  t.strictSame(await statuses(2, () => as(trainee)('POST', path, {})), [403, 429])
  t.strictSame(await statuses(3, () => ask('POST', path, {})), [401, 401, 429])
  const { headers, error } = await ask('POST', path, {})
  t.equal(error.code, 'RATE_LIMITED')
  t.ok(Number(headers['retry-after']) > 0)
})

t.test('a body of a hundred thousand faults, or brackets, gets a short answer', async t => {
  const { as } = await serve(t, things)
  const post = async (body: string) => {
    const { status, error, text } = await as(trainer)('POST', path, body, { 'content-type': 'application/json' })
    t.equal(status, 422)
    t.ok(text.length < 50_000, `${text.length} characters`)
    return error.details.fields as { path: string; message: string }[]
  }
  const [first] = await post(`{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
  t.equal(first!.message, 'must not be nested deeper than 32 levels')
  t.equal((await post(`{${Array.from({ length: 50_000 }, (_, i) => `"k${i}":0`).join(',')}}`)).length, 100)
  t.equal((await post(`{"name":"x","sets":[${'0,'.repeat(100_000)}0]}`)).length, 100)
  t.strictSame(
    (await post(`{"name":"x","":1,"${'y'.repeat(500_000)}":1}`)).map(({ path }) => path),
    ['""', 'y'.repeat(100)]
  )
})

t.test('an address that can not be read is answered with the id of its request', async t => {
  const { app } = await serve(t, things)
  const answer = await app.inject('/api/v1/%zz')
  t.equal(answer.json().error.requestId, answer.headers['x-request-id'])
})

t.test('a server that stops finishes the request it has begun', async t => {
  const [begun, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const slow: FastifyPluginAsync = async app => {
    app.get('/slow', async () => {
      begun.resolve()
      await finish.promise
      return { done: true }
    })
  }
  const { app } = await serve(t, slow)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const answer = fetch(`${url}/slow`)
  await begun.promise
  const closed = app.close()
  await t.rejects(fetch(`${url}/health/live`, { signal: AbortSignal.timeout(5_000) }), 'nobody new is let in')
  finish.resolve()
  t.strictSame(await (await answer).json(), { done: true })
  await closed
})
