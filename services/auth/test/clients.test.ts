import * as contract from '@spotter/contracts/api/clients.ts'
import t from 'tap'
import { until } from '../../../test/support/until.ts'
import { against, password, start } from './fixtures.ts'

const clients = '/api/v1/trainer/clients'
const assigned = { trainer_assigned_at: '2026-01-05T09:00:00Z' }
const accepted = { ...assigned, trainer_accepted_at: '2026-01-06T09:00:00Z' }

t.test('a new address becomes a client with an account that has no password', async t => {
  const { as, addTrainer, events, owner, post } = await start(t, { deps: { clock: () => new Date('2026-03-01T20:00:00Z') } })
  const trainer = await addTrainer({ timezone: 'Asia/Bangkok' })
  const { status, data, body } = await as(trainer)('POST', clients, {
    ...{
      email: ' Bea@example.com',
      name: 'Bea',
      phoneNumber: '+66 81 000 0000',
      dateOfBirth: '1990-02-28',
      gender: 'female',
      height: 171.456,
      weight: 64
    },
    ...{
      goals: ['Run 10 km'],
      fitnessLevel: 'beginner',
      medicalNotes: 'asthma',
      injuries: ['knee'],
      allergies: [],
      inviteMessage: 'Hello'
    },
    ...{ emergencyContact: { name: 'Her brother', phoneNumber: '123' }, membershipType: 'monthly', membershipExpiry: '2026-06-30' }
  })
  t.equal(status, 201)
  t.strictSame(against(contract.takeOnClient, 201, body), [])
  t.equal(data.invitationSent, false)

  const client = await as(trainer)('GET', `${clients}/${data.clientId}`)
  t.strictSame(against(contract.getClient, 200, client.body), [])
  t.match(client.data, {
    ...{
      id: data.clientId,
      name: 'Bea',
      email: 'Bea@example.com',
      phoneNumber: '+66 81 000 0000',
      dateOfBirth: '1990-02-28',
      height: 171.46,
      weight: 64
    },
    ...{
      accepted: true,
      goals: ['Run 10 km'],
      medicalNotes: 'asthma',
      injuries: ['knee'],
      allergies: [],
      joinDate: '2026-03-02',
      status: 'active'
    },
    ...{
      emergencyContact: { name: 'Her brother', relationship: null, phoneNumber: '123' },
      membershipType: 'monthly',
      membershipExpiry: '2026-06-30'
    },
    ...{ totalSessions: 0, lastSessionDate: null, stats: { totalSessions: 0, completedSessions: 0, currentStreak: 0 } },
    ...{ currentProgram: null, recentSessions: [] }
  })

  const userId = client.data.userId
  t.match(await events(), [
    { type: 'auth.user.registered.v1', data: { userId, role: 'trainee', traineeId: data.clientId, invitedByTrainerId: trainer.trainerId } },
    {
      ...{ type: 'auth.client.assigned.v1', key: `trainee-${data.clientId}` },
      data: {
        traineeId: data.clientId,
        traineeUserId: userId,
        trainerId: trainer.trainerId,
        trainerUserId: trainer.userId,
        assignedAt: client.data.assignedAt
      }
    }
  ])
  const { rows } = await owner.query(
    'select password_hash, email_verified, (select total_clients from auth.trainers) as clients from auth.users where id = $1',
    [userId]
  )
  t.strictSame(rows, [{ password_hash: null, email_verified: false, clients: 1 }])
  t.match(await post('login', { email: 'bea@example.com', password }), { status: 401, error: { code: 'INVALID_CREDENTIALS' } })
  t.match(await post('register', { name: 'Bea', email: 'BEA@example.com', password, role: 'trainee' }), {
    status: 409,
    error: { code: 'ALREADY_EXISTS' }
  })
})

