import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as clientContract from '@spotter/contracts/api/clients.ts'
import * as contract from '@spotter/contracts/api/invitations.ts'
import { openLog } from '@spotter/service-kit/log.ts'
import t, { type Test } from 'tap'
import { mailbox, tokenIn } from '../../../test/support/mailbox.ts'
import { until } from '../../../test/support/until.ts'
import { checkMail } from '../src/settings.ts'
import { against, password, type StartOptions, start } from './fixtures.ts'

const clients = '/api/v1/trainer/clients'
const newcomer = (email = `${randomUUID()}@example.com`) => ({ email, name: 'Nan' })

/** The service with a mail server of the test's own. */
async function startWithMail(t: Test, options: StartOptions & { refuse?: (text: string) => string | undefined } = {}) {
  const { refuse, ...rest } = options
  const box = await mailbox(t, refuse ? { refuse } : {})
  const deps = { mailServer: box.mailServer, appUrl: 'https://app.example.com', ...rest.deps }
  const service = await start(t, { ...rest, deps })
  const accept = (token: string, more: object = {}) => service.post('invitations/accept', { token, password, tokens: 'body', ...more })
  const links = async () => (await service.owner.query('select * from auth.links order by created_at')).rows
  const released = async () => (await service.events()).filter(({ type }) => type === 'auth.client.released.v1').map(({ data }) => data)
  return { ...service, box, accept, links, released }
}

t.test('an invited client gets the link by mail, sets a password by it, and is signed in as a client who has accepted', async t => {
  const { as, ask, addTrainer, box, accept, links, post, owner } = await startWithMail(t)
  const trainer = await addTrainer({ name: 'Tom  Trainer', timezone: 'Europe/Berlin' })
  const body = { ...newcomer('Nan@Example.com'), inviteMessage: 'Glad to have you.\r\nhttps://elsewhere.example' }
  const invited = await as(trainer)('POST', clients, body)
  t.match(invited, { status: 201, data: { clientId: Number, invitationSent: true } })
  t.strictSame(against(clientContract.takeOnClient, 201, invited.body), [])

  const token = await box.tokenFor('nan@example.com')
  const [mail] = box.mails
  t.equal(mail!.from!.text, '"Spotter" <no-reply@example.com>')
  t.equal(mail!.subject, 'Tom Trainer invites you to Spotter')
  t.match(mail!.text, /^Hello Nan,/)
  t.match(mail!.text, `https://app.example.com/invitations#token=${token}\n`)
  t.match(mail!.text, '> Glad to have you.\n> https://elsewhere.example\n', 'what the trainer adds is marked as theirs')
  t.match(mail!.text, /until .* \(Europe\/Berlin\)/)
  t.equal(mail!.html, false)
  t.match(token, /^[\w-]{43}$/)
  t.notOk(invited.text.includes(token), 'the answer does not hold it')
  const [link] = await until(async () => {
    const rows = await links()
    return rows[0].sent_at && rows
  })
  t.match(link, { purpose: 'invitation', attempts: 1, due_at: null, used_at: null, last_error: null, message: body.inviteMessage })
  t.notOk(JSON.stringify(link).includes(token), 'nor does the database')
  t.equal(Math.round((link.expires_at - link.created_at) / 3_600_000), 7 * 24)

  const get = async () => (await as(trainer)('GET', `${clients}/${invited.data.clientId}`)).data
  t.strictSame((await get()).invitation, { sentAt: link.sent_at.toISOString(), expiresAt: link.expires_at.toISOString() })
  t.match(await post('login', { email: body.email, password }), { status: 401 })
  t.match(await post('register', { ...body, inviteMessage: undefined, password, role: 'trainee' }), {
    status: 409,
    error: { code: 'ALREADY_EXISTS' }
  })
  const accepted = await accept(token, { name: 'Nan of her own' })
  t.equal(accepted.status, 200)
  t.strictSame(against(contract.acceptInvitation, 200, accepted.body), [])
  t.match(accepted.data, {
    user: {
      name: 'Nan of her own',
      email: 'Nan@Example.com',
      emailVerified: true,
      traineeId: invited.data.clientId,
      trainerInfo: { trainerId: trainer.trainerId }
    }
  })
  t.match(await ask('GET', '/api/v1/auth/me', undefined, { authorization: `Bearer ${accepted.data.token}` }), {
    status: 200,
    data: { name: 'Nan of her own' }
  })
  t.match(await post('refresh', { refreshToken: accepted.data.refreshToken, tokens: 'body' }), { status: 200 })
  t.match(await post('login', { email: body.email, password }), { status: 200 })
  t.match(await get(), { accepted: true, name: 'Nan of her own', invitation: null })
  const { rows } = await owner.query('select email_verified_at is not null as verified from auth.users where email = $1', [body.email])
  t.strictSame(rows, [{ verified: true }])
  t.match(await accept(token), { status: 404, error: { code: 'NOT_FOUND' } }, 'it works once')
})

