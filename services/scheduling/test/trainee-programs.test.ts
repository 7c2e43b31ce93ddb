import * as contract from '@spotter/contracts/api/trainee-programs.ts'
import t from 'tap'
import { Value } from 'typebox/value'
import { fieldsOf, scheduling } from './fixtures.ts'

const week = [
  { day: 'Monday', focus: 'Lower body', duration: 60 },
  { day: 'Thursday', focus: 'Upper body', duration: 45 }
]
const url = '/api/v1/trainee/programs'

t.test('the client’s program of today', async t => {
  const s = await scheduling(t)

  t.test('has every key', async t => {
    const { trainer, client, clientId, book, patch } = await s.pair()
    const programId = await s.makeProgram(trainer, { totalWeeks: 4, weeklySchedule: week })
    await s.owner.query(`update scheduling.programs set description = 'Four weeks', goals = '{Squat}' where id = $1`, [programId])
    const id = await s.makeAssignment(programId, clientId, { total: 8, startDate: '2026-03-02', endDate: '2026-03-29' })
    const done = await book({ date: '2026-03-09', time: '06:00', status: 'completed' })
    const next = await book({ date: '2026-03-12', time: '07:30', title: 'Upper body', plannedExercises: ['Bench press'] })
    await book({ date: '2026-03-13', time: '07:30' })
    const missed = await book({ date: '2026-03-11', time: '07:30' })
    const cancelled = await book({ date: '2026-03-11', time: '09:30' })
    await s.as(trainer)('DELETE', `/api/v1/trainer/schedules/${cancelled}`)
    s.clock.now = new Date('2026-03-11T05:00:00Z')
    await patch(missed, { status: 'no_show' })

    const { status, body, data } = await s.as(client)('GET', `${url}/current`)
    t.equal(status, 200)
    t.strictSame([...Value.Errors(contract.readCurrentProgram.schema.response[200], body)], [])
    t.strictSame(data, {
      ...{ id, programId, name: 'Base strength', description: 'Four weeks', duration: '4 weeks', currentWeek: 2, totalWeeks: 4 },
      ...{ progressPercentage: 12.5, startDate: '2026-03-02', endDate: '2026-03-29', status: 'active' },
      trainer: { id: trainer.trainerId, name: 'A trainer', profileImage: null },
      ...{ sessionsCompleted: 1, totalSessions: 8, sessionCompletionRate: 33.3 },
      nextSession: {
        ...{ id: next, date: '2026-03-12', time: '07:30', timezone: 'Asia/Bangkok', startsAt: '2026-03-12T00:30:00.000Z' },
        ...{ title: 'Upper body', exercises: ['Bench press'] }
      },
      ...{ goals: ['Squat'], weeklySchedule: week, progressNotes: [] }
    })
    t.ok(done)
    t.strictSame((await s.as(client)('GET', `${url}/${id}`)).data, data)
    s.clock.now = new Date('2026-03-10T05:00:00Z')
  })

  t.test('says null and empty where there is nothing', async t => {
    const { trainer, client, clientId } = await s.pair()
    const programId = await s.makeProgram(trainer, { totalWeeks: 1 })
    await s.makeAssignment(programId, clientId, { startDate: '2026-04-06', endDate: '2026-04-12', total: 2 })
    const { data, body } = await s.as(client)('GET', `${url}/current`)
    t.strictSame([...Value.Errors(contract.readCurrentProgram.schema.response[200], body)], [])
    t.match(data, {
      duration: '1 week',
      currentWeek: 1,
      totalWeeks: 1,
      description: null,
      goals: null,
      nextSession: null,
      sessionCompletionRate: null
    })
    t.strictSame([data.weeklySchedule, data.progressNotes], [[], []])
  })

  t.test('is in the week that it is where the client is', async t => {
    // Monday 22:30 in Los Angeles, Tuesday 06:30 in Berlin and 12:30 in Bangkok; then the nights of both clock changes
    const cases: [string, string | null, string, string, number][] = [
      ['2026-03-10T05:30:00Z', 'America/Los_Angeles', 'UTC', '2026-03-03', 1],
      ['2026-03-10T05:30:00Z', 'Europe/Berlin', 'UTC', '2026-03-03', 2],
      ['2026-03-10T05:30:00Z', null, 'America/Los_Angeles', '2026-03-03', 1],
      ['2026-03-10T05:30:00Z', null, 'Asia/Bangkok', '2026-03-03', 2],
      ['2026-03-09T16:59:00Z', 'Asia/Bangkok', 'UTC', '2026-03-03', 1],
      ['2026-03-09T17:00:00Z', 'Asia/Bangkok', 'UTC', '2026-03-03', 2],
      ['2026-03-28T22:59:00Z', 'Europe/Berlin', 'UTC', '2026-03-22', 1],
      ['2026-03-28T23:00:00Z', 'Europe/Berlin', 'UTC', '2026-03-22', 2],
      ['2026-10-24T21:59:00Z', 'Europe/Berlin', 'UTC', '2026-10-18', 1],
      ['2026-10-25T22:59:00Z', 'Europe/Berlin', 'UTC', '2026-10-19', 1],
      ['2026-10-25T23:00:00Z', 'Europe/Berlin', 'UTC', '2026-10-19', 2],
      ['2027-01-01T00:00:00Z', 'UTC', 'UTC', '2026-03-03', 4]
    ]
    for (const [now, client, trainer, startDate, week] of cases) {
      const pair = await s.pair({ client, trainer })
      const end = new Date(Date.parse(startDate) + 27 * 86_400_000).toISOString().slice(0, 10)
      await s.makeAssignment(await s.makeProgram(pair.trainer), pair.clientId, { startDate, endDate: end })
      s.clock.now = new Date(now)
      t.equal((await s.as(pair.client)('GET', `${url}/current`)).data.currentWeek, week, `${now} ${client} ${trainer}`)
    }
    s.clock.now = new Date('2026-03-10T05:00:00Z')
  })

  t.test('is not there without one, and is nobody else’s', async t => {
    const { trainer, client, clientId } = await s.pair()
    const programId = await s.makeProgram(trainer)
    t.match(await s.as(client)('GET', `${url}/current`), { status: 404, error: { code: 'NOT_FOUND' } })
    const paused = await s.makeAssignment(programId, clientId, { status: 'paused' })
    t.equal((await s.as(client)('GET', `${url}/current`)).status, 404)
    t.equal((await s.as(client)('GET', `${url}/${paused}`)).data.status, 'paused')

    const { client: stranger } = await s.pair()
    t.match(await s.as(stranger)('GET', `${url}/${paused}`), { status: 404, error: { code: 'NOT_FOUND' } })
    t.equal((await s.as(client)('GET', `${url}/999999`)).status, 404)
    t.equal((await s.as(client)('GET', `${url}/nothing`)).status, 422)
    for (const address of [url, `${url}/current`, `${url}/${paused}`]) {
      t.match(await s.as(trainer)('GET', address), { status: 403, error: { code: 'FORBIDDEN' } })
      t.equal((await s.ask('GET', address)).status, 401)
    }
    await s.owner.query('update scheduling.program_assignments set deleted_at = now() where id = $1', [paused])
    t.equal((await s.as(client)('GET', `${url}/${paused}`)).status, 404)
  })

  t.test('stays the client’s when its program is put away or its trainer gone', async t => {
    const { trainer, client, clientId } = await s.pair()
    const programId = await s.makeProgram(trainer)
    await s.makeAssignment(programId, clientId)
    await s.as(trainer)('DELETE', `/api/v1/trainer/programs/${programId}`)
    await s.owner.query('update scheduling.programs set deleted_at = now() where id = $1', [programId])
    await s.owner.query('update auth.users set deleted_at = now() where id = $1', [trainer.userId])
    t.match((await s.as(client)('GET', `${url}/current`)).data, {
      name: 'Base strength',
      trainer: { id: trainer.trainerId, name: 'Deleted account', profileImage: null }
    })
  })
})