t.test('a trainee without a trainer is linked at once, shows little until they accept, and keeps their own profile', async t => {
  const { as, addTrainer, addTrainee, addCard, events, owner, ask, signIn } = await start(t)
  const [former, trainer] = [await addTrainer(), await addTrainer({ name: 'Tom' })]
  const profile = {
    height: 180,
    weight: 80,
    goals: ['Deadlift'],
    fitness_level: 'advanced',
    medical_notes: 'secret',
    injuries: ['back'],
    allergies: ['nuts']
  }
  const contact = {
    emergency_contact_name: 'Somebody',
    emergency_contact_phone: '112',
    emergency_contact_relationship: 'friend',
    membership_type: 'monthly'
  }
  const trainee = await addTrainee(
    { name: 'Cy', phone_number: '555', date_of_birth: '1980-01-01', gender: 'other' },
    { ...profile, ...contact, status: 'inactive' }
  )
  const old = await addCard({ ...former, ...trainee, date: '2026-01-02', title: 'Long ago' })
  await owner.query(
    `with program as (insert into scheduling.programs (trainer_id, name, total_weeks, sessions_per_week, status) values ($1, 'Secret program', 4, 2, 'active') returning id)
     insert into scheduling.program_assignments (program_id, trainee_id, start_date, end_date, total_sessions) select id, $2, '2026-01-01', '2026-01-28', 8 from program`,
    [former.trainerId, trainee.traineeId]
  )

  const taken = await as(trainer)('POST', clients, {
    email: trainee.email.toUpperCase(),
    name: 'Another name',
    phoneNumber: '666',
    height: 100,
    status: 'active'
  })
  t.match(taken, { status: 201, data: { clientId: trainee.traineeId, invitationSent: false } })
  t.match(
    (await events()).map(({ type }) => type),
    ['auth.client.assigned.v1']
  )

  const own = await addCard({ ...trainer, ...trainee, date: '2026-01-03', title: 'Ours' })
  const hidden = await as(trainer)('GET', `${clients}/${trainee.traineeId}`)
  t.strictSame(against(contract.getClient, 200, hidden.body), [])
  const { recentSessions, ...rest } = hidden.data
  t.strictSame(rest, {
    ...{
      id: trainee.traineeId,
      userId: trainee.userId,
      name: 'Cy',
      email: trainee.email,
      profileImage: null,
      accepted: false,
      assignedAt: rest.assignedAt,
      invitation: null
    },
    ...{
      phoneNumber: null,
      dateOfBirth: null,
      gender: null,
      height: null,
      weight: null,
      goals: null,
      fitnessLevel: null,
      medicalNotes: null
    },
    ...{
      injuries: null,
      allergies: null,
      emergencyContact: null,
      joinDate: null,
      membershipType: null,
      membershipExpiry: null,
      status: null
    },
    ...{ totalSessions: null, lastSessionDate: null, stats: { totalSessions: null, completedSessions: null, currentStreak: null } },
    currentProgram: null
  })
  t.match(rest.assignedAt, /^20\d\d-.*Z$/)
  t.strictSame(
    recentSessions.map(({ id }: any) => id),
    [own]
  )
  const listed = await as(trainer)('GET', clients)
  t.strictSame(listed.data.clients, [
    {
      ...{
        id: trainee.traineeId,
        userId: trainee.userId,
        name: 'Cy',
        email: trainee.email,
        phoneNumber: null,
        profileImage: null,
        joinDate: null
      },
      ...{ currentProgram: null, totalSessions: null, lastSessionDate: null, status: null, accepted: false }
    }
  ])
  t.equal((await as(trainer)('GET', `${clients}?status=inactive`)).data.pagination.totalItems, 0, 'nor can the status be asked for')
  t.equal((await as(trainer)('GET', `${clients}?search=555`)).data.pagination.totalItems, 0)

  const { token } = await signIn(trainee)
  const me = (await ask('GET', '/api/v1/auth/me', undefined, { authorization: `Bearer ${token}` })).data
  t.match(me, { name: 'Cy', phoneNumber: '555', trainerInfo: { trainerId: trainer.trainerId, trainerName: 'Tom' } })

  await owner.query('update auth.trainees set trainer_accepted_at = now()')
  const shown = (await as(trainer)('GET', `${clients}/${trainee.traineeId}`)).data
  t.match(shown, {
    phoneNumber: '555',
    height: 180,
    medicalNotes: 'secret',
    status: 'inactive',
    stats: { totalSessions: 2 },
    currentProgram: { name: 'Secret program' }
  })
  t.strictSame(
    shown.recentSessions.map(({ id }: any) => id),
    [own, old]
  )
  t.match((await as(trainer)('GET', clients)).data.clients, [
    { phoneNumber: '555', status: 'inactive', totalSessions: 2, currentProgram: 'Secret program' }
  ])
})

