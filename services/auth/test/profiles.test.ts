import * as contract from '@spotter/contracts/api/profiles.ts'
import * as signIn from '@spotter/contracts/api/sign-in.ts'
import type pg from 'pg'
import t from 'tap'
import { against, start } from './fixtures.ts'

const assigned = { trainer_assigned_at: '2026-01-05T09:00:00Z' }
const accepted = { ...assigned, trainer_accepted_at: '2026-01-06T09:00:00Z' }

const weigh = (owner: pg.Client, traineeId: number, date: string, kg: number, more: { type?: string; deleted_at?: string } = {}) =>
  owner.query(`insert into training.metrics (trainee_id, date, type, value, unit, deleted_at) values ($1, $2, $3, $4, 'kg', $5)`, [
    traineeId,
    date,
    more.type ?? 'weight',
    kg,
    more.deleted_at ?? null
  ])

t.test('a new trainee finds every key of the profile, with nothing in most', async t => {
  const { as, addTrainee } = await start(t)
  const trainee = await addTrainee({ name: 'Cy' }, { join_date: '2026-01-01' })
  const { status, data, body } = await as(trainee)('GET', '/api/v1/trainee/me')
  t.equal(status, 200)
  t.strictSame(against(contract.getTraineeProfile, 200, body), [])
  t.strictSame(data, {
    ...{ id: trainee.userId, traineeId: trainee.traineeId, name: 'Cy', email: trainee.email, role: 'trainee' },
    ...{ profileImage: null, phoneNumber: null, dateOfBirth: null, gender: null, timezone: null, language: 'en', units: 'metric' },
    ...{ emailVerified: false, createdAt: data.createdAt, height: null, weight: null, goals: null, fitnessLevel: null },
    ...{ medicalNotes: null, injuries: null, allergies: null, emergencyContact: null, joinDate: '2026-01-01' },
    ...{ membershipType: null, membershipExpiry: null, membership: null, status: 'active', currentProgram: null, assignedTrainer: null },
    ...{ totalSessions: 0, lastSessionDate: null }
  })
})

t.test('the profile shows the latest body weight, the program under way and the trainer', async t => {
  const { as, addTrainer, addTrainee, addCard, owner } = await start(t)
  const trainer = await addTrainer({ name: 'Tom', phone_number: '555', profile_image: 'https://gym.example/tom.jpg' })
  const other = await addTrainee({}, { weight: 50 })
  const trainee = await addTrainee(
    {},
    { trainer_id: trainer.trainerId, ...accepted, weight: 80, height: 180.5, emergency_contact_phone: '112' }
  )
  const show = async () => (await as(trainee)('GET', '/api/v1/trainee/me')).data
  t.match(await show(), { weight: 80, height: 180.5, emergencyContact: { name: null, relationship: null, phoneNumber: '112' } })

  await weigh(owner, trainee.traineeId, '2026-02-01', 78.4)
  await weigh(owner, trainee.traineeId, '2026-01-31', 79)
  await weigh(owner, trainee.traineeId, '2026-02-02', 20, { type: 'body_fat' })
  await weigh(owner, trainee.traineeId, '2026-02-03', 70, { deleted_at: '2026-02-03' })
  await weigh(owner, other.traineeId, '2026-02-04', 51)
  t.equal((await show()).weight, 78.4, 'by its date, of the right kind, of this trainee, not deleted')
  t.equal((await as(trainer)('GET', `/api/v1/trainer/clients/${trainee.traineeId}`)).data.weight, 78.4, 'the trainer sees the same')

  const { rows } = await owner.query(
    `with program as (insert into scheduling.programs (trainer_id, name, total_weeks, sessions_per_week, status) values ($1, 'Base', 4, 2, 'active') returning id)
     insert into scheduling.program_assignments (program_id, trainee_id, start_date, end_date, total_sessions, status)
     select id, $2, '2026-01-01', '2026-01-28', 8, status from program, (values ('cancelled'), ('active')) as s (status) returning id, program_id, status`,
    [trainer.trainerId, trainee.traineeId]
  )
  const active = rows.find(({ status }) => status === 'active')
  await addCard({ ...trainer, ...trainee, date: '2026-01-10', title: 'Legs' })
  const profile = await show()
  t.match(profile, { totalSessions: 1, lastSessionDate: '2026-01-10' })
  t.strictSame(profile.currentProgram, { id: Number(active.id), programId: Number(active.program_id), name: 'Base' })
  t.strictSame(profile.assignedTrainer, {
    ...{ id: trainer.trainerId, name: 'Tom', profileImage: 'https://gym.example/tom.jpg', phoneNumber: '555', email: trainer.email },
    ...{ assignedAt: '2026-01-05T09:00:00.000Z', accepted: true }
  })

  await owner.query('update auth.trainees set trainer_accepted_at = null where id = $1', [trainee.traineeId])
  t.equal((await show()).assignedTrainer.accepted, false)
  t.equal((await as(trainer)('GET', `/api/v1/trainer/clients/${trainee.traineeId}`)).data.weight, null, 'hidden again')

  await owner.query('update auth.users set deleted_at = now() where id = $1', [trainer.userId])
  t.match((await show()).assignedTrainer, {
    id: trainer.trainerId,
    name: 'Deleted account',
    profileImage: null,
    phoneNumber: null,
    email: null
  })
})

