import { cancelOwnSchedule, confirmOwnSchedule, listOwnSchedules, readOwnSchedule } from '@spotter/contracts/api/trainee-schedules.ts'
import { clientReleased } from '@spotter/contracts/events/auth.ts'
import t, { type Test } from 'tap'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { readSchedulingSettings } from '../src/settings.ts'
import { fieldsOf, noon, scheduling } from './fixtures.ts'

type Scheduling = Awaited<ReturnType<typeof scheduling>>
type User = Parameters<Scheduling['as']>[0]

/** That an answer which PostgreSQL made is what its contract says. */
const matches = (t: Test, { schema }: { schema: { response: { 200: TSchema } } }, { body }: { body: unknown }) =>
  t.strictSame([...Value.Errors(schema.response[200], body)], [])

const ids = ({ data }: { data: any }) => data.schedules.map(({ id }: { id: number }) => id)

t.test('the client’s sessions', async t => {
  const s = await scheduling(t)
  const list = (client: User, query = '') => s.as(client)('GET', `/api/v1/trainee/schedules${query}`)

  t.test('come newest first, page by page, whole', async t => {
    const { client, book } = await s.pair()
    const first = await book({ date: '2026-03-11' })
    const third = await book({ date: '2026-03-13', locationId: await s.makePlace(), plannedExercises: ['Squat'], notes: 'Belt' })
    const second = await book({ date: '2026-03-12' })
    const all = await list(client)
    matches(t, listOwnSchedules, all)
    t.strictSame(ids(all), [third, second, first])
    t.match(all.data.schedules[0], {
      ...{ date: '2026-03-13', time: '18:00', timezone: 'Asia/Bangkok', startsAt: '2026-03-13T11:00:00.000Z', notes: 'Belt' },
      ...{ plannedExercises: ['Squat'], relatedSessionCard: null, cancelledAt: null, location: { name: 'A place' } }
    })
    t.strictSame(all.data.schedules[0], (await s.as(client)('GET', `/api/v1/trainee/schedules/${third}`)).data, 'as one is read')
    t.strictSame(ids(await list(client, '?sort=asc')), [first, second, third])
    const page = await list(client, '?limit=2&page=2')
    t.strictSame(ids(page), [first])
    t.strictSame(page.data.pagination, { currentPage: 2, totalPages: 2, totalItems: 3, itemsPerPage: 2 })
    const beyond = await list(client, '?limit=2&page=9')
    t.strictSame(beyond.data, { schedules: [], pagination: { currentPage: 9, totalPages: 2, totalItems: 3, itemsPerPage: 2 } })
  })

  t.test('of the same start come by id', async t => {
    const { client, book } = await s.pair()
    const made = [await book({ date: '2026-03-09', status: 'completed' }), await book({ date: '2026-03-09', status: 'completed' })]
    t.strictSame(ids(await list(client, '?sort=asc')), made)
    t.strictSame(ids(await list(client)), made.reverse())
  })

  t.test('are ordered by when they start, not by what the clock on the wall says there', async t => {
    const { client, book } = await s.pair()
    const losAngeles = await book({ date: '2026-03-11', time: '18:00', locationId: await s.makePlace({ timezone: 'America/Los_Angeles' }) })
    const bangkok = await book({ date: '2026-03-12', time: '05:00' })
    t.strictSame(ids(await list(client)), [losAngeles, bangkok])
  })

  t.test('are found by period and status, both ends included', async t => {
    const { client, book, cancel } = await s.pair()
    const one = await book({ date: '2026-03-11' })
    const two = await book({ date: '2026-03-12', status: 'confirmed' })
    const three = await book({ date: '2027-01-01', time: '00:00' })
    await cancel(three, { reason: 'Holiday' })
    t.strictSame(ids(await list(client, '?startDate=2026-03-12&endDate=2027-01-01')), [three, two])
    t.strictSame(ids(await list(client, '?startDate=2026-03-13')), [three])
    t.strictSame(ids(await list(client, '?endDate=2026-03-11')), [one])
    t.strictSame(ids(await list(client, '?status=scheduled,cancelled')), [three, one])
    t.strictSame(ids(await list(client, '?status=scheduled&startDate=2026-03-12')), [])
    t.match((await list(client, '?status=cancelled')).data.schedules[0], { cancellationReason: 'Holiday', cancelledAt: noon })
    t.strictSame(fieldsOf(await list(client, '?startDate=2026-03-12&endDate=2026-03-11')), ['endDate'])
    for (const [query, field] of [
      ['status=lost', 'status'],
      ['limit=101', 'limit'],
      ['startDate=2026-02-30', 'startDate'],
      ['sort=up', 'sort']
    ])
      t.strictSame(fieldsOf(await list(client, `?${query}`)), [field])
  })

  t.test('stay the client’s after the trainer is gone, and are nobody else’s', async t => {
    const { client, clientId, trainer, book } = await s.pair()
    const other = await s.pair()
    const id = await book({ date: '2026-03-09', status: 'completed' })
    await other.book()
    await s.owner.query('update auth.trainees set trainer_id = null where id = $1', [clientId])
    await s.owner.query('update auth.users set deleted_at = now() where id = $1', [trainer.userId])
    const answer = await list(client)
    matches(t, listOwnSchedules, answer)
    t.strictSame(ids(answer), [id])
    t.match(answer.data.schedules[0].trainer, { name: 'Deleted account', email: null, phoneNumber: null, specialization: null })
    t.match(await list(other.trainer), { status: 403, error: { code: 'FORBIDDEN' } })
    t.equal((await s.ask('GET', '/api/v1/trainee/schedules')).status, 401)
  })
})

