import * as contract from '@spotter/contracts/api/sessions.ts'
import pg from 'pg'
import t from 'tap'
import {
  day,
  events,
  gym,
  matchesContract,
  newExercise,
  newSchedule,
  newTrainer,
  now,
  record,
  recording,
  setsOf,
  statsHold
} from './fixtures.ts'

const url = '/api/v1/trainer/sessions'

t.test('a recorded session is a card with totals, completes its schedule, and is told once', async t => {
  const { as, owner, trainer, client } = await gym(t)
  const scheduleId = await newSchedule(owner, trainer, client, { status: 'confirmed' })
  const squat = await newExercise(owner, 'Back Squat')
  const body = recording(client.traineeId, { scheduleId, overallFeedback: 'Deep', nextSessionGoals: ['Deeper'], trainerRating: 4 }, [
    {
      name: ' back SQUAT ',
      supersetGroup: 1,
      sets: [
        { setNumber: 1, setType: 'warmup', reps: 10, weight: 60 },
        { setNumber: 2, reps: 5, weight: 100.005, rpe: 8.5, rest: 120 },
        { setNumber: 3, reps: 5, weight: 102.5, completed: false, notes: null }
      ]
    },
    { name: 'Run', category: 'outside', sets: [{ setNumber: 1, distance: 5.1239, duration: 1_800 }] }
  ])
  const { status, body: answer, data } = await as(trainer)('POST', url, body)
  t.equal(status, 201)
  matchesContract(t, contract.recordSession, answer, 201)
  t.strictSame(data, { sessionId: data.sessionId, scheduleId, personalRecords: [] })

  const { data: session, body: read } = await as(trainer)('GET', `${url}/${data.sessionId}`)
  matchesContract(t, contract.getTrainerSession, read)
  t.match(session, {
    scheduleId,
    date: day(-1),
    client: { id: client.traineeId, name: 'Trainee', profileImage: null },
    trainer: { id: trainer.trainerId },
    exercises: [
      {
        ...{ exerciseLibraryId: squat, name: ' back SQUAT ', category: 'legs', supersetGroup: 1, totalSets: 3, totalReps: 5 },
        ...{ totalWeight: 100.01, totalVolume: 500.05, isPR: false, prNote: null },
        sets: [
          { setNumber: 1, setType: 'warmup' },
          { weight: 100.01, rpe: 8.5, rest: 120, distance: null },
          { completed: false, notes: null }
        ]
      },
      { exerciseLibraryId: null, category: 'outside', sets: [{ distance: 5.124, reps: null }] }
    ],
    ...{ totalExercises: 2, totalSets: 4, totalVolume: 500.05, trainerRating: 4, traineeRating: null, nextSessionGoals: ['Deeper'] }
  })

  t.strictSame(await events(owner), [
    {
      type: 'session.recorded',
      key: `trainee-${client.traineeId}`,
      data: {
        ...{ sessionId: data.sessionId, scheduleId, traineeId: client.traineeId, trainerId: trainer.trainerId, date: day(-1) },
        ...{ startsAt: `${day(-1)}T10:00:00.000Z`, endedAt: `${day(-1)}T11:00:00.000Z`, title: 'Lower body', duration: 60 },
        ...{ totalExercises: 2, totalSets: 4, totalVolume: 500.05 }
      }
    }
  ])
  const { rows } = await owner.query('select status, session_card_id::int as card from schedules where id = $1', [scheduleId])
  t.strictSame(rows, [{ status: 'completed', card: data.sessionId }])
  await statsHold(t, owner)
})

t.test('recording 25 sets takes 8 statements at most, begin and commit included, walk-ins and records too', async t => {
  const place = await gym(t)
  const { as, owner, trainer, client } = place
  const exercises = (weight: number) =>
    Array.from({ length: 5 }, (_, i) => ({ name: `Exercise ${i}`, sets: setsOf(60, 80, weight, weight, weight) }))
  await record(place, day(-5), exercises(90))
  const scheduleId = await newSchedule(owner, trainer, client)

  const query = pg.Client.prototype.query
  const counted: string[] = []
  pg.Client.prototype.query = function (this: pg.Client, ...args: any[]) {
    counted.push(args[0]?.text ?? args[0])
    return Reflect.apply(query, this, args)
  } as typeof query
  t.teardown(() => {
    pg.Client.prototype.query = query
  })
  for (const occasion of [{ scheduleId }, { date: day(-2), time: '10:00' }]) {
    counted.length = 0
    const { status, data } = await as(trainer)('POST', url, recording(client.traineeId, occasion, exercises('time' in occasion ? 95 : 100)))
    t.equal(status, 201)
    t.equal(data.personalRecords.length, 5)
    t.ok(counted.length <= 8, `${counted.length} statements`)
    t.strictSame([counted.at(0), counted.at(-1)], ['begin', 'commit'])
  }
})