t.test("the address of a trainer, an admin, a closed account and another trainer's client are refused alike", async t => {
  const { as, addTrainer, addTrainee, addUser, events, owner } = await start(t)
  const [trainer, other] = [await addTrainer(), await addTrainer()]
  const admin = await addUser('admin')
  const theirs = await addTrainee({}, { trainer_id: other.trainerId, ...accepted })
  const closed = await addTrainee({ is_active: false })
  const answers = []
  for (const { email } of [other, trainer, admin, theirs, closed]) {
    const { status, error } = await as(trainer)('POST', clients, { email, name: 'X' })
    answers.push({ status, code: error.code, message: error.message, details: error.details })
  }
  for (const answer of answers) t.strictSame(answer, answers[0])
  t.match(answers[0], { status: 409, code: 'CONFLICT' })

  const own = await addTrainee({}, { trainer_id: trainer.trainerId, ...assigned })
  t.match(await as(trainer)('POST', clients, { email: own.email, name: 'X' }), { status: 409, error: { code: 'ALREADY_EXISTS' } })
  t.strictSame(await events(), [])
  const { rows } = await owner.query('select count(*)::int as n from auth.users')
  t.strictSame(rows, [{ n: 6 }])
})

t.test('asking who has an account ends after 20 conflicts an hour; taking on clients does not', async t => {
  const { as, addTrainer, addTrainee } = await start(t)
  const [trainer, other] = [await addTrainer(), await addTrainer()]
  for (let i = 0; i < 19; i++) t.equal((await as(trainer)('POST', clients, { email: other.email, name: 'X' })).status, 409)
  for (let i = 0; i < 5; i++) t.equal((await as(trainer)('POST', clients, { email: `new-${i}@example.com`, name: 'X' })).status, 201)
  const free = await addTrainee()
  t.equal((await as(trainer)('POST', clients, { email: free.email, name: 'X' })).status, 201)
  t.equal((await as(trainer)('POST', clients, { email: other.email, name: 'X' })).status, 409)
  const known = await as(trainer)('POST', clients, { email: other.email, name: 'X' })
  const unknown = await as(trainer)('POST', clients, { email: 'new@example.com', name: 'X' })
  for (const answer of [known, unknown])
    t.match(answer, { status: 429, error: { code: 'RATE_LIMITED' }, headers: { 'retry-after': '3600' } })
  t.equal((await as(other)('POST', clients, { email: 'new@example.com', name: 'X' })).status, 201, 'others are not stopped')
})

t.test('of trainers who take on one person at once, one wins, and one event goes out', async t => {
  const { as, addTrainer, addTrainee, events, owner } = await start(t)
  const trainers = []
  for (let i = 0; i < 4; i++) trainers.push(await addTrainer())
  const free = await addTrainee()
  for (const email of [free.email, 'quite.new@example.com']) {
    const before = (await events()).length
    const answers = await Promise.all([...trainers, ...trainers].map(trainer => as(trainer)('POST', clients, { email, name: 'X' })))
    t.equal(answers.filter(({ status }) => status === 201).length, 1)
    t.equal(answers.filter(({ error }) => error?.code === 'CONFLICT').length, 6)
    t.equal(answers.filter(({ error }) => error?.code === 'ALREADY_EXISTS').length, 1, "the winner's second")
    t.equal((await events()).slice(before).filter(({ type }) => type === 'auth.client.assigned.v1').length, 1)
  }
  t.strictSame((await owner.query('select * from verify_cached_stats()')).rows, [])
})