t.test('a client who confirms', async t => {
  const s = await scheduling(t)
  const confirm = (client: User, id: number | string) => s.as(client)('PUT', `/api/v1/trainee/schedules/${id}/confirm`)

  t.test('makes a scheduled session confirmed, in their own name', async t => {
    const { client, clientId, book } = await s.pair()
    const id = await book()
    const answer = await confirm(client, id)
    t.equal(answer.status, 200)
    matches(t, confirmOwnSchedule, answer)
    t.match(answer.data, { id, status: 'confirmed' })
    t.match((await s.events(clientId)).at(-1), [
      'schedule.changed',
      { scheduleId: id, status: 'confirmed', previousStatus: 'scheduled', changedFields: ['status'], changedBy: { userId: client.userId } }
    ])
  })

  t.test('twice changes nothing the second time', async t => {
    const { client, clientId, book } = await s.pair()
    const id = await book()
    await confirm(client, id)
    const { updated_at, ...before } = await s.rowOf(id)
    const told = (await s.events(clientId)).length
    t.match(await confirm(client, id), { status: 200, data: { status: 'confirmed' } })
    t.strictSame(await s.rowOf(id), { ...before, updated_at })
    t.equal((await s.events(clientId)).length, told)
  })

  t.test('any other session is refused, and nothing is written or told', async t => {
    const { client, clientId, book, patch, cancel } = await s.pair()
    const completed = await book({ date: '2026-03-09', status: 'completed' })
    const cancelled = await book({ date: '2026-03-12' })
    await cancel(cancelled)
    const missed = await book({ date: '2026-03-10', time: '13:00' })
    await patch(missed, { status: 'no_show' })
    const begun = await book({ date: '2026-03-10', time: '12:00' })
    const told = (await s.events(clientId)).length
    for (const id of [completed, cancelled, missed, begun]) {
      const { status } = await s.rowOf(id)
      t.match(await confirm(client, id), { status: 409, error: { code: 'CONFLICT' } }, status)
      t.equal((await s.rowOf(id)).status, status)
    }
    t.equal((await s.events(clientId)).length, told)
  })

  t.test('a former trainer’s session is refused', async t => {
    const { client, clientId, book } = await s.pair()
    const id = await book()
    await s.owner.query('update auth.trainees set trainer_id = null where id = $1', [clientId])
    t.match(await confirm(client, id), { status: 409, error: { code: 'CONFLICT', message: /former trainer/ } })
  })

  t.test('somebody else’s session is not found, and a trainer is no client', async t => {
    const { book, trainer } = await s.pair()
    const other = await s.pair()
    const id = await book()
    t.match(await confirm(other.client, id), { status: 404, error: { code: 'NOT_FOUND' } })
    t.equal((await confirm(other.client, 999_999)).status, 404)
    t.strictSame(fieldsOf(await confirm(other.client, 'x')), ['id'])
    t.match(await confirm(trainer, id), { status: 403, error: { code: 'FORBIDDEN' } })
    t.equal((await s.rowOf(id)).status, 'scheduled')
  })
})

