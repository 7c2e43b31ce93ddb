import { getClientAnalytics, getOverview } from '@spotter/contracts/api/analytics.ts'
import type pg from 'pg'
import t from 'tap'
import { day, type Gym, gym, matchesContract, newClient, newExercise, newSchedule, newTrainer, recording } from './fixtures.ts'

const overviewUrl = '/api/v1/trainer/analytics/overview'
const clientUrl = ({ traineeId }: { traineeId: number }) => `/api/v1/trainer/analytics/clients/${traineeId}`
const period = `startDate=${day(-9)}&endDate=${day(0)}`

type Trainer = Gym['trainer']
type Client = Gym['client']

/** A session's card without exercises; its schedule is completed. */
async function newCard(
  owner: pg.Client,
  trainer: Trainer,
  client: Client,
  {
    date = day(-1),
    time = '10:00',
    duration = 60,
    rating = null
  }: { date?: string; time?: string; duration?: number; rating?: number | null } = {}
) {
  const scheduleId = await newSchedule(owner, trainer, client, { date, time })
  await owner.query(
    `insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration, trainee_rating) values ($1, $2, $3, $4, 'Session', $5, $6)`,
    [scheduleId, trainer.trainerId, client.traineeId, date, duration, rating]
  )
}

/** A client of the trainer with a name. */
async function named(owner: pg.Client, trainer: Trainer, name: string, options?: { accepted?: boolean }) {
  const client = await newClient(owner, trainer, options)
  await owner.query('update users set name = $1 where id = $2', [name, client.userId])
  return client
}

/** Records a session of the client's with exercises, each of its sets `[reps, weight, setType?, completed?]`. */
async function lift(
  { as }: Pick<Gym, 'as'>,
  trainer: Trainer,
  client: Client,
  date: string,
  exercises: Record<string, unknown[][]>,
  time = '09:00'
) {
  const body = recording(
    client.traineeId,
    { date, time },
    Object.entries(exercises).map(([name, sets]) => ({
      name,
      sets: sets.map(([reps, weight, setType = 'normal', completed = true], i) => ({ setNumber: i + 1, reps, weight, setType, completed }))
    }))
  )
  const { status, text } = await as(trainer)('POST', '/api/v1/trainer/sessions', body)
  if (status !== 201) throw new Error(text)
}

t.test('an overview counts a period against the one before, and names the best of the present clients', async t => {
  const { as, owner, trainer, rival, foreign } = await gym(t)
  const [ann, ben, cid] = [await named(owner, trainer, 'Ann'), await named(owner, trainer, 'Ben'), await named(owner, trainer, 'Cid')]
  const former = await named(owner, rival, 'Former')
  const cards: [Client, number, number | null][] = [
    ...([
      [ann, -9, 5],
      [ann, -1, 4],
      [ann, 0, null],
      [ben, -5, 4],
      [former, -2, 1]
    ] as [Client, number, number | null][]),
    ...([
      [ann, -10, 1],
      [cid, -19, 1],
      [cid, -12, null],
      [former, -15, null]
    ] as [Client, number, number | null][]), // the period before
    [ben, -20, 1] // before that
  ]
  for (const [client, offset, rating] of cards) await newCard(owner, trainer, client, { date: day(offset), rating })
  await newCard(owner, rival, ann, { date: day(-3), time: '15:00', rating: 2 })
  await newCard(owner, rival, foreign, { date: day(-3), time: '16:00', rating: 2 })
  await newSchedule(owner, trainer, ben, { date: day(-4), status: 'cancelled' })
  await newSchedule(owner, trainer, ben, { date: day(-3), status: 'no_show' })
  await newSchedule(owner, trainer, ben, { date: day(-2) }) // completed, not recorded
  await newSchedule(owner, trainer, ben, { date: day(0), status: 'scheduled', time: '20:00' })
  await newSchedule(owner, trainer, cid, { date: day(-2), status: 'cancelled', time: '18:00' })

  const { body, data } = await as(trainer)('GET', `${overviewUrl}?${period}`)
  matchesContract(t, getOverview, body)
  t.strictSame(data, {
    period: { startDate: day(-9), endDate: day(0) },
    totalClients: 5, // client, pending, Ann, Ben, Cid
    totalSessions: 5,
    averageRating: 3.5, // (5 + 4 + 4 + 1) / 4
    clientRetentionRate: 66.7, // Ann and the former one of Ann, Cid and the former one
    sessionsGrowth: 25, // 5 against 4
    topPerformingClients: [
      { id: ann.traineeId, name: 'Ann', sessionsCompleted: 3, completionRate: 100 },
      { id: ben.traineeId, name: 'Ben', sessionsCompleted: 2, completionRate: 50 }
    ]
  })
})

