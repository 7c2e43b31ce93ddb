import * as contract from '@spotter/contracts/api/exercises.ts'
import t from 'tap'
import { until } from '../../../test/support/until.ts'
import { day, gym, matchesContract, newExercise, record, setsOf, statsHold } from './fixtures.ts'

const url = '/api/v1/trainer/exercises'

const squat = {
  name: 'Squat',
  category: 'legs',
  description: 'Bar on the back',
  muscleGroups: ['quadriceps'],
  equipment: ['barbell', 'rack'],
  difficulty: 'intermediate',
  instructions: ['Brace', 'Sit back'],
  videoUrl: 'https://example.org/squat.mp4',
  thumbnailUrl: 'http://example.org/squat.jpg?size=1',
  images: ['https://example.org/1.jpg'],
  isPublic: false,
  weightIsAssistance: false
}

t.test('an exercise that was added is listed as it was written, to its trainer alone', async t => {
  const { as, trainer, rival } = await gym(t)
  const { status, body, data } = await as(trainer)('POST', url, squat)
  t.equal(status, 201)
  matchesContract(t, contract.createExercise, body, 201)

  const list = await as(trainer)('GET', url)
  matchesContract(t, contract.listExercises, list.body)
  t.match(list.data.exercises, [{ ...squat, id: data.exerciseId, isOwn: true, isVerified: false, usageCount: 0 }])
  t.strictSame((await as(rival)('GET', url)).data.exercises, [])

  await as(trainer)('PATCH', `${url}/${data.exerciseId}`, { isPublic: true })
  t.match((await as(rival)('GET', url)).data.exercises, [{ id: data.exerciseId, isOwn: false }], 'and to all once it is public')
})

t.test('what is left out or null is null, and a name is kept composed and without space around it', async t => {
  const { as, trainer } = await gym(t)
  await as(trainer)('POST', url, { name: `  ${'Développé'.normalize('NFD')} `, category: 'chest' })
  await as(trainer)('POST', url, {
    name: 'ยกน้ำหนัก',
    category: 'arms',
    description: null,
    muscleGroups: null,
    equipment: [],
    videoUrl: null
  })
  const { body, data } = await as(trainer)('GET', url)
  matchesContract(t, contract.listExercises, body)
  const nothing = {
    description: null,
    muscleGroups: null,
    difficulty: null,
    instructions: null,
    videoUrl: null,
    thumbnailUrl: null,
    images: null
  }
  t.match(data.exercises, [
    { ...nothing, name: 'Développé', equipment: null, isPublic: false, weightIsAssistance: false },
    { ...nothing, name: 'ยกน้ำหนัก', equipment: [] }
  ])
})

t.test('adding twice with one Idempotency-Key adds one', async t => {
  const { as, trainer, owner } = await gym(t)
  const headers = { 'idempotency-key': 'one' }
  const first = await as(trainer)('POST', url, squat, headers)
  const again = await as(trainer)('POST', url, squat, headers)
  t.strictSame([again.status, again.body], [201, first.body])
  t.match(await as(trainer)('POST', url, { ...squat, name: 'Lunge' }, headers), { status: 422, error: { code: 'IDEMPOTENCY_MISMATCH' } })
  t.equal((await owner.query('select from exercise_library')).rowCount, 1)
})