t.test('a client who cancels', async t => {
  const s = await scheduling(t)
  const cancel = (client: User, id: number | string, body: unknown = { reason: 'I am ill' }) =>
    s.as(client)('PUT', `/api/v1/trainee/schedules/${id}/cancel`, body)
  t.afterEach(() => {
    s.clock.now = new Date(noon)
  })

  t.test('in time says why, is named, and frees the time', async t => {
    const { client, clientId, book } = await s.pair()
    const id = await book({ status: 'confirmed' })
    const answer = await cancel(client, id)
    t.equal(answer.status, 200)
    matches(t, cancelOwnSchedule, answer)
    t.match(answer.data, { id, status: 'cancelled', cancellationReason: 'I am ill', cancelledAt: noon, cancelledBy: client.userId })
    t.match(await s.rowOf(id), { status: 'cancelled', cancellation_reason: 'I am ill', cancelled_by: client.userId })
    t.match((await s.events(clientId)).at(-1), [
      'schedule.cancelled',
      { scheduleId: id, reason: 'I am ill', cancelledAt: noon, cancelledBy: { userId: client.userId }, notifyClient: true }
    ])
    t.ok(await book(), 'the time is free')
  })

  t.test('may do so until exactly 24 hours before, by the instant and not by the clock on the wall', async t => {
    const at = async (start: object, now: string, zone: string | null = 'Asia/Bangkok') => {
      s.clock.now = new Date('2026-03-01T00:00:00Z')
      const { client, book } = await s.pair({ trainer: zone })
      const id = await book(start)
      s.clock.now = new Date(now)
      return (await cancel(client, id)).status
    }
    t.equal(await at({ date: '2026-03-11', time: '18:00' }, '2026-03-10T11:00:00.000Z'), 200)
    t.equal(await at({ date: '2026-03-11', time: '18:00' }, '2026-03-10T11:00:00.001Z'), 409)
    // Over the clock change of spring, 12:00 to 12:00 are 23 hours; over that of autumn 25.
    t.equal(await at({ date: '2026-03-29', time: '12:00' }, '2026-03-28T11:00:00Z', 'Europe/Berlin'), 409)
    t.equal(await at({ date: '2026-03-29', time: '12:00' }, '2026-03-28T10:00:00Z', 'Europe/Berlin'), 200)
    t.equal(await at({ date: '2026-11-01', time: '12:00' }, '2026-10-31T19:59:00Z', 'America/Los_Angeles'), 200)
    t.equal(await at({ date: '2026-11-01', time: '12:00' }, '2026-10-31T20:01:00Z', 'America/Los_Angeles'), 409)
  })

  t.test('later is told the hours, and nothing happens', async t => {
    const { client, clientId, book } = await s.pair()
    const id = await book({ date: '2026-03-10', time: '18:00' })
    const told = (await s.events(clientId)).length
    t.match(await cancel(client, id), { status: 409, error: { code: 'CONFLICT', message: /24 hours before/ } })
    s.clock.now = new Date('2026-03-11T00:00:00Z')
    t.match(await cancel(client, id), { status: 409, error: { code: 'CONFLICT', message: /has begun/ } })
    t.equal((await s.rowOf(id)).status, 'scheduled')
    t.equal((await s.events(clientId)).length, told)
  })

  t.test('needs a reason with something in it, and nothing else', async t => {
    const { client, book } = await s.pair()
    const id = await book()
    for (const body of [{}, { reason: '' }, { reason: ' \n' }, { reason: null }, { reason: 5 }, { reason: 'x'.repeat(10_001) }])
      t.match(await cancel(client, id, body), { status: 422, error: { details: { fields: [{ path: 'reason' }] } } })
    t.strictSame(fieldsOf(await cancel(client, id, { reason: 'Ill', status: 'completed' })), ['status'])
    t.equal((await s.as(client)('PUT', `/api/v1/trainee/schedules/${id}/cancel`)).status, 422, 'no body')
    t.equal((await s.rowOf(id)).status, 'scheduled')
  })

  t.test('what is over, cancelled or a former trainer’s is refused', async t => {
    const { client, clientId, book, patch } = await s.pair()
    const cancelled = await book()
    await cancel(client, cancelled)
    const completed = await book({ date: '2026-03-09', status: 'completed' })
    const missed = await book({ date: '2026-03-10', time: '13:00' })
    await patch(missed, { status: 'no_show' })
    for (const id of [cancelled, completed, missed]) t.match(await cancel(client, id), { status: 409, error: { code: 'CONFLICT' } })
    t.equal((await s.rowOf(cancelled)).cancellation_reason, 'I am ill')

    const left = await book({ date: '2026-03-20' })
    await s.owner.query('update auth.trainees set trainer_id = null where id = $1', [clientId])
    t.match(await cancel(client, left), { status: 409, error: { message: /former trainer/ } })
  })

  t.test('and a trainer who cancels at the same time: one of them does', async t => {
    const { client, clientId, book, cancel: cancelAsTrainer } = await s.pair()
    const id = await book()
    await s.openConnections()
    const answers = await Promise.all([cancel(client, id), cancelAsTrainer(id), cancel(client, id), cancelAsTrainer(id)])
    t.strictSame(answers.map(({ status }) => status).sort(), [200, 409, 409, 409])
    t.equal((await s.events(clientId)).filter(([type]) => type === 'schedule.cancelled').length, 1)
  })

  t.test('somebody else’s session is not found', async t => {
    const { book, trainer } = await s.pair()
    const other = await s.pair()
    const id = await book()
    t.match(await cancel(other.client, id), { status: 404, error: { code: 'NOT_FOUND' } })
    t.equal((await cancel(trainer, id)).status, 403)
    t.equal((await s.rowOf(id)).status, 'scheduled')
  })

  t.test('is not in the way of a release: what was cancelled stays as it was', async t => {
    const { client, clientId, trainer, book } = await s.pair()
    const id = await book()
    await cancel(client, id)
    await s.give(clientReleased, {
      ...clientReleased.example,
      ...{ traineeId: clientId, trainerId: trainer.trainerId, releasedAt: new Date(Date.now() + 1_000).toISOString() }
    })
    t.equal((await s.rowOf(id)).cancellation_reason, 'I am ill')
  })
})