t.test('a trainee changes what they name and nothing else, and null clears', async t => {
  const { as, addTrainer, addTrainee, owner, events } = await start(t)
  const trainer = await addTrainer()
  const trainee = await addTrainee(
    { name: 'Cy', phone_number: '1', date_of_birth: '1990-01-01', timezone: 'Asia/Bangkok' },
    {
      ...{
        trainer_id: trainer.trainerId,
        ...accepted,
        height: 170,
        weight: 60,
        goals: ['Old'],
        injuries: ['knee'],
        medical_notes: 'asthma'
      },
      ...{ emergency_contact_name: 'Her brother', emergency_contact_phone: '112', membership_type: 'monthly', status: 'suspended' }
    }
  )
  const bystander = await addTrainee({ phone_number: '2' }, { height: 150, goals: ['Mine'] })
  const before = (await as(trainee)('GET', '/api/v1/trainee/me')).data
  const patch = (body: unknown) => as(trainee)('PATCH', '/api/v1/trainee/me', body)

  const goals = ['วิ่ง 10 กม.', 'a "quoted", {odd} \\ goal', 'second']
  const changed = await patch({
    height: 171.456,
    goals,
    fitnessLevel: 'advanced',
    gender: 'female',
    emergencyContact: { phoneNumber: '113' }
  })
  t.equal(changed.status, 200)
  t.strictSame(against(contract.changeTraineeProfile, 200, changed.body), [])
  t.strictSame(changed.data, {
    ...before,
    ...{ height: 171.46, goals, fitnessLevel: 'advanced', gender: 'female' },
    emergencyContact: { name: 'Her brother', relationship: null, phoneNumber: '113' }
  })

  const cleared = await patch({
    ...{ height: null, goals: null, fitnessLevel: null, injuries: [], medicalNotes: null, emergencyContact: null },
    ...{ phoneNumber: null, dateOfBirth: null, gender: null, profileImage: 'https://gym.example/c.jpg' }
  })
  t.strictSame(cleared.data, {
    ...before,
    ...{ height: null, goals: null, fitnessLevel: null, injuries: [], medicalNotes: null, emergencyContact: null },
    ...{ phoneNumber: null, dateOfBirth: null, gender: null, profileImage: 'https://gym.example/c.jpg' }
  })
  t.strictSame((await patch({ profileImage: null })).data.profileImage, null)
  t.match((await as(bystander)('GET', '/api/v1/trainee/me')).data, { phoneNumber: '2', height: 150, goals: ['Mine'] })
  const { rows } = await owner.query(`select id from auth.users where name = 'Cy' and timezone = 'Asia/Bangkok'`)
  t.equal(rows.length, 1)
  t.strictSame(await events(), [])
})

