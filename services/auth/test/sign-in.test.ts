import * as contract from '@spotter/contracts/api/sign-in.ts'
import { localKeys, remoteKeys } from '@spotter/service-kit/access-token.ts'
import { inProcessStore } from '@spotter/service-kit/store.ts'
import t from 'tap'
import { serve } from '../../../test/support/server.ts'
import { jwksOf } from '../src/keys.ts'
import { against, claimsOf, headerOf, password, signingKey, start } from './fixtures.ts'

const ann = { name: 'Ann', email: 'Ann@Example.com', password, role: 'trainee' }

t.test('registering makes the account with its row, and says so to the other services', async t => {
  const { post, events, owner } = await start(t, { deps: { clock: () => new Date('2026-03-01T20:00:00Z') }, timeZone: 'Asia/Bangkok' })
  const trainee = await post('register', { ...ann, phoneNumber: '+66 2 123 4567' })
  t.equal(trainee.status, 201, trainee.text)
  t.strictSame(against(contract.register, 201, trainee.body), [])
  t.match(trainee.data.user, {
    ...{ name: 'Ann', email: 'Ann@Example.com', role: 'trainee', phoneNumber: '+66 2 123 4567', emailVerified: false, trainerId: null },
    ...{ traineeId: Number, trainerInfo: null, language: 'en', units: 'metric', timezone: null, profileImage: null, dateOfBirth: null }
  })

  const trainer = await post('register', { ...ann, email: '  Tom@example.com ', role: 'trainer' })
  t.match(trainer.data.user, { email: 'Tom@example.com', role: 'trainer', trainerId: Number, traineeId: null })

  const { id, traineeId } = trainee.data.user
  t.match(await events(), [
    {
      type: 'auth.user.registered.v1',
      key: `user-${id}`,
      data: { userId: id, role: 'trainee', traineeId, trainerId: null, invitedByTrainerId: null }
    },
    { type: 'auth.user.registered.v1', data: { role: 'trainer', trainerId: trainer.data.user.trainerId, traineeId: null } }
  ])
  const { rows } = await owner.query('select join_date from auth.trainees')
  t.strictSame(rows, [{ join_date: '2026-03-02' }], 'today where the installation is')
})

t.test('a taken address is refused whatever its case, and nothing is written', async t => {
  const { post, owner, events } = await start(t)
  await post('register', ann)
  const before = await events()
  t.match(await post('register', { ...ann, email: 'aNN@example.COM', role: 'trainer' }), { status: 409, error: { code: 'ALREADY_EXISTS' } })
  t.strictSame(await events(), before)
  const { rows } = await owner.query(
    'select (select count(*)::int from auth.users) as users, (select count(*)::int from auth.trainers) as trainers'
  )
  t.strictSame(rows, [{ users: 1, trainers: 0 }])
})

t.test('of two who register one address at once, one gets it', async t => {
  const { post } = await start(t)
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, i) => post('register', { ...ann, email: i % 2 ? 'ann@example.com' : 'ANN@example.com' }))
  )
  t.strictSame(answers.map(({ status }) => status).sort(), [201, 409, 409, 409, 409, 409])
})

t.test('bad input to register is named by field', async t => {
  const { post, owner } = await start(t)
  const refused = async (change: object) => {
    const { status, error } = await post('register', { ...ann, ...change })
    t.equal(status, 422)
    return error.details.fields.map(({ path, code }: any) => `${path} ${code}`)
  }
  t.strictSame(await refused({ email: 'ann' }), ['email INVALID_FORMAT'])
  t.strictSame(await refused({ email: undefined }), ['email MISSING_REQUIRED_FIELD'])
  t.strictSame(await refused({ name: '  ' }), ['name INVALID_FORMAT'])
  t.strictSame(await refused({ role: 'admin' }), ['role INVALID_INPUT'])
  t.strictSame(await refused({ isAdmin: true }), ['isAdmin INVALID_INPUT'])
  t.strictSame(await refused({ password: 12345678 }), ['password INVALID_INPUT'])
  t.strictSame(await refused({ password: `A1${'x'.repeat(199)}` }), ['password INVALID_INPUT'])
  t.strictSame(await refused({ phoneNumber: 'call me' }), ['phoneNumber INVALID_FORMAT'])
  t.match((await post('register', { ...ann, password: 'abc' })).error.message, /8 characters and an upper-case letter and a digit/)
  t.match((await post('register', { ...ann, password: 'abcdefgh1' })).error.message, /^password must have an upper-case letter$/)
  t.strictSame((await owner.query('select from auth.users')).rows, [])
})