t.test('a browser that accepts gets the cookies', async t => {
  const { as, addTrainer, box, browse } = await startWithMail(t)
  const { email } = newcomer()
  await as(await addTrainer())('POST', clients, newcomer(email))
  const { status, body, set } = await browse('invitations/accept', { body: { token: await box.tokenFor(email), password } })
  t.equal(status, 200)
  t.equal(body.data.refreshToken, null)
  t.match(set, { auth_token: { httpOnly: true }, refresh_token: { httpOnly: true, path: '/api/v1/auth' } })
})

t.test('of twenty who accept one invitation at once, one does', async t => {
  const { as, addTrainer, box, accept, liveTokens } = await startWithMail(t)
  const body = newcomer()
  await as(await addTrainer())('POST', clients, body)
  const token = await box.tokenFor(body.email)
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => accept(token, { password: `Password ${i}` })))
  t.strictSame(answers.map(({ status }) => status).sort(), [200, ...Array(19).fill(404)])
  t.equal(await liveTokens(answers.find(({ status }) => status === 200)!.data.user.id), 1)
})

t.test('a token that is unknown, a password that is weak and a field too many are refused, and nothing is used up', async t => {
  const { as, addTrainer, box, accept, links } = await startWithMail(t)
  const body = newcomer()
  await as(await addTrainer())('POST', clients, body)
  const token = await box.tokenFor(body.email)
  const unknown = await accept(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)
  t.match(unknown, { status: 404, error: { code: 'NOT_FOUND' } })
  t.match(await accept(token, { password: 'short' }), { status: 422, error: { details: { fields: [{ path: 'password' }] } } })
  t.match(await accept(token, { role: 'admin' }), { status: 422, error: { details: { fields: [{ path: 'role' }] } } })
  t.match(await accept(token, { name: ' ' }), { status: 422, error: { details: { fields: [{ path: 'name' }] } } })
  t.match(await accept(token, { password: undefined }), { status: 422, error: { code: 'MISSING_REQUIRED_FIELD' } })
  t.equal((await links())[0].used_at, null)
  t.equal((await accept(token)).status, 200)
})

t.test('tokens that nobody has are tried a hundred times from one address, no more', async t => {
  const { accept } = await startWithMail(t)
  for (let i = 0; i < 100; i++) t.equal((await accept(`no-token-${i}`)).status, 404)
  t.match(await accept('no-token-100'), { status: 429, error: { code: 'RATE_LIMITED' } })
})