t.test('figures without a base are null, and a trainer without clients has zeroes', async t => {
  const { as, owner } = await gym(t)
  const fresh = await newTrainer(owner)
  const { body, data } = await as(fresh)('GET', overviewUrl)
  matchesContract(t, getOverview, body)
  t.strictSame(data, {
    period: { startDate: day(-29), endDate: day(0) },
    totalClients: 0,
    totalSessions: 0,
    averageRating: null,
    clientRetentionRate: null,
    sessionsGrowth: null,
    topPerformingClients: []
  })
  const client = await newClient(owner, fresh)
  await newCard(owner, fresh, client, { date: day(-40) })
  t.match((await as(fresh)('GET', overviewUrl)).data, { clientRetentionRate: 0, sessionsGrowth: -100, averageRating: null })
})

t.test('the best are five, by sessions then id, and neither former clients nor deleted accounts are named', async t => {
  const { as, owner, trainer, rival } = await gym(t)
  const clients: Client[] = []
  for (const name of ['A', 'B', 'C', 'D', 'E', 'F', 'Gone', 'Pending']) {
    clients.push(await named(owner, trainer, name, { accepted: name !== 'Pending' }))
  }
  const former = await named(owner, rival, 'Former')
  let hour = 0
  for (const [i, sessions] of [1, 1, 2, 1, 1, 1, 3, 2].entries()) {
    for (let n = 0; n < sessions; n++) await newCard(owner, trainer, clients[i]!, { time: `${String(hour++).padStart(2, '0')}:00` })
  }
  await newCard(owner, trainer, former, { time: '23:00' })
  await owner.query(`update users set deleted_at = now() where name = 'Gone'`)
  for (let n = 0; n < 3; n++) await newCard(owner, rival, clients[7]!, { date: day(-2), time: `0${n}:00` })

  const { data } = await as(trainer)('GET', overviewUrl)
  t.strictSame(
    data.topPerformingClients.map(({ name, sessionsCompleted }: any) => [name, sessionsCompleted]),
    [
      ['C', 2],
      ['Pending', 2],
      ['A', 1],
      ['B', 1],
      ['D', 1]
    ]
  )
  t.equal(data.totalSessions, 13)
})

t.test("a client's figures are those of the period", async t => {
  const place = await gym(t)
  const { as, owner, trainer, rival, client } = place
  await owner.query(`update users set name = 'Ann' where id = $1`, [client.userId])
  await newCard(owner, trainer, client, { date: day(-10), duration: 300 }) // before
  await newCard(owner, trainer, client, { date: day(-9), duration: 45 })
  await newCard(owner, trainer, client, { date: day(-5), duration: 60 })
  await newCard(owner, rival, client, { date: day(0), duration: 61 })
  await newSchedule(owner, trainer, client, { date: day(-4), status: 'no_show' })
  await newSchedule(owner, trainer, client, { date: day(-3), status: 'cancelled' })
  await newSchedule(owner, trainer, client, { date: day(-2), status: 'confirmed' })
  for (const [type, offset, value] of [
    ['weight', -10, 90],
    ['weight', -9, 82.4],
    ['weight', -4, 99],
    ['weight', 0, 80.15],
    ['body_fat', -2, 20.5],
    ['body_fat', -2, 21],
    ['muscle_mass', -1, 40]
  ] as const) {
    await as(client)('POST', '/api/v1/trainee/metrics', { type, date: day(offset), value })
  }
  const { body, data } = await as(trainer)('GET', `${clientUrl(client)}?${period}`)
  matchesContract(t, getClientAnalytics, body)
  t.strictSame(data, {
    period: { startDate: day(-9), endDate: day(0) },
    clientId: client.traineeId,
    clientName: 'Ann',
    totalSessions: 3,
    completionRate: 60, // 3 of 5
    progressMetrics: { weightChange: -2.25, bodyFatChange: 0.5, strengthGains: {} },
    sessionsPerWeek: 2.1, // 3 in 10 days
    averageSessionDuration: 55.3 // 166 / 3
  })
  t.match((await as(trainer)('GET', `${clientUrl(client)}?startDate=${day(-3)}&endDate=${day(-1)}`)).data, {
    totalSessions: 0,
    completionRate: 0,
    progressMetrics: { weightChange: null, bodyFatChange: 0.5 },
    sessionsPerWeek: 0,
    averageSessionDuration: null
  })
  t.match((await as(trainer)('GET', `${clientUrl(client)}?startDate=${day(-2)}&endDate=${day(-2)}`)).data, { completionRate: null })
})