t.test('a walk-in makes its completed schedule in the zone of its place, its trainer or the installation', async t => {
  const { as, owner, trainer, client } = await gym(t, { timeZone: 'Asia/Tokyo' })
  const { rows } = await owner.query(`insert into locations (name, timezone) values ('North', 'Asia/Bangkok') returning id`)
  const inZone = async (occasion: object) => {
    const { data } = await as(trainer)('POST', url, recording(client.traineeId, { time: '10:00', ...occasion }))
    const found = await owner.query(
      `select status, timezone, instant(starts_at) as at, location_id as place from schedules where id = $1`,
      [data.scheduleId]
    )
    return found.rows[0]
  }
  t.match(await inZone({ locationId: rows[0].id }), {
    status: 'completed',
    timezone: 'Asia/Bangkok',
    at: `${day(-1)}T03:00:00.000Z`,
    place: rows[0].id
  })
  t.match(await inZone({}), { timezone: 'Asia/Tokyo', at: `${day(-1)}T01:00:00.000Z`, place: null })
  await owner.query(`update trainers set timezone = 'Europe/Berlin' where id = $1`, [trainer.trainerId])
  t.match(await inZone({ date: day(-2) }), { timezone: 'Europe/Berlin' })

  const told = await events(owner)
  t.strictSame(new Set(told.map(({ type }) => type)), new Set(['session.recorded']))
  t.equal(told[0]!.data.startsAt, `${day(-1)}T03:00:00.000Z`)
  await statsHold(t, owner)
})

t.test('a walk-in goes back twenty years and not twenty-one', async t => {
  const { as, owner, trainer, client } = await gym(t)
  const enter = (years: number) =>
    as(trainer)('POST', url, recording(client.traineeId, { time: '10:00', date: `${now.getUTCFullYear() - years}-06-01` }))
  t.equal((await enter(20)).status, 201)
  t.match(await enter(21), { status: 422, error: { details: { fields: [{ path: 'date' }] } } })
  t.equal((await events(owner)).length, 1)
  await statsHold(t, owner)
})

t.test('what can not be recorded is refused by name, and leaves no row and no event', async t => {
  const { as, owner, trainer, rival, client, pending, foreign } = await gym(t)
  const { traineeId } = client
  const mine = await newSchedule(owner, trainer, client)
  const cancelled = await newSchedule(owner, trainer, client, { status: 'cancelled' })
  const tomorrow = await newSchedule(owner, trainer, client, { date: day(1), status: 'scheduled' })
  const ofAnother = await newSchedule(owner, trainer, pending)
  const ofRival = await newSchedule(owner, rival, foreign)
  const secret = await newExercise(owner, 'Secret', { trainerId: rival.trainerId })
  const { rows } = await owner.query(`insert into locations (name, is_active) values ('Closed', false) returning id`)
  const linked = [
    { name: 'Back Squat', sets: [] },
    { name: 'x', exerciseLibraryId: secret, sets: [] }
  ]
  const cases: [string, object, number, string, string | undefined, unknown[]?][] = [
    ["another trainer's client", { clientId: foreign.traineeId, scheduleId: ofRival }, 403, 'CLIENT_NOT_ASSIGNED', undefined],
    ['nobody', { clientId: 9_999_999, scheduleId: mine }, 403, 'CLIENT_NOT_ASSIGNED', undefined],
    ["another client's schedule", { scheduleId: ofAnother }, 422, 'INVALID_INPUT', 'scheduleId'],
    ["another trainer's schedule", { scheduleId: ofRival }, 422, 'INVALID_INPUT', 'scheduleId'],
    ['no schedule at all', { scheduleId: Number.MAX_SAFE_INTEGER }, 422, 'INVALID_INPUT', 'scheduleId'],
    ['another date', { scheduleId: mine, date: day(-2) }, 422, 'INVALID_INPUT', 'date'],
    ['a cancelled schedule', { scheduleId: cancelled }, 409, 'CONFLICT', undefined],
    ['tomorrow', { scheduleId: tomorrow, date: day(1) }, 422, 'INVALID_INPUT', 'date'],
    ['a walk-in tomorrow', { time: '10:00', date: day(1) }, 422, 'INVALID_INPUT', 'date'],
    ['a walk-in an hour from now', { time: '13:00', date: day(0) }, 422, 'INVALID_INPUT', 'time'],
    ['a closed place', { time: '10:00', locationId: Number(rows[0].id) }, 422, 'INVALID_INPUT', 'locationId'],
    ['neither schedule nor time', {}, 422, 'MISSING_REQUIRED_FIELD', 'scheduleId'],
    ['both', { scheduleId: mine, time: '10:00' }, 422, 'INVALID_INPUT', 'time'],
    ['a place for a schedule', { scheduleId: mine, locationId: 1 }, 422, 'INVALID_INPUT', 'locationId'],
    ['a private exercise of another', { scheduleId: mine }, 422, 'INVALID_INPUT', 'exercises[1].exerciseLibraryId', linked]
  ]
  for (const [what, occasion, status, code, path, exercises] of cases) {
    const answer = await as(trainer)('POST', url, recording(traineeId, occasion, exercises))
    t.match({ status: answer.status, code: answer.error?.code }, { status, code }, what)
    t.equal(answer.error?.details?.fields?.[0].path, path, what)
  }
  t.match(await as(client)('POST', url, recording(traineeId, { scheduleId: mine })), { status: 403, error: { code: 'TRAINEE_READONLY' } })

  const left = await owner.query(
    'select (select count(*)::int from session_cards) as cards, (select count(*)::int from schedules) as schedules'
  )
  t.strictSame(left.rows, [{ cards: 0, schedules: 5 }])
  t.strictSame(await events(owner), [])

  t.equal((await as(trainer)('POST', url, recording(traineeId, { scheduleId: mine }))).status, 201)
  t.match(await as(trainer)('POST', url, recording(traineeId, { scheduleId: mine })), { status: 409, error: { code: 'ALREADY_EXISTS' } })
  t.equal((await events(owner)).length, 1)
})