t.test('resending makes a new link with the same message; the old one is dead, and six a day reach an address', async t => {
  const { as, addTrainer, box, accept, owner } = await startWithMail(t)
  const trainer = await addTrainer({ language: 'th' })
  const body = { ...newcomer(), inviteMessage: 'ยินดี' }
  const { clientId } = (await as(trainer)('POST', clients, body)).data
  const resend = () => as(trainer)('POST', `${clients}/${clientId}/invitation`)
  const first = await box.tokenFor(body.email)
  t.equal(box.mails[0]!.subject, `${trainer.name} เชิญคุณเข้าใช้ Spotter`, "in the trainer's language")
  t.match(box.mails[0]!.text, '> ยินดี')

  const resent = await resend()
  t.match(resent, { status: 201, data: { invitationSent: true } })
  t.strictSame(against(contract.resendInvitation, 201, resent.body), [])
  const second = await box.tokenFor(body.email, 2)
  t.not(second, first)
  t.match(box.mails[1]!.text, '> ยินดี')
  t.match(await accept(first), { status: 404 })

  for (let i = 0; i < 4; i++) {
    t.equal((await resend()).status, 201)
    await box.tokenFor(body.email, i + 3)
  }
  const tooMany = await resend()
  t.match(tooMany, { status: 429, error: { code: 'RATE_LIMITED' } })
  const retryAfter = Number(tooMany.headers['retry-after'])
  t.ok(retryAfter > 86_000 && retryAfter <= 86_400)
  t.match(await as(trainer)('DELETE', `${clients}/${clientId}/invitation`), { status: 200, data: { accountDeleted: true } })
  t.match(await as(trainer)('POST', clients, body), { status: 429 }, 'nor by withdrawing and inviting anew')
  t.match(await as(await addTrainer())('POST', clients, body), { status: 429 }, 'nor by another trainer')
  await owner.query(`update auth.links set created_at = created_at - interval '24 hours'`)
  t.match(await as(trainer)('POST', clients, body), { status: 201, data: { invitationSent: true } })
  const seventh = await box.tokenFor(body.email, 7)
  t.match((await accept(seventh)).data.user, { language: 'th' })
})

t.test('one trainer sends two hundred invitations a day; who needs none is taken on still, and a repeat is answered', async t => {
  const { as, addTrainer, addTrainee, owner } = await startWithMail(t)
  const [trainer, other, free] = [await addTrainer(), await addTrainer(), await addTrainee()]
  await owner.query(
    `insert into auth.links (id, purpose, user_id, email, trainer_id, token, expires_at, ended_at, created_at)
     select gen_random_uuid(), 'invitation', $1, n || '@example.com', $2, lpad(n::text, 64, '0'), now(), now(), now() - interval '1 hour'
     from generate_series(1, 199) as n`,
    [free.userId, trainer.trainerId]
  )
  const last = () => as(trainer)('POST', clients, newcomer('last@example.com'), { 'idempotency-key': 'last' })
  t.equal((await last()).status, 201)
  t.match(await as(trainer)('POST', clients, newcomer()), {
    status: 429,
    error: { code: 'RATE_LIMITED' },
    headers: { 'retry-after': /^8\d{4}$/ }
  })
  t.equal((await last()).status, 201)
  t.match(await as(trainer)('POST', clients, newcomer(free.email)), { status: 201, data: { invitationSent: false } })
  t.equal((await as(other)('POST', clients, newcomer())).status, 201)
  t.strictSame((await owner.query('select from auth.users')).rowCount, 5, 'nobody was made who was not invited')
})

t.test('a repeat with an Idempotency-Key invites nobody twice', async t => {
  const { as, addTrainer, box, links, events } = await startWithMail(t)
  const trainer = await addTrainer()
  const body = newcomer()
  const ask = (key: string) => as(trainer)('POST', clients, body, { 'idempotency-key': key })
  const [first, again] = [await ask('one'), await ask('one')]
  t.strictSame(again.body, first.body)
  t.equal(again.headers['idempotency-replayed'], 'true')
  t.equal((await ask('two')).status, 409)
  const resend = () => as(trainer)('POST', `${clients}/${first.data.clientId}/invitation`, undefined, { 'idempotency-key': 'three' })
  t.strictSame((await resend()).body, (await resend()).body)
  await box.tokenFor(body.email, 2)
  await until(async () => (await links()).every(({ sent_at: sentAt, ended_at: endedAt }) => sentAt ?? endedAt))
  t.equal((await links()).length, 2)
  t.equal(box.mails.length, 2)
  t.equal((await events()).length, 2)
})