t.test('all programs of a client', async t => {
  const s = await scheduling(t)
  const { trainer, client, clientId } = await s.pair()
  const { trainer: former } = await s.pair()
  const [mine, theirs] = [await s.makeProgram(trainer), await s.makeProgram(former)]
  const old = await s.makeAssignment(theirs, clientId, { status: 'cancelled', startDate: '2025-06-02', endDate: '2025-06-29' })
  const now = await s.makeAssignment(mine, clientId, { startDate: '2026-03-02', endDate: '2026-03-29' })
  const done = await s.makeAssignment(mine, clientId, { status: 'completed', startDate: '2026-01-05', endDate: '2026-02-01' })
  const paused = await s.makeAssignment(mine, clientId, { status: 'paused', startDate: '2026-01-05', endDate: '2026-02-01' })
  const list = (query = '') => s.as(client)('GET', `${url}${query}`)
  const ids = async (query = '') => (await list(query)).data.programs.map(({ id }: { id: number }) => id)

  t.test('come with every key, the latest start first', async t => {
    const { status, body, data } = await list()
    t.equal(status, 200)
    t.strictSame([...Value.Errors(contract.listOwnPrograms.schema.response[200], body)], [])
    t.strictSame(await ids(), [now, paused, done, old])
    t.strictSame(await ids('?sort=asc'), [old, done, paused, now])
    t.strictSame(data.programs[0], (await s.as(client)('GET', `${url}/current`)).data)
    t.strictSame(data.pagination, { currentPage: 1, totalPages: 1, totalItems: 4, itemsPerPage: 20 })
    t.equal(data.programs[3].trainer.id, former.trainerId)
  })

  t.test('by status and in pages, empty behind the last one', async t => {
    t.strictSame(await ids('?status=completed,paused'), [paused, done])
    t.strictSame(await ids('?status=completed,paused&sort=asc&limit=1&page=2'), [paused])
    t.match((await list('?page=3&limit=2')).data, {
      programs: [],
      pagination: { currentPage: 3, totalPages: 2, totalItems: 4, itemsPerPage: 2 }
    })
    for (const [query, field] of [
      ['?status=draft', 'status'],
      ['?limit=0', 'limit']
    ] as const) {
      t.strictSame(fieldsOf(await list(query)), [field])
    }
    const { client: other } = await s.pair()
    t.match((await s.as(other)('GET', url)).data, { programs: [], pagination: { totalPages: 0, totalItems: 0 } })
  })
})