t.test('today is that of the place where it was, not of the server', async t => {
  const { as, owner, client } = await gym(t, { clock: () => new Date(`${day(0)}T20:00:00Z`) })
  const trainer = await newTrainer(owner, { timezone: 'Asia/Bangkok' })
  await owner.query('update trainees set trainer_id = $1 where id = $2', [trainer.trainerId, client.traineeId])
  t.equal((await as(trainer)('POST', url, recording(client.traineeId, { time: '02:00', date: day(1) }))).status, 201)
  t.match(await as(trainer)('POST', url, recording(client.traineeId, { time: '04:00', date: day(1) })), {
    error: { details: { fields: [{ path: 'time' }] } }
  })
})

t.test('a time that a clock change skips is refused by name', async t => {
  const { as, owner, client } = await gym(t)
  const trainer = await newTrainer(owner, { timezone: 'Europe/Berlin' })
  await owner.query('update trainees set trainer_id = $1 where id = $2', [trainer.trainerId, client.traineeId])
  const answer = await as(trainer)('POST', url, recording(client.traineeId, { time: '02:30', date: '2025-03-30' }))
  t.match(answer, { status: 422, error: { details: { fields: [{ path: 'time' }] } } })
})

t.test('an entry without an id is linked by name, own before public; a hidden or deleted exercise is not', async t => {
  const place = await gym(t)
  const { as, owner, trainer, rival } = place
  const shared = await newExercise(owner, 'Bench Press')
  await newExercise(owner, 'Row', { trainerId: rival.trainerId })
  const own = await newExercise(owner, 'bench press', { trainerId: trainer.trainerId, category: 'chest' })
  const gone = await newExercise(owner, 'Dip')
  await owner.query('update exercise_library set deleted_at = now() where id = $1', [gone])

  const sets = setsOf(50)
  const exercises = [
    { name: 'BENCH PRESS', sets },
    { name: 'Row', sets },
    { name: 'Dip', sets },
    { name: 'Bench', exerciseLibraryId: shared, sets }
  ]
  const { sessionId } = await record(place, day(-1), exercises)
  const { data } = await as(trainer)('GET', `${url}/${sessionId}`)
  t.strictSame(
    data.exercises.map((e: any) => e.exerciseLibraryId),
    [own, null, null, shared]
  )
  t.equal(data.exercises[0].category, 'chest')
})

t.test('before the client accepts, figures of a record are hidden from the trainer', async t => {
  const place = await gym(t)
  const { as, owner, pending, trainer } = place
  const before = { ...place, client: pending }
  await record(before, day(-3))
  const { personalRecords, sessionId } = await record(before, day(-2), [{ name: 'Back Squat', sets: setsOf(105) }])
  t.strictSame(personalRecords, [{ exercise: 'Back Squat', weight: 105, previous: null, delta: null }])
  t.match((await as(trainer)('GET', `${url}/${sessionId}`)).data.exercises, [{ isPR: true, prNote: null }])
  t.match((await as(pending)('GET', `/api/v1/trainee/sessions/${sessionId}`)).data.exercises, [{ isPR: true, prNote: '+5 kg' }])
  t.match((await events(owner)).at(-1), { type: 'record.set', data: { previous: 100, delta: 5 } })

  await owner.query('update trainees set trainer_accepted_at = now() where id = $1', [pending.traineeId])
  t.match((await as(trainer)('GET', `${url}/${sessionId}`)).data.exercises, [{ prNote: '+5 kg' }])
})
