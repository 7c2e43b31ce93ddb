import * as contract from '@spotter/contracts/api/progress.ts'
import t from 'tap'
import { day, type Gym, gym, matchesContract, newClient, newExercise, record, setsOf } from './fixtures.ts'

const trainee = '/api/v1/trainee'
const of = ({ traineeId }: { traineeId: number }) => `/api/v1/trainer/clients/${traineeId}`
const set = (setNumber: number, rest: object) => ({ setNumber, ...rest })

t.test('records are one row an exercise, the newest first, with the mark that fell and the bests of other kinds', async t => {
  const place = await gym(t)
  const { as, owner, client, trainer } = place
  const squat = await newExercise(owner, 'Back Squat')
  const helped = await newExercise(owner, 'Assisted Pull-Up', { assistance: true, category: 'back' })
  const first = await record(place, day(-5), [
    { name: 'Back Squat', sets: setsOf(100) },
    { name: 'Run', category: 'cardio', sets: [set(1, { distance: 5, duration: 1_500 })] }
  ])
  const second = await record(place, day(-4), [
    {
      name: 'back squat',
      sets: [
        set(1, { weight: 150, reps: 5, setType: 'warmup' }),
        set(2, { weight: 105, reps: 3 }),
        set(3, { weight: 105, reps: 4 }),
        set(4, { weight: 130, reps: 1, completed: false })
      ]
    },
    { name: 'Assisted Pull-Up', sets: setsOf(40) }
  ])
  const third = await record(place, day(-3), [
    { name: 'Back Squat', sets: [set(1, { weight: 105, reps: 10 }), set(2, { weight: 60, reps: 20, setType: 'drop' })] },
    { name: 'Assisted Pull-Up', sets: [set(1, { weight: 35, reps: 6 })] },
    { name: 'run ', category: 'cardio', sets: [set(1, { distance: 4, duration: 1_800 })] },
    { name: 'Nothing yet', sets: [set(1, { reps: 0 })] }
  ])

  const { body, data } = await as(client)('GET', `${trainee}/records`)
  matchesContract(t, contract.listTraineeRecords, body)
  t.strictSame(data, {
    records: [
      {
        ...{ exercise: 'run ', exerciseLibraryId: null, category: 'cardio', weightIsAssistance: false },
        ...{ weight: null, reps: null, date: null, sessionId: null, previous: null, delta: null },
        bests: [
          { kind: 'distance', value: 5, weight: null, reps: null, date: day(-5), sessionId: first.sessionId },
          { kind: 'duration', value: 1_800, weight: null, reps: null, date: day(-3), sessionId: third.sessionId }
        ]
      },
      {
        ...{ exercise: 'Assisted Pull-Up', exerciseLibraryId: helped, category: 'back', weightIsAssistance: true },
        ...{ weight: 35, reps: 6, date: day(-3), sessionId: third.sessionId, previous: 40, delta: -5 },
        bests: [{ kind: 'reps', value: 6, weight: 35, reps: 6, date: day(-3), sessionId: third.sessionId }]
      },
      {
        ...{ exercise: 'Back Squat', exerciseLibraryId: squat, category: 'legs', weightIsAssistance: false },
        ...{ weight: 105, reps: 4, date: day(-4), sessionId: second.sessionId, previous: 100, delta: 5 },
        bests: [
          { kind: 'estimated_one_rep_max', value: 140, weight: 105, reps: 10, date: day(-3), sessionId: third.sessionId },
          { kind: 'reps', value: 20, weight: 60, reps: 20, date: day(-3), sessionId: third.sessionId }
        ]
      }
    ],
    pagination: { currentPage: 1, totalPages: 1, totalItems: 3, itemsPerPage: 20 }
  })

  const trainers = await as(trainer)('GET', `${of(client)}/records`)
  matchesContract(t, contract.listClientRecords, trainers.body)
  t.strictSame(trainers.data, data, 'a trainer whom the client has accepted reads the same')

  const names = async (query: string) =>
    (await as(client)('GET', `${trainee}/records?${query}`)).data.records.map((row: any) => row.exercise)
  t.strictSame(await names('sort=asc'), ['Back Squat', 'Assisted Pull-Up', 'run '])
  t.strictSame(await names('limit=1&page=2'), ['Assisted Pull-Up'])
  t.strictSame(await names('q=ULL'), ['Assisted Pull-Up'])
  t.strictSame(await names('q=%25'), [])
  t.match((await as(client)('GET', `${trainee}/records?limit=2&page=7`)).data, {
    records: [],
    pagination: { totalItems: 3, totalPages: 2, currentPage: 7 }
  })
})