t.test('logging in answers who it is, with a token that every service accepts', async t => {
  const { post, as, addTrainer, addTrainee, ask } = await start(t)
  const trainer = await addTrainer({ name: 'Tom' })
  const trainee = await addTrainee(
    { email: 'ann@example.com' },
    { trainer_id: trainer.trainerId, trainer_assigned_at: '2026-03-01T09:00:00Z' }
  )

  const { status, data, body, text } = await post('login', { email: ' ANN@example.com', password, tokens: 'body' })
  t.equal(status, 200, text)
  t.strictSame(against(contract.login, 200, body), [])
  t.strictSame(headerOf(data.token), { alg: 'EdDSA', typ: 'at+jwt', kid: jwksOf(signingKey)[0]!.kid })
  const claims = claimsOf(data.token)
  t.match(claims, {
    iss: 'http://127.0.0.1:3000',
    aud: 'spotter',
    sub: String(trainee.userId),
    role: 'trainee',
    traineeId: trainee.traineeId,
    sv: 0,
    sid: String
  })
  t.equal(claims.exp - claims.iat, 600)
  t.notOk('trainerId' in claims, 'a trainee has no trainer id of their own')

  const me = await ask('GET', '/api/v1/auth/me', undefined, { authorization: `Bearer ${data.token}` })
  t.strictSame(against(contract.getMe, 200, me.body), [])
  t.strictSame(me.data, data.user)
  t.strictSame(me.data.trainerInfo, { trainerId: trainer.trainerId, trainerName: 'Tom', assignedDate: '2026-03-01' })
  t.match((await as(trainer)('GET', '/api/v1/auth/me')).data, { trainerId: trainer.trainerId, traineeId: null, trainerInfo: null })
  t.match(await ask('GET', '/api/v1/auth/me'), { status: 401, error: { code: 'UNAUTHORIZED' } })
  t.match((await post('login', { username: 'ann@example.com', password })).status, 200, 'username is an alias')

  const elsewhere = await serve(
    t,
    async app => void app.get('/who', { config: { roles: ['trainee'] } }, async ({ user }) => ({ data: user })),
    {
      keys: remoteKeys('http://auth/.well-known/jwks.json', async () => new Response((await ask('GET', '/.well-known/jwks.json')).text))
    }
  )
  t.match((await elsewhere.ask('GET', '/who', undefined, { authorization: `Bearer ${data.token}` })).data, {
    userId: trainee.userId,
    traineeId: trainee.traineeId
  })
})

t.test(
  'a wrong password, an unknown address, an invited, a disabled and a deleted account get the same answer, after the same work',
  async t => {
    const { post, addTrainee } = await start(t)
    const good = await addTrainee()
    const disabled = await addTrainee({ is_active: false })
    const deleted = await addTrainee({ deleted_at: '2026-01-01' })
    const invited = await addTrainee({ password_hash: null })

    const answer = async (email: string, given: string) => {
      const { status, error, headers } = await post('login', { email, password: given })
      return { status, code: error.code, message: error.message, cookies: headers['set-cookie'] }
    }
    const tries: [email: string, password: string][] = [
      [good.email, 'Wrong horse 1'],
      ['nobody@example.com', password],
      ['not an address', password],
      [invited.email, password],
      [disabled.email, password],
      [deleted.email, password]
    ]
    // CPU time over several rounds, which depends little on what else the machine does.
    const spentMs = tries.map(() => 0)
    for (let round = 0; round < 8; round++) {
      for (const [i, [email, given]] of tries.entries()) {
        const begun = process.cpuUsage()
        const told = await answer(email, given)
        const { user, system } = process.cpuUsage(begun)
        spentMs[i]! += (user + system) / 1_000
        t.strictSame(told, {
          status: 401,
          code: 'INVALID_CREDENTIALS',
          message: 'The e-mail address or the password is wrong',
          cookies: undefined
        })
      }
    }
    t.ok(Math.min(...spentMs) > spentMs[0]! * 0.5, `a hash was worked out for each: ${spentMs.map(ms => ms.toFixed(0))} ms`)
  }
)

