import { listExerciseCategories, listExercises } from '@spotter/contracts/api/exercises.ts'
import { listTraineeSessions, listTrainerSessions } from '@spotter/contracts/api/session-histories.ts'
import { getTraineeSession } from '@spotter/contracts/api/sessions.ts'
import { getTraineeStats } from '@spotter/contracts/api/stats.ts'
import t, { type Test } from 'tap'
import { day, gym, matchesContract, newClient, newExercise, newTrainer, record, recording, setsOf } from './fixtures.ts'

const trainerUrl = '/api/v1/trainer/sessions'
const traineeUrl = '/api/v1/trainee/sessions'
const titles = ({ data }: { data: any }) => data.sessions.map(({ title }: { title: string }) => title)

/** Six sessions of the client on five days, titled by their order in time; recorded in another order. */
async function history(t: Test) {
  const place = await gym(t)
  const { as, trainer, client } = place
  const at = [
    [5, -1, '18:00'],
    [1, -8, '09:00'],
    [4, -1, '09:00'],
    [0, -400, '09:00'],
    [3, -2, '09:00'],
    [2, -3, '09:00']
  ] as const
  for (const [title, offset, time] of at) {
    await as(trainer)('POST', trainerUrl, { ...recording(client.traineeId, { date: day(offset), time }), title: `session ${title}` })
  }
  return place
}

t.test('a history is newest first, each session whole, and sort turns it', async t => {
  const { as, client, trainer } = await history(t)
  const newestFirst = [5, 4, 3, 2, 1, 0].map(n => `session ${n}`)

  const own = await as(client)('GET', traineeUrl)
  matchesContract(t, listTraineeSessions, own.body)
  t.strictSame(titles(own), newestFirst)
  t.strictSame(own.data.pagination, { currentPage: 1, totalPages: 1, totalItems: 6, itemsPerPage: 20, nextCursor: null })
  t.notOk('client' in own.data.sessions[0], 'a client does not get themself')
  t.match(own.data.sessions[0], { exercises: [{ name: 'Back Squat', sets: [{ setNumber: 1, reps: 5, weight: 100 }] }] })
  t.strictSame(own.data.sessions[0], (await as(client)('GET', `${traineeUrl}/${own.data.sessions[0].id}`)).data, 'as read one by one')

  const trainers = await as(trainer)('GET', trainerUrl)
  matchesContract(t, listTrainerSessions, trainers.body)
  t.strictSame(titles(trainers), newestFirst)
  t.strictSame(trainers.data.sessions[0], (await as(trainer)('GET', `${trainerUrl}/${own.data.sessions[0].id}`)).data)
  t.strictSame(titles(await as(client)('GET', `${traineeUrl}?sort=asc`)), newestFirst.toReversed())
  t.strictSame(titles(await as(trainer)('GET', `${trainerUrl}?sort=asc&limit=2`)), ['session 0', 'session 1'])
})

t.test('pages by number and by cursor give everything once, a page beyond the last is empty', async t => {
  const { as, client, trainer } = await history(t)
  for (const [url, user] of [
    [traineeUrl, client],
    [trainerUrl, trainer]
  ] as const) {
    for (const [sort, limit] of [
      ['asc', 2],
      ['desc', 2],
      ['asc', 1], // ends a page between two of one day
      ['desc', 1]
    ] as const) {
      const whole = titles(await as(user)('GET', `${url}?sort=${sort}`))
      const byNumber: string[] = []
      const byCursor: string[] = []
      let cursor = ''
      for (let page = 1; page <= 6 / limit; page++) {
        byNumber.push(...titles(await as(user)('GET', `${url}?sort=${sort}&limit=${limit}&page=${page}`)))
        const answer = await as(user)('GET', `${url}?sort=${sort}&limit=${limit}${cursor && `&cursor=${cursor}`}`)
        byCursor.push(...titles(answer))
        t.equal(answer.data.pagination.currentPage, page)
        cursor = answer.data.pagination.nextCursor
      }
      t.equal(cursor, null)
      t.strictSame([byNumber, byCursor], [whole, whole])
    }
    t.match((await as(user)('GET', `${url}?page=9&limit=4`)).data, {
      sessions: [],
      pagination: { currentPage: 9, totalPages: 2, totalItems: 6, itemsPerPage: 4, nextCursor: null }
    })
  }
})