t.test('a released client is nowhere any more, and whoever cares is told', async t => {
  const { as, addTrainer, addTrainee, addCard, events, owner } = await start(t)
  const [trainer, other] = [await addTrainer(), await addTrainer()]
  const client = await addTrainee({}, { trainer_id: trainer.trainerId, ...accepted })
  const card = await addCard({ ...trainer, ...client, date: '2026-01-10', title: 'Kept' })
  const url = `${clients}/${client.traineeId}`
  t.match(await as(other)('DELETE', url), { status: 404, error: { code: 'NOT_FOUND' } })
  t.match(await as(trainer)('DELETE', `${clients}/999999`), { status: 404 })
  t.strictSame(await events(), [])

  const answers = await Promise.all([as(trainer)('DELETE', url), as(trainer)('DELETE', url)])
  t.strictSame(answers.map(({ status }) => status).sort(), [200, 404], 'twice at once is once')
  t.strictSame(against(contract.releaseClient, 200, answers.find(({ status }) => status === 200)!.body), [])
  const { traineeId, userId: traineeUserId } = client
  const { trainerId, userId } = trainer
  const sent = await events()
  t.match(sent, [
    { type: 'auth.client.released.v1', data: { traineeId, traineeUserId, trainerId, trainerUserId: userId, releasedBy: { userId } } }
  ])
  const { rows } = await owner.query(
    `select clock_timestamp() - $1::timestamptz between interval '-1 ms' and interval '1 minute' as recent`,
    [sent[0].data.releasedAt]
  )
  t.strictSame(rows, [{ recent: true }])

  t.match(await as(trainer)('GET', url), { status: 404 })
  t.match((await as(trainer)('GET', clients)).data, { clients: [], pagination: { totalItems: 0, totalPages: 0 } })
  const kept = await owner.query(
    'select c.id, t.trainer_accepted_at, t.trainer_assigned_at from training.session_cards c join auth.trainees t on t.id = c.trainee_id'
  )
  t.strictSame(kept.rows, [{ id: card, trainer_accepted_at: null, trainer_assigned_at: null }], 'the history stays')
  t.match(await as(other)('POST', clients, { email: client.email, name: 'X' }), { status: 201, data: { clientId: traineeId } })
  t.match((await as(other)('GET', url)).data, { accepted: false, recentSessions: [] }, 'consent is not handed on')
})

t.test('releasing and taking on wait for whoever is booking or recording that person', async t => {
  const { as, addTrainer, addTrainee, events, owner } = await start(t)
  const trainer = await addTrainer()
  const { traineeId, email } = await addTrainee({}, { trainer_id: trainer.trainerId, ...accepted })
  const ask = [() => as(trainer)('DELETE', `${clients}/${traineeId}`), () => as(trainer)('POST', clients, { email, name: 'X' })]
  const times: string[] = []
  for (const request of ask) {
    await owner.query('begin')
    await owner.query('select pg_advisory_xact_lock(6, hashint8($1))', [traineeId])
    const answer = request()
    await until(async () => (await owner.query(`select from pg_locks where locktype = 'advisory' and not granted`)).rowCount === 1)
    times.push((await owner.query('select instant(clock_timestamp()) as now')).rows[0].now)
    await owner.query('commit')
    t.match((await answer).status, /^20[01]$/)
  }
  const [released, taken] = await events()
  t.ok(released.data.releasedAt >= times[0]!, 'what was booked before the lock was let go is cancelled')
  t.ok(taken.data.assignedAt >= times[1]!)
})

