import * as contract from '@spotter/contracts/api/sessions.ts'
import t from 'tap'
import { day, events, gym, matchesContract, newExercise, newSchedule, record, recording, setsOf, statsHold } from './fixtures.ts'

const url = '/api/v1/trainer/sessions'
const told = async (owner: any, from = 0) =>
  (await events(owner)).slice(from).map(({ type, data }) => [type, data.sessionId, data.delta ?? data.changedFields])

t.test('only what is named changes; null clears what can be cleared', async t => {
  const place = await gym(t)
  const { as, owner, trainer, client } = place
  const scheduleId = await newSchedule(owner, trainer, client)
  const body = recording(client.traineeId, { scheduleId, overallFeedback: 'Deep', nextSessionGoals: ['Deeper'], trainerRating: 4 })
  const { data } = await as(trainer)('POST', url, body)
  const path = `${url}/${data.sessionId}`
  const before = (await as(trainer)('GET', path)).data

  const { body: answer, data: after } = await as(trainer)('PATCH', path, { title: 'Heavy', duration: 75, overallFeedback: null })
  matchesContract(t, contract.changeSession, answer)
  t.strictSame({ ...after, updatedAt: 0 }, { ...before, title: 'Heavy', duration: 75, overallFeedback: null, updatedAt: 0 })
  t.match((await events(owner)).at(-1), {
    type: 'session.changed',
    data: {
      sessionId: data.sessionId,
      endedAt: `${day(-1)}T11:15:00.000Z`,
      totalVolume: 500,
      changedFields: ['title', 'duration', 'overallFeedback']
    }
  })

  const cleared = await as(trainer)('PATCH', path, { nextSessionGoals: null, trainerRating: null })
  t.match(cleared.data, { nextSessionGoals: null, trainerRating: null, title: 'Heavy' })
  t.match((await as(trainer)('PATCH', path, { nextSessionGoals: [], trainerRating: 5 })).data, { nextSessionGoals: [], trainerRating: 5 })
  await statsHold(t, owner)
})

t.test('exercises that are given replace the old ones; those that stay keep their rows', async t => {
  const place = await gym(t)
  const { as, owner, trainer } = place
  const library = await newExercise(owner, 'Row')
  const exercises = [
    { name: 'Squat', sets: setsOf(100, 110) },
    { name: 'Row', sets: setsOf(50) },
    { name: 'Squat', notes: 'again', sets: setsOf(90) }
  ]
  const { sessionId } = await record(place, day(-1), exercises)
  const path = `${url}/${sessionId}`
  const before = (await as(trainer)('GET', path)).data
  const { status, data: after } = await as(trainer)('PATCH', path, {
    exercises: [
      { name: 'Curl', sets: setsOf(20) },
      { name: 'ROW', formNotes: 'flat back', sets: [{ setNumber: 7, reps: 8, weight: 55 }] },
      { name: 'squat', sets: setsOf(120, 130, 140) }
    ]
  })
  t.equal(status, 200)
  const [squat, row] = before.exercises
  t.match(after, {
    exercises: [
      { name: 'Curl', totalVolume: 100 },
      { id: row.id, name: 'ROW', exerciseLibraryId: library, formNotes: 'flat back', sets: [{ setNumber: 7, reps: 8, weight: 55 }] },
      { id: squat.id, name: 'squat', notes: null, totalSets: 3 }
    ],
    ...{ id: sessionId, totalExercises: 3, totalSets: 5, totalVolume: 100 + 440 + 1_950, title: before.title }
  })
  t.match((await events(owner)).at(-1)!.data, { totalExercises: 3, totalSets: 5, totalVolume: 2_490, changedFields: ['exercises'] })
  await statsHold(t, owner)

  t.match((await as(trainer)('PATCH', path, { exercises: [] })).data, { exercises: [], totalSets: 0, totalVolume: 0 })
  const { rows } = await owner.query('select count(*)::int as sets from exercise_sets')
  t.strictSame(rows, [{ sets: 0 }])
  await statsHold(t, owner)
})