t.test("what is not a trainee's to set is refused by name, and nothing is changed", async t => {
  const { as, addTrainee, owner } = await start(t)
  const trainee = await addTrainee({}, { height: 170 })
  const everything = async () => (await owner.query('select u.*, te.* from auth.users u join auth.trainees te on te.user_id = u.id')).rows
  const before = await everything()
  const foreign = {
    ...{ id: 1, traineeId: 1, role: 'admin', email: 'x@example.com', password: 'Correct horse 2', weight: 70, status: 'active' },
    ...{
      membershipType: 'yearly',
      membershipExpiry: '2030-01-01',
      totalSessions: 5,
      trainerId: 1,
      assignedTrainer: null,
      emailVerified: true
    }
  }
  for (const [field, value] of Object.entries(foreign)) {
    const { status, error } = await as(trainee)('PATCH', '/api/v1/trainee/me', { height: 180, [field]: value })
    t.match({ status, error }, { status: 422, error: { code: 'INVALID_INPUT', details: { fields: [{ path: field }] } } }, field)
  }
  const bad: [string, unknown][] = [
    ...([
      ['height', '170'],
      ['height', -1],
      ['height', 301],
      ['goals', 'x'],
      ['goals', ['']],
      ['goals', [1]]
    ] as [string, unknown][]),
    ...([
      ['fitnessLevel', 'elite'],
      ['gender', 'x'],
      ['dateOfBirth', '2026-02-30'],
      ['phoneNumber', 'call me']
    ] as [string, unknown][]),
    ...([
      ['profileImage', 'javascript:alert(1)'],
      ['profileImage', '/me.jpg'],
      ['emergencyContact', {}]
    ] as [string, unknown][])
  ]
  for (const [field, value] of bad) {
    const { status, error } = await as(trainee)('PATCH', '/api/v1/trainee/me', { [field]: value })
    t.equal(status, 422, `${field} ${value}`)
    t.match(error.details.fields[0].path, new RegExp(`^${field}`))
  }
  t.match(await as(trainee)('PATCH', '/api/v1/trainee/me', {}), { status: 422, error: { details: { fields: [{ path: 'body' }] } } })
  t.match(await as(trainee)('PATCH', '/api/v1/trainee/me', { emergencyContact: { phone: '1' } }), {
    status: 422,
    error: { details: { fields: [{ path: 'emergencyContact.phone' }] } }
  })
  t.strictSame(await everything(), before)
})

t.test('a date of birth may be today where the writer is, and not tomorrow', async t => {
  for (const [now, timezone, today, tomorrow] of [
    ['2026-03-01T17:30:00Z', 'Asia/Bangkok', '2026-03-02', '2026-03-03'],
    ['2026-03-02T06:30:00Z', 'America/Los_Angeles', '2026-03-01', '2026-03-02'],
    ['2026-03-28T23:30:00Z', 'Europe/Berlin', '2026-03-29', '2026-03-30']
  ] as const) {
    const { as, addTrainer, addTrainee } = await start(t, { deps: { clock: () => new Date(now) } })
    const trainer = await addTrainer()
    const own = await addTrainee({ timezone })
    const clientOfZone = await addTrainer({ timezone }).then(coach => addTrainee({}, { trainer_id: coach.trainerId, ...accepted }))
    for (const trainee of [own, clientOfZone]) {
      t.equal((await as(trainee)('PATCH', '/api/v1/trainee/me', { dateOfBirth: today })).status, 200, timezone)
      t.match(await as(trainee)('PATCH', '/api/v1/trainee/me', { dateOfBirth: tomorrow }), {
        status: 422,
        error: { code: 'INVALID_INPUT', details: { fields: [{ path: 'dateOfBirth' }] } }
      })
    }
    await as(trainer)('PATCH', '/api/v1/auth/me', { timezone })
    t.equal((await as(trainer)('PATCH', '/api/v1/auth/me', { dateOfBirth: tomorrow })).status, 422)
    t.equal((await as(trainer)('PATCH', '/api/v1/auth/me', { dateOfBirth: today })).status, 200)
  }
})