t.test('the list has every client once, by name, page by page', async t => {
  const { as, addTrainer, addTrainee } = await start(t)
  const [trainer, other] = [await addTrainer(), await addTrainer()]
  const add = (name: string, trainee: object = {}) => addTrainee({ name }, { trainer_id: trainer.trainerId, ...accepted, ...trainee })
  for (const name of ['bob', 'Älva', 'Zed', 'Anna', 'Bob', 'anna 100%', 'under_score']) await add(name)
  await add('Paused', { status: 'inactive' })
  await add('Stopped', { status: 'suspended' })
  await addTrainee({ name: 'Anna of another' }, { trainer_id: other.trainerId, ...accepted })
  await addTrainee({ name: 'Anna deleted', deleted_at: '2026-01-01' }, { trainer_id: trainer.trainerId, ...accepted })
  const ask = async (query: string) => (await as(trainer)('GET', `${clients}?${query}`)).data
  const names = async (query: string) => (await ask(query)).clients.map(({ name }: any) => name)

  const sorted = ['Älva', 'Anna', 'anna 100%', 'bob', 'Bob', 'Paused', 'Stopped', 'under_score', 'Zed']
  const whole = await as(trainer)('GET', clients)
  t.strictSame(against(contract.listClients, 200, whole.body), [])
  t.strictSame(await names(''), sorted)
  t.strictSame(await names('sort=desc'), sorted.toReversed())
  t.strictSame([...(await names('limit=4')), ...(await names('limit=4&page=2')), ...(await names('limit=4&page=3'))], sorted)
  t.strictSame((await ask('limit=4&page=2')).pagination, { currentPage: 2, totalPages: 3, totalItems: 9, itemsPerPage: 4 })
  t.strictSame(await ask('limit=4&page=1000000'), {
    clients: [],
    pagination: { currentPage: 1_000_000, totalPages: 3, totalItems: 9, itemsPerPage: 4 }
  })

  t.strictSame(await names('search=ANNA'), ['Anna', 'anna 100%'])
  t.strictSame(await names('search=%25'), ['anna 100%'], '% is itself')
  t.strictSame(await names('search=_'), ['under_score'], '_ is itself')
  t.strictSame(await names('search=%C3%A4LV'), ['Älva'])
  t.strictSame(await names('search=A%CC%88lv'), ['Älva'], 'however it is composed')
  t.strictSame(await names('search=%5C'), [])
  t.equal((await names('search=%40EXAMPLE.com')).length, 9, 'in the e-mail too')
  t.strictSame(await names('status=inactive'), ['Paused'])
  t.strictSame(await names('status=inactive,suspended'), ['Paused', 'Stopped'])
  t.strictSame(await names('status=suspended&search=paused'), [])
  t.strictSame(await names('search='), sorted)
})

t.test('a client shows the five latest sessions, the streak as of today, and the week of the program, by their own calendar', async t => {
  let now = new Date('2026-01-20T12:00:00Z')
  const { as, addTrainer, addTrainee, addCard, owner } = await start(t, { deps: { clock: () => now } })
  const trainer = await addTrainer({ timezone: 'America/New_York' })
  const client = await addTrainee({ timezone: 'Asia/Tokyo' }, { trainer_id: trainer.trainerId, ...accepted })
  const days = ['11', '13', '16', '17', '18', '19']
  for (const day of days) await addCard({ ...trainer, ...client, date: `2026-01-${day}`, title: `Day ${day}` })
  const gone = await addCard({ ...trainer, ...client, date: '2026-01-20', title: 'Deleted' })
  await owner.query('update training.session_cards set deleted_at = now() where id = $1', [gone])
  await owner.query(
    `with program as (insert into scheduling.programs (trainer_id, name, total_weeks, sessions_per_week, status) values ($1, 'Base', 4, 3, 'active') returning id)
     insert into scheduling.program_assignments (program_id, trainee_id, start_date, end_date, total_sessions) select id, $2, '2026-01-05', '2026-02-01', 12 from program`,
    [trainer.trainerId, client.traineeId]
  )
  const get = async () => (await as(trainer)('GET', `${clients}/${client.traineeId}`)).data

  const shown = await get()
  t.strictSame(
    shown.recentSessions.map(({ title }: any) => title),
    ['Day 19', 'Day 18', 'Day 17', 'Day 16', 'Day 13']
  )
  t.match(shown.recentSessions[0], {
    id: Number,
    scheduleId: Number,
    date: '2026-01-19',
    duration: 60,
    totalExercises: 0,
    totalSets: 0,
    totalVolume: 0
  })
  t.strictSame(shown.stats, { totalSessions: 6, completedSessions: 7, currentStreak: 4 })
  t.match(shown, { totalSessions: 6, lastSessionDate: '2026-01-19' })
  t.match(shown.currentProgram, { id: Number, programId: Number, name: 'Base', progressPercentage: 0, currentWeek: 3, totalWeeks: 4 })

  now = new Date('2026-01-20T15:00:00Z') // the 21st in Tokyo
  t.equal((await get()).stats.currentStreak, 0)
  now = new Date('2026-01-25T14:59:59Z')
  t.equal((await get()).currentProgram.currentWeek, 3)
  now = new Date('2026-01-25T15:00:00Z')
  t.equal((await get()).currentProgram.currentWeek, 4)
  now = new Date('2026-05-01T00:00:00Z')
  t.equal((await get()).currentProgram.currentWeek, 4)
})

