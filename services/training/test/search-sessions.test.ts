import { listClientSessions, searchTraineeSessions } from '@spotter/contracts/api/session-histories.ts'
import t, { type Test } from 'tap'
import { day, gym, matchesContract, newClient, newTrainer, record, recording, setsOf } from './fixtures.ts'

const url = '/api/v1/trainee/sessions/search'
const titles = ({ data }: { data: any }) => data.sessions.map(({ title }: { title: string }) => title)

/** Five sessions of the client, newest last, each with a text of its own. */
async function searchable(t: Test) {
  const place = await gym(t)
  const { as, owner, trainer, client } = place
  const sessions: [string, object, [string, string | null][]][] = [
    ['Day 1', { overallFeedback: '100% effort, under_scored' }, [['Back Squat', 'legs']]],
    [
      'Day 2',
      { overallFeedback: null },
      [
        ['Développé couché', 'chest'],
        ['Back Squat', 'legs']
      ]
    ],
    ['ยกน้ำหนัก', {}, [['Row', null]]],
    ['Day 4', { overallFeedback: 'ดีมาก' }, [['ดึงข้อ', ' Back ']]],
    ['back day', {}, [['Plank', 'core']]]
  ]
  for (const [i, [title, rest, exercises]] of sessions.entries()) {
    const body = recording(
      client.traineeId,
      { date: day(i - 9), time: '09:00', title, ...rest },
      exercises.map(([name, category]) => ({ name, category, sets: setsOf(50) }))
    )
    const { status, text } = await as(trainer)('POST', '/api/v1/trainer/sessions', body)
    t.equal(status, 201, text)
  }
  await owner.query(`update users set name = 'Ärztin' where id = $1`, [trainer.userId])
  const search = async (query: Record<string, string | number>, user: Parameters<typeof as>[0] = client) =>
    as(user)('GET', `${url}?${new URLSearchParams(query as Record<string, string>)}`)
  return { ...place, search }
}

t.test('a text is found literally in exercises, trainer, title and feedback, whatever the case and the script', async t => {
  const { search, owner, client, as } = await searchable(t)
  const found = async (q: string) => titles(await search({ q }))
  t.strictSame(await found('bAcK'), ['back day', 'Day 2', 'Day 1'], 'a title, and an exercise, newest first')
  t.strictSame(await found('  squat '), ['Day 2', 'Day 1'])
  t.strictSame(await found('%'), ['Day 1'], 'a percent sign is itself')
  t.strictSame(await found('r_s'), ['Day 1'], 'an underscore is itself')
  t.strictSame(await found('y_1'), [])
  t.strictSame(await found('\\'), [])
  t.strictSame(await found('DÉVEL'), ['Day 2'])
  t.strictSame(await found('DÉVEL'.normalize('NFD')), ['Day 2'], 'however it is composed')
  t.strictSame(await found('น้ำ'), ['ยกน้ำหนัก'], 'Thai in a title')
  t.strictSame(await found('ข้อ'), ['Day 4'], 'Thai in an exercise')
  t.strictSame(await found('มาก'), ['Day 4'], 'Thai in the feedback')
  t.equal((await found('ärztin')).length, 5, 'the trainer')
  t.strictSame(await found('nothing of the kind'), [])

  const { data } = await as(client)('GET', `/api/v1/trainee/sessions`)
  await as(client)('PUT', `/api/v1/trainee/sessions/${data.sessions[0].id}/rating`, { rating: 5, feedback: 'Großartig' })
  t.strictSame(await found('GROSSARTIG'), [], 'as written: no other spelling')
  t.strictSame(await found('GROßART'), ['back day'], 'the client’s own words')

  await owner.query(`update users set deleted_at = now() where name = 'Ärztin'`)
  t.strictSame(await found('ärztin'), [], 'a name that is not shown is not found')
  t.equal((await found('deleted ACC')).length, 5, 'but what is shown is')
})

t.test('filters combine, pages and cursors go through what is found, and the answer is a history', async t => {
  const { search, as, client } = await searchable(t)
  const whole = await search({})
  matchesContract(t, searchTraineeSessions, whole.body)
  t.strictSame(whole.data, (await as(client)('GET', '/api/v1/trainee/sessions')).data, 'without a filter it is the history')

  t.strictSame(titles(await search({ category: 'LEGS' })), ['Day 2', 'Day 1'])
  t.strictSame(titles(await search({ category: 'back' })), ['Day 4'])
  t.strictSame(titles(await search({ category: 'leg' })), [])
  t.strictSame(titles(await search({ q: 'day', category: 'legs', startDate: day(-8) })), ['Day 2'])
  t.strictSame(titles(await search({ q: 'back', startDate: day(-9), endDate: day(-8) })), ['Day 2', 'Day 1'])
  t.strictSame(titles(await search({ q: 'back', sort: 'asc' })), ['Day 1', 'Day 2', 'back day'])

  const first = await search({ q: 'back', limit: 2 })
  t.match(first.data, { sessions: [{}, {}], pagination: { currentPage: 1, totalPages: 2, totalItems: 3, itemsPerPage: 2 } })
  t.strictSame(titles(await search({ q: 'back', limit: 2, page: 2 })), ['Day 1'])
  const last = await search({ q: 'back', limit: 2, cursor: first.data.pagination.nextCursor })
  t.strictSame(titles(last), ['Day 1'])
  t.match(last.data.pagination, { totalItems: 3, currentPage: 2, nextCursor: null })
  t.match((await search({ q: 'back', page: 9 })).data, { sessions: [], pagination: { totalItems: 3, currentPage: 9 } })
})

