import * as contract from '@spotter/contracts/api/metrics.ts'
import t from 'tap'
import { day, gym, matchesContract, newClient, newTrainer } from './fixtures.ts'

const own = '/api/v1/trainee/metrics'
const of = ({ traineeId }: { traineeId: number }) => `/api/v1/trainer/clients/${traineeId}/metrics`
const weight = { date: day(-1), type: 'weight', value: 81.5 }
const waist = { date: day(-1), type: 'measurement', measurementType: 'waist', value: 84 }

t.test('what a client and their trainer log is read by both, newest first, with who recorded it', async t => {
  const { as, trainer, client, owner } = await gym(t)
  const logged = await as(client)('POST', own, { ...weight, unit: 'kg', notes: 'before breakfast' })
  t.equal(logged.status, 201)
  matchesContract(t, contract.logMetric, logged.body, 201)
  const recorded = await as(trainer)('POST', of(client), waist)
  t.equal(recorded.status, 201)
  matchesContract(t, contract.recordMetric, recorded.body, 201)
  await as(trainer)('POST', of(client), { date: day(-2), type: 'body_fat', value: 18.255, notes: null })

  const { body, data } = await as(client)('GET', own)
  matchesContract(t, contract.listTraineeMetrics, body)
  const recordedBy = (user: { userId: number }, name: string) => ({ id: user.userId, name, profileImage: null })
  const byTrainer = recordedBy(trainer, 'Trainer')
  t.strictSame(data.metrics, [
    { ...waist, id: recorded.data.metricId, unit: 'cm', notes: null, recordedBy: byTrainer },
    {
      ...weight,
      id: logged.data.metricId,
      measurementType: null,
      unit: 'kg',
      notes: 'before breakfast',
      recordedBy: recordedBy(client, 'Trainee')
    },
    {
      ...{ id: data.metrics[2].id, date: day(-2), type: 'body_fat', measurementType: null },
      value: 18.26,
      unit: '%',
      notes: null,
      recordedBy: byTrainer
    }
  ])
  const trainers = await as(trainer)('GET', of(client))
  matchesContract(t, contract.listClientMetrics, trainers.body)
  t.strictSame(trainers.data, data)

  await owner.query('update users set deleted_at = now() where id = $1', [trainer.userId])
  t.match((await as(client)('GET', own)).data.metrics, [
    { recordedBy: { id: trainer.userId, name: 'Deleted account', profileImage: null } }
  ])
})

t.test('metrics are found by type and period, both ends included', async t => {
  const { as, client } = await gym(t)
  for (const offset of [-3, -2, -1]) await as(client)('POST', own, { ...weight, date: day(offset), value: 80 - offset })
  await as(client)('POST', own, { ...waist, date: day(-2) })
  const found = async (query: string) => (await as(client)('GET', `${own}?${query}`)).data.metrics.map(({ value }: any) => value)
  t.strictSame(await found(''), [81, 84, 82, 83])
  t.strictSame(await found('type=weight'), [81, 82, 83])
  t.strictSame(await found(`type=weight&startDate=${day(-3)}&endDate=${day(-2)}`), [82, 83])
  t.strictSame(await found(`startDate=${day(-2)}`), [81, 84, 82])
  t.strictSame(await found(`endDate=${day(-3)}`), [83])
  t.strictSame(await found(`type=weight&sort=asc`), [83, 82, 81])
  t.strictSame(await found('type=muscle_mass'), [])
  const refused = (path: string) => ({ status: 422, error: { details: { fields: [{ path }] } } })
  t.match(await as(client)('GET', `${own}?startDate=${day(0)}&endDate=${day(-1)}`), refused('endDate'))
  t.match(await as(client)('GET', `${own}?type=height`), refused('type'))
})