t.test('a cursor goes on where it was, though a session is recorded or deleted meanwhile', async t => {
  const place = await history(t)
  const { as, client, trainer } = place
  const first = await as(client)('GET', `${traineeUrl}?limit=2`)
  await record(place, day(0), undefined, '08:00')
  await as(trainer)('DELETE', `${trainerUrl}/${first.data.sessions[1].id}`)
  t.strictSame(titles(await as(client)('GET', `${traineeUrl}?limit=2&cursor=${first.data.pagination.nextCursor}`)), [
    'session 3',
    'session 2'
  ])
})

t.test('a bad cursor is refused by name', async t => {
  const { as, client } = await gym(t)
  const written = (text: string) => Buffer.from(text).toString('base64url')
  const bad = [
    'x',
    written('2026-02-30|2026-02-28T10:00:00.000Z|1|2'),
    written('2026-02-28|2026-02-28T25:00:00.000Z|1|2'),
    written('0000-01-01|2026-02-28T10:00:00.000Z|1|2'),
    written('2026-02-28|0000-01-01T10:00:00.000Z|1|2'),
    written('2026-02-28|2026-02-28T10:00:00.000Z|9999999999999999|2'),
    written("2026-02-28|2026-02-28T10:00:00.000Z|1|2'")
  ]
  for (const cursor of bad) {
    t.match(await as(client)('GET', `${traineeUrl}?cursor=${cursor}`), {
      status: 422,
      error: { details: { fields: [{ path: 'cursor' }] } }
    })
  }
})

t.test('a period includes both its days; a reversed one is refused', async t => {
  const { as, client, trainer } = await history(t)
  t.strictSame(titles(await as(client)('GET', `${traineeUrl}?startDate=${day(-3)}&endDate=${day(-2)}`)), ['session 3', 'session 2'])
  t.match((await as(trainer)('GET', `${trainerUrl}?startDate=${day(-2)}&limit=1`)).data.pagination, { totalItems: 3, totalPages: 3 })
  t.match(await as(trainer)('GET', `${trainerUrl}?startDate=${day(-2)}&endDate=${day(-3)}`), {
    ...{ status: 422, error: { details: { fields: [{ path: 'endDate' }] } } }
  })
  t.equal((await as(client)('GET', `${traineeUrl}?startDate=2026-02-30`)).status, 422)
})

t.test('a trainer reads all of a present client, before acceptance only what they made, and nothing of others', async t => {
  const place = await gym(t)
  const { as, owner, trainer, rival, client, pending, foreign } = place
  const { sessionId } = await record(place, day(-1))
  const { sessionId: waiting } = await record({ ...place, client: pending }, day(-1))
  await owner.query('update trainees set trainer_id = $1 where id = $2', [rival.trainerId, client.traineeId])
  const { sessionId: later } = await record({ ...place, trainer: rival }, day(0))

  const sees = async (who: typeof trainer) => (await as(who)('GET', trainerUrl)).data.sessions.map(({ id }: { id: number }) => id)
  t.strictSame(await sees(rival), [later, sessionId], 'the new trainer sees what the former recorded')
  t.strictSame(await sees(trainer), [waiting], 'the former one sees nothing of a client who left')
  for (const path of [`${trainerUrl}/${sessionId}`, `${traineeUrl}/${sessionId}`]) {
    t.equal((await as(rival)('GET', path)).status, 200)
    t.equal((await as(trainer)('GET', path)).status, 404)
    t.equal((await as(foreign)('GET', `${traineeUrl}/${sessionId}`)).status, 404)
  }

  await owner.query('update trainees set trainer_accepted_at = null where id = $1', [client.traineeId])
  t.strictSame(await sees(rival), [later])
  t.equal((await as(rival)('GET', `${trainerUrl}/${sessionId}`)).status, 404)
})

