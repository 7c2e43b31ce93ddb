import { randomBytes } from 'node:crypto'
import * as contract from '@spotter/contracts/api/sign-in.ts'
import t, { type Test } from 'tap'
import { against, claimsOf, password, start } from './fixtures.ts'

const ours = { origin: 'http://127.0.0.1:3000' }
const refused = { status: 401, error: { code: 'UNAUTHORIZED' } }

async function signedIn(t: Test, options: Parameters<typeof start>[1] = {}) {
  const auth = await start(t, options)
  const trainee = await auth.addTrainee()
  const { token, refreshToken } = await auth.signIn(trainee)
  return { ...auth, trainee, token, refreshToken, exchange: (refreshToken: string) => auth.post('refresh', { refreshToken }) }
}

t.test('a refresh token gives a new access token of the same session and is replaced', async t => {
  const { exchange, refreshToken, token, trainee, ask, liveTokens, owner } = await signedIn(t)
  const { status, data, body, headers } = await exchange(refreshToken)
  t.equal(status, 200)
  t.strictSame(against(contract.refresh, 200, body), [])
  t.not(data.refreshToken, refreshToken)
  t.equal(headers['set-cookie'], undefined)
  t.equal(claimsOf(data.token).sid, claimsOf(token).sid)
  t.match(claimsOf(data.token), { sub: String(trainee.userId), traineeId: trainee.traineeId, role: 'trainee' })
  t.equal((await ask('GET', '/api/v1/auth/me', undefined, { authorization: `Bearer ${data.token}` })).status, 200)
  t.equal(await liveTokens(trainee.userId), 1)
  t.equal((await exchange(data.refreshToken)).status, 200)
  const { rows } = await owner.query('select generation, is_revoked from auth.refresh_tokens order by generation')
  t.strictSame(
    rows.map(row => `${row.generation} ${row.is_revoked}`),
    ['0 true', '1 true', '2 false'],
    'none of a living family is purged'
  )
})

t.test('20 refreshes at once get the same answer and leave one live token, in each of 5 families', async t => {
  const { addTrainee, signIn, post, liveTokens } = await start(t)
  const families = []
  for (let i = 0; i < 5; i++) families.push(await addTrainee())
  await Promise.all(
    families.map(async trainee => {
      const { refreshToken } = await signIn(trainee)
      const answers = await Promise.all(Array.from({ length: 20 }, () => post('refresh', { refreshToken })))
      t.strictSame([...new Set(answers.map(({ status }) => status))], [200])
      t.equal(new Set(answers.map(({ data }) => data.refreshToken)).size, 1)
      t.equal((await post('refresh', { refreshToken: answers[0]!.data.refreshToken })).status, 200)
    })
  )
  for (const { userId } of families) t.equal(await liveTokens(userId), 1)
})

t.test('a lost answer can be had again within 10 seconds; afterwards the same token ends the session', async t => {
  const { exchange, refreshToken, trainee, owner, liveTokens } = await signedIn(t)
  const first = await exchange(refreshToken)
  t.equal((await exchange(refreshToken)).data.refreshToken, first.data.refreshToken)
  await owner.query(`update auth.sign_in_sessions set rotated_at = rotated_at - interval '5 seconds'`)
  t.equal((await exchange(refreshToken)).data.refreshToken, first.data.refreshToken)

  await owner.query(`update auth.sign_in_sessions set rotated_at = rotated_at - interval '5.1 seconds'`)
  t.match(await exchange(refreshToken), refused)
  t.equal(await liveTokens(trainee.userId), 0)
  t.match(await exchange(first.data.refreshToken), refused, "the thief's, or the owner's: nobody can tell")
})