t.test('without a mail server nobody is invited, and nothing expires', async t => {
  const { as, addTrainer, owner } = await start(t)
  const trainer = await addTrainer()
  const made = await as(trainer)('POST', clients, newcomer())
  t.match(made, { status: 201, data: { invitationSent: false } })
  t.match(await as(trainer)('POST', `${clients}/${made.data.clientId}/invitation`), { status: 201, data: { invitationSent: false } })
  t.strictSame((await owner.query('select from auth.links')).rows, [])
  t.match(await as(trainer)('GET', `${clients}/${made.data.clientId}`), {
    status: 200,
    data: { accepted: true, invitation: { sentAt: null, expiresAt: null } }
  })
})

t.test('a mail that the server refuses is tried again later, and neither row nor log tells the secret', async t => {
  const file = join(t.testdir(), 'log')
  const logger = openLog({ name: 'auth', level: 'debug', file })
  let broken = true
  // a filter that quotes what it does not like
  const refuse = (text: string) => (broken ? `blocked: ${/https:\/\/app.*/.exec(text)![0]}` : undefined)
  const { as, addTrainer, box, accept, links, owner } = await startWithMail(t, { refuse, server: { logger } })
  const body = newcomer()
  const invited = await as(await addTrainer())('POST', clients, body)
  t.match(invited, { status: 201, data: { invitationSent: true } }, 'it is on its way')
  const failed = await until(async () => (await links()).find(({ last_error: error }) => error))
  t.match(failed, { attempts: 1, sent_at: null, last_error: /blocked: https:\/\/app\.example\.com\/invitations#token=\*\*\*/ })
  t.ok(failed.due_at - Date.now() > 30_000 && failed.due_at - Date.now() <= 60_000, 'a minute later')

  await owner.query('update auth.links set due_at = now()')
  await until(async () => box.refused.length === 2 && (await links())[0].attempts === 2)
  t.ok((await links())[0].due_at - Date.now() > 90_000, 'then ever later')
  broken = false
  await owner.query('update auth.links set due_at = now()')
  const token = await box.tokenFor(body.email)
  t.equal(box.mails[0]!.messageId, box.refused[0]!.messageId, 'the same mail')
  t.equal(tokenIn(box.refused[0]!.text!), token, 'with the same link')
  t.match(await until(async () => (await links()).find(({ sent_at: at }) => at)), { attempts: 3, due_at: null, last_error: null })
  t.equal((await accept(token)).status, 200)

  const log = readFileSync(file, 'utf8')
  t.match(log, /mail sent/)
  t.match(log, /invitation accepted/)
  t.notOk(log.includes(token))
  t.notOk(JSON.stringify(await links()).includes(token))
})

t.test('what was committed is sent by whoever is there next, with keys changed or not, and by one alone', async t => {
  const box = await mailbox(t)
  const { mailServer } = box
  await box.close()
  const { app, as, addTrainer, database, owner } = await start(t, { deps: { mailServer } })
  const trainer = await addTrainer()
  const emails = Array.from({ length: 12 }, (_, i) => `client-${i}@example.com`)
  for (const email of emails) t.match(await as(trainer)('POST', clients, newcomer(email)), { data: { invitationSent: true } })
  await until(async () => (await owner.query('select from auth.links where last_error is not null')).rowCount === 12)
  await app.close()

  await owner.query('update auth.links set due_at = now()')
  const next = await mailbox(t)
  const deps = { mailServer: next.mailServer, refreshKey: Buffer.alloc(32, 8) }
  const [one] = await Promise.all([1, 2, 3].map(() => start(t, { beside: database, deps })))
  await until(async () => (await owner.query('select from auth.links where sent_at is null')).rowCount === 0)
  t.strictSame(next.mails.map(({ to }) => [to].flat()[0]!.text).sort(), emails.map(email => `"Nan" <${email}>`).sort())
  for (const email of emails.slice(0, 3)) {
    const token = await next.tokenFor(email)
    t.equal((await one!.post('invitations/accept', { token, password })).status, 200)
  }
})

t.test('a withdrawn invitation is dead and its account gone; the address is free', async t => {
  const { as, addTrainer, box, accept, released, owner, post } = await startWithMail(t)
  const [trainer, other] = [await addTrainer(), await addTrainer()]
  const body = newcomer()
  const { clientId } = (await as(trainer)('POST', clients, body)).data
  const token = await box.tokenFor(body.email)
  const url = `${clients}/${clientId}/invitation`
  t.match(await as(other)('DELETE', url), { status: 404, error: { code: 'NOT_FOUND' } })
  t.match(await as(other)('POST', url), { status: 404, error: { code: 'NOT_FOUND' } })
  const withdrawn = await as(trainer)('DELETE', url)
  t.match(withdrawn, { status: 200, data: { accountDeleted: true } })
  t.strictSame(against(contract.withdrawInvitation, 200, withdrawn.body), [])
  t.match(await accept(token), { status: 404 })
  t.match(await released(), [
    { traineeId: clientId, trainerId: trainer.trainerId, reason: 'withdrawn', releasedBy: { userId: trainer.userId } }
  ])
  for (const method of ['GET', 'DELETE']) t.match(await as(trainer)(method, `${clients}/${clientId}`), { status: 404 })
  for (const method of ['POST', 'DELETE']) t.match(await as(trainer)(method, url), { status: 404 })
  t.strictSame((await owner.query('select total_clients from auth.trainers order by id')).rows, [
    { total_clients: 0 },
    { total_clients: 0 }
  ])
  t.strictSame((await owner.query('select * from verify_cached_stats()')).rows, [])
  t.match(await post('register', { ...newcomer(body.email), password, role: 'trainer' }), { status: 201 })
})

t.test("withdrawn with a session on record, the client stays the trainer's, without access", async t => {
  const { as, addTrainer, addCard, box, accept, released } = await startWithMail(t)
  const [trainer, next] = [await addTrainer(), await addTrainer()]
  const body = newcomer()
  const { clientId } = (await as(trainer)('POST', clients, body)).data
  await addCard({ ...trainer, traineeId: clientId, date: '2026-01-02', title: 'One' })
  const url = `${clients}/${clientId}/invitation`
  const token = await box.tokenFor(body.email)
  t.match(await as(trainer)('DELETE', url), { status: 200, data: { accountDeleted: false } })
  t.match(await accept(token), { status: 404 })
  t.match(await as(trainer)('DELETE', url), { status: 200, data: { accountDeleted: false } }, 'again changes nothing')
  t.match(await as(trainer)('GET', `${clients}/${clientId}`), { status: 200, data: { recentSessions: [{ title: 'One' }] } })
  t.strictSame(await released(), [])

  t.match(await as(trainer)('DELETE', `${clients}/${clientId}`), { status: 200 })
  t.match(
    await as(next)('POST', clients, body),
    { status: 201, data: { clientId, invitationSent: true } },
    'whoever takes them on next invites them'
  )
  t.match((await as(next)('GET', `${clients}/${clientId}`)).data, { accepted: false, recentSessions: [] })
  const { data } = await accept(await box.tokenFor(body.email, 2))
  t.match(data.user, { traineeId: clientId, trainerInfo: { trainerId: next.trainerId } })
  t.match((await as(next)('GET', `${clients}/${clientId}`)).data, { accepted: true, recentSessions: [{ title: 'One' }] })
})

t.test('who has accepted is neither invited again nor withdrawn, and keeps the account when released', async t => {
  const { as, addTrainer, box, accept, released, post } = await startWithMail(t)
  const trainer = await addTrainer()
  const body = newcomer()
  const { clientId } = (await as(trainer)('POST', clients, body)).data
  await accept(await box.tokenFor(body.email))
  for (const method of ['POST', 'DELETE'])
    t.match(await as(trainer)(method, `${clients}/${clientId}/invitation`), { status: 409, error: { code: 'CONFLICT' } })
  t.equal(box.mails.length, 1)
  t.match(await as(trainer)('DELETE', `${clients}/${clientId}`), { status: 200 })
  t.match(await released(), [{ reason: 'released' }])
  t.match(await post('login', { email: body.email, password }), { status: 200 })
})

t.test('a client who is released before accepting is gone, with the link and the address', async t => {
  const { as, addTrainer, box, accept, links } = await startWithMail(t)
  const [trainer, next] = [await addTrainer(), await addTrainer()]
  const body = newcomer()
  const { clientId } = (await as(trainer)('POST', clients, body)).data
  const token = await box.tokenFor(body.email)
  t.match(await as(trainer)('DELETE', `${clients}/${clientId}`), { status: 200 })
  t.match(await accept(token), { status: 404 })
  t.ok((await links())[0].ended_at)
  const anew = await as(next)('POST', clients, body)
  t.match(anew, { status: 201, data: { invitationSent: true } })
  t.not(anew.data.clientId, clientId)
})

t.test('after seven days an invitation is over: the account goes, one with a session stays', async t => {
  const { as, addTrainer, addCard, box, accept, links, released, owner, database } = await startWithMail(t)
  const trainer = await addTrainer()
  const [gone, stays, done] = [newcomer(), newcomer(), newcomer()]
  const ids: number[] = []
  for (const body of [gone, stays, done]) ids.push((await as(trainer)('POST', clients, body)).data.clientId)
  await addCard({ ...trainer, traineeId: ids[1]!, date: '2026-01-02', title: 'One' })
  await accept(await box.tokenFor(done.email))
  const tokens = [await box.tokenFor(gone.email), await box.tokenFor(stays.email)]
  await owner.query('update auth.links set expires_at = now()')
  for (const token of tokens) t.match(await accept(token), { status: 404 }, 'before anybody has cleared up')
  t.match(await as(trainer)('GET', `${clients}/${ids[0]}`), { status: 200 })

  await Promise.all([1, 2, 3].map(() => start(t, { beside: database }))) // each clears up when it starts, mail or not
  await until(async () => (await links()).every(({ used_at: usedAt, ended_at: endedAt }) => usedAt ?? endedAt))
  t.strictSame((await as(trainer)('GET', clients)).data.clients.map(({ id }: any) => id).sort(), [ids[1], ids[2]])
  t.match(await released(), [{ traineeId: ids[0], reason: 'expired', releasedBy: { userId: trainer.userId } }])
  t.equal((await released()).length, 1)
  t.match(await as(trainer)('POST', clients, gone), { status: 201, data: { invitationSent: true } }, 'the address is free')
  t.match(await as(trainer)('POST', `${clients}/${ids[1]}/invitation`), { status: 201, data: { invitationSent: true } })
  t.equal((await accept(await box.tokenFor(stays.email, 2))).status, 200)
})

t.test('accepting and withdrawing, releasing or resending at once end in one of the two, whole', async t => {
  const { as, addTrainer, box, accept, owner } = await startWithMail(t)
  const trainer = await addTrainer()
  const waiting = async (count: number) =>
    until(async () => (await owner.query(`select from pg_locks where locktype = 'advisory' and not granted`)).rowCount === count)
  for (const kind of ['withdraw', 'release', 'resend'])
    for (const first of ['client', 'trainer']) {
      const body = newcomer()
      const { clientId } = (await as(trainer)('POST', clients, body)).data
      const token = await box.tokenFor(body.email)
      const ofClient = () => accept(token)
      const ofTrainer = {
        withdraw: () => as(trainer)('DELETE', `${clients}/${clientId}/invitation`),
        release: () => as(trainer)('DELETE', `${clients}/${clientId}`),
        resend: () => as(trainer)('POST', `${clients}/${clientId}/invitation`)
      }[kind]!
      await owner.query('begin')
      await owner.query('select pg_advisory_xact_lock(6, hashint8($1))', [clientId])
      const one = first === 'client' ? ofClient() : ofTrainer()
      await waiting(1)
      const other = first === 'client' ? ofTrainer() : ofClient()
      await waiting(2)
      await owner.query('commit')
      const [accepted, answer] = first === 'client' ? [await one, await other] : [await other, await one]
      const expected = {
        client: { withdraw: [200, 409], release: [200, 200], resend: [200, 409] },
        trainer: { withdraw: [404, 200], release: [404, 200], resend: [404, 201] }
      }
      t.strictSame([accepted.status, answer.status], (expected as any)[first][kind], `${kind}, ${first} first`)
      const { rows } = await owner.query(
        `select u.deleted_at is null as open, u.password_hash is not null as "hasPassword", te.trainer_id is not null as linked, te.deleted_at is null as listed
         from auth.trainees te join auth.users u on u.id = te.user_id where te.id = $1`,
        [clientId]
      )
      const isOpen = first === 'client' || kind === 'resend'
      const linked = kind === 'resend' || (kind === 'withdraw' && first === 'client')
      t.strictSame(rows, [{ open: isOpen, hasPassword: first === 'client', linked, listed: isOpen }])
    }
  t.strictSame(
    (
      await owner.query(`select from auth.links l join auth.users u on u.id = l.user_id
    where l.used_at is null and l.ended_at is null and (u.password_hash is not null or u.deleted_at is not null)`)
    ).rows,
    []
  )
  t.strictSame((await owner.query('select * from verify_cached_stats()')).rows, [])
})

t.test('links that are long over are deleted', async t => {
  const { as, addTrainer, box, accept, links, owner, database } = await startWithMail(t)
  const trainer = await addTrainer()
  const [old, recent, open] = [newcomer(), newcomer(), newcomer()]
  for (const body of [old, recent, open]) await as(trainer)('POST', clients, body)
  for (const { email } of [old, recent]) await accept(await box.tokenFor(email))
  await owner.query(
    `update auth.links set created_at = now() - interval '32 days', used_at = used_at - interval '31 days' where email <> $1`,
    [recent.email]
  )
  await start(t, { beside: database })
  await until(async () => (await links()).length === 2)
  t.strictSame((await links()).map(({ email }) => email).sort(), [recent.email, open.email].sort())
})

t.test('only trainers may resend and withdraw, and only with an id', async t => {
  const { as, ask, addTrainee } = await startWithMail(t)
  const trainee = await addTrainee()
  const url = `${clients}/${trainee.traineeId}/invitation`
  for (const method of ['POST', 'DELETE']) {
    t.match(await ask(method, url), { status: 401 })
    t.match(await as(trainee)(method, url), { status: 403, error: { code: 'TRAINEE_READONLY' } })
    t.match(await as({ userId: 1, role: 'trainer', trainerId: 1 })(method, `${clients}/x/invitation`), { status: 422 })
  }
})

t.test('settings of mail that do not do are refused by name, without their password', async t => {
  const check = (env: object, local = true) => checkMail(env, { local, publicUrl: 'https://spotter.example.com' })
  t.strictSame(check({}), { mailServer: undefined, appUrl: 'https://spotter.example.com', problems: [] })
  const SMTP_URL = 'smtps://user:hunter2@mail.example.com'
  t.strictSame(check({ SMTP_URL, MAIL_FROM: 'Spotter <no-reply@example.com>', APP_URL: 'http://127.0.0.1:5173/app/' }), {
    mailServer: { smtpUrl: SMTP_URL, from: 'Spotter <no-reply@example.com>' },
    appUrl: 'http://127.0.0.1:5173/app',
    problems: []
  })
  const all = check({ SMTP_URL: 'user:hunter2@mail.example.com', APP_URL: 'http://app.example.com' }, false).problems
  t.strictSame(
    all.map(problem => problem.split(' ')[0]),
    ['APP_URL', 'SMTP_URL', 'MAIL_FROM']
  )
  t.notMatch(all.join(), 'hunter2')
  for (const MAIL_FROM of ['nobody', 'a@b@c', 'X <a@b>, Y <c@d>', 'A\r\nBcc: <a@b>'])
    t.match(check({ SMTP_URL, MAIL_FROM }).problems, [/^MAIL_FROM must be/], MAIL_FROM)
  t.match(check({ APP_URL: 'ftp://app.example.com' }).problems, [/^APP_URL must be/])
})
