import * as contract from '@spotter/contracts/api/sessions.ts'
import t from 'tap'
import { day, events, gym, matchesContract, newExercise, newSchedule, record, recording, setsOf, statsHold } from './fixtures.ts'

const url = '/api/v1/trainer/sessions'
const told = async (owner: any, from = 0) =>
  (await events(owner)).slice(from).map(({ type, data }) => [type, data.sessionId, data.delta ?? data.changedFields])

/** What a session has, and no trainer writes. */
const notTheirs = [
  ...['id', 'role', 'trainerId', 'traineeId', 'userId', 'traineeRating', 'traineeFeedback', 'totalExercises', 'totalSets', 'totalVolume'],
  ...['createdAt', 'updatedAt', 'deletedAt', 'status', 'personalRecords']
]
const notOfExercises = ['id', 'isPR', 'prNote', 'totalSets', 'totalReps', 'totalWeight', 'totalVolume', 'exerciseOrder', 'sessionCardId']

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
  const kept = ['clientId', 'scheduleId', 'date', 'time', 'locationId', 'isPR', ...notTheirs]
  for (const name of kept) t.strictSame(await fields({ [name]: 1 }), [name])
  for (const name of notOfExercises)
    t.strictSame(await fields({ exercises: [{ name: 'x', sets: [], [name]: 1 }] }), [`exercises[0].${name}`])
  t.strictSame(await fields({}), ['body'])
  t.strictSame(await fields({ title: null, duration: null, exercises: null }), ['title', 'duration', 'exercises'])
  t.strictSame(await fields({ exercises: [{ name: 'x', exerciseLibraryId: secret, sets: [] }] }), ['exercises[0].exerciseLibraryId'])
  t.strictSame(await fields({ exercises: [{ name: 'x', sets: [{ setNumber: 1 }] }] }), ['exercises[0].sets[0].reps'])
  t.equal((await events(owner)).length, 1)
})

t.test('an exercise keeps the library id that the session holds, though the library has it no more', async t => {
  const place = await gym(t)
  const { as, owner, trainer, rival } = place
  const own = await newExercise(owner, 'Sled', { trainerId: trainer.trainerId, category: 'legs' })
  const shared = await newExercise(owner, 'Rope', { trainerId: rival.trainerId, isPublic: true, category: 'cardio' })
  const gone = await newExercise(owner, 'Never done', { trainerId: trainer.trainerId })
  const held = [
    { name: 'Sled', exerciseLibraryId: own, sets: setsOf(60) },
    { name: 'Rope', exerciseLibraryId: shared, sets: setsOf(10) }
  ]
  await record(place, day(-3), [{ name: 'Sled', sets: setsOf(50) }])
  const { sessionId } = await record(place, day(-2), held)
  await owner.query('update exercise_library set deleted_at = now() where id = any ($1)', [[own, gone]])
  await owner.query('update exercise_library set is_public = false where id = $1', [shared])

  const { data: card } = await as(trainer)('GET', `${url}/${sessionId}`)
  const sent = card.exercises.map(({ name, exerciseLibraryId, sets }: any) => ({ name, exerciseLibraryId, sets }))
  sent[0].sets[0].weight = 65
  const answer = await as(trainer)('PATCH', `${url}/${sessionId}`, { exercises: sent })
  t.equal(answer.status, 200, answer.text)
  t.match(answer.data.exercises, [
    { exerciseLibraryId: own, category: 'legs', isPR: true, prNote: '+15 kg' },
    { exerciseLibraryId: shared, category: 'cardio' }
  ])

  const refused = async (method: string, path: string, body: object) => {
    const { status, error } = await as(trainer)(method, path, body)
    return [status, error?.details.fields.map(({ path }: { path: string }) => path)]
  }
  t.strictSame(
    await refused('PATCH', `${url}/${sessionId}`, { exercises: [...held, { name: 'x', exerciseLibraryId: gone, sets: [] }] }),
    [422, ['exercises[2].exerciseLibraryId']],
    'what it does not hold is still refused'
  )
  const { sessionId: other } = await record(place, day(-1))
  t.strictSame(await refused('PATCH', `${url}/${other}`, { exercises: held }), [
    422,
    ['exercises[0].exerciseLibraryId', 'exercises[1].exerciseLibraryId']
  ])
  const body = recording(place.client.traineeId, { time: '12:00' }, held)
  t.strictSame(
    await refused('POST', url, body),
    [422, ['exercises[0].exerciseLibraryId', 'exercises[1].exerciseLibraryId']],
    'nor in a new session'
  )
  await statsHold(t, owner)
})