t.test('a trainer names the client in the client’s own routes', async t => {
  const place = await gym(t)
  const { as, trainer, rival, client, foreign } = place
  const { sessionId } = await record(place, day(-1))
  const answer = await as(trainer)('GET', `${traineeUrl}?clientId=${client.traineeId}`)
  matchesContract(t, listTraineeSessions, answer.body)
  t.match(answer.data.sessions, [{ id: sessionId, client: { id: client.traineeId } }])
  t.match((await as(trainer)('GET', `${trainerUrl}?clientId=${client.traineeId}`)).data.pagination, { totalItems: 1 })
  const one = await as(trainer)('GET', `${traineeUrl}/${sessionId}?clientId=${client.traineeId}`)
  matchesContract(t, getTraineeSession, one.body)
  t.equal((await as(trainer)('GET', `${traineeUrl}/${sessionId}`)).status, 200)
  t.match(await as(trainer)('GET', traineeUrl), { status: 422, error: { details: { fields: [{ path: 'clientId' }] } } })

  for (const path of [`${traineeUrl}?`, `${trainerUrl}?`, `${traineeUrl}/${sessionId}?`]) {
    for (const clientId of [foreign.traineeId, 9_999_999]) {
      t.match(await as(trainer)('GET', `${path}clientId=${clientId}`), { status: 403, error: { code: 'CLIENT_NOT_ASSIGNED' } }, path)
    }
  }
  t.equal((await as(client)('GET', `${traineeUrl}?clientId=${client.traineeId}`)).status, 200)
  t.match(await as(client)('GET', `${traineeUrl}?clientId=${foreign.traineeId}`), { status: 403 })
  t.match(await as(client)('GET', trainerUrl), { status: 403, error: { code: 'FORBIDDEN' } })
  t.match(await as(rival)('GET', `${traineeUrl}/${sessionId}`), { status: 404 })
})

t.test('a deleted account stays in old sessions without its name', async t => {
  const place = await gym(t)
  const { as, owner, trainer, client } = place
  const { sessionId } = await record(place, day(-1))
  await owner.query(`update users set deleted_at = now(), profile_image = 'x' where id = $1`, [trainer.userId])
  const { body, data } = await as(client)('GET', `${traineeUrl}/${sessionId}`)
  matchesContract(t, getTraineeSession, body)
  t.strictSame(data.trainer, { id: trainer.trainerId, name: 'Deleted account', profileImage: null })
  await owner.query('update users set deleted_at = now() where id = $1', [client.userId])
  const nameless = { id: client.traineeId, name: 'Deleted account', profileImage: null }
  t.strictSame((await as(trainer)('GET', `${trainerUrl}/${sessionId}`)).data.client, nameless)
  t.strictSame((await as(trainer)('GET', trainerUrl)).data.sessions[0].client, nameless)
  t.equal((await as(trainer)('GET', `${trainerUrl}?clientId=${client.traineeId}`)).status, 403, 'but is no client any more')
  t.equal((await as(trainer)('PATCH', `${trainerUrl}/${sessionId}`, { title: 'x' })).status, 404, 'and nothing of theirs changes')
})

