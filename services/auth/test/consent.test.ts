import * as contract from '@spotter/contracts/api/consent.ts'
import t from 'tap'
import { until } from '../../../test/support/until.ts'
import { against, start } from './fixtures.ts'

const clients = '/api/v1/trainer/clients'
const acceptUrl = '/api/v1/trainee/trainer/accept'
const trainerUrl = '/api/v1/trainee/trainer'
const taken = (trainer: { trainerId: number }) => ({ trainer_id: trainer.trainerId, trainer_assigned_at: '2026-01-05T09:00:00Z' })

t.test('accepting opens profile and history to the present trainer; again changes nothing', async t => {
  const { as, addTrainer, addTrainee, addCard, events } = await start(t)
  const [former, trainer] = [await addTrainer(), await addTrainer()]
  const trainee = await addTrainee({ phone_number: '555' }, { ...taken(trainer), medical_notes: 'asthma' })
  await addCard({ ...former, ...trainee, date: '2026-01-02', title: 'Long ago' })
  const get = async () => (await as(trainer)('GET', `${clients}/${trainee.traineeId}`)).data
  t.match(await get(), { accepted: false, medicalNotes: null, recentSessions: [] })

  const accepted = await as(trainee)('POST', acceptUrl)
  t.equal(accepted.status, 200)
  t.strictSame(against(contract.acceptTrainer, 200, accepted.body), [])
  t.match(accepted.data, { trainerId: trainer.trainerId, assignedAt: '2026-01-05T09:00:00.000Z' })
  t.match(await get(), { accepted: true, phoneNumber: '555', medicalNotes: 'asthma', recentSessions: [{ title: 'Long ago' }] })
  t.strictSame((await as(trainee)('POST', acceptUrl, { trainerId: trainer.trainerId })).data, accepted.data)
  t.strictSame(await events(), [])
})

t.test('an acceptance is for whom it is meant, and a repeat of it never for whoever came next', async t => {
  const { as, addTrainer, addTrainee, owner } = await start(t)
  const [former, trainer] = [await addTrainer(), await addTrainer()]
  const trainee = await addTrainee({}, taken(former))
  const acceptedAt = async () => (await owner.query('select trainer_accepted_at from auth.trainees')).rows[0].trainer_accepted_at
  const key = { 'idempotency-key': 'accept' }
  const first = await as(trainee)('POST', acceptUrl, undefined, key)
  t.equal(first.status, 200)
  await as(former)('DELETE', `${clients}/${trainee.traineeId}`)
  t.match(await as(trainee)('POST', acceptUrl), { status: 404, error: { code: 'NOT_FOUND' } }, 'there is nobody to accept')
  await as(trainer)('POST', clients, { email: trainee.email, name: 'X' })
  t.match(await as(trainee)('POST', acceptUrl, { trainerId: former.trainerId }), { status: 409, error: { code: 'CONFLICT' } })
  const repeat = await as(trainee)('POST', acceptUrl, undefined, key)
  t.strictSame(repeat.body, first.body)
  t.equal(repeat.headers['idempotency-replayed'], 'true')
  t.equal(await acceptedAt(), null)
  t.match(await as(trainee)('POST', acceptUrl, { trainerId: trainer.trainerId }), { status: 200, data: { trainerId: trainer.trainerId } })
  t.ok(await acceptedAt())
  t.match(await as(trainee)('POST', acceptUrl, { trainerId: 0 }), { status: 422, error: { details: { fields: [{ path: 'trainerId' }] } } })
  t.match(await as(trainee)('POST', acceptUrl, { clientId: 1 }), { status: 422, error: { details: { fields: [{ path: 'clientId' }] } } })
})

t.test('a client leaves at any time, accepted or not, and whoever cares is told by whom', async t => {
  const { as, addTrainer, addTrainee, events, owner } = await start(t)
  const trainer = await addTrainer()
  const [accepted, not] = [
    await addTrainee({}, { ...taken(trainer), trainer_accepted_at: '2026-01-06' }),
    await addTrainee({}, taken(trainer))
  ]
  for (const { traineeId, userId, ...trainee } of [accepted, not]) {
    const left = await as({ traineeId, userId, ...trainee })('DELETE', trainerUrl)
    t.equal(left.status, 200)
    t.strictSame(against(contract.leaveTrainer, 200, left.body), [])
    t.match(await as(trainer)('GET', `${clients}/${traineeId}`), { status: 404 })
    t.match((await events()).at(-1), {
      ...{ type: 'auth.client.released.v1', key: `trainee-${traineeId}` },
      data: {
        traineeId,
        traineeUserId: userId,
        trainerId: trainer.trainerId,
        trainerUserId: trainer.userId,
        reason: 'left',
        releasedBy: { userId }
      }
    })
    t.match(await as({ traineeId, userId, ...trainee })('DELETE', trainerUrl), { status: 404, error: { code: 'NOT_FOUND' } })
  }
  t.equal((await events()).length, 2)
  const { rows } = await owner.query('select trainer_id, trainer_assigned_at, trainer_accepted_at, deleted_at from auth.trainees')
  const none = { trainer_id: null, trainer_assigned_at: null, trainer_accepted_at: null, deleted_at: null }
  t.strictSame(rows, [none, none])
  t.strictSame((await owner.query('select * from verify_cached_stats()')).rows, [])
})

t.test('leaving and being released at once is one parting; accepting after it is refused', async t => {
  const { as, addTrainer, addTrainee, events, owner } = await start(t)
  const trainer = await addTrainer()
  const waiting = async (count: number) =>
    until(async () => (await owner.query(`select from pg_locks where locktype = 'advisory' and not granted`)).rowCount === count)
  for (const first of ['client', 'trainer']) {
    const trainee = await addTrainee({}, taken(trainer))
    const before = (await events()).length
    await owner.query('begin')
    await owner.query('select pg_advisory_xact_lock(6, hashint8($1))', [trainee.traineeId])
    const leave = () => as(trainee)('DELETE', trainerUrl)
    const release = () => as(trainer)('DELETE', `${clients}/${trainee.traineeId}`)
    const one = first === 'client' ? leave() : release()
    await waiting(1)
    const other = first === 'client' ? release() : leave()
    await waiting(2)
    const accept = as(trainee)('POST', acceptUrl)
    await waiting(3)
    await owner.query('commit')
    t.strictSame([(await one).status, (await other).status, (await accept).status], [200, 404, 404])
    t.equal((await events()).length, before + 1)
  }
})

t.test('only trainees may accept and leave', async t => {
  const { as, ask, addTrainer, addUser } = await start(t)
  const [trainer, admin] = [await addTrainer(), { ...(await addUser('admin')), role: 'admin' as const }]
  for (const [method, url] of [
    ['POST', acceptUrl],
    ['DELETE', trainerUrl]
  ] as const) {
    t.match(await ask(method, url), { status: 401 })
    t.match(await as(trainer)(method, url), { status: 403, error: { code: 'FORBIDDEN' } })
    t.match(await as(admin)(method, url), { status: 403, error: { code: 'FORBIDDEN' } })
  }
})
