import * as contract from '@spotter/contracts/api/clients.ts'
import t from 'tap'
import { until } from '../../../test/support/until.ts'
import { against, start } from './fixtures.ts'

const clients = '/api/v1/trainer/clients'
const assigned = { trainer_assigned_at: '2026-01-05T09:00:00Z' }
const accepted = { ...assigned, trainer_accepted_at: '2026-01-06T09:00:00Z' }

t.test('a trainer changes what they name of a client who has accepted, and null clears', async t => {
  const { as, addTrainer, addTrainee, events, signIn } = await start(t)
  const trainer = await addTrainer()
  const client = await addTrainee(
    { name: 'Cy', phone_number: '1' },
    {
      ...{ trainer_id: trainer.trainerId, ...accepted, height: 180, goals: ['Old'], medical_notes: 'asthma', join_date: '2026-01-01' },
      ...{ emergency_contact_name: 'Her brother', emergency_contact_phone: '112' }
    }
  )
  const url = `${clients}/${client.traineeId}`
  const before = (await as(trainer)('GET', url)).data

  const changes = {
    ...{ phoneNumber: '+66 81', dateOfBirth: '1990-02-28', gender: 'female', height: 171.5, goals: ['Run'], fitnessLevel: 'beginner' },
    ...{
      medicalNotes: null,
      injuries: ['knee'],
      allergies: [],
      membershipType: 'yearly',
      membershipExpiry: '2020-01-01',
      status: 'suspended'
    }
  }
  const changed = await as(trainer)('PATCH', url, { ...changes, emergencyContact: { relationship: 'brother' } })
  t.equal(changed.status, 200)
  t.strictSame(against(contract.changeClient, 200, changed.body), [])
  const after = { ...before, ...changes, emergencyContact: { name: 'Her brother', relationship: 'brother', phoneNumber: '112' } }
  t.strictSame(changed.data, after)
  t.strictSame((await as(trainer)('GET', url)).data, after)
  t.equal((await signIn(client)).user.id, client.userId, 'a suspended membership keeps nobody from signing in')

  const cleared = {
    phoneNumber: null,
    dateOfBirth: null,
    gender: null,
    height: null,
    goals: null,
    membershipType: null,
    membershipExpiry: null
  }
  t.strictSame((await as(trainer)('PATCH', url, { ...cleared, emergencyContact: null })).data, {
    ...after,
    ...cleared,
    emergencyContact: null
  })
  t.strictSame(await events(), [], 'nobody is told')
})

t.test('until the client accepts nothing can be written; a client whom the trainer invited is open from the start', async t => {
  const { as, addTrainer, addTrainee, owner } = await start(t)
  const trainer = await addTrainer()
  const waiting = await addTrainee({ phone_number: '1' }, { trainer_id: trainer.trainerId, ...assigned, height: 180 })
  for (const change of [{ phoneNumber: '222' }, { height: 1 }, { status: 'inactive' }, { emergencyContact: null }, { goals: null }]) {
    t.match(await as(trainer)('PATCH', `${clients}/${waiting.traineeId}`, change), { status: 403, error: { code: 'FORBIDDEN' } })
  }
  const { rows } = await owner.query('select phone_number, height, status from auth.users join auth.trainees on user_id = users.id')
  t.strictSame(rows, [{ phone_number: '1', height: 180, status: 'active' }])

  const { data } = await as(trainer)('POST', clients, { email: 'new@example.com', name: 'New' })
  t.match(await as(trainer)('PATCH', `${clients}/${data.clientId}`, { height: 170 }), {
    status: 200,
    data: { height: 170, accepted: true }
  })
})

t.test("another trainer's, a former, a deleted and an unknown client are all the same: not there", async t => {
  const { as, addTrainer, addTrainee, owner } = await start(t)
  const [trainer, other] = [await addTrainer(), await addTrainer()]
  const theirs = await addTrainee({}, { trainer_id: other.trainerId, ...accepted })
  const former = await addTrainee({}, { trainer_id: trainer.trainerId, ...accepted })
  await as(trainer)('DELETE', `${clients}/${former.traineeId}`)
  const deleted = await addTrainee({ deleted_at: '2026-01-01' }, { trainer_id: trainer.trainerId, ...accepted })
  for (const id of [theirs.traineeId, former.traineeId, deleted.traineeId, 999_999]) {
    t.match(await as(trainer)('PATCH', `${clients}/${id}`, { height: 1 }), { status: 404, error: { code: 'NOT_FOUND' } })
  }
  t.match(await as(former)('PATCH', `${clients}/${former.traineeId}`, { height: 1 }), { status: 403, error: { code: 'TRAINEE_READONLY' } })
  t.equal((await owner.query('select from auth.trainees where height is not null')).rowCount, 0)
})

t.test('a field that is no field of the request, or does not do, is refused by name', async t => {
  const { as, addTrainer, addTrainee, owner } = await start(t, { deps: { clock: () => new Date('2026-03-01T18:00:00Z') } })
  const trainer = await addTrainer({ timezone: 'Asia/Bangkok' })
  const client = await addTrainee({ timezone: 'America/Los_Angeles' }, { trainer_id: trainer.trainerId, ...accepted })
  const url = `${clients}/${client.traineeId}`
  const refused: [string, unknown][] = [
    ...([
      ['name', 'X'],
      ['email', 'x@example.com'],
      ['weight', 70],
      ['trainerId', 1],
      ['totalSessions', 1],
      ['role', 'admin']
    ] as [string, unknown][]),
    ...([
      ['status', 'gone'],
      ['status', null],
      ['membershipExpiry', 'soon'],
      ['membershipExpiry', '2026-02-30']
    ] as [string, unknown][]),
    ...([
      ['membershipType', 'x'.repeat(51)],
      ['phoneNumber', 'call me'],
      ['dateOfBirth', '2026-03-03'],
      ['height', 301]
    ] as [string, unknown][])
  ]
  for (const [field, value] of refused) {
    const { status, error } = await as(trainer)('PATCH', url, { allergies: ['no'], [field]: value })
    t.match({ status, path: error?.details.fields[0].path }, { status: 422, path: field }, `${field} ${value}`)
  }
  t.match(await as(trainer)('PATCH', url, {}), { status: 422 })
  t.equal((await owner.query('select from auth.trainees where allergies is not null')).rowCount, 0)
  t.equal((await as(trainer)('PATCH', url, { dateOfBirth: '2026-03-02' })).status, 200, 'today where the trainer is')
})

t.test('a change waits for a release under way, and then finds no client', async t => {
  const { as, addTrainer, addTrainee, owner } = await start(t)
  const trainer = await addTrainer()
  const { traineeId } = await addTrainee({}, { trainer_id: trainer.trainerId, ...accepted })
  await owner.query('begin')
  await owner.query('select pg_advisory_xact_lock(6, hashint8($1))', [traineeId])
  await owner.query('update auth.trainees set trainer_id = null where id = $1', [traineeId])
  const answer = as(trainer)('PATCH', `${clients}/${traineeId}`, { height: 1 })
  await until(async () => (await owner.query(`select from pg_locks where locktype = 'advisory' and not granted`)).rowCount === 1)
  await owner.query('commit')
  t.match(await answer, { status: 404 })
  t.equal((await owner.query('select from auth.trainees where height is not null')).rowCount, 0)
})