t.test('a value that its type does not allow is refused, naming the field, and writes nothing', async t => {
  const { as, client, trainer, owner } = await gym(t)
  for (const [path, metric] of [
    ['value', { ...weight, value: 0.5 }],
    ['value', { ...weight, value: 1000 }],
    ['value', { ...weight, value: '81' }],
    ['value', { ...weight, type: 'body_fat', value: 100.1 }],
    ['value', { ...waist, value: 0 }],
    ['unit', { ...weight, unit: 'lb' }],
    ['unit', { ...weight, unit: '%' }],
    ['unit', { ...weight, type: 'body_fat', value: 20, unit: 'kg' }],
    ['unit', { ...waist, unit: 'kg' }],
    ['measurementType', { ...waist, measurementType: null }],
    ['measurementType', { ...waist, measurementType: ' ' }],
    ['measurementType', { ...weight, measurementType: 'waist' }],
    ['type', { ...weight, type: 'height' }],
    ['date', { ...weight, date: '2026-02-30' }],
    ['recordedBy', { ...weight, recordedBy: 1 }],
    ['traineeId', { ...weight, traineeId: 1 }]
  ] as const) {
    for (const [user, url] of [
      [client, own],
      [trainer, of(client)]
    ] as const) {
      t.match(await as(user)('POST', url, metric), { status: 422, error: { details: { fields: [{ path }] } } }, JSON.stringify(metric))
    }
  }
  const { status, error } = await as(client)('POST', own, { ...waist, measurementType: undefined, unit: 'kg', value: 0 })
  t.equal(status, 422)
  t.strictSame(
    error.details.fields.map(({ path }: any) => path),
    ['value', 'unit', 'measurementType'],
    'all at once'
  )
  t.equal((await owner.query('select from metrics')).rowCount, 0)
})

t.test('a day has one body weight, whoever logged it', async t => {
  const { as, client, trainer } = await gym(t)
  const { data } = await as(client)('POST', own, weight)
  const taken = { status: 409, error: { code: 'ALREADY_EXISTS' } }
  t.match(await as(trainer)('POST', of(client), { ...weight, value: 80 }), taken)
  t.equal((await as(client)('POST', own, { ...weight, type: 'muscle_mass' })).status, 201)
  t.equal((await as(client)('POST', own, waist)).status, 201)
  t.equal((await as(client)('POST', own, waist)).status, 201, 'of anything else as many as one likes')

  const { data: before } = await as(client)('POST', own, { ...weight, date: day(-2) })
  t.match(await as(client)('PATCH', `${own}/${before.metricId}`, { date: day(-1) }), taken)
  await as(client)('DELETE', `${own}/${data.metricId}`)
  t.match(
    await as(client)('PATCH', `${own}/${before.metricId}`, { date: day(-1) }),
    { status: 200, data: { date: day(-1) } },
    'a deleted one does not count'
  )
})

t.test('two body weights of one day at the same moment come to one', async t => {
  const { as, client, trainer } = await gym(t)
  const answers = await Promise.all([
    as(client)('POST', own, weight),
    as(trainer)('POST', of(client), weight),
    as(trainer)('POST', of(client), weight)
  ])
  t.strictSame(answers.map(({ status }) => status).sort(), [201, 409, 409])
})

t.test('logging twice with one Idempotency-Key logs one', async t => {
  const { as, client, trainer } = await gym(t)
  for (const [user, url] of [
    [client, own],
    [trainer, of(client)]
  ] as const) {
    const first = await as(user)('POST', url, waist, { 'idempotency-key': 'one' })
    t.strictSame((await as(user)('POST', url, waist, { 'idempotency-key': 'one' })).body, first.body)
  }
  t.equal((await as(client)('GET', own)).data.metrics.length, 2)
})