t.test('an earlier session that changes settles all later ones, and says what changed', async t => {
  const place = await gym(t)
  const { as, owner, trainer } = place
  const squat = (weight: number) => [{ name: 'Squat', sets: setsOf(weight) }]
  const first = await record(place, day(-4), squat(100))
  const second = await record(place, day(-3), squat(105))
  const third = await record(place, day(-2), squat(110))
  t.match(third.personalRecords, [{ exercise: 'Squat', weight: 110, previous: 105, delta: 5 }])
  let seen = (await events(owner)).length

  const change = async (work: Promise<{ status: number }>) => {
    t.equal((await work).status, 200)
    const news = await told(owner, seen)
    seen += news.length
    return news
  }
  t.strictSame(await change(as(trainer)('PATCH', `${url}/${first.sessionId}`, { exercises: squat(107.5) })), [
    ['session.changed', first.sessionId, ['exercises']],
    ['record.withdrawn', second.sessionId, undefined],
    ['record.set', third.sessionId, 2.5]
  ])
  t.strictSame(await change(as(trainer)('PATCH', `${url}/${first.sessionId}`, { title: 'Light' })), [
    ['session.changed', first.sessionId, ['title']]
  ])
  t.strictSame(await change(as(trainer)('DELETE', `${url}/${first.sessionId}`)), [
    ['session.deleted', first.sessionId, undefined],
    ['record.set', third.sessionId, 5]
  ])
  t.strictSame(await change(as(trainer)('PATCH', `${url}/${third.sessionId}`, { exercises: [{ name: 'Bench', sets: setsOf(60) }] })), [
    ['session.changed', third.sessionId, ['exercises']],
    ['record.withdrawn', third.sessionId, undefined]
  ])
  t.strictSame(await change(as(trainer)('PATCH', `${url}/${third.sessionId}`, { exercises: [...squat(120), ...squat(125)] })), [
    ['session.changed', third.sessionId, ['exercises']],
    ['record.set', third.sessionId, 20]
  ])
  t.strictSame(
    await change(as(trainer)('PATCH', `${url}/${third.sessionId}`, { exercises: squat(125) })),
    [['session.changed', third.sessionId, ['exercises']]],
    'the same figures in another entry are no news'
  )
  t.strictSame(await change(as(trainer)('DELETE', `${url}/${third.sessionId}`)), [
    ['session.deleted', third.sessionId, undefined],
    ['record.withdrawn', third.sessionId, undefined]
  ])
})

t.test('a deleted session is gone everywhere, its schedule stays completed and takes another', async t => {
  const place = await gym(t)
  const { as, owner, trainer, client } = place
  const scheduleId = await newSchedule(owner, trainer, client)
  const { data } = await as(trainer)('POST', url, recording(client.traineeId, { scheduleId }))
  const answer = await as(trainer)('DELETE', `${url}/${data.sessionId}`)
  t.equal(answer.status, 200)
  matchesContract(t, contract.deleteSession, answer.body)
  for (const [user, path] of [
    [trainer, `${url}/${data.sessionId}`],
    [client, `/api/v1/trainee/sessions/${data.sessionId}`]
  ] as const) {
    t.equal((await as(user)('GET', path)).status, 404)
  }
  t.match((await as(client)('GET', '/api/v1/trainee/sessions')).data, { sessions: [], pagination: { totalItems: 0 } })
  t.equal((await as(trainer)('DELETE', `${url}/${data.sessionId}`)).status, 404)
  t.equal((await as(trainer)('PATCH', `${url}/${data.sessionId}`, { title: 'x' })).status, 404)
  const { rows } = await owner.query('select status, session_card_id as card from schedules')
  t.strictSame(rows, [{ status: 'completed', card: null }])
  await statsHold(t, owner)
  t.equal((await as(trainer)('POST', url, recording(client.traineeId, { scheduleId }))).status, 201)
  await statsHold(t, owner)
  t.strictSame(
    (await events(owner)).map(({ type }) => type),
    ['session.recorded', 'session.deleted', 'session.recorded']
  )
})

t.test('only who recorded a session writes to it, and only while the client is theirs', async t => {
  const place = await gym(t)
  const { as, owner, trainer, rival, client } = place
  const { sessionId } = await record(place, day(-1))
  const path = `${url}/${sessionId}`
  const writes = async (who: typeof trainer) => [
    (await as(who)('PATCH', path, { title: 'Mine' })).status,
    (await as(who)('DELETE', path)).status
  ]
  t.strictSame(await writes(rival), [404, 404], 'a stranger')
  await owner.query('update trainees set trainer_id = $1 where id = $2', [rival.trainerId, client.traineeId])
  t.strictSame(await writes(rival), [403, 403], 'the new trainer')
  t.strictSame(await writes(trainer), [404, 404], 'the former one')
  await owner.query('update trainees set trainer_id = null where id = $1', [client.traineeId])
  t.strictSame(await writes(trainer), [404, 404], 'after the client left')
  t.match(await as(client)('DELETE', path), { status: 403, error: { code: 'TRAINEE_READONLY' } })
  t.equal((await events(owner)).length, 1, 'nothing was published')
})

t.test('what never changes, and what is not a change, is refused by name', async t => {
  const place = await gym(t)
  const { as, owner, rival, trainer } = place
  const secret = await newExercise(owner, 'Secret', { trainerId: rival.trainerId })
  const { sessionId } = await record(place, day(-1))
  const fields = async (body: unknown) => {
    const { status, error } = await as(trainer)('PATCH', `${url}/${sessionId}`, body)
    t.equal(status, 422)
    return error.details.fields.map(({ path }: { path: string }) => path)
  }
  for (const name of ['clientId', 'scheduleId', 'date', 'time', 'locationId', 'isPR']) t.strictSame(await fields({ [name]: 1 }), [name])
  t.strictSame(await fields({}), ['body'])
  t.strictSame(await fields({ title: null, duration: null, exercises: null }), ['title', 'duration', 'exercises'])
  t.strictSame(await fields({ exercises: [{ name: 'x', exerciseLibraryId: secret, sets: [] }] }), ['exercises[0].exerciseLibraryId'])
  t.strictSame(await fields({ exercises: [{ name: 'x', sets: [{ setNumber: 1 }] }] }), ['exercises[0].sets[0].reps'])
  t.equal((await events(owner)).length, 1)
})