t.test('the estimated one-rep max is Epley’s up to 12 repetitions; at one it is the weight', async t => {
  const place = await gym(t)
  const { as, client } = place
  for (const [i, [weight, reps, estimate]] of (
    [
      [100, 1, 100],
      [100, 2, 106.67],
      [92.5, 12, 129.5],
      [92.5, 13, null],
      [100, 0, null]
    ] as const
  ).entries()) {
    await record(place, day(-9 + i), [{ name: `Lift ${i}`, sets: [set(1, { weight, reps })] }])
    const { data } = await as(client)('GET', `${trainee}/exercises/progress?name=Lift%20${i}`)
    t.equal(data.sessions[0].estimatedOneRepMax, estimate, `${weight} kg × ${reps}`)
    t.equal(data.bests.find(({ kind }: any) => kind === 'estimated_one_rep_max')?.value ?? null, estimate)
  }
})

t.test('progress goes session by session, oldest first, with best set, figures, records and trend', async t => {
  const place = await gym(t)
  const { as, client, trainer, db } = place
  const sessions: [number, string, object[]][] = [
    [-1, 'squat', [set(1, { weight: 110, reps: 1 })]],
    [
      -15,
      ' SQUAT',
      [
        set(1, { weight: 60, reps: 10, setType: 'warmup' }),
        set(2, { weight: 100, reps: 1 }),
        set(3, { weight: 100, reps: 1, completed: false })
      ]
    ],
    [-8, 'Squat', [set(1, { weight: 90, reps: 5 }), set(2, { weight: 102, reps: 1 }), set(3, { weight: 102, reps: 1 })]],
    [-4, 'Squat', [set(1, { reps: 12 }), set(2, { reps: 15 })]],
    [-2, 'Squat', [set(1, { weight: 60, reps: 10, setType: 'warmup' })]]
  ]
  const ids = new Map<number, number>()
  for (const [offset, name, sets] of sessions) {
    const other = { name: 'Bench', sets: setsOf(50) }
    ids.set(offset, (await record(place, day(offset), [other, { name, sets }])).sessionId)
  }
  const url = `${trainee}/exercises/progress`
  const { body, data } = await as(client)('GET', `${url}?name=sQuAt%20`)
  matchesContract(t, contract.getTraineeExerciseProgress, body)
  const row = (offset: number, rest: object) => ({
    sessionId: ids.get(offset),
    date: day(offset),
    isPR: false,
    estimatedOneRepMax: null,
    ...rest
  })
  const only = (weight: number | null, reps: number) => ({ weight, reps, distance: null, duration: null })
  t.strictSame(data, {
    ...{ exercise: 'squat', exerciseLibraryId: null, category: null, weightIsAssistance: false },
    sessions: [
      row(-15, { bestSet: only(100, 1), sets: 3, reps: 1, volume: 100, estimatedOneRepMax: 100 }),
      row(-8, { bestSet: only(102, 1), sets: 3, reps: 7, volume: 654, estimatedOneRepMax: 105, isPR: true }),
      row(-4, { bestSet: only(null, 15), sets: 2, reps: 27, volume: 0 }),
      row(-2, { bestSet: null, sets: 1, reps: 0, volume: 0 }),
      row(-1, { bestSet: only(110, 1), sets: 1, reps: 1, volume: 110, estimatedOneRepMax: 110, isPR: true })
    ],
    trend: { kgPerWeek: 5, change: 10, sessions: 3 },
    bests: [
      { kind: 'estimated_one_rep_max', value: 110, weight: 110, reps: 1, date: day(-1), sessionId: ids.get(-1) },
      { kind: 'reps', value: 15, weight: null, reps: 15, date: day(-4), sessionId: ids.get(-4) }
    ]
  })
  const trainers = await as(trainer)('GET', `${of(client)}/exercises/progress?name=Squat`)
  matchesContract(t, contract.getClientExerciseProgress, trainers.body)
  t.strictSame(trainers.data, data)

  const period = (await as(client)('GET', `${url}?name=squat&startDate=${day(-8)}&endDate=${day(-4)}`)).data
  t.strictSame(period.sessions, data.sessions.slice(1, 3), 'both days included')
  t.equal(period.trend, null, 'one point has no slope')
  t.equal(period.bests[0].value, 105, 'the bests are those of the period')

  const never = await as(client)('GET', `${url}?name=Deadlift`)
  matchesContract(t, contract.getTraineeExerciseProgress, never.body)
  t.match(never.data, { exercise: 'Deadlift', sessions: [], trend: null, bests: [] })
  matchesContract(t, contract.getTraineeExerciseProgress, (await as(client)('GET', `${url}?exerciseLibraryId=999`)).body)

  for (const [query, path] of [
    ['', 'name'],
    ['?name=%20', 'name'],
    ['?exerciseLibraryId=0', 'exerciseLibraryId'],
    [`?name=x&startDate=${day(0)}&endDate=${day(-1)}`, 'endDate']
  ] as const) {
    t.match(await as(client)('GET', `${url}${query}`), { status: 422, error: { details: { fields: [{ path }] } } }, query)
  }

  const run = db.$queryRaw
  let statements = 0
  db.$queryRaw = (...args: any[]) => {
    statements++
    return Reflect.apply(run, db, args)
  }
  for (const path of ['records', 'exercises/progress?name=Squat', 'exercises/history']) {
    statements = 0
    await as(client)('GET', `${trainee}/${path}`)
    await as(trainer)('GET', `${of(client)}/${path}`)
    t.equal(statements, 2, `${path} is one statement`)
  }
})

