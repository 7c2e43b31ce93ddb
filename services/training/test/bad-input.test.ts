import t from 'tap'
import { day, events, gym, newSchedule, recording, setsOf } from './fixtures.ts'

const url = '/api/v1/trainer/sessions'
const one = (set: object) => [{ name: 'Squat', sets: [{ setNumber: 1, reps: 5, weight: 100, ...set }] }]

t.test('every number is taken up to its limit and refused by name beyond it', async t => {
  const { as, trainer, client, owner } = await gym(t)
  let minute = 0
  const post = (set: object) => {
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute++ % 60).padStart(2, '0')}`
    return as(trainer)('POST', url, recording(client.traineeId, { time }, one(set)))
  }
  const limits: [string, number[], unknown[]][] = [
    ['setNumber', [1, 100], [0, 101, 1.5, '1', null]],
    ['reps', [0, 9_999], [-1, 10_000, 2.5, '5', 1e300]],
    ['weight', [0, 0.001, 9_999.99], [-0.01, 10_000, 9_999.995, '100', 1e300]],
    ['duration', [0, 86_400], [-1, 86_401, 0.5]],
    ['distance', [0, 999.999], [-0.001, 1_000]],
    ['rest', [0, 86_400], [-1, 86_401]],
    ['rpe', [1, 8.5, 10], [0, 0.9, 10.1, '8']]
  ]
  for (const [name, good, bad] of limits) {
    for (const value of good) {
      const { status, data } = await post({ [name]: value })
      t.equal(status, 201, `${name} ${value}`)
      const { data: session } = await as(trainer)('GET', `${url}/${data.sessionId}`)
      t.equal(session.exercises[0].sets[0][name], name === 'weight' ? Math.round(value * 100) / 100 : value)
    }
    for (const value of bad) {
      const { status, error } = await post({ [name]: value })
      t.equal(status, 422, `${name} ${value}`)
      t.equal(error.details.fields[0].path, `exercises[0].sets[0].${name}`)
    }
  }
  const whole: [string, unknown[], unknown[]][] = [
    ['duration', [1, 1_440], [0, 1_441, 60.5, null]],
    ['trainerRating', [1, 5, null], [0, 6, 4.5]],
    ['clientId', [], [0, 2 ** 53, '1', null]],
    ['scheduleId', [], [0, -1, 2 ** 53, null]],
    ['date', [], ['2026-02-30', '2026-13-01', '26-01-01', 5, null]],
    ['time', [], ['24:00', '9:00', '09:00:00', null]],
    ['title', ['x', 'ก'.repeat(255)], ['', ' ', 'x'.repeat(256), 5]],
    ['overallFeedback', ['', null], ['x'.repeat(10_001), 5, 'a\0b']],
    ['nextSessionGoals', [[], null], [[''], [1], 'x', ['a\0']]],
    ['exercises', [[]], [null, {}, [{}], Array.from({ length: 101 }, () => ({ name: 'x', sets: [] }))]],
    ['colour', [], ['red']]
  ]
  for (const [name, good, bad] of whole) {
    for (const value of good) {
      const body = recording(client.traineeId, { time: '08:00', [name]: value }, name === 'exercises' ? (value as []) : one({}))
      t.equal((await as(trainer)('POST', url, body)).status, 201, `${name} ${value}`)
    }
    for (const value of bad) {
      const { status, error } = await as(trainer)('POST', url, { ...recording(client.traineeId, { time: '08:00' }), [name]: value })
      t.equal(status, 422, `${name} ${JSON.stringify(value)}`)
      t.ok(error.details.fields[0].path.startsWith(name), error.details.fields[0].path)
    }
  }
  const { rows } = await owner.query('select count(*)::int as cards from session_cards')
  t.equal((await events(owner)).filter(({ type }) => type === 'session.recorded').length, rows[0].cards, 'as many cards as events')
})

t.test('half a hundredth is rounded up, as PostgreSQL reads the number that was written', async t => {
  const { as, trainer, client } = await gym(t)
  const sets = [1.005, 2.675, 0.125, 99.994999].map((weight, i) => ({ setNumber: i + 1, reps: 1, weight, distance: 0.0005, rpe: 8.25 }))
  const { data } = await as(trainer)('POST', url, recording(client.traineeId, { time: '08:00' }, [{ name: 'x', sets }]))
  const { data: session } = await as(trainer)('GET', `${url}/${data.sessionId}`)
  t.strictSame(
    session.exercises[0].sets.map(({ weight, distance, rpe }: any) => [weight, distance, rpe]),
    [1.01, 2.68, 0.13, 99.99].map(weight => [weight, 0.001, 8.3])
  )
})

t.test('a card takes 100 exercises and an exercise 100 sets, numbered once', async t => {
  const { as, trainer, client } = await gym(t)
  const sets = Array.from({ length: 100 }, (_, i) => ({ setNumber: 100 - i, reps: 1 }))
  const full = [{ name: 'Squat', sets }, ...Array.from({ length: 99 }, (_, i) => ({ name: `Exercise ${i}`, sets: setsOf(5) }))]
  const { data } = await as(trainer)('POST', url, recording(client.traineeId, { time: '08:00' }, full))
  const { data: session } = await as(trainer)('GET', `${url}/${data.sessionId}`)
  t.match(session, { totalExercises: 100, totalSets: 199 })
  t.equal(session.exercises[0].sets[0].setNumber, 1, 'sets come by their number')

  const refused = async (set: object[]) => {
    const { status, error } = await as(trainer)('POST', url, recording(client.traineeId, { time: '08:00' }, [{ name: 'x', sets: set }]))
    t.equal(status, 422)
    return error.details.fields.map(({ path, code }: any) => `${path} ${code}`)
  }
  t.strictSame(await refused([...sets, { setNumber: 1, reps: 1 }]), ['exercises[0].sets INVALID_INPUT'])
  t.strictSame(
    await refused([
      { setNumber: 2, reps: 1 },
      { setNumber: 2, reps: 1 }
    ]),
    ['exercises[0].sets[1].setNumber INVALID_INPUT']
  )
  t.strictSame(
    await refused([
      { setNumber: 1, weight: 5 },
      { setNumber: 1, completed: true, reps: null }
    ]),
    [
      'exercises[0].sets[0].reps MISSING_REQUIRED_FIELD',
      'exercises[0].sets[1].setNumber INVALID_INPUT',
      'exercises[0].sets[1].reps MISSING_REQUIRED_FIELD'
    ]
  )
})

t.test('a set that was not completed may say nothing, a failed attempt counts as said', async t => {
  const { as, trainer, client } = await gym(t)
  const sets = [
    { setNumber: 1, completed: false },
    { setNumber: 2, reps: 0, weight: 140 },
    { setNumber: 3, duration: 0 },
    { setNumber: 4, distance: 0 }
  ]
  t.equal((await as(trainer)('POST', url, recording(client.traineeId, { time: '08:00' }, [{ name: 'x', sets }]))).status, 201)
})

t.test('ids and queries that are no numbers, or too large, are refused by name', async t => {
  const { as, trainer, client } = await gym(t)
  for (const id of ['0', '-1', 'x', '1.5', String(2 ** 53)]) {
    t.match(await as(trainer)('GET', `${url}/${id}`), { status: 422, error: { details: { fields: [{ path: 'id' }] } } }, id)
  }
  t.equal((await as(trainer)('GET', `${url}/${Number.MAX_SAFE_INTEGER}`)).status, 404)
  const queries: [string, string][] = [
    ['page', 'page=0'],
    ['page', 'page=1e9'],
    ['limit', 'limit=101'],
    ['sort', 'sort=up'],
    ['startDate', 'startDate=yesterday'],
    ['cursor', 'cursor='],
    ['clientId', 'clientId=me']
  ]
  for (const [path, query] of queries) {
    t.match(await as(trainer)('GET', `${url}?${query}`), { status: 422, error: { details: { fields: [{ path }] } } }, query)
  }
  t.equal((await as(client)('GET', '/api/v1/trainee/sessions?page=1000000&limit=100')).status, 200)
})

t.test('a body that says twice as much as the schema knows is refused as a whole', async t => {
  const { as, owner, trainer, client } = await gym(t)
  const scheduleId = await newSchedule(owner, trainer, client)
  const body = recording(client.traineeId, { scheduleId }, [
    { name: 'x', isPr: true, sets: [{ setNumber: 1, reps: 1, tempo: '3-1-1' }] },
    { name: 'y'.repeat(256), sets: [] }
  ])
  const { error } = await as(trainer)('POST', url, body)
  t.strictSame(error.details.fields.map(({ path }: any) => path).sort(), [
    'exercises[0].isPr',
    'exercises[0].sets[0].tempo',
    'exercises[1].name'
  ])
  t.strictSame(await events(owner), [])
  t.equal((await as(trainer)('POST', url, recording(client.traineeId, { scheduleId, date: day(-1) }))).status, 201)
})
