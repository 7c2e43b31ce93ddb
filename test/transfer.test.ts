import { routes } from '@spotter/contracts/routes.ts'
import { openLog } from '@spotter/service-kit/log.ts'
import t, { type Test } from 'tap'
import { openEmbedded } from '../infra/local/embedded.ts'
import { database } from './support/database.ts'
import { mailbox } from './support/mailbox.ts'
import { until } from './support/until.ts'

const password = 'Password1'
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)

/** All of Spotter in one process, with a mail server, and ways to ask. */
async function spotter(t: Test) {
  const { urls, owner } = await database(t)
  const { mailServer, tokenFor } = await mailbox(t)
  const { app, close } = await openEmbedded({
    databaseUrls: urls,
    publicUrl: 'http://127.0.0.1:3000',
    rateLimit: false,
    timeZone: 'UTC',
    mailServer,
    secretsDir: t.testdir({}),
    log: openLog({ name: 'test', level: process.env.LOG_LEVEL ?? 'silent' })
  })
  t.teardown(close)

  async function ask(method: string, path: string, body?: object, token?: string) {
    const response = await app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      ...(body && { payload: body }),
      headers: token ? { authorization: `Bearer ${token}` } : {}
    })
    const { data, error } = response.json()
    return { status: response.statusCode, data, error }
  }
  const as = (token: string) => (method: string, path: string, body?: object) => ask(method, path, body, token)
  async function addTrainer(email: string) {
    await ask('POST', '/auth/register', { name: email, email, password, role: 'trainer' })
    return as((await ask('POST', '/auth/login', { email, password, tokens: 'body' })).data.token)
  }
  /** Resolves when every event has had its effects. */
  const settled = () =>
    until(async () => {
      const waiting = ['auth', 'scheduling', 'training', 'notifications'].map(
        name => `select from ${name}.outbox where published_at is null`
      )
      return (await owner.query(waiting.join(' union all '))).rowCount === 0
    })
  return { owner, ask, as, addTrainer, tokenFor, settled }
}