t.test('a text that says nothing, a reversed period and a bad cursor are refused by name', async t => {
  const { as, client } = await gym(t)
  for (const [query, path] of [
    ['q=', 'q'],
    ['q=%20%E3%80%80', 'q'],
    [`q=${'x'.repeat(201)}`, 'q'],
    ['q=a%00b', 'q'],
    ['category=', 'category'],
    ['category=%20', 'category'],
    [`startDate=${day(0)}&endDate=${day(-1)}`, 'endDate'],
    ['cursor=x', 'cursor'],
    ['limit=101', 'limit']
  ] as const) {
    t.match(await as(client)('GET', `${url}?${query}`), { status: 422, error: { details: { fields: [{ path }] } } }, query)
  }
})

t.test('a trainer searches what they may read of a client they name, in one statement', async t => {
  const place = await searchable(t)
  const { search, as, db, owner, trainer, rival, client, foreign } = place
  const { traineeId } = client
  const answer = await search({ q: 'squat', clientId: traineeId }, trainer)
  matchesContract(t, searchTraineeSessions, answer.body)
  t.match(answer.data.sessions, [{ client: { id: traineeId } }, {}])

  t.match(await search({ q: 'squat' }, trainer), { status: 422, error: { details: { fields: [{ path: 'clientId' }] } } })
  for (const clientId of [foreign.traineeId, 9_999_999]) {
    t.match(await search({ q: 'squat', clientId }, trainer), { status: 403, error: { code: 'CLIENT_NOT_ASSIGNED' } })
  }
  t.equal((await search({ clientId: foreign.traineeId }, client)).status, 403)
  t.strictSame(titles(await search({ q: 'squat' }, foreign)), [], 'another client finds nothing of it')

  const run = db.$queryRaw
  let statements = 0
  db.$queryRaw = (...args: any[]) => {
    statements++
    return Reflect.apply(run, db, args)
  }
  for (const user of [trainer, client]) {
    statements = 0
    await search({ q: 'squat', category: 'legs', clientId: traineeId }, user)
    t.equal(statements, 1)
  }
  db.$queryRaw = run

  await owner.query('update trainees set trainer_id = $1, trainer_accepted_at = null where id = $2', [rival.trainerId, traineeId])
  await record({ ...place, trainer: rival }, day(0), [{ name: 'Squat', sets: setsOf(60) }])
  t.equal((await search({ q: 'squat', clientId: traineeId }, trainer)).status, 403, 'the former trainer')
  t.equal((await search({ q: 'squat', clientId: traineeId }, rival)).data.pagination.totalItems, 1, 'not accepted yet: only their own')
  await owner.query('update trainees set trainer_accepted_at = now() where id = $1', [traineeId])
  t.equal((await search({ q: 'squat', clientId: traineeId }, rival)).data.pagination.totalItems, 3)
  t.match(await as({ userId: trainer.userId, role: 'admin' })('GET', url), { status: 403 })
})

t.test('a trainer reads the history of one client; of others there is none', async t => {
  const place = await gym(t)
  const { as, owner, trainer, rival, client, pending, foreign } = place
  const { sessionId } = await record(place, day(-2))
  const { sessionId: later } = await record(place, day(-1))
  await record({ ...place, client: pending }, day(-1))
  const path = (id: number) => `/api/v1/trainer/clients/${id}/sessions`
  const ids = ({ data }: any) => data.sessions.map(({ id }: { id: number }) => id)

  const answer = await as(trainer)('GET', path(client.traineeId))
  matchesContract(t, listClientSessions, answer.body)
  t.strictSame(ids(answer), [later, sessionId])
  t.strictSame(answer.data.sessions[0], (await as(trainer)('GET', `/api/v1/trainer/sessions/${later}`)).data, 'each as it is read alone')
  const first = await as(trainer)('GET', `${path(client.traineeId)}?limit=1&sort=asc`)
  t.strictSame(ids(first), [sessionId])
  t.strictSame(ids(await as(trainer)('GET', `${path(client.traineeId)}?limit=1&sort=asc&cursor=${first.data.pagination.nextCursor}`)), [
    later
  ])
  t.strictSame(ids(await as(trainer)('GET', `${path(client.traineeId)}?startDate=${day(-1)}&endDate=${day(-1)}`)), [later])
  t.match((await as(trainer)('GET', `${path(client.traineeId)}?page=3`)).data, { sessions: [], pagination: { totalItems: 2 } })
  t.match(await as(trainer)('GET', `${path(client.traineeId)}?startDate=${day(0)}&endDate=${day(-1)}`), { status: 422 })

  for (const id of [foreign.traineeId, 9_999_999])
    t.match(await as(trainer)('GET', path(id)), { status: 404, error: { code: 'NOT_FOUND' } })
  t.match(await as(client)('GET', path(client.traineeId)), { status: 403, error: { code: 'FORBIDDEN' } })

  await owner.query('update trainees set trainer_id = $1, trainer_accepted_at = null where id = $2', [rival.trainerId, client.traineeId])
  t.equal((await as(trainer)('GET', path(client.traineeId))).status, 404, 'a former client')
  t.strictSame(ids(await as(rival)('GET', path(client.traineeId))), [], 'not accepted yet: only what they recorded themselves')
  const { sessionId: own } = await record({ ...place, trainer: rival }, day(0))
  t.strictSame(ids(await as(rival)('GET', path(client.traineeId))), [own])
  await owner.query('update trainees set trainer_accepted_at = now() where id = $1', [client.traineeId])
  t.strictSame(ids(await as(rival)('GET', path(client.traineeId))), [own, later, sessionId])

  await owner.query('update users set deleted_at = now() where id = $1', [client.userId])
  t.equal((await as(rival)('GET', path(client.traineeId))).status, 404, 'a deleted account')
  const stranger = await newClient(owner, await newTrainer(owner))
  t.equal((await as(rival)('GET', path(stranger.traineeId))).status, 404)
})