t.test('changing touches what is named alone, keeps who recorded it, and null clears', async t => {
  const { as, client, trainer } = await gym(t)
  const { data } = await as(trainer)('POST', of(client), { ...waist, notes: 'relaxed' })
  const url = `${of(client)}/${data.metricId}`
  const changed = await as(trainer)('PATCH', url, { value: 83.5 })
  matchesContract(t, contract.changeClientMetric, changed.body)
  t.match(changed.data, { ...waist, value: 83.5, unit: 'cm', notes: 'relaxed', recordedBy: { id: trainer.userId } })
  t.match((await as(trainer)('PATCH', url, { notes: null, date: day(-3) })).data, { date: day(-3), notes: null, value: 83.5 })
  t.match((await as(trainer)('PATCH', url, { type: 'weight', measurementType: null })).data, {
    type: 'weight',
    measurementType: null,
    unit: 'kg'
  })

  for (const [path, body] of [
    ['body', {}],
    ['measurementType', { measurementType: 'hip' }],
    ['measurementType', { type: 'measurement' }],
    ['unit', { unit: 'cm' }],
    ['value', { value: 0 }],
    ['value', { value: null }],
    ['date', { date: day(2) }],
    ['recordedBy', { recordedBy: client.userId }]
  ] as const) {
    t.match(await as(trainer)('PATCH', url, body), { status: 422, error: { details: { fields: [{ path }] } } }, JSON.stringify(body))
  }

  const { data: logged } = await as(client)('POST', own, weight)
  const corrected = await as(client)('PATCH', `${own}/${logged.metricId}`, { value: 81.4 })
  matchesContract(t, contract.changeOwnMetric, corrected.body)
  t.match(corrected.data, { ...weight, value: 81.4, recordedBy: { id: client.userId } })
})

t.test('a trainer changes what they recorded, a client all but what their present trainer did', async t => {
  const { as, client, trainer, rival, owner } = await gym(t)
  const { data: trainers } = await as(trainer)('POST', of(client), waist)
  const { data: clients } = await as(client)('POST', own, waist)
  const forbidden = { status: 403, error: { code: 'FORBIDDEN' } }
  for (const [method, body] of [
    ['PATCH', { value: 1 }],
    ['DELETE', undefined]
  ] as const) {
    t.match(await as(trainer)(method, `${of(client)}/${clients.metricId}`, body), forbidden)
    t.match(await as(client)(method, `${own}/${trainers.metricId}`, body), forbidden)
  }

  await owner.query('update trainees set trainer_id = $1 where id = $2', [rival.trainerId, client.traineeId])
  t.match(
    await as(trainer)('PATCH', `${of(client)}/${trainers.metricId}`, { value: 1 }),
    { status: 404 },
    'no more once the client has gone'
  )
  t.match(await as(rival)('PATCH', `${of(client)}/${trainers.metricId}`, { value: 1 }), forbidden, 'nor the next trainer')
  t.match(await as(client)('PATCH', `${own}/${trainers.metricId}`, { value: 82 }), {
    status: 200,
    data: { recordedBy: { id: trainer.userId } }
  })
  const deleted = await as(client)('DELETE', `${own}/${trainers.metricId}`)
  matchesContract(t, contract.deleteOwnMetric, deleted.body)
  t.strictSame(
    (await as(client)('GET', own)).data.metrics.map(({ id }: any) => id),
    [clients.metricId]
  )
  t.match(await as(client)('DELETE', `${own}/${trainers.metricId}`), { status: 404 })

  const { data: rivals } = await as(rival)('POST', of(client), waist)
  matchesContract(t, contract.deleteClientMetric, (await as(rival)('DELETE', `${of(client)}/${rivals.metricId}`)).body)
  t.equal((await owner.query('select from metrics where deleted_at is not null')).rowCount, 2, 'the rows stay')
})