t.test('the figures of a client are theirs, streaks as of their today', async t => {
  let clock = new Date(`${day(0)}T12:00:00Z`)
  const place = await gym(t, { clock: () => clock })
  const { as, owner, client, trainer } = place
  const stats = () => as(client)('GET', '/api/v1/trainee/stats')
  const none = await stats()
  matchesContract(t, getTraineeStats, none.body)
  t.match(none.data, {
    totalSessions: 0,
    averageSessionsPerWeek: 0,
    lastSessionDate: null,
    currentProgram: null,
    recentAchievements: [],
    currentStreak: 0
  })

  for (const offset of [-28, -2, -1]) await record(place, day(offset))
  const schedule = `insert into schedules (trainer_id, trainee_id, date, time, duration, title, status, timezone) values ($1, $2, $3, $4, 45, 'x', $5, $6)`
  for (const [date, time, status] of [
    [day(0), '08:00', 'scheduled'],
    [day(1), '08:00', 'confirmed'],
    [day(2), '08:00', 'cancelled'],
    [day(-3), '08:00', 'scheduled']
  ]) {
    await owner.query(schedule, [trainer.trainerId, client.traineeId, date, time, status, null])
  }
  await owner.query(schedule, [trainer.trainerId, client.traineeId, day(0), '20:00', 'scheduled', 'Pacific/Pago_Pago']) // tomorrow in Bangkok
  await owner.query(
    `with program as (insert into programs (trainer_id, name, total_weeks, sessions_per_week) values ($1, 'Base', 12, 3) returning id)
     insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions) select id, $2, $3, $4, 12 from program`,
    [trainer.trainerId, client.traineeId, day(-8), day(-8 + 27)]
  )
  await owner.query(
    `insert into achievements (trainee_id, key, type, title, achieved_at, value, withdrawn_at)
     select $1, 'k' || i, 'milestone', 'badge ' || i, $2::timestamptz + i * interval '1 hour', i, case when i = 7 then now() end from generate_series(1, 7) as i`,
    [client.traineeId, `${day(-1)}T12:00:00Z`]
  )
  await owner.query(`update users set timezone = 'Asia/Bangkok' where id = $1`, [client.userId])

  const some = await stats()
  matchesContract(t, getTraineeStats, some.body)
  t.match(some.data, {
    ...{ totalSessions: 3, completedSessions: 3, upcomingSessions: 3, cancelledSessions: 1, lastSessionDate: day(-1) },
    ...{ currentStreak: 2, longestStreak: 2, totalWorkoutHours: 3, averageSessionsPerWeek: 0.75 },
    currentProgram: { name: 'Base', progressPercentage: 0, currentWeek: 2, totalWeeks: 4 }
  })
  t.strictSame(
    some.data.recentAchievements.map(({ title, date }: any) => [title, date]),
    [6, 5, 4, 3, 2].map(i => [`badge ${i}`, i >= 5 ? day(0) : day(-1)]),
    'the five latest that stand, by the date where the client is'
  )

  clock = new Date(`${day(0)}T17:00:00Z`) // midnight has passed in Bangkok
  t.match((await stats()).data, { currentStreak: 0, longestStreak: 2, upcomingSessions: 2 })
  clock = new Date(`${day(13)}T12:00:00Z`)
  t.match((await stats()).data, { currentWeekStreak: 0 })
  t.match(await as(trainer)('GET', '/api/v1/trainee/stats'), { status: 403 })
})