t.test('login names what is missing', async t => {
  const { post } = await start(t)
  t.match((await post('login', { password })).error, { code: 'MISSING_REQUIRED_FIELD', details: { fields: [{ path: 'email' }] } })
  t.match((await post('login', { email: 'a@example.com' })).error, {
    code: 'MISSING_REQUIRED_FIELD',
    details: { fields: [{ path: 'password' }] }
  })
  t.match((await post('login', { email: 'a@example.com', password, tokens: 'both' })).error, { details: { fields: [{ path: 'tokens' }] } })
  t.match((await post('login', { email: 'a\0@example.com', password })).error, {
    code: 'INVALID_FORMAT',
    details: { fields: [{ path: 'email' }] }
  })
})

t.test('a browser gets both tokens in cookies that scripts and foreign pages can not use', async t => {
  const { browse, addTrainee } = await start(t)
  const { email } = await addTrainee()
  const { set, body } = await browse('login', { body: { email, password } })
  t.match(set.auth_token, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 600, value: body.data.token })
  t.match(set.refresh_token, { path: '/api/v1/auth', httpOnly: true, sameSite: 'Lax', expires: Date })
  t.equal(set.auth_token.secure, undefined)
  t.equal(body.data.refreshToken, null)

  const https = await start(t, { deps: { publicUrl: 'https://gym.example' } })
  const other = await https.addTrainee()
  const secure = (await https.browse('login', { body: { email: other.email, password } })).set
  t.match(secure.auth_token, { secure: true })
  t.match(secure['__Secure-refresh_token'], { secure: true, path: '/api/v1/auth', httpOnly: true })

  t.strictSame(
    (await https.browse('login', { body: { email: other.email, password, tokens: 'body' } })).set,
    {},
    'no cookie beside tokens in the body'
  )
})

t.test('too many wrong passwords for one account stop it for 15 minutes at most, and right ones never count', async t => {
  let now = 0
  const store = inProcessStore(() => now)
  const { post, addTrainee } = await start(t, { deps: { store } })
  const { email } = await addTrainee()
  const attempt = (given: string, from = email) => post('login', { email: from, password: given })
  for (let i = 0; i < 15; i++) t.equal((await attempt(password)).status, 200)

  for (let i = 0; i < 10; i++) t.equal((await attempt('Wrong horse 1', email.toUpperCase())).status, 401)
  const stopped = await attempt(password)
  t.match(
    stopped,
    { status: 429, error: { code: 'RATE_LIMITED' }, headers: { 'retry-after': '900' } },
    'the right password tells nothing then'
  )
  t.equal((await attempt('x', 'somebody.else@example.com')).status, 401, 'others are not stopped')
  now += 15 * 60_000
  t.equal((await attempt(password)).status, 200)
})

t.test('who tries one account from elsewhere does not shut its owner out', async t => {
  const { post, addTrainee, owner } = await start(t, { server: { trustedProxyHops: 1 } })
  const { email, userId } = await addTrainee()
  const from = (address: string, given: string) => post('login', { email, password: given }, { 'x-forwarded-for': address })
  t.equal((await from('192.0.2.1', password)).status, 200)
  for (let i = 0; i < 10; i++) t.equal((await from(`198.51.100.${i}`, 'Wrong horse 1')).status, 401)
  t.equal((await from('198.51.100.99', password)).status, 429)
  t.equal((await from('192.0.2.1', password)).status, 200)
  t.equal((await from('192.0.2.1, junk"', password)).status, 429, 'an address that is none is noted as none')
  const { rows } = await owner.query('select distinct host(ip_address) as ip from auth.sign_in_sessions where user_id = $1', [userId])
  t.strictSame(rows, [{ ip: '192.0.2.1' }])
})

t.test('too many wrong passwords from one address stop the address; of many at once at the edge one passes', async t => {
  const { post, addTrainee } = await start(t)
  const { email } = await addTrainee()
  const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => post('login', { email: `nobody-${i}@example.com`, password })))
  t.equal(answers.filter(({ status }) => status === 401).length, 50)
  t.equal(answers.filter(({ status }) => status === 429).length, 10)
  t.equal((await post('login', { email, password })).status, 429)
})

