import type { Test } from 'tap'
import t from 'tap'
import { issuer as publicUrl } from '../../../test/support/server.ts'
import { type StartOptions, start } from './fixtures.ts'
import { client, openIdProvider, type Person, rogueProvider } from './google-provider.ts'

const login = '/api/v1/auth/google/login'
const callback = `${publicUrl}/api/v1/auth/google/callback`
const app = 'https://app.gym.example'

/** The service with a real provider, and browsers that follow redirects and keep cookies. */
async function startWithGoogle(t: Test, person: Person, { issuer, deps }: { issuer?: string; deps?: StartOptions['deps'] } = {}) {
  issuer ??= (await openIdProvider(t, callback, person)).issuer
  const service = await start(t, { deps: { googleClient: { issuer, ...client }, allowedOrigins: [app], ...deps } })
  const count = async () => {
    const { rows } = await service.owner.query(
      'select (select count(*)::int from auth.users) as users, (select count(*)::int from auth.sign_in_sessions) as sessions'
    )
    return rows[0]
  }
  return { ...service, issuer, count, browser: () => browser(service.app, publicUrl) }
}

type Jar = Record<string, string>

function browser(service: { inject: (options: any) => Promise<any> }, home: string) {
  const jars: Record<string, Jar> = {}
  const jarOf = (origin: string) => (jars[origin] ??= {})

  /** One request, its cookies kept. Gives the status and where it sends the browser. */
  async function visit(address: string) {
    const url = new URL(address, home)
    const jar = jarOf(url.origin)
    const cookie = Object.entries(jar)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
    const answer =
      url.origin === home
        ? await service.inject({ method: 'GET', url: url.pathname + url.search, headers: { cookie } }).then((r: any) => ({
            status: r.statusCode as number,
            location: r.headers.location as string | undefined,
            set: [r.headers['set-cookie'] ?? []].flat() as string[],
            body: r.body as string
          }))
        : await fetch(url, { redirect: 'manual', headers: { cookie } }).then(async r => ({
            status: r.status,
            location: r.headers.get('location') ?? undefined,
            set: r.headers.getSetCookie(),
            body: await r.text()
          }))
    for (const line of answer.set) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) delete jar[name!]
      else jar[name!] = value!
    }
    return { ...answer, location: answer.location && new URL(answer.location, url).href }
  }

  /** Follows redirects until `stop` is reached, and gives that address. */
  async function go(address: string, stop: (url: string) => boolean) {
    for (let hops = 0; hops < 10; hops++) {
      if (stop(address)) return address
      const { location, status, body } = await visit(address)
      if (!location) throw new Error(`${address} answered ${status}: ${body}`)
      address = location
    }
    throw new Error(`too many redirects, at ${address}`)
  }

  const toCallback = (path: string = login) => go(path, url => url.startsWith(callback))
  return {
    visit,
    toCallback,
    cookies: () => jarOf(home),
    /** Signs in and gives where the browser ends. */
    async signIn(path: string = login) {
      return (await visit(await toCallback(path))).location!
    },
    /** Who is signed in, by the cookies. */
    async me() {
      const { auth_token } = jarOf(home)
      const answer = await service.inject({ method: 'GET', url: '/api/v1/auth/me', cookies: auth_token ? { auth_token } : {} })
      return answer.json().data
    }
  }
}

t.test('without a client at the provider there is no Google sign-in, and that is said', async t => {
  const { ask } = await start(t)
  for (const url of [login, '/api/v1/auth/google/callback?code=x&state=y']) {
    const { status, error, headers } = await ask('GET', url)
    t.match(
      { status, error },
      { status: 503, error: { code: 'SERVICE_UNAVAILABLE', message: 'Google sign-in is not set up on this installation' } }
    )
    t.notOk(headers['set-cookie'])
  }
})