t.test('each older token ends the family, at another process and with another key too, and the access token with it', async t => {
  const { database, addTrainee, signIn, post, store, ask, liveTokens, owner } = await start(t)
  const restarted = await start(t, { beside: database, deps: { refreshKey: randomBytes(32) } })
  for (const age of [2, 3, 5]) {
    const trainee = await addTrainee()
    const tokens = [(await signIn(trainee)).refreshToken]
    let token = ''
    for (let i = 0; i < age; i++) {
      const { data } = await post('refresh', { refreshToken: tokens.at(-1) })
      tokens.push(data.refreshToken)
      token = data.token
    }
    const elsewhere = age === 5 ? restarted : { post }
    t.match(await elsewhere.post('refresh', { refreshToken: tokens[0] }), refused, `${age} rotations ago`)
    t.equal(await liveTokens(trainee.userId), 0)
    t.match(await post('refresh', { refreshToken: tokens.at(-1) }), refused, 'the newest is dead too')
    t.equal(await (age === 5 ? restarted.store : store).hasEnded(claimsOf(token).sid), true)
    if (age !== 5) {
      t.match(await ask('GET', '/api/v1/auth/me', undefined, { authorization: `Bearer ${token}` }), {
        status: 401,
        error: { code: 'TOKEN_EXPIRED' }
      })
    }
  }
  const { rows } = await owner.query('select distinct revoked_reason from auth.sign_in_sessions')
  t.strictSame(rows, [{ revoked_reason: 'replay' }])
})

t.test('a session of another device goes on', async t => {
  const { exchange, refreshToken, trainee, signIn, liveTokens } = await signedIn(t)
  const other = await signIn(trainee)
  await exchange((await exchange(refreshToken)).data.refreshToken)
  t.match(await exchange(refreshToken), refused)
  t.equal((await exchange(other.refreshToken)).status, 200)
  t.equal(await liveTokens(trainee.userId), 1)
})

t.test('what nobody has, an idle session, an old one, a disabled and a deleted account get no token', async t => {
  const { exchange, addTrainee, signIn, owner } = await signedIn(t)
  t.match(await exchange(randomBytes(32).toString('base64url')), refused)
  t.match(await exchange('x'), refused)
  const after = async (change: string) => {
    const trainee = await addTrainee()
    const { refreshToken } = await signIn(trainee)
    await owner.query(change, [trainee.userId])
    return exchange(refreshToken)
  }
  t.match(await after(`update auth.sign_in_sessions set idle_expires_at = now() where user_id = $1`), refused)
  t.match(await after(`update auth.sign_in_sessions set expires_at = now() where user_id = $1`), refused)
  t.match(await after(`update auth.users set is_active = false where id = $1`), refused)
  t.match(await after(`update auth.users set deleted_at = now() where id = $1`), refused)
})

t.test('a session lasts 30 days from its last use, 90 in all', async t => {
  const { exchange, refreshToken, owner } = await signedIn(t)
  const days = async () => {
    const { rows } = await owner.query(
      `select round(extract(epoch from s.idle_expires_at - now()) / 86400)::int as idle, round(extract(epoch from s.expires_at - now()) / 86400)::int as whole,
         t.expires_at = s.expires_at as same
       from auth.sign_in_sessions s join auth.refresh_tokens t on t.session_id = s.id and t.generation = s.generation`
    )
    return rows[0]
  }
  t.strictSame(await days(), { idle: 30, whole: 90, same: true })
  await owner.query(`update auth.sign_in_sessions set idle_expires_at = now() + interval '1 day', expires_at = now() + interval '80 days'`)
  const { data } = await exchange(refreshToken)
  t.match(await days(), { idle: 30, whole: 80, same: true })
  await owner.query(`update auth.sign_in_sessions set expires_at = now() + interval '3 days'`)
  await exchange(data.refreshToken)
  t.match(await days(), { idle: 3, whole: 3 })
})