t.test('bad input is refused, naming the field, and adds nothing', async t => {
  const { as, trainer, owner } = await gym(t)
  for (const [path, change] of Object.entries({
    category: { category: 'yoga' },
    difficulty: { difficulty: 'hard' },
    videoUrl: { videoUrl: 'javascript:alert(1)' },
    thumbnailUrl: { thumbnailUrl: 'ftp://example.org/a.jpg' },
    'images[1]': { images: ['https://example.org/a.jpg', 'https://'] },
    'muscleGroups[0]': { muscleGroups: [''] },
    isPublic: { isPublic: 'yes' },
    weightIsAssistance: { weightIsAssistance: null },
    name: { name: ' \n ' },
    usageCount: { usageCount: 7 },
    isVerified: { isVerified: true },
    trainerId: { trainerId: 1 }
  })) {
    const refused = await as(trainer)('POST', url, { ...squat, ...change })
    t.match(refused, { status: 422, error: { details: { fields: [{ path }] } } }, path)
  }
  // each of these becomes two characters when it is composed
  t.match(await as(trainer)('POST', url, { ...squat, name: '\u0958'.repeat(200) }), {
    status: 422,
    error: { details: { fields: [{ path: 'name' }] } }
  })
  t.match(await as(trainer)('POST', url, {}), {
    status: 422,
    error: { code: 'MISSING_REQUIRED_FIELD', details: { fields: [{ path: 'name' }, { path: 'category' }] } }
  })
  t.equal((await owner.query('select from exercise_library')).rowCount, 0)
})

t.test('two own exercises of one name are refused, whatever the case; public and foreign ones may have it', async t => {
  const { as, trainer, rival, owner } = await gym(t)
  await newExercise(owner, 'Squat')
  const { data } = await as(trainer)('POST', url, squat)
  t.equal((await as(rival)('POST', url, squat)).status, 201)
  const taken = { status: 409, error: { code: 'ALREADY_EXISTS' } }
  t.match(await as(trainer)('POST', url, { ...squat, name: ' sQUAT' }), taken)

  const { data: lunge } = await as(trainer)('POST', url, { ...squat, name: 'Lunge' })
  t.match(await as(trainer)('PATCH', `${url}/${lunge.exerciseId}`, { name: 'squat', category: 'core' }), taken)
  t.match(
    (await as(trainer)('PATCH', `${url}/${data.exerciseId}`, { name: 'SQUAT' })).data,
    { name: 'SQUAT' },
    'its own name in another case'
  )
  await as(trainer)('DELETE', `${url}/${data.exerciseId}`)
  t.equal((await as(trainer)('PATCH', `${url}/${lunge.exerciseId}`, { name: 'squat' })).status, 200, 'a deleted one gives its name free')
})

t.test('changing touches what is named alone, and null clears', async t => {
  const { as, trainer } = await gym(t)
  const { data } = await as(trainer)('POST', url, squat)
  const one = `${url}/${data.exerciseId}`
  const renamed = await as(trainer)('PATCH', one, {
    name: ' High-bar Squat ',
    category: 'core',
    equipment: [],
    images: ['https://example.org/2.jpg']
  })
  matchesContract(t, contract.changeExercise, renamed.body)
  t.match(renamed.data, {
    ...squat,
    name: 'High-bar Squat',
    category: 'core',
    equipment: [],
    images: ['https://example.org/2.jpg'],
    isOwn: true
  })

  const { status, data: cleared } = await as(trainer)('PATCH', one, {
    ...{ description: null, muscleGroups: null, equipment: null, difficulty: null },
    ...{ instructions: null, videoUrl: null, thumbnailUrl: null, images: null }
  })
  t.equal(status, 200)
  t.match(cleared, { name: 'High-bar Squat', description: null, muscleGroups: null, equipment: null, difficulty: null })
  t.match(cleared, { instructions: null, videoUrl: null, thumbnailUrl: null, images: null })

  for (const body of [
    {},
    { name: null },
    { category: null },
    { isPublic: null },
    { usageCount: 1 },
    { category: 'yoga' },
    { videoUrl: 'x' }
  ]) {
    t.equal((await as(trainer)('PATCH', one, body)).status, 422, JSON.stringify(body))
  }
  t.match((await as(trainer)('GET', url)).data.exercises, [cleared])
})