t.test('a first sign-in makes a trainee, a second finds them again, whatever their address is by then', async t => {
  const person: Person = { sub: 'g-1', email: 'Bea@example.com', email_verified: true, name: 'Bea', picture: 'https://p.example/b.jpg' }
  const { browser, events, owner, liveTokens, app } = await startWithGoogle(t, person)
  const first = browser()
  const { location, set } = await first.visit(login)
  const asked = new URL(location!).searchParams
  t.equal(asked.get('code_challenge_method'), 'S256')
  t.equal(asked.get('redirect_uri'), callback)
  for (const name of ['state', 'nonce', 'code_challenge']) t.ok(asked.get(name)!.length >= 43, name)
  t.match(set, [/^google_sign_in=[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/])

  t.equal(await first.signIn(), `${publicUrl}/`)
  t.strictSame(Object.keys(first.cookies()).sort(), ['auth_token', 'refresh_token'], 'the cookies of a sign-in, and no other')
  const me = await first.me()
  t.match(me, {
    ...{ email: 'Bea@example.com', name: 'Bea', role: 'trainee', emailVerified: true, profileImage: 'https://p.example/b.jpg' },
    ...{ trainerId: null, traineeId: Number }
  })
  t.match(await events(), [
    { type: 'auth.user.registered.v1', data: { userId: me.id, role: 'trainee', traineeId: me.traineeId, invitedByTrainerId: null } }
  ])
  const { rows } = await owner.query(
    'select password_hash, oauth_provider, oauth_id, oauth_access_token, oauth_refresh_token, oauth_token_expiry from auth.users'
  )
  const nothing = { password_hash: null, oauth_access_token: null, oauth_refresh_token: null, oauth_token_expiry: null }
  t.match(rows, [{ ...nothing, oauth_provider: /^http:\/\/127/, oauth_id: 'g-1' }], "the provider's tokens are not kept")

  person.email = 'bea.new@example.com'
  person.email_verified = false
  const second = browser()
  t.equal(await second.signIn(), `${publicUrl}/`)
  t.equal((await second.me()).id, me.id)
  t.equal((await second.me()).email, 'Bea@example.com')
  t.equal(await liveTokens(me.id), 2, 'two devices')
  t.equal((await events()).length, 1)

  const refreshed = await app.inject({
    ...{ method: 'POST', url: '/api/v1/auth/refresh', cookies: second.cookies(), headers: { origin: publicUrl } }
  })
  t.equal(refreshed.statusCode, 200, 'the session is one like any other')
})

t.test('an account is linked by its address only where both sides have verified it', async t => {
  const person: Person = { sub: 'g-2', email: 'TOM@example.com', email_verified: true, name: 'Another name' }
  const { browser, addTrainer, owner, events, signIn, count } = await startWithGoogle(t, person)
  const trainer = await addTrainer({ email: 'tom@example.com', name: 'Tom', email_verified: false })
  const refused = async (reason: string) => {
    const before = await count()
    const visitor = browser()
    t.equal(await visitor.signIn(), `${publicUrl}/?error=${reason}`)
    t.strictSame(Object.keys(visitor.cookies()), [])
    t.strictSame(await count(), before)
    const { rows } = await owner.query('select oauth_id from auth.users where id = $1', [trainer.userId])
    return rows[0].oauth_id
  }
  t.equal(await refused('email_not_verified'), null, 'whoever registered may not be the owner of the address')

  await owner.query('update auth.users set email_verified = true')
  for (const unverified of [false, undefined, 'true']) {
    if (unverified === undefined) delete person.email_verified
    else person.email_verified = unverified
    t.equal(await refused('email_not_verified'), null, `email_verified ${unverified}`)
  }
  delete person.email
  t.equal(await refused('email_not_verified'), null)
  Object.assign(person, { email: 'TOM@example.com', email_verified: true })

  await owner.query('update auth.users set is_active = false')
  t.equal(await refused('account_closed'), null)
  await owner.query('update auth.users set is_active = true')

  const linked = browser()
  t.equal(await linked.signIn(), `${publicUrl}/`)
  t.match(
    await linked.me(),
    { id: trainer.userId, role: 'trainer', trainerId: trainer.trainerId, name: 'Tom' },
    'the profile stays their own'
  )
  t.equal((await signIn(trainer)).user.id, trainer.userId, 'the password works too')
  t.strictSame(await events(), [])

  person.sub = 'g-3'
  t.equal(await refused('already_linked'), 'g-2', 'an address that moved to somebody else opens nothing')
})

t.test('an address that only looks the same in lower case is not the same', async t => {
  const person: Person = { sub: 'g-11', email: '\u212Aim@example.com', email_verified: true } // the sign of the kelvin
  const { browser, addTrainer, count } = await startWithGoogle(t, person)
  await addTrainer({ email: 'kim@example.com', email_verified: true })
  const before = await count()
  t.equal(await browser().signIn(), `${publicUrl}/?error=email_not_verified`)
  t.strictSame(await count(), before)
})

t.test('a closed or deleted account signs nobody in, and is not made anew by its identity', async t => {
  const person: Person = { sub: 'g-4', email: 'cy@example.com', email_verified: true }
  const { browser, owner, count } = await startWithGoogle(t, person)
  await browser().signIn()
  await owner.query('update auth.users set is_active = false')
  t.equal(await browser().signIn(), `${publicUrl}/?error=account_closed`)
  await owner.query('update auth.users set is_active = true, deleted_at = now()')
  t.equal(await browser().signIn(), `${publicUrl}/?error=account_closed`)
  t.strictSame(await count(), { users: 1, sessions: 1 })
})

t.test('of ten first sign-ins at once one account comes, and all are signed in', async t => {
  const person: Person = { sub: 'g-5', email: 'dora@example.com', email_verified: true }
  const { browser, events, count } = await startWithGoogle(t, person)
  const ends = await Promise.all(Array.from({ length: 10 }, () => browser().signIn()))
  t.strictSame([...new Set(ends)], [`${publicUrl}/`])
  t.strictSame(await count(), { users: 1, sessions: 10 })
  t.equal((await events()).length, 1)
})

t.test("an answer that is not of this browser's own attempt signs nobody in", async t => {
  const person: Person = { sub: 'g-6', email: 'eve@example.com', email_verified: true }
  const { browser, count } = await startWithGoogle(t, person)
  const failed = `${publicUrl}/?error=sign_in_failed`
  const isRefused = async (visitor: ReturnType<typeof browser>, address: string, why: string) => {
    const before = await count()
    const { status, location } = await visitor.visit(address)
    t.strictSame({ status, location }, { status: 302, location: failed }, why)
    t.notOk(visitor.cookies().auth_token, why)
    t.notOk(visitor.cookies().google_sign_in, 'an attempt is over after its first answer')
    t.strictSame(await count(), before, why)
  }
  const altered = (address: string, change: (query: URLSearchParams) => void) => {
    const url = new URL(address)
    change(url.searchParams)
    return url.href
  }
  /** A visitor at the point where the provider has answered, with their attempt changed. */
  const waiting = async (change: (attempt: any) => void = () => {}) => {
    const visitor = browser()
    const address = await visitor.toCallback()
    const attempt = JSON.parse(Buffer.from(visitor.cookies().google_sign_in!, 'base64url').toString())
    change(attempt)
    visitor.cookies().google_sign_in = Buffer.from(JSON.stringify(attempt)).toString('base64url')
    return { visitor, address }
  }

  const stolen = await browser().toCallback()
  await isRefused(browser(), stolen, 'a browser that never began: a link from somebody else')
  const other = await waiting()
  await isRefused(other.visitor, stolen, "another attempt's answer")
  for (const [why, change] of Object.entries({
    'another state': (query: URLSearchParams) => query.set('state', 'x'),
    'no state': (query: URLSearchParams) => query.delete('state'),
    'two states': (query: URLSearchParams) => query.append('state', 'x'),
    'no code': (query: URLSearchParams) => query.delete('code'),
    'a made-up code': (query: URLSearchParams) => query.set('code', 'made-up'),
    'the answer of another issuer': (query: URLSearchParams) => query.set('iss', 'https://evil.example'),
    'no issuer, where this one always says it': (query: URLSearchParams) => query.delete('iss')
  })) {
    const { visitor, address } = await waiting()
    if (why === 'two states') t.equal((await visitor.visit(altered(address, change))).status, 422, why)
    else await isRefused(visitor, altered(address, change), why)
  }
  const nonce = await waiting(attempt => (attempt.nonce = 'x'.repeat(43)))
  await isRefused(nonce.visitor, nonce.address, 'a token that was made for another nonce')
  const verifier = await waiting(attempt => (attempt.codeVerifier = 'x'.repeat(43)))
  await isRefused(verifier.visitor, verifier.address, 'a code that was asked for by somebody else')
  const partial = await waiting(attempt => delete attempt.nonce)
  await isRefused(partial.visitor, partial.address, 'half a cookie')
  const garbage = await waiting()
  garbage.visitor.cookies().google_sign_in = 'garbage'
  await isRefused(garbage.visitor, garbage.address, 'no cookie of ours')

  const replayed = await waiting()
  const kept = replayed.visitor.cookies().google_sign_in!
  t.equal((await replayed.visitor.visit(replayed.address)).location, `${publicUrl}/`)
  const again = browser()
  again.cookies().google_sign_in = kept
  await isRefused(again, replayed.address, 'the same answer once more')
})

t.test('an identity is what the provider has signed for us, now, and nothing else', async t => {
  const forged: Record<string, Parameters<typeof rogueProvider>[1]> = {
    'for another client': (claims, sign) => sign({ ...claims, aud: 'another' }),
    'of another issuer': (claims, sign) => sign({ ...claims, iss: 'https://accounts.google.com' }),
    expired: (claims, sign) => sign({ ...claims, exp: Math.floor(Date.now() / 1_000) - 600 }),
    'for no nonce': ({ nonce: _nonce, ...claims }, sign) => sign(claims),
    'for another nonce': (claims, sign) => sign({ ...claims, nonce: 'another' }),
    'without a subject': ({ sub: _sub, ...claims }, sign) => sign(claims),
    'with an endless subject': (claims, sign) => sign({ ...claims, sub: 'x'.repeat(256) }),
    'with another signature': async (claims, sign) => {
      const [head, , signature] = (await sign(claims)).split('.')
      return `${head}.${Buffer.from(JSON.stringify({ ...claims, sub: 'victim' })).toString('base64url')}.${signature}`
    },
    unsigned: async claims =>
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`
  }
  for (const [why, idToken] of Object.entries(forged)) {
    const { issuer } = await rogueProvider(t, idToken)
    const { browser, count } = await startWithGoogle(t, { sub: '' }, { issuer })
    t.equal(await browser().signIn(), `${publicUrl}/?error=sign_in_failed`, why)
    t.strictSame(await count(), { users: 0, sessions: 0 }, why)
  }
  const { issuer } = await rogueProvider(t, (claims, sign) => sign(claims))
  const { browser } = await startWithGoogle(t, { sub: '' }, { issuer })
  t.equal(await browser().signIn(), `${publicUrl}/`, 'untouched, it does')
})

t.test('the browser ends at an address of this installation, or nowhere', async t => {
  const person: Person = { sub: 'g-7', email: 'fay@example.com', email_verified: true }
  const { browser, ask } = await startWithGoogle(t, person)
  const to = (returnTo: string) => `${login}?returnTo=${encodeURIComponent(returnTo)}`
  t.equal(await browser().signIn(to('/calendar?week=3#top')), `${publicUrl}/calendar?week=3#top`)
  t.equal(await browser().signIn(to(`${app}/start`)), `${app}/start`)
  t.equal(await browser().signIn(`${login}?state=mine&redirect_uri=https://evil.example&client_id=x&scope=all`), `${publicUrl}/`)
  for (const elsewhere of [
    ...['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 'http://127.0.0.1:1/', `${app}.evil.example/`],
    ...[`https://user:pass@app.gym.example/`, `${app}@evil.example`, 'data:text/html,x', 'http://[', '\thttps://evil.example'],
    `blob:${app}/x`
  ]) {
    t.match(await ask('GET', to(elsewhere)), { status: 422, error: { details: { fields: [{ path: 'returnTo' }] } } }, elsewhere)
  }

  const tampered = browser()
  const address = await tampered.toCallback()
  const attempt = JSON.parse(Buffer.from(tampered.cookies().google_sign_in!, 'base64url').toString())
  tampered.cookies().google_sign_in = Buffer.from(JSON.stringify({ ...attempt, target: 'https://evil.example/' })).toString('base64url')
  t.equal((await tampered.visit(address)).location, `${publicUrl}/`, 'a cookie is not believed either')
})

t.test('errors go to the front end too, and https has a cookie that no neighbour can plant', async t => {
  const person: Person = { sub: 'g-8', email: 'gil@example.com', email_verified: true }
  const { browser, app: service } = await startWithGoogle(t, person)
  const visitor = browser()
  const { location } = await visitor.visit(`${login}?returnTo=/welcome`)
  const state = new URL(location!).searchParams.get('state')
  const iss = encodeURIComponent(new URL(location!).origin)
  const denied = await visitor.visit(`${callback}?error=access_denied&state=${state}&iss=${iss}`)
  t.equal(denied.location, `${publicUrl}/welcome?error=access_denied`)
  await service.close()

  const { issuer } = await openIdProvider(t, callback, person)
  const secureUrl = 'https://gym.example'
  const secure = await start(t, { deps: { publicUrl: secureUrl, appUrl: app, googleClient: { issuer, ...client } } })
  const { headers, status } = await secure.ask('GET', login)
  t.equal(status, 302)
  t.match(headers['set-cookie'], /^__Host-google_sign_in=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  t.equal(new URL(headers.location!).searchParams.get('redirect_uri'), `${secureUrl}/api/v1/auth/google/callback`)
  const lost = await secure.ask('GET', '/api/v1/auth/google/callback?code=x&state=y')
  t.equal(lost.headers.location, `${app}/?error=sign_in_failed`, 'the front end is where APP_URL says')
})

t.test('a provider that is away is a 503 at the start, and told to the front end at the end', async t => {
  const person: Person = { sub: 'g-9', email: 'hal@example.com', email_verified: true }
  const away = await startWithGoogle(t, person, { issuer: 'http://127.0.0.1:1' })
  const answer = await away.ask('GET', login)
  t.match(answer, { status: 503, error: { code: 'SERVICE_UNAVAILABLE', message: 'Google does not answer; try again' } })
  t.notOk(answer.headers['set-cookie'])

  const cookie = Buffer.from(JSON.stringify({ state: 's', nonce: 'n', codeVerifier: 'v', target: `${publicUrl}/x` })).toString('base64url')
  const ended = await away.ask('GET', '/api/v1/auth/google/callback?code=x&state=s', undefined, { cookie: `google_sign_in=${cookie}` })
  t.match(ended, { status: 302, headers: { location: `${publicUrl}/x?error=provider_unavailable` } })
})