t.test('a browser refreshes with its cookie, from our own pages alone', async t => {
  const { browse, addTrainee, liveTokens } = await start(t, { deps: { allowedOrigins: ['https://front.example'] } })
  const { email, userId } = await addTrainee()
  const { set } = await browse('login', { body: { email, password } })
  const cookies = { refresh_token: set.refresh_token.value }
  for (const headers of [
    {},
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'same-site' },
    { ...ours, origin: `${ours.origin}1` }
  ]) {
    const { status, body, set } = await browse('refresh', { cookies, headers })
    t.match({ status, code: body.error.code, set }, { status: 403, code: 'FORBIDDEN', set: {} }, JSON.stringify(headers))
  }
  const first = await browse('refresh', { cookies, headers: ours })
  t.match(first, { status: 200, body: { data: { token: String, refreshToken: null } } })
  t.match(first.set, { auth_token: { value: first.body.data.token, path: '/' }, refresh_token: { path: '/api/v1/auth', httpOnly: true } })
  const second = await browse('refresh', {
    cookies: { refresh_token: first.set.refresh_token.value },
    headers: { 'sec-fetch-site': 'same-origin' },
    body: {}
  })
  const third = await browse('refresh', {
    cookies: { refresh_token: second.set.refresh_token.value },
    headers: { origin: 'https://front.example' }
  })
  t.equal(third.status, 200)

  const replayed = await browse('refresh', { cookies, headers: ours })
  t.equal(replayed.status, 401)
  t.match(replayed.set, { auth_token: { value: '' }, refresh_token: { value: '', path: '/api/v1/auth' } }, 'dead cookies are cleared')
  t.equal(await liveTokens(userId), 0)
})

t.test('a script can not have the token of the cookie in the body', async t => {
  const { browse, addTrainee, post, signIn } = await start(t)
  const trainee = await addTrainee()
  const { set } = await browse('login', { body: { email: trainee.email, password } })
  const cookies = { refresh_token: set.refresh_token.value }
  const { status, body } = await browse('refresh', { cookies, headers: ours, body: { tokens: 'body' } })
  t.match(
    { status, error: body.error },
    { status: 422, error: { details: { fields: [{ path: 'refreshToken', code: 'MISSING_REQUIRED_FIELD' }] } } }
  )

  const { refreshToken } = await signIn(trainee)
  const inBody = await browse('refresh', { cookies, body: { refreshToken } })
  t.match(inBody, { status: 200, body: { data: { refreshToken: String } } }, 'what came in the body is answered in the body')
  t.strictSame(inBody.set, {})
  const fieldsOf = async (body: unknown) => (await post('refresh', body)).error.details.fields.map(({ path }: any) => path)
  t.strictSame(await fieldsOf({ refreshToken: 5 }), ['refreshToken'])
  t.strictSame(await fieldsOf({ refresh: 'x' }), ['refresh'])
  t.strictSame(await fieldsOf([]), ['body'])
  t.match(await post('refresh'), refused)
  t.match(await post('refresh', {}), refused)
})

t.test('guessing refresh tokens, and refreshing without end, are throttled; good tokens are not held against the address', async t => {
  const { post, exchange, refreshToken, store, token } = await signedIn(t)
  let latest = refreshToken
  for (let i = 0; i < 3; i++) latest = (await exchange(latest)).data.refreshToken
  const { count } = await store.hit('auth-unknownToken-127.0.0.1', 1_000)
  t.equal(count, 1)
  for (let i = 0; i < 120; i++) await store.hit(`auth-refreshSession-${claimsOf(token).sid}`, 1_000)
  t.match(await exchange(latest), { status: 429, error: { code: 'RATE_LIMITED' } })
  for (let i = 1; i < 100; i++) await store.hit('auth-unknownToken-127.0.0.1', 1_000)
  t.match(await post('refresh', { refreshToken: 'guess' }), { status: 429 })
})