t.test('strength gained is the best estimate of the last session of an exercise less that of the first', async t => {
  const place = await gym(t)
  const { as, owner, trainer, rival, client } = place
  await newExercise(owner, 'Pull-up machine', { assistance: true })
  const bench = await newExercise(owner, 'Bench Press')
  await lift(place, trainer, client, day(-20), { Squat: [[1, 200]] }) // before the period
  await lift(place, trainer, client, day(-9), {
    'Back Squat': [
      [5, 60, 'warmup'],
      [5, 100],
      [3, 105],
      [1, 116]
    ], // 116.67 of 5 × 100
    'Bench Press': [[10, 60]], // 80
    Squat: [[5, 100]], // 116.67
    Deadlift: [[5, 120]], // once only
    'Pull-up machine': [[5, 40]],
    Plank: [[20, 10]]
  })
  await lift(place, trainer, client, day(-6), { 'Back Squat': [[1, 300]], Row: [[15, 50]], Lunge: [[12, 30]] }) // Lunge 42
  await lift(
    place,
    trainer,
    client,
    day(-3),
    {
      'back squat': [
        [4, 110],
        [1, 150, 'normal', false],
        [1, 150, 'warmup']
      ],
      'Bench Press': [[1, 79]]
    },
    '08:00'
  )
  await lift(
    place,
    trainer,
    client,
    day(-3),
    {
      'back SQUAT': [
        [4, 112.5],
        [1, 150, 'warmup'],
        [1, 160, 'normal', false]
      ], // 127.5, later on that day
      Squat: [[13, 200]], // nothing above 12
      Plank: [[20, 20]],
      'Pull-up machine': [[5, 20]],
      Row: [[1, 80]],
      Lunge: [[12, 30.5]] // 42.7
    },
    '18:00'
  )
  t.equal((await owner.query('select from session_exercises where exercise_library_id = $1', [bench])).rowCount, 2)

  const gains = async () => (await as(trainer)('GET', `${clientUrl(client)}?${period}`)).data.progressMetrics.strengthGains
  t.strictSame(await gains(), { 'back SQUAT': 10.83, 'Bench Press': -1, Lunge: 0.7 })

  // whoever recorded it; a deleted session never
  await owner.query('update trainees set trainer_id = $1 where id = $2', [rival.trainerId, client.traineeId])
  await lift(place, rival, client, day(-1), { Deadlift: [[1, 150]] }, '07:00')
  await lift(place, rival, client, day(-1), { 'Bench Press': [[1, 500]] }, '08:00')
  await owner.query(`update session_cards set deleted_at = now() where id = (select max(id) from session_cards)`)
  const { data } = await as(rival)('GET', `${clientUrl(client)}?${period}`)
  t.strictSame(data.progressMetrics.strengthGains, { 'back SQUAT': 10.83, 'Bench Press': -1, Lunge: 0.7, Deadlift: 10 })
})

t.test('two exercises of one name show the newer', async t => {
  const place = await gym(t)
  const { as, owner, trainer, client } = place
  const old = await newExercise(owner, 'Squat', { trainerId: trainer.trainerId })
  await lift(place, trainer, client, day(-8), { Squat: [[1, 100]] })
  await lift(place, trainer, client, day(-7), { Squat: [[1, 200]] })
  await as(trainer)('DELETE', `/api/v1/trainer/exercises/${old}`)
  await lift(place, trainer, client, day(-6), { Squat: [[1, 100]] })
  await lift(place, trainer, client, day(-5), { Squat: [[1, 105]] })
  t.strictSame((await as(trainer)('GET', clientUrl(client))).data.progressMetrics.strengthGains, { Squat: 5 })
})