t.test('a trainer sees and changes their own profile, but not the figures', async t => {
  const { as, addTrainer, events } = await start(t)
  const [trainer, other] = [await addTrainer({ name: 'Tom', timezone: 'Europe/Berlin' }), await addTrainer()]
  const patch = (body: unknown) => as(trainer)('PATCH', '/api/v1/trainer/me', body)
  const { body, data: before } = await as(trainer)('GET', '/api/v1/trainer/me')
  t.strictSame(against(contract.getTrainerProfile, 200, body), [])
  t.strictSame(before, {
    ...{ id: trainer.userId, trainerId: trainer.trainerId, name: 'Tom', email: trainer.email, role: 'trainer' },
    ...{ profileImage: null, phoneNumber: null, dateOfBirth: null, gender: null, language: 'en', units: 'metric', emailVerified: false },
    ...{
      createdAt: before.createdAt,
      bio: null,
      specialization: null,
      certifications: null,
      experienceYears: 0,
      availability: 'available'
    },
    ...{ workingHours: null, timezone: null, instagramUrl: null, facebookUrl: null, youtubeUrl: null },
    ...{ rating: 0, totalRatings: 0, totalClients: 0 }
  })

  const changes = {
    ...{
      bio: 'Strong',
      specialization: ['Strength Training', 'โยคะ'],
      certifications: ['NASM-CPT'],
      experienceYears: 5,
      availability: 'busy'
    },
    ...{ workingHours: { monday: '09:00-18:00', sunday: null }, timezone: 'Asia/Bangkok', instagramUrl: 'https://instagram.example/tom' }
  }
  const changed = await patch(changes)
  t.strictSame(against(contract.changeTrainerProfile, 200, changed.body), [])
  t.strictSame(changed.data, { ...before, ...changes })
  t.strictSame((await patch({ workingHours: { tuesday: '00:00-24:00' } })).data.workingHours, { tuesday: '00:00-24:00' }, 'as a whole')
  const cleared = { bio: null, specialization: null, workingHours: null, timezone: null, instagramUrl: null }
  t.strictSame((await patch(cleared)).data, { ...before, ...changes, ...cleared })
  t.match((await as(trainer)('GET', '/api/v1/auth/me')).data, { timezone: 'Europe/Berlin' }, "the reader's zone is another")
  t.match((await as(other)('GET', '/api/v1/trainer/me')).data, { bio: null, experienceYears: 0 })
  t.strictSame(await events(), [])

  const refused: [string, unknown][] = [
    ...([
      ['rating', 5],
      ['totalRatings', 1],
      ['totalClients', 9],
      ['trainerId', 1],
      ['name', 'X'],
      ['userId', 1]
    ] as [string, unknown][]),
    ...([
      ['experienceYears', null],
      ['experienceYears', -1],
      ['experienceYears', 1.5],
      ['availability', null]
    ] as [string, unknown][]),
    ...([
      ['availability', 'away'],
      ['timezone', 'Mars/Olympus'],
      ['timezone', '+07:00'],
      ['workingHours', 'always']
    ] as [string, unknown][]),
    ...([
      ['workingHours', { monday: '18:00-09:00' }],
      ['workingHours', { someday: '09:00-18:00' }]
    ] as [string, unknown][]),
    ...([
      ['youtubeUrl', 'ftp://x'],
      ['youtubeUrl', `https://x.example/${'y'.repeat(255)}`]
    ] as [string, unknown][])
  ]
  for (const [field, value] of refused) {
    const { status, error } = await patch({ bio: 'no', [field]: value })
    t.equal(status, 422, `${field} ${JSON.stringify(value)}`)
    t.match(error.details.fields[0].path, new RegExp(`^${field}`))
  }
  t.equal((await patch({})).status, 422)
  t.equal((await as(trainer)('GET', '/api/v1/trainer/me')).data.bio, null)
})

t.test("another zone of the trainer's leaves the sessions in the calendar where they are", async t => {
  const { as, addTrainer, addTrainee, owner } = await start(t)
  const trainer = await addTrainer()
  const { traineeId } = await addTrainee({}, { trainer_id: trainer.trainerId, ...accepted })
  const book = () =>
    owner.query(
      `insert into scheduling.schedules (trainer_id, trainee_id, date, time, duration, title) values ($1, $2, '2027-05-03', '10:00', 60, 'x')`,
      [trainer.trainerId, traineeId]
    )
  const zones = async () =>
    (await owner.query('select timezone, instant(starts_at) as at from scheduling.schedules order by id')).rows.map(({ timezone, at }) => [
      timezone,
      at
    ])
  await as(trainer)('PATCH', '/api/v1/trainer/me', { timezone: 'Asia/Bangkok' })
  await book()
  await as(trainer)('PATCH', '/api/v1/trainer/me', { timezone: 'Europe/Berlin' })
  await book()
  t.strictSame(await zones(), [
    ['Asia/Bangkok', '2027-05-03T03:00:00.000Z'],
    ['Europe/Berlin', '2027-05-03T08:00:00.000Z']
  ])
})