t.test('what is not one’s own is not there to change or to delete', async t => {
  const { as, trainer, rival, client, owner } = await gym(t)
  const installations = await newExercise(owner, 'Row')
  const shared = await newExercise(owner, 'Press', { trainerId: rival.trainerId, isPublic: true })
  const hidden = await newExercise(owner, 'Curl', { trainerId: rival.trainerId })
  const gone = await newExercise(owner, 'Dip', { trainerId: trainer.trainerId })
  await as(trainer)('DELETE', `${url}/${gone}`)
  for (const id of [installations, shared, hidden, gone, 999_999]) {
    t.match(await as(trainer)('PATCH', `${url}/${id}`, { name: 'Mine' }), { status: 404, error: { code: 'NOT_FOUND' } })
    t.match(await as(trainer)('PATCH', `${url}/${id}`, { weightIsAssistance: true }), { status: 404 })
    t.match(await as(trainer)('DELETE', `${url}/${id}`), { status: 404 })
  }
  t.match(await as(client)('POST', url, squat), { status: 403, error: { code: 'TRAINEE_READONLY' } })
  t.match(await as(client)('DELETE', `${url}/${shared}`), { status: 403, error: { code: 'TRAINEE_READONLY' } })
  t.match(await as({ userId: trainer.userId, role: 'admin' })('POST', url, squat), { status: 403, error: { code: 'FORBIDDEN' } })
  const { rows } = await owner.query('select name from exercise_library where deleted_at is null order by id')
  t.strictSame(
    rows.map(({ name }) => name),
    ['Row', 'Press', 'Curl']
  )
})

t.test('a deleted exercise leaves lists, counts and new recordings, and stays in old sessions', async t => {
  const place = await gym(t)
  const { as, trainer, owner } = place
  const {
    data: { exerciseId }
  } = await as(trainer)('POST', url, squat)
  const { sessionId } = await record(place, day(-3), [{ name: 'squat', sets: setsOf(100) }])
  await record(place, day(-2), [{ name: 'Squat', sets: setsOf(110) }])
  t.match((await as(trainer)('GET', url)).data.exercises, [{ usageCount: 2 }])

  const deleted = await as(trainer)('DELETE', `${url}/${exerciseId}`)
  matchesContract(t, contract.deleteExercise, deleted.body)
  t.strictSame((await as(trainer)('GET', url)).data.exercises, [])
  t.match((await as(trainer)('GET', '/api/v1/exercises/categories')).data.categories[0], { exerciseCount: 0 })
  t.match((await as(trainer)('GET', `/api/v1/trainer/sessions/${sessionId}`)).data.exercises, [
    { name: 'squat', exerciseLibraryId: exerciseId, category: 'legs' }
  ])

  const { sessionId: later } = await record(place, day(-1), [{ name: 'Squat', sets: setsOf(120) }])
  t.match((await as(trainer)('GET', `/api/v1/trainer/sessions/${later}`)).data.exercises, [{ exerciseLibraryId: null, isPR: false }])
  t.match((await owner.query('select usage_count from exercise_library')).rows, [{ usage_count: 2 }])
  await statsHold(t, owner)
})