t.test('registering is throttled per address', async t => {
  const store = inProcessStore()
  const { post } = await start(t, { deps: { store } })
  for (let i = 0; i < 60; i++) await store.hit('auth-register-127.0.0.1', 3_600_000)
  t.match(await post('register', ann), { status: 429, headers: { 'retry-after': '3600' } })
})

t.test('a weaker hash is replaced at the next login, and a password is one however it is composed', async t => {
  const { post, addTrainee, owner } = await start(t)
  const { hash } = await import('@node-rs/argon2')
  const { email, userId } = await addTrainee({
    password_hash: await hash('Caf\u00e9 horse 1', { memoryCost: 8, timeCost: 1, parallelism: 1 })
  })
  t.equal((await post('login', { email, password: 'Cafe\u0301 horse 1' })).status, 200)
  const { rows } = await owner.query('select password_hash from auth.users where id = $1', [userId])
  t.match(rows[0].password_hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  t.equal((await post('login', { email, password: 'Caf\u00e9 horse 1' })).status, 200)
})

t.test('the public keys are served to be kept for five minutes, without the private part', async t => {
  const { ask } = await start(t)
  const { body, headers } = await ask('GET', '/.well-known/jwks.json')
  t.strictSame(body, { keys: jwksOf(signingKey) })
  t.strictSame(Object.keys(body.keys[0]).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  t.equal(headers['cache-control'], 'public, max-age=300')
})

t.test('an account that is closed answers nothing, though its token still lives', async t => {
  const { signIn, addTrainee, ask, owner } = await start(t)
  const trainee = await addTrainee()
  const { token } = await signIn(trainee)
  await owner.query('update auth.users set is_active = false where id = $1', [trainee.userId])
  t.match(await ask('GET', '/api/v1/auth/me', undefined, { authorization: `Bearer ${token}` }), {
    status: 401,
    error: { code: 'UNAUTHORIZED' }
  })
})

t.test('neither the log nor the database holds a password or a token', async t => {
  const lines: string[] = []
  const write = (...entry: unknown[]) =>
    void lines.push(JSON.stringify(entry, (_key, value) => (value instanceof Error ? { ...value, message: value.message } : value)))
  const logger: any = {
    level: 'debug',
    debug: write,
    trace: write,
    info: write,
    warn: write,
    error: write,
    fatal: write,
    silent() {},
    child: () => logger
  }
  const { post, browse, owner } = await start(t, { server: { logger } })
  await post('register', ann)
  const { set, body } = await browse('login', { body: { email: ann.email, password } })
  await post('login', { email: ann.email, password: 'Wrong horse 1' })
  await post('login', { email: ann.email, password: 5, tokens: 'Wrong horse 1' })
  const cookies = { refresh_token: set.refresh_token.value, auth_token: set.auth_token.value }
  const refreshed = await browse('refresh', { cookies, headers: { origin: 'http://127.0.0.1:3000' } })
  await browse('refresh', { cookies, headers: { origin: 'http://evil.example' } })
  await browse('logout', { cookies, headers: { origin: 'http://127.0.0.1:3000' } })

  const dump: string[] = []
  for (const table of ['users', 'sign_in_sessions', 'refresh_tokens', 'outbox']) {
    const { rows } = await owner.query(`select to_jsonb(t)::text as row from auth.${table} t`)
    dump.push(...rows.map(({ row }) => row))
  }
  t.ok(lines.length >= 6 && dump.length >= 5, `${lines.length} lines, ${dump.length} rows`)
  const secrets = [
    password,
    'Wrong horse 1',
    body.data.token,
    set.refresh_token.value,
    refreshed.set.refresh_token.value,
    refreshed.body.data.token
  ]
  for (const secret of secrets) {
    t.notOk(lines.some(line => line.includes(secret)))
    t.notOk(dump.some(row => row.includes(secret)))
  }
})

t.test('a key that is no key stops the routes from being made', async t => {
  await t.rejects(serve(t, (await import('../src/app.ts')).authRoutes({ signingKey: 'none' } as never), { keys: localKeys(() => []) }))
})