t.test('everybody changes their own account; e-mail and password are not changed here', async t => {
  const { as, addTrainer, addTrainee, addUser, events } = await start(t)
  const admin = { ...(await addUser('admin')), role: 'admin' as const }
  for (const person of [await addTrainer(), await addTrainee(), admin]) {
    const before = (await as(person)('GET', '/api/v1/auth/me')).data
    const changes = {
      ...{ name: 'ชื่อใหม่', phoneNumber: '+66 81 000 0000', profileImage: 'https://gym.example/me.jpg', dateOfBirth: '1990-05-01' },
      ...{ gender: 'other', timezone: 'America/Los_Angeles', language: 'th', units: 'imperial' }
    }
    const changed = await as(person)('PATCH', '/api/v1/auth/me', changes)
    t.equal(changed.status, 200, person.role)
    t.strictSame(against(contract.changeMe, 200, changed.body), [])
    t.strictSame(changed.data, { ...before, ...changes })
    const shown = await as(person)('GET', '/api/v1/auth/me')
    t.strictSame(against(signIn.getMe, 200, shown.body), [])
    t.strictSame(shown.data, changed.data)

    const cleared = { phoneNumber: null, profileImage: null, dateOfBirth: null, gender: null, timezone: null }
    t.strictSame((await as(person)('PATCH', '/api/v1/auth/me', cleared)).data, { ...before, ...changes, ...cleared })
    const refused: [string, unknown][] = [
      ...([
        ['email', 'x@example.com'],
        ['password', 'Correct horse 2'],
        ['role', 'admin'],
        ['id', 1],
        ['emailVerified', true]
      ] as [string, unknown][]),
      ...([
        ['name', null],
        ['name', ' '],
        ['language', null],
        ['language', 'de'],
        ['units', null],
        ['units', 'stone']
      ] as [string, unknown][]),
      ...([
        ['timezone', 'Nowhere/Land'],
        ['timezone', 'UTC+7'],
        ['phoneNumber', 'x'],
        ['profileImage', 'data:,x']
      ] as [string, unknown][])
    ]
    for (const [field, value] of refused) {
      const { status, error } = await as(person)('PATCH', '/api/v1/auth/me', { [field]: value })
      t.match({ status, path: error.details?.fields[0].path }, { status: 422, path: field }, `${field} ${value}`)
    }
    t.equal((await as(person)('PATCH', '/api/v1/auth/me', {})).status, 422)
  }
  t.strictSame(await events(), [])
})

t.test('profiles are for their role, and for open accounts', async t => {
  const { as, ask, addTrainer, addTrainee, addUser, owner } = await start(t)
  const [trainer, trainee] = [await addTrainer(), await addTrainee()]
  const admin = { ...(await addUser('admin')), role: 'admin' as const }
  t.match(await as(trainer)('GET', '/api/v1/trainee/me'), { status: 403, error: { code: 'FORBIDDEN' } })
  t.match(await as(trainer)('PATCH', '/api/v1/trainee/me', { height: 1 }), { status: 403, error: { code: 'FORBIDDEN' } })
  t.match(await as(trainee)('GET', '/api/v1/trainer/me'), { status: 403, error: { code: 'FORBIDDEN' } })
  t.match(await as(trainee)('PATCH', '/api/v1/trainer/me', { bio: 'x' }), { status: 403, error: { code: 'TRAINEE_READONLY' } })
  t.match(await as(admin)('GET', '/api/v1/trainer/me'), { status: 403 })
  t.match(await ask('GET', '/api/v1/trainee/me'), { status: 401 })

  await owner.query('update auth.users set is_active = false')
  t.match(await as(trainee)('GET', '/api/v1/trainee/me'), { status: 401 })
  t.match(await as(trainee)('PATCH', '/api/v1/trainee/me', { height: 1 }), { status: 401 })
  t.match(await as(trainer)('GET', '/api/v1/trainer/me'), { status: 401 })
  t.match(await as(trainer)('PATCH', '/api/v1/trainer/me', { bio: 'x' }), { status: 401 })
  t.match(await as(admin)('PATCH', '/api/v1/auth/me', { name: 'x' }), { status: 401 })
  const { rows } = await owner.query('select height, bio from auth.trainees, auth.trainers')
  t.strictSame(rows, [{ height: null, bio: null }], 'nothing was written')
})