t.test('two sessions of one day have no trend; where an exercise is in a session twice, its entries count together', async t => {
  const place = await gym(t)
  const { as, client } = place
  await record(
    place,
    day(-1),
    [
      { name: 'Row', sets: setsOf(50) },
      { name: 'row', sets: setsOf(60, 40) }
    ],
    '09:00'
  )
  await record(place, day(-1), [{ name: 'Row', sets: setsOf(70) }], '18:00')
  const { data } = await as(client)('GET', `${trainee}/exercises/progress?name=Row`)
  t.match(data.sessions, [
    { sets: 3, reps: 15, volume: 750, bestSet: { weight: 60 } },
    { bestSet: { weight: 70 }, isPR: true }
  ])
  t.equal(data.trend, null)
})

t.test('an exercise of the library is asked for by its id, or by any name that it ever had', async t => {
  const place = await gym(t)
  const { as, owner, client } = place
  const library = await newExercise(owner, 'Bench Press')
  await record(place, day(-4), [{ name: 'bench press', exerciseLibraryId: null, sets: setsOf(50) }])
  await record(place, day(-3), [{ name: 'Flat bench', exerciseLibraryId: library, sets: setsOf(55) }])
  await record(place, day(-2), [{ name: 'Dips', sets: setsOf(5) }])
  const sessions = async (query: string) => {
    const { data } = await as(client)('GET', `${trainee}/exercises/progress?${query}`)
    return [data.exercise, data.exerciseLibraryId, data.sessions.length]
  }
  t.strictSame(await sessions(`exerciseLibraryId=${library}`), ['Flat bench', library, 2])
  t.strictSame(await sessions('name=BENCH%20press'), ['Flat bench', library, 2])
  t.strictSame(await sessions('name=flat%20bench'), ['Flat bench', library, 2])
  t.strictSame(await sessions(`name=Dips&exerciseLibraryId=${library}`), ['Flat bench', library, 2], 'the id counts')
  t.strictSame(await sessions(`name=lib-${library}`), [`lib-${library}`, null, 0], 'a name is never taken for an id')
})

t.test('the exercises that were done are listed by name, with how often, when and the best', async t => {
  const place = await gym(t)
  const { as, owner, client, trainer } = place
  const library = await newExercise(owner, 'Squat')
  await record(place, day(-5), [
    { name: 'squat', sets: setsOf(90) },
    { name: 'Écarté', category: 'chest', sets: setsOf(10) }
  ])
  await record(place, day(-3), [
    { name: 'Squat', sets: [set(1, { weight: 90, reps: 8 }), set(2, { weight: 95, reps: 1, setType: 'warmup' })] }
  ])
  await record(place, day(-2), [
    { name: 'Squat', sets: setsOf(80) },
    { name: 'SQUAT', sets: setsOf(70) },
    { name: 'Plank', sets: [set(1, { duration: 60 }), set(2, { duration: 75 })] },
    { name: 'ดึงข้อ', sets: [] }
  ])
  const { body, data } = await as(client)('GET', `${trainee}/exercises/history`)
  matchesContract(t, contract.getTraineeExerciseHistory, body)
  t.strictSame(data, {
    exercises: [
      {
        ...{ name: 'Écarté', exerciseLibraryId: null, category: 'chest', sessions: 1, firstDate: day(-5), lastDate: day(-5) },
        best: { weight: 10, reps: 5, distance: null, duration: null }
      },
      {
        ...{ name: 'Plank', exerciseLibraryId: null, category: null, sessions: 1, firstDate: day(-2), lastDate: day(-2) },
        best: { weight: null, reps: null, distance: null, duration: 75 }
      },
      {
        ...{ name: 'Squat', exerciseLibraryId: library, category: 'legs', sessions: 3, firstDate: day(-5), lastDate: day(-2) },
        best: { weight: 90, reps: 8, distance: null, duration: null }
      },
      {
        ...{ name: 'ดึงข้อ', exerciseLibraryId: null, category: null, sessions: 1, firstDate: day(-2), lastDate: day(-2) },
        best: null
      }
    ],
    pagination: { currentPage: 1, totalPages: 1, totalItems: 4, itemsPerPage: 20 }
  })
  const trainers = await as(trainer)('GET', `${of(client)}/exercises/history`)
  matchesContract(t, contract.getClientExerciseHistory, trainers.body)
  t.strictSame(trainers.data, data)

  const names = async (query: string) =>
    (await as(client)('GET', `${trainee}/exercises/history?${query}`)).data.exercises.map((row: any) => row.name)
  t.strictSame(await names('sort=desc&limit=2'), ['ดึงข้อ', 'Squat'])
  t.strictSame(await names('limit=3&page=2'), ['ดึงข้อ'])
  t.strictSame(await names(`q=${encodeURIComponent('ข้อ')}`), ['ดึงข้อ'])
  t.strictSame(await names(`q=${encodeURIComponent('ÉCART'.normalize('NFD'))}`), ['Écarté'])
  t.strictSame(await names('q=_'), [])
  t.match((await as(client)('GET', `${trainee}/exercises/history?page=9`)).data, { exercises: [], pagination: { totalItems: 4 } })
  t.match(await as(client)('GET', `${trainee}/exercises/history?q=`), { status: 422, error: { details: { fields: [{ path: 'q' }] } } })
  t.match((await as(await newClient(owner, trainer))('GET', `${trainee}/exercises/history`)).data, {
    exercises: [],
    pagination: { totalItems: 0, totalPages: 0 }
  })
})