t.test('only trainers, and only for their own, may ask', async t => {
  const { as, ask, addTrainer, addTrainee } = await start(t)
  const [trainer, other, trainee] = [await addTrainer(), await addTrainer(), await addTrainee()]
  const client = await addTrainee({}, { trainer_id: trainer.trainerId, ...accepted })
  t.match(await ask('GET', clients), { status: 401 })
  t.match(await as(trainee)('GET', clients), { status: 403, error: { code: 'FORBIDDEN' } })
  t.match(await as(trainee)('POST', clients, {}), { status: 403, error: { code: 'TRAINEE_READONLY' } })
  t.match(await as(trainee)('DELETE', `${clients}/${client.traineeId}`), { status: 403, error: { code: 'TRAINEE_READONLY' } })
  t.match(await as(other)('GET', `${clients}/${client.traineeId}`), { status: 404, error: { code: 'NOT_FOUND' } })
  t.match(await as(trainer)('GET', `${clients}/${Number.MAX_SAFE_INTEGER}`), { status: 404 })
})

t.test('bad input is named by field and leaves no row', async t => {
  const { as, addTrainer, owner, events } = await start(t)
  const trainer = await addTrainer()
  const fields = async (method: string, url: string, body?: unknown) => {
    const { status, error } = await as(trainer)(method, url, body)
    t.equal(status, 422, url)
    return error.details.fields.map(({ path, code }: any) => `${path} ${code}`)
  }
  const post = (change: object) => fields('POST', clients, { email: 'a@example.com', name: 'A', ...change })
  t.strictSame(await post({ email: 'a@' }), ['email INVALID_FORMAT'])
  t.strictSame(await post({ name: undefined }), ['name MISSING_REQUIRED_FIELD'])
  t.strictSame(await post({ userId: 5 }), ['userId INVALID_INPUT'])
  t.strictSame(await post({ dateOfBirth: '2026-02-30' }), ['dateOfBirth INVALID_FORMAT'])
  t.strictSame(await post({ dateOfBirth: '2190-01-01' }), ['dateOfBirth INVALID_INPUT'])
  t.strictSame(await post({ height: 1e9, weight: -1 }), ['height INVALID_INPUT', 'weight INVALID_INPUT'])
  t.strictSame(await post({ goals: ['a', 5] }), ['goals[1] INVALID_INPUT'])
  t.strictSame(await post({ injuries: ['a\0'] }), ['injuries[0] INVALID_FORMAT'])
  t.strictSame(await post({ emergencyContact: { phoneNumber: 'xyz' } }), ['emergencyContact.phoneNumber INVALID_FORMAT'])
  t.strictSame(await post({ emergencyContact: { phone: '1' } }), ['emergencyContact.phone INVALID_INPUT'])
  t.strictSame(await post({ status: 'gone' }), ['status INVALID_INPUT'])
  t.strictSame(await post({ name: 'x'.repeat(256) }), ['name INVALID_INPUT'])
  t.strictSame(await fields('GET', `${clients}?status=active,gone`), ['status INVALID_FORMAT'])
  t.strictSame(await fields('GET', `${clients}?page=0&limit=101&sort=up`), [
    'page INVALID_INPUT',
    'limit INVALID_INPUT',
    'sort INVALID_INPUT'
  ])
  t.strictSame(await fields('GET', `${clients}?search=%00`), ['search INVALID_FORMAT'])
  t.strictSame(await fields('GET', `${clients}/x`), ['id INVALID_INPUT'])
  t.strictSame(await fields('DELETE', `${clients}/0`), ['id INVALID_INPUT'])
  t.strictSame(await fields('GET', `${clients}/99999999999999999999`), ['id INVALID_INPUT'])
  t.strictSame((await owner.query('select from auth.trainees')).rows, [])
  t.strictSame(await events(), [])
})