t.test('a trainer meets the metrics of present clients alone, and before they have accepted only their own', async t => {
  const { as, client, pending, foreign, trainer, rival, owner } = await gym(t)
  const other = await newClient(owner, trainer)
  const gone = await newClient(owner, trainer)
  const { data: foreigns } = await as(foreign)('POST', own, weight)
  const { data: hidden } = await as(pending)('POST', own, weight)
  const { data: mine } = await as(trainer)('POST', of(pending), waist)
  await owner.query('update users set deleted_at = now() where id = $1', [gone.userId])

  t.strictSame(
    (await as(trainer)('GET', of(pending))).data.metrics.map(({ id }: any) => id),
    [mine.metricId]
  )
  t.match(await as(trainer)('PATCH', `${of(pending)}/${hidden.metricId}`, { value: 2 }), { status: 404 })
  t.match(await as(trainer)('DELETE', `${of(pending)}/${hidden.metricId}`), { status: 404 })
  t.match(await as(trainer)('PATCH', `${of(pending)}/${mine.metricId}`, { value: 82 }), { status: 200, data: { value: 82 } })
  t.equal((await as(pending)('GET', own)).data.metrics.length, 2)

  const none = { status: 404, error: { code: 'NOT_FOUND' } }
  for (const stranger of [foreign, gone, { traineeId: 999_999 }]) {
    t.match(await as(trainer)('GET', of(stranger)), none)
    t.match(await as(trainer)('POST', of(stranger), waist), none)
    t.match(await as(trainer)('PATCH', `${of(stranger)}/${foreigns.metricId}`, { value: 2 }), none)
    t.match(await as(trainer)('DELETE', `${of(stranger)}/${foreigns.metricId}`), none)
  }
  t.match(await as(trainer)('PATCH', `${of(client)}/${mine.metricId}`, { value: 2 }), none, 'by the path of another client')
  t.match(await as(other)('PATCH', `${own}/${mine.metricId}`, { value: 2 }), none)
  t.match(await as(other)('DELETE', `${own}/${mine.metricId}`), none)
  t.match(await as(gone)('GET', own), none)
  t.match(await as(gone)('POST', own, waist), none)
  t.match(await as(client)('POST', of(client), waist), { status: 403, error: { code: 'TRAINEE_READONLY' } })
  t.match(await as(client)('GET', of(client)), { status: 403, error: { code: 'FORBIDDEN' } })
  t.match(await as(trainer)('GET', own), { status: 403, error: { code: 'FORBIDDEN' } })

  await owner.query('update trainees set trainer_id = $1 where id = $2', [rival.trainerId, pending.traineeId])
  t.match(await as(trainer)('GET', of(pending)), none, 'not even what they recorded, once the client is gone')
})

t.test('a metric is of today at the latest, where the client is', async t => {
  let clock = new Date()
  const { as, owner, client, trainer } = await gym(t, { clock: () => clock, timeZone: 'Europe/Berlin' })
  const post = async (date: string) => [
    (await as(client)('POST', own, { ...waist, date })).status,
    (await as(trainer)('POST', of(client), { ...waist, date })).status
  ]
  for (const [zone, at, today, tomorrow] of [
    [null, '2026-03-28T23:30:00Z', '2026-03-29', '2026-03-30'], // Berlin, the installation's: the night of the change to summer time
    [null, '2026-10-24T21:59:59Z', '2026-10-24', '2026-10-25'],
    ['Asia/Bangkok', '2026-01-01T17:00:00Z', '2026-01-02', '2026-01-03'],
    ['Asia/Bangkok', '2026-01-01T16:59:59Z', '2026-01-01', '2026-01-02'],
    ['America/Los_Angeles', '2026-03-09T06:59:59Z', '2026-03-08', '2026-03-09'],
    ['America/Los_Angeles', '2026-11-02T08:00:00Z', '2026-11-02', '2026-11-03']
  ] as const) {
    clock = new Date(at)
    await owner.query('update users set timezone = $1 where id = $2', [zone, client.userId])
    t.strictSame(await post(today), [201, 201], `${today} at ${at} in ${zone}`)
    t.strictSame(await post(tomorrow), [422, 422], `${tomorrow} at ${at} in ${zone}`)
  }
  clock = new Date('2026-01-01T17:00:00Z')
  await owner.query('update users set timezone = null where id = $1', [client.userId])
  await owner.query(`update trainers set timezone = 'Asia/Bangkok' where id = $1`, [trainer.trainerId])
  t.strictSame(await post('2026-01-02'), [201, 201], "the trainer's zone, where the client has none")
})

t.test('reading metrics is one statement', async t => {
  const { as, db, client, trainer, owner } = await gym(t)
  const stranger = await newClient(owner, await newTrainer(owner))
  const run = db.$queryRaw
  let statements = 0
  db.$queryRaw = (...args: any[]) => {
    statements++
    return Reflect.apply(run, db, args)
  }
  for (const [user, url] of [
    [client, own],
    [trainer, of(client)],
    [trainer, of(stranger)]
  ] as const) {
    statements = 0
    await as(user)('GET', url)
    t.equal(statements, 1, url)
  }
})