const paths = ['records', 'exercises/progress?name=Squat', 'exercises/history']
const seen = (data: any) =>
  data.records?.map(({ weight, previous, delta, bests }: any) => [weight, previous, delta, bests[0].value]) ??
  data.exercises?.map(({ sessions, best }: any) => [sessions, best.weight]) ??
  data.sessions.map(({ bestSet }: any) => bestSet.weight)

t.test(
  'a trainer reads a present client’s alone; before acceptance it rests on their own sessions, without the mark that fell',
  async t => {
    const place = await gym(t)
    const { as, owner, trainer, rival, client, foreign } = place
    const squat = (weight: number) => [{ name: 'Squat', sets: [set(1, { weight, reps: 1 })] }]
    await record(place, day(-5), squat(200))
    await record(place, day(-4), squat(210))
    const read = async (who: Gym['trainer'] | Gym['client'], base: string) =>
      Promise.all(paths.map(async path => (await as(who)('GET', `${base}/${path}`)).status))

    t.strictSame(await read(trainer, of(client)), [200, 200, 200])
    t.strictSame(await read(trainer, of(foreign)), [404, 404, 404])
    t.strictSame(await read(trainer, of({ traineeId: 9_999_999 })), [404, 404, 404])
    t.strictSame(await read(rival, of(client)), [404, 404, 404])
    t.strictSame(await read(client, of(client)), [403, 403, 403])
    t.strictSame(await read(trainer, trainee), [403, 403, 403])
    t.strictSame(seen((await as(foreign)('GET', `${trainee}/records`)).data), [], 'another client has none of it')

    await owner.query('update trainees set trainer_id = $1, trainer_accepted_at = null where id = $2', [rival.trainerId, client.traineeId])
    t.strictSame(await read(trainer, of(client)), [404, 404, 404], 'a former client')
    const rivals = { ...place, trainer: rival }
    const figures = async () => Promise.all(paths.map(async path => seen((await as(rival)('GET', `${of(client)}/${path}`)).data)))
    t.strictSame(await figures(), [[], [], []], 'nothing before they recorded something themselves')
    await record(rivals, day(-2), squat(100))
    await record(rivals, day(-1), squat(105))
    t.strictSame(await figures(), [[[105, null, null, 105]], [100, 105], [[2, 105]]])
    const contracts = [contract.listClientRecords, contract.getClientExerciseProgress, contract.getClientExerciseHistory]
    for (const [i, route] of contracts.entries()) matchesContract(t, route, (await as(rival)('GET', `${of(client)}/${paths[i]}`)).body)
    await owner.query('update trainees set trainer_accepted_at = now() where id = $1', [client.traineeId])
    t.strictSame(await figures(), [[[210, 200, 10, 210]], [200, 210, 100, 105], [[4, 210]]])

    await owner.query('update session_cards set deleted_at = now() where date = $1', [day(-4)])
    t.strictSame((await figures())[0], [[200, null, null, 200]], 'a session taken back counts nowhere')
    await owner.query('update users set deleted_at = now() where id = $1', [client.userId])
    t.strictSame(await read(rival, of(client)), [404, 404, 404], 'a deleted account')
  }
)