t.test('until a client has accepted, the figures are of what the trainer made; a stranger has none', async t => {
  const place = await gym(t)
  const { as, owner, trainer, rival, pending, foreign, client } = place
  for (const [who, offset, weight] of [
    [rival, -9, 90],
    [rival, -8, 120],
    [trainer, -7, 100],
    [trainer, -6, 101]
  ] as const) {
    await owner.query('update trainees set trainer_id = $1 where id = $2', [who.trainerId, pending.traineeId])
    await lift(place, who, pending, day(offset), { Squat: [[1, weight]] })
    await as(who)('POST', `/api/v1/trainer/clients/${pending.traineeId}/metrics`, { type: 'weight', date: day(offset), value: weight })
  }
  await newSchedule(owner, rival, pending, { date: day(-5), status: 'cancelled' })
  const before = await as(trainer)('GET', `${clientUrl(pending)}?${period}`)
  matchesContract(t, getClientAnalytics, before.body)
  t.match(before.data, { totalSessions: 2, completionRate: 100, progressMetrics: { weightChange: 1, strengthGains: { Squat: 1 } } })

  await owner.query('update trainees set trainer_accepted_at = now() where id = $1', [pending.traineeId])
  const after = await as(trainer)('GET', `${clientUrl(pending)}?${period}`)
  t.match(after.data, { totalSessions: 4, completionRate: 80, progressMetrics: { weightChange: 11, strengthGains: { Squat: 11 } } })
  t.match((await as(trainer)('GET', `${clientUrl(pending)}?startDate=${day(-8)}`)).data, {
    progressMetrics: { weightChange: -19, strengthGains: { Squat: -19 } }
  })

  const none = { status: 404, error: { code: 'NOT_FOUND' } }
  t.match(await as(rival)('GET', clientUrl(pending)), none, 'nor one who recorded once')
  t.match(await as(trainer)('GET', clientUrl(foreign)), none)
  t.match(await as(trainer)('GET', clientUrl({ traineeId: 999_999 })), none)
  await owner.query('update users set deleted_at = now() where id = $1', [client.userId])
  t.match(await as(trainer)('GET', clientUrl(client)), none)
  t.match(await as(pending)('GET', clientUrl(pending)), { status: 403, error: { code: 'FORBIDDEN' } })
  t.match(await as(pending)('GET', overviewUrl), { status: 403, error: { code: 'FORBIDDEN' } })
})

t.test('the last 30 days end today where the trainer is, and one date of a period is enough', async t => {
  let clock = new Date()
  const { as, owner, trainer, client } = await gym(t, { clock: () => clock, timeZone: 'Europe/Berlin' })
  const periods = async (query = '') => {
    const answers = [await as(trainer)('GET', overviewUrl + query), await as(trainer)('GET', clientUrl(client) + query)]
    t.strictSame(answers[0]!.data.period, answers[1]!.data.period)
    return Object.values(answers[0]!.data.period)
  }
  for (const [own, places, at, first, last] of [
    [null, null, '2026-03-28T23:30:00Z', '2026-02-28', '2026-03-29'],
    ['Asia/Bangkok', null, '2026-01-01T16:59:59Z', '2025-12-03', '2026-01-01'],
    ['Asia/Bangkok', 'Europe/Berlin', '2026-01-01T17:00:00Z', '2025-12-04', '2026-01-02'],
    [null, 'America/Los_Angeles', '2026-11-02T07:59:59Z', '2026-10-03', '2026-11-01']
  ] as const) {
    clock = new Date(at)
    await owner.query('update users set timezone = $1 where id = $2', [own, trainer.userId])
    await owner.query('update trainers set timezone = $1 where id = $2', [places, trainer.trainerId])
    t.strictSame(await periods(), [first, last], `${at} in ${own} or ${places}`)
  }
  t.strictSame(await periods('?startDate=2026-10-31'), ['2026-10-31', '2026-11-01'])
  t.strictSame(await periods('?startDate=2026-12-24'), ['2026-12-24', '2026-12-24'])
  t.strictSame(await periods('?endDate=2026-01-30'), ['2026-01-01', '2026-01-30'])
  t.strictSame(await periods('?startDate=1900-01-01&endDate=2199-12-31'), ['1900-01-01', '2199-12-31'])

  const refused = (path: string) => ({ status: 422, error: { details: { fields: [{ path }] } } })
  for (const url of [overviewUrl, clientUrl(client)]) {
    t.match(await as(trainer)('GET', `${url}?startDate=2026-02-02&endDate=2026-02-01`), refused('endDate'))
    t.match(await as(trainer)('GET', `${url}?startDate=2026-02-30`), refused('startDate'))
  }
})

t.test('each of the two is one statement', async t => {
  const { as, db, trainer, client } = await gym(t)
  const run = db.$queryRaw
  let statements = 0
  db.$queryRaw = (...args: any[]) => {
    statements++
    return Reflect.apply(run, db, args)
  }
  for (const url of [overviewUrl, clientUrl(client), clientUrl({ traineeId: 999_999 })]) {
    statements = 0
    await as(trainer)('GET', url)
    t.equal(statements, 1, url)
  }
})