t.test('how long before a client may cancel is the installation’s', async t => {
  const s = await scheduling(t, { clientCancelHours: 2 })
  const { client, book } = await s.pair()
  const cancel = async (time: string) =>
    await s.as(client)('PUT', `/api/v1/trainee/schedules/${await book({ date: '2026-03-10', time })}/cancel`, { reason: 'Late' })
  t.equal((await cancel('14:00')).status, 200)
  t.match(await cancel('13:59'), { status: 409, error: { message: /2 hours before/ } })

  t.strictSame(readSchedulingSettings({}), { clientCancelHours: 24 })
  t.strictSame(readSchedulingSettings({ CLIENT_CANCEL_HOURS: '0' }), { clientCancelHours: 0 })
  t.throws(() => readSchedulingSettings({ CLIENT_CANCEL_HOURS: '-1' }), { message: 'CLIENT_CANCEL_HOURS must be >= 0' })
})

t.test('the coming days of a client are whole days over both clock changes, in Berlin and in Los Angeles', async t => {
  const s = await scheduling(t)
  const days = async (zone: string, now: string, times: string[]) => {
    s.clock.now = new Date(now)
    const { client, book } = await s.pair({ trainer: 'UTC', client: zone })
    for (const instant of times) await book({ date: instant.slice(0, 10), time: instant.slice(11), duration: 20 })
    const { calendar, upcomingSessions } = (await s.as(client)('GET', '/api/v1/trainee/schedules/upcoming?days=2')).data
    t.equal(upcomingSessions.length, calendar[0].sessionCount + calendar[1].sessionCount)
    return calendar.map(({ date, isToday, sessionCount }: any) => `${date} ${isToday} ${sessionCount}`)
  }
  // Spring, a day of 23 hours: the next midnight comes an hour sooner. Autumn, of 25: an hour later.
  t.strictSame(await days('Europe/Berlin', '2026-03-28T23:00:00Z', ['2026-03-29T21:30', '2026-03-29T22:30', '2026-03-30T22:00']), [
    ...['2026-03-29 true 1', '2026-03-30 false 1']
  ])
  t.strictSame(await days('Europe/Berlin', '2026-10-24T22:00:00Z', ['2026-10-25T22:30', '2026-10-25T23:00', '2026-10-26T23:00']), [
    ...['2026-10-25 true 1', '2026-10-26 false 1']
  ])
  t.strictSame(await days('America/Los_Angeles', '2026-03-08T08:00:00Z', ['2026-03-09T06:30', '2026-03-09T07:00', '2026-03-10T07:00']), [
    ...['2026-03-08 true 1', '2026-03-09 false 1']
  ])
  t.strictSame(await days('America/Los_Angeles', '2026-11-01T07:00:00Z', ['2026-11-02T07:30', '2026-11-02T08:00', '2026-11-03T08:00']), [
    ...['2026-11-01 true 1', '2026-11-02 false 1']
  ])
  t.strictSame(await days('Asia/Bangkok', '2026-03-10T17:00:00Z', ['2026-03-11T16:30', '2026-03-11T17:00', '2026-03-12T17:00']), [
    ...['2026-03-11 true 1', '2026-03-12 false 1']
  ])
})

t.test('one session of a client has every key', async t => {
  const s = await scheduling(t)
  const { client, book } = await s.pair()
  const id = await book()
  matches(t, readOwnSchedule, await s.as(client)('GET', `/api/v1/trainee/schedules/${id}`))
})