t.test('the library is searched by words and by any part of a name, whatever the case and the script', async t => {
  const { as, owner, trainer, rival } = await gym(t)
  const { trainerId } = trainer
  await newExercise(owner, 'Front Squat', { uses: 2, equipment: ['Barbell'], muscleGroups: ['quadriceps'], difficulty: 'advanced' })
  await newExercise(owner, 'Squat', { uses: 1 })
  await newExercise(owner, 'Squat Jump', { uses: 3, category: 'cardio' })
  await newExercise(owner, 'Leg Press', { uses: 9, description: 'For those who do not squat' })
  await newExercise(owner, '100% Row', { trainerId, category: 'back' })
  await newExercise(owner, 'ยกน้ำหนัก', { category: 'arms' })
  await newExercise(owner, 'Développé', { category: 'chest' })
  await newExercise(owner, 'Écarté', { category: 'chest' })
  await newExercise(owner, 'Secret Squat', { trainerId: rival.trainerId, uses: 99 })
  await newExercise(owner, 'Shared Squat', { trainerId: rival.trainerId, isPublic: true, uses: 4 })
  const url = '/api/v1/trainer/exercises'
  const names = async (query: string) => {
    const { body, data } = await as(trainer)('GET', `${url}?${query}`)
    matchesContract(t, listExercises, body)
    return data.exercises.map(({ name }: { name: string }) => name)
  }
  t.strictSame(await names('search=sQUAT'), ['Squat Jump', 'Squat', 'Leg Press', 'Shared Squat', 'Front Squat'])
  t.strictSame(await names('search=squatting'), ['Leg Press', 'Shared Squat', 'Squat Jump', 'Front Squat', 'Squat'], 'words by their stem')
  t.strictSame(await names(`search=${encodeURIComponent('0% r')}`), ['100% Row'])
  t.strictSame(await names('search=%25'), ['100% Row'], 'a percent sign is itself')
  t.strictSame(await names('search=_'), [])
  t.strictSame(await names(`search=${encodeURIComponent('น้ำ')}`), ['ยกน้ำหนัก'])
  t.strictSame(await names(`search=${encodeURIComponent('DÉVEL'.normalize('NFD'))}`), ['Développé'])
  t.strictSame(await names('category=back'), ['100% Row'])
  t.strictSame(await names('difficulty=advanced&equipment=barbell&muscleGroup=QUADRICEPS'), ['Front Squat'])
  t.strictSame(await names('search=%20&limit=3'), ['100% Row', 'Développé', 'Écarté'])
  t.strictSame(await names('limit=2&page=4&sort=asc'), ['Squat', 'Squat Jump'])
  t.strictSame((await names('sort=desc')).slice(0, 2), ['ยกน้ำหนัก', 'Squat Jump'])
  t.match((await as(trainer)('GET', `${url}?page=7&limit=3`)).data, {
    exercises: [],
    pagination: { totalItems: 9, totalPages: 3, currentPage: 7 }
  })
  t.match(await as(trainer)('GET', `${url}?category=yoga`), { status: 422, error: { details: { fields: [{ path: 'category' }] } } })
})

t.test('categories are counted for who asks, in their language, under both addresses', async t => {
  const { as, owner, trainer, rival, client } = await gym(t)
  await newExercise(owner, 'Squat')
  await newExercise(owner, 'Lunge', { trainerId: trainer.trainerId })
  await owner.query(`update users set language = 'th' where id = $1`, [client.userId])
  const url = '/api/v1/exercises/categories'
  const { body, data } = await as(trainer)('GET', url)
  matchesContract(t, listExerciseCategories, body)
  t.equal(data.categories.length, 8)
  t.match(data.categories[0], { id: 1, name: 'legs', displayName: 'Legs', exerciseCount: 2 })
  t.match((await as(rival)('GET', '/api/v1/common/exercises/categories')).data.categories[0], { exerciseCount: 1 })
  t.match((await as(client)('GET', url)).data.categories[0], { displayName: 'ขา', exerciseCount: 1 })
  t.equal((await as({ userId: trainer.userId, role: 'admin' })('GET', url)).status, 200)
})

t.test('each read is one statement', async t => {
  const place = await gym(t)
  const { as, db, trainer, client } = place
  const { sessionId } = await record(place, day(-1), [{ name: 'Squat', sets: setsOf(1) }])
  const stranger = await newClient(place.owner, await newTrainer(place.owner))
  const run = db.$queryRaw
  let statements = 0
  db.$queryRaw = (...args: any[]) => {
    statements++
    return Reflect.apply(run, db, args)
  }
  for (const [user, path] of [
    [client, '/api/v1/trainee/stats'],
    [client, traineeUrl],
    [client, `${traineeUrl}/${sessionId}`],
    [stranger, `${traineeUrl}/${sessionId}`],
    [trainer, `${traineeUrl}?clientId=${client.traineeId}`],
    [trainer, trainerUrl],
    [trainer, `${trainerUrl}/${sessionId}`],
    [trainer, '/api/v1/trainer/exercises?search=x'],
    [trainer, '/api/v1/exercises/categories']
  ] as const) {
    statements = 0
    await as(user)('GET', path)
    t.equal(statements, 1, path)
  }
})