t.test('signing out ends this device, whatever the request comes with', async t => {
  const { signIn, addTrainee, post, ask, browse, liveTokens, exchange } = await signedIn(t)
  const me = (token: string) => ask('GET', '/api/v1/auth/me', undefined, { authorization: `Bearer ${token}` })
  const trainee = await addTrainee()
  const kept = await signIn(trainee)

  const byToken = await signIn(trainee)
  // some clients send the type of a body that is not there
  const out = await post('logout', undefined, { authorization: `Bearer ${byToken.token}`, 'content-type': 'application/json' })
  t.equal(out.status, 200)
  t.strictSame(against(contract.logout, 200, out.body), [])
  t.match(await me(byToken.token), { status: 401, error: { code: 'TOKEN_EXPIRED' } })
  t.match(await exchange(byToken.refreshToken), refused)

  const byBody = await signIn(trainee)
  t.equal((await post('logout', { refreshToken: byBody.refreshToken })).status, 200)
  t.match(await me(byBody.token), { status: 401 })

  const { set } = await browse('login', { body: { email: trainee.email, password } })
  const onlyRefresh = { refresh_token: set.refresh_token.value }
  t.equal((await browse('logout', { cookies: onlyRefresh, headers: { origin: 'https://evil.example' } })).status, 403)
  t.equal((await browse('logout', { cookies: onlyRefresh })).status, 403)
  t.equal((await me(set.auth_token.value)).status, 200)
  const dead = { ...onlyRefresh, auth_token: 'expired.long.ago' }
  const left = await browse('logout', { cookies: dead, headers: ours, body: {} })
  t.equal(left.status, 200, 'the refresh cookie is enough where the access token is dead')
  t.match(left.set, { auth_token: { value: '', path: '/' }, refresh_token: { value: '', path: '/api/v1/auth' } })
  t.match(await me(set.auth_token.value), { status: 401 })
  t.equal((await browse('logout', { cookies: onlyRefresh, headers: ours })).status, 200, 'once more is no error')

  const again = await browse('login', { body: { email: trainee.email, password } })
  const onlyAccess = { auth_token: again.set.auth_token.value }
  t.equal((await browse('logout', { cookies: onlyAccess, headers: { origin: 'https://evil.example' } })).status, 403)
  t.equal((await browse('logout', { cookies: onlyAccess, headers: ours })).status, 200)
  t.match(await exchange(again.set.refresh_token.value), refused)

  t.match(await post('logout'), { status: 401, error: { code: 'UNAUTHORIZED' } })
  t.equal(await liveTokens(trainee.userId), 1)
  t.equal((await me(kept.token)).status, 200, 'the other device stays')
})

t.test('refresh against logout leaves no live token, whoever comes first', async t => {
  const { addTrainee, signIn, post, liveTokens, owner } = await start(t)
  const families = []
  for (let i = 0; i < 12; i++) families.push(await addTrainee())
  await Promise.all(
    families.map(async (trainee, i) => {
      const { refreshToken } = await signIn(trainee)
      const calls = [
        () => post('refresh', { refreshToken }),
        () => post('logout', { refreshToken }),
        () => post('refresh', { refreshToken })
      ]
      const [first, , third] = await Promise.all((i % 2 ? calls : calls.toReversed()).map(call => call()))
      for (const { data } of [first!, third!])
        if (data?.refreshToken) t.match(await post('refresh', { refreshToken: data.refreshToken }), refused)
    })
  )
  for (const { userId } of families) t.equal(await liveTokens(userId), 0)
  const { rows } = await owner.query('select count(*)::int as n from auth.refresh_tokens where not is_revoked')
  t.strictSame(rows, [{ n: 0 }])
})

t.test('a database failure at any statement of a refresh changes nothing: the same token works afterwards', async t => {
  const { database, trainee, refreshToken, exchange, liveTokens, db } = await signedIn(t)
  for (const failing of ['for update of s', 'insert into refresh_tokens']) {
    const broken = await start(t, {
      beside: database,
      deps: {
        db: {
          ...db,
          transaction: work =>
            db.transaction(tx =>
              work({
                async $queryRaw(strings, ...values) {
                  const rows = await tx.$queryRaw<any>(strings, ...values)
                  if (strings.join('').includes(failing)) throw Object.assign(new Error('connection lost'), { code: '08006' })
                  return rows
                }
              })
            )
        }
      }
    })
    t.match(await broken.post('refresh', { refreshToken }), { status: 503 })
    t.equal(await liveTokens(trainee.userId), 1)
  }
  t.equal((await exchange(refreshToken)).status, 200)
})