t.test('a client goes from one trainer to another: each sees what is theirs to see, at each moment', async t => {
  const { owner, ask, as, addTrainer, tokenFor, settled } = await spotter(t)
  const [former, next] = [await addTrainer('former@example.com'), await addTrainer('next@example.com')]
  const email = 'client@example.com'
  const { clientId } = (await former('POST', '/trainer/clients', { email, name: 'Client' })).data
  const accepted = await ask('POST', '/auth/invitations/accept', { token: await tokenFor(email), password, tokens: 'body' })
  t.equal(accepted.status, 200)
  const client = as(accepted.data.token)

  const program = (await former('POST', '/trainer/programs', { name: 'Base', totalWeeks: 4, sessionsPerWeek: 2, status: 'active' })).data
  t.equal((await former('POST', `/trainer/programs/${program.programId}/assign`, { clientId, startDate: day(0) })).status, 201)
  const booking = (offset: number) => ({ clientId, date: day(offset), time: '10:00', duration: 60, title: `In ${offset} days` })
  const booked: number[] = []
  for (const offset of [2, 3, 4]) booked.push((await former('POST', '/trainer/schedules', booking(offset))).data.scheduleId)
  const card = (title: string, offset: number, weight = 100) => ({
    ...{ clientId, date: day(offset), time: '08:00', title, duration: 60 },
    exercises: [{ name: 'Squat', sets: [{ setNumber: 1, reps: 5, weight }] }]
  })
  const recorded = await former('POST', '/trainer/sessions', card('With the former', -3))
  t.equal(recorded.status, 201)
  const cardOfFormer = recorded.data.sessionId
  await settled()

  t.equal((await former('DELETE', `/trainer/clients/${clientId}`)).status, 200)
  await settled()
  const { rows: sessions } = await owner.query(
    'select id::int, status, cancellation_reason as reason from scheduling.schedules where id = any ($1) order by id',
    [booked]
  )
  t.strictSame(
    sessions,
    booked.map(id => ({ id, status: 'cancelled', reason: 'client released' }))
  )
  t.strictSame((await owner.query('select status from scheduling.program_assignments')).rows, [{ status: 'cancelled' }])
  const { rows: notices } = await owner.query(
    `select type from notifications.notifications
     where cause like 'client-released-%' or cause like 'schedule-cancelled-%' order by type`
  )
  t.strictSame(notices, [{ type: 'system' }, { type: 'system' }], 'one notice each, not one for each session')

  /** Everything about a client that has an address of its own. */
  const pages = routes
    .filter(({ method, url }) => method === 'GET' && /^\/api\/v1\/trainer\/(analytics\/)?clients\/:id/.test(url))
    .map(({ url }) => url.replace('/api/v1', '').replace(':id', String(clientId)))
    .map(path => (path.endsWith('/exercises/progress') ? `${path}?name=Squat` : path))
  t.ok(pages.length >= 8)
  const sees = async (trainer: typeof former) => ({
    pages: (await Promise.all(pages.map(async path => ({ path, status: (await trainer('GET', path)).status })))).filter(
      ({ status }) => status !== 404
    ),
    listed: (await trainer('GET', '/trainer/clients')).data.clients.length,
    schedules: (await trainer('GET', `/trainer/schedules`)).data.schedules.map(({ title }: any) => title),
    cards: (await trainer('GET', '/trainer/sessions')).data.sessions.map(({ title }: any) => title),
    theCard: (await trainer('GET', `/trainer/sessions/${cardOfFormer}`)).status,
    theSchedule: (await trainer('GET', `/trainer/schedules/${booked[0]}`)).status
  })
  const nothing = { pages: [], listed: 0, schedules: [], cards: [], theCard: 404, theSchedule: 404 }
  const seesNothing = async (trainer: typeof former, when: string) => {
    t.strictSame(await sees(trainer), nothing, when)
    t.match(await trainer('GET', `/trainee/sessions?clientId=${clientId}`), { status: 403, error: { code: 'CLIENT_NOT_ASSIGNED' } })
    t.match(await trainer('POST', '/trainer/schedules', booking(9)), { status: 403, error: { code: 'CLIENT_NOT_ASSIGNED' } })
    t.match(await trainer('POST', '/trainer/sessions', card('No more', -1)), { status: 403, error: { code: 'CLIENT_NOT_ASSIGNED' } })
    t.match(await trainer('PATCH', `/trainer/sessions/${cardOfFormer}`, { title: 'Mine?' }), { status: 404 })
    t.match(await trainer('DELETE', `/trainer/sessions/${cardOfFormer}`), { status: 404 })
    t.match(await trainer('PATCH', `/trainer/schedules/${booked[0]}`, { title: 'Mine?' }), { status: 404 })
    t.match(await trainer('PATCH', `/trainer/clients/${clientId}`, { goals: [] }), { status: 404 })
    t.match(await trainer('DELETE', `/trainer/clients/${clientId}`), { status: 404 })
  }
  await seesNothing(former, 'the former trainer, after the release')
  await seesNothing(next, 'the next one, before taking on')
  t.match((await client('GET', '/trainee/sessions')).data.sessions, [{ title: 'With the former' }], 'the history stays')

  t.match(await next('POST', '/trainer/clients', { email, name: 'X' }), { status: 201, data: { clientId, invitationSent: false } })
  t.equal((await next('POST', '/trainer/schedules', booking(2))).status, 201, 'the time is free')
  const ofNext = await next('POST', '/trainer/sessions', card('With the next', -2, 110))
  t.equal(ofNext.status, 201)
  t.match(
    ofNext.data.personalRecords,
    [{ exercise: 'Squat', weight: 110, previous: null, delta: null }],
    'no word of what was lifted before'
  )
  const before = await sees(next)
  t.match(before, { listed: 1, schedules: ['With the next', 'In 2 days'], cards: ['With the next'], theCard: 404, theSchedule: 404 })
  t.match((await next('GET', `/trainer/clients/${clientId}/sessions`)).data.sessions, [{ title: 'With the next' }])
  t.match((await next('GET', `/trainer/clients/${clientId}`)).data, { accepted: false, currentProgram: null, goals: null })
  await seesNothing(former, 'the former trainer, after the next has taken on')

  t.match(await client('POST', '/trainee/trainer/accept'), { status: 200 })
  t.strictSame(
    (await next('GET', `/trainer/clients/${clientId}/sessions`)).data.sessions.map(({ title }: any) => title),
    ['With the next', 'With the former']
  )
  t.match(await next('GET', `/trainer/sessions/${cardOfFormer}`), { status: 200 })
  t.match(await next('PATCH', `/trainer/sessions/${cardOfFormer}`, { title: 'Mine?' }), { status: 403 }, 'who recorded it changes it')
  t.match((await next('GET', `/trainer/clients/${clientId}`)).data, { accepted: true, stats: { totalSessions: 2 } })
  await seesNothing(former, 'the former trainer, after consent')

  t.equal((await client('DELETE', '/trainee/trainer')).status, 200)
  await settled()
  t.strictSame(await sees(next), nothing, 'the next trainer, after the client has left')
  const { rows: ahead } = await owner.query(
    `select s.cancellation_reason as reason, u.email from scheduling.schedules s join auth.users u on u.id = s.cancelled_by where s.date > current_date and s.id <> all ($1)`,
    [booked]
  )
  t.strictSame(ahead, [{ reason: 'client released', email }])
  t.strictSame((await owner.query('select * from verify_cached_stats()')).rows, [])
})