t.test('what a weight means can be turned until a session uses the exercise', async t => {
  const place = await gym(t)
  const { as, trainer, client, owner } = place
  const {
    data: { exerciseId }
  } = await as(trainer)('POST', url, { ...squat, name: 'Pull-up machine' })
  const one = `${url}/${exerciseId}`
  t.match((await as(trainer)('PATCH', one, { weightIsAssistance: true })).data, { weightIsAssistance: true })

  const sets = (weight: number) => [{ name: 'Pull-up machine', sets: setsOf(weight) }]
  await record(place, day(-2), sets(40))
  const { sessionId, personalRecords } = await record(place, day(-1), sets(30))
  t.match(personalRecords, [{ weight: 30, previous: 40, delta: -10 }], 'lighter is better')

  const refused = await as(trainer)('PATCH', one, { weightIsAssistance: false, name: 'Lat pulldown' })
  t.match(refused, { status: 409, error: { code: 'CONFLICT' } })
  t.match(
    (await as(trainer)('PATCH', one, { weightIsAssistance: true, name: 'Gravitron' })).data,
    { name: 'Gravitron' },
    'saying what it is turns nothing'
  )
  t.match(
    (await as(trainer)('GET', `/api/v1/trainer/sessions/${sessionId}`)).data.exercises,
    [{ name: 'Pull-up machine', isPR: true }],
    'a new name makes no new exercise'
  )

  for (const { id } of (await as(trainer)('GET', `/api/v1/trainer/sessions?clientId=${client.traineeId}`)).data.sessions) {
    await as(trainer)('DELETE', `/api/v1/trainer/sessions/${id}`)
  }
  t.match((await as(trainer)('PATCH', one, { weightIsAssistance: false })).data, { weightIsAssistance: false, usageCount: 0 })
  await statsHold(t, owner)
})

t.test('a recording at the same moment keeps a weight from being turned', async t => {
  const place = await gym(t)
  const { as, trainer, owner } = place
  const {
    data: { exerciseId }
  } = await as(trainer)('POST', url, squat)
  await owner.query('begin')
  await owner.query('update exercise_library set usage_count = 1 where id = $1', [exerciseId])
  const turning = as(trainer)('PATCH', `${url}/${exerciseId}`, { weightIsAssistance: true })
  await until(async () => {
    const { rowCount } = await owner.query('select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))')
    return rowCount! > 0
  })
  await owner.query('commit')
  t.match(await turning, { status: 409 })
})

t.test('a search finds nothing that is another trainer’s or deleted, combines with filters, and counts beyond its last page', async t => {
  const { as, trainer, rival, owner } = await gym(t)
  const own = { trainerId: trainer.trainerId }
  await newExercise(owner, 'Split squat', { ...own, equipment: ['Bench', 'Dumbbell'], difficulty: 'advanced', uses: 1 })
  await newExercise(owner, 'Squat', { ...own, equipment: ['dumbbell'], difficulty: 'advanced', muscleGroups: ['ต้นขา'] })
  await newExercise(owner, 'Squat hold', { ...own, equipment: ['dumbbell'], difficulty: 'beginner' })
  await newExercise(owner, 'Squat thrust', { ...own, category: 'cardio', equipment: ['dumbbell'], difficulty: 'advanced' })
  await newExercise(owner, 'Hidden', { trainerId: rival.trainerId, description: 'squat', equipment: ['dumbbell'], difficulty: 'advanced' })
  await newExercise(owner, 'ท่าSquat', { trainerId: rival.trainerId, isPublic: true })
  const gone = await newExercise(owner, 'Squat, old', own)
  await as(trainer)('DELETE', `${url}/${gone}`)

  const found = async (query: string) => {
    const { data } = await as(trainer)('GET', `${url}?${query}`)
    return [data.exercises.map(({ name }: { name: string }) => name), data.pagination.totalItems]
  }
  t.strictSame(await found('search=squat'), [['Squat', 'Squat hold', 'Squat thrust', 'Split squat', 'ท่าSquat'], 5])
  t.strictSame(await found('search=squat&sort=desc'), [['Squat thrust', 'Squat hold', 'Squat', 'Split squat', 'ท่าSquat'], 5])
  t.strictSame(await found('search=squat&equipment=DUMBBELL&difficulty=advanced&category=legs'), [['Squat', 'Split squat'], 2])
  t.strictSame(await found(`search=squat&muscleGroup=${encodeURIComponent('ต้นขา')}`), [['Squat'], 1])
  t.strictSame(await found('search=squat&page=3&limit=2'), [['ท่าSquat'], 5])
  t.strictSame(await found('search=squat&page=4&limit=2'), [[], 5])
  t.strictSame(await found(`search=${encodeURIComponent('\\')}`), [[], 0])
})