t.test('supersets and kinds of sets come back as they were sent, and change; a warm-up counts as a set and in nothing else', async t => {
  const place = await gym(t)
  const { as, owner, client, trainer } = place
  const sets = [
    { setNumber: 1, setType: 'warmup', reps: 10, weight: 40 },
    { setNumber: 2, reps: 5, weight: 100 },
    { setNumber: 3, setType: 'failure', reps: 4, weight: 100 },
    { setNumber: 4, setType: 'drop', reps: 8, weight: 60 },
    { setNumber: 5, setType: 'normal', reps: 8, weight: 60, completed: false }
  ]
  const exercises = [
    { name: 'Bench', supersetGroup: 1, sets },
    { name: 'Row', supersetGroup: 1, sets: [{ setNumber: 1, setType: 'warmup', reps: 5, weight: 20 }] },
    { name: 'Curl', supersetGroup: null, sets: [] },
    { name: 'Dips', sets: setsOf(10) }
  ]
  const { sessionId } = await record(place, day(-1), exercises)
  const shape = ({ data }: any) => data.exercises.map((e: any) => [e.name, e.supersetGroup, e.sets.map((set: any) => set.setType)])
  const read = await as(client)('GET', `/api/v1/trainee/sessions/${sessionId}`)
  t.strictSame(shape(read), [
    ['Bench', 1, ['warmup', 'normal', 'failure', 'drop', 'normal']],
    ['Row', 1, ['warmup']],
    ['Curl', null, []],
    ['Dips', null, ['normal']]
  ])
  t.match(read.data, {
    exercises: [
      { totalSets: 5, totalReps: 17, totalWeight: 260, totalVolume: 1_380 },
      { totalSets: 1, totalReps: 0, totalWeight: 0, totalVolume: 0 },
      { totalSets: 0 },
      { totalSets: 1, totalVolume: 50 }
    ],
    ...{ totalExercises: 4, totalSets: 7, totalVolume: 1_430 }
  })

  const changed = await as(trainer)('PATCH', `${url}/${sessionId}`, {
    exercises: [
      {
        name: 'Bench',
        supersetGroup: null,
        sets: sets.map(set => ({ ...set, setType: set.setNumber === 2 ? 'warmup' : 'normal', completed: true }))
      },
      { name: 'Row', supersetGroup: 0, sets: [] },
      { name: 'Curl', supersetGroup: 7, sets: [] }
    ]
  })
  t.strictSame(shape(changed), [
    ['Bench', null, ['normal', 'warmup', 'normal', 'normal', 'normal']],
    ['Row', 0, []],
    ['Curl', 7, []]
  ])
  t.match(changed.data, { totalExercises: 3, totalSets: 5, totalVolume: 400 + 400 + 480 + 480 })
  t.strictSame(shape(await as(client)('GET', `/api/v1/trainee/sessions/${sessionId}`)), shape(changed))
  await statsHold(t, owner)

  for (const [exercise, field] of [
    [{ supersetGroup: -1, sets: [] }, 'supersetGroup'],
    [{ supersetGroup: 1.5, sets: [] }, 'supersetGroup'],
    [{ supersetGroup: '1', sets: [] }, 'supersetGroup'],
    [{ sets: [{ setNumber: 1, reps: 1, setType: 'super' }] }, 'sets[0].setType'],
    [{ sets: [{ setNumber: 1, reps: 1, setType: null }] }, 'sets[0].setType']
  ] as const) {
    const { status, error } = await as(trainer)('PATCH', `${url}/${sessionId}`, { exercises: [{ name: 'x', ...exercise }] })
    t.equal(status, 422)
    t.equal(error.details.fields[0].path, `exercises[0].${field}`)
  }
})

t.test('a recording sets nothing that is found by us or is somebody else’s to say', async t => {
  const { as, trainer, client, owner } = await gym(t)
  const refused = async (rest: object, exercise: object = {}, set: object = {}) => {
    const body = recording(client.traineeId, { time: '08:00', ...rest }, [
      { name: 'x', sets: [{ setNumber: 1, reps: 1, ...set }], ...exercise }
    ])
    const { status, error } = await as(trainer)('POST', url, body)
    t.equal(status, 422)
    return error.details.fields.map(({ path }: { path: string }) => path)
  }
  for (const name of [...notTheirs, 'isPR', 'trainer', 'client']) t.strictSame(await refused({ [name]: 1 }), [name])
  for (const name of notOfExercises) t.strictSame(await refused({}, { [name]: true }), [`exercises[0].${name}`])
  for (const name of ['id', 'isPR', 'volume', 'restDuration', 'sessionExerciseId'])
    t.strictSame(await refused({}, {}, { [name]: 1 }), [`exercises[0].sets[0].${name}`])
  t.strictSame((await owner.query('select from session_cards')).rowCount, 0)
  t.strictSame(await events(owner), [])
})
