import * as contract from '@spotter/contracts/api/programs.ts'
import t from 'tap'
import { Value } from 'typebox/value'
import { fieldsOf, scheduling } from './fixtures.ts'

const week = [
  { day: 'Monday', focus: 'Lower body', duration: 60 },
  { day: 'Thursday', focus: 'Upper body', duration: 45 }
]
const url = '/api/v1/trainer/programs'

t.test('the list of programs', async t => {
  const s = await scheduling(t)
  const { trainer, client } = await s.pair()
  const { trainer: other } = await s.pair()
  const make = async (name: string, { status = 'active', madeAt = '2026-01-01', by = trainer } = {}) => {
    const id = await s.makeProgram(by, { status, weeklySchedule: week })
    await s.owner.query('update scheduling.programs set name = $2, created_at = $3 where id = $1', [id, name, madeAt])
    return id
  }
  const list = (query = '') => s.as(trainer)('GET', `${url}${query}`)
  const names = async (query = '') => (await list(query)).data.programs.map(({ name }: { name: string }) => name)

  await make('Strength I', { madeAt: '2026-01-03' })
  await make('โปรแกรมลดน้ำหนัก', { madeAt: '2026-01-02', status: 'draft' })
  await make('100% Café_Push', { madeAt: '2026-01-05', status: 'archived' })
  await make('ЁЖ strength', { madeAt: '2026-01-04' })
  await make('Strength of another', { by: other })
  const gone = await make('Strength that is gone')
  await s.owner.query('update scheduling.programs set deleted_at = now() where id = $1', [gone])

  t.test('has one’s own, newest first, with every key', async t => {
    const { status, body, data } = await list()
    t.equal(status, 200)
    t.strictSame([...Value.Errors(contract.listPrograms.schema.response[200], body)], [])
    t.strictSame(
      data.programs.map(({ name }: { name: string }) => name),
      ['100% Café_Push', 'ЁЖ strength', 'Strength I', 'โปรแกรมลดน้ำหนัก']
    )
    t.strictSame(
      Object.keys(data.programs[0]).sort(),
      Object.keys(contract.readProgram.schema.response[200].properties.data.properties)
        .filter(key => key !== 'assignments')
        .sort()
    )
    t.match(data.programs[0], { goals: null, description: null, weeklySchedule: week, totalAssignments: 0, completionRate: 0 })
    t.strictSame(data.pagination, { currentPage: 1, totalPages: 1, totalItems: 4, itemsPerPage: 20 })
    t.strictSame(await names('?sort=asc'), ['โปรแกรมลดน้ำหนัก', 'Strength I', 'ЁЖ strength', '100% Café_Push'])
  })

  t.test('is searched for literal text of any script, whatever case and composition', async t => {
    const finds = async (search: string, extra = '') => names(`?search=${encodeURIComponent(search)}${extra}`)
    t.strictSame(await finds('STRENGTH'), ['ЁЖ strength', 'Strength I'])
    t.strictSame(await finds('ёж'), ['ЁЖ strength'])
    t.strictSame(await finds('น้ำหนัก'), ['โปรแกรมลดน้ำหนัก'])
    t.strictSame(await finds('CAFE\u0301'), ['100% Café_Push'])
    t.strictSame(await finds('%'), ['100% Café_Push'])
    t.strictSame(await finds('é_p'), ['100% Café_Push'])
    t.strictSame(await finds('_'), ['100% Café_Push'])
    t.strictSame(await finds('.*'), [])
    t.strictSame(await finds('  '), await names())
    t.strictSame(await finds('strength', '&status=archived,draft'), [])
    t.strictSame(await finds('strength', '&status=active&sort=asc'), ['Strength I', 'ЁЖ strength'])
  })

  t.test('comes in pages, empty behind the last one', async t => {
    const { data } = await list('?limit=3&page=2')
    t.strictSame(data.pagination, { currentPage: 2, totalPages: 2, totalItems: 4, itemsPerPage: 3 })
    t.equal(data.programs.length, 1)
    t.match((await list('?page=9&status=active')).data, { programs: [], pagination: { currentPage: 9, totalPages: 1, totalItems: 2 } })
    t.strictSame(await names('?status=draft,archived'), ['100% Café_Push', 'โปรแกรมลดน้ำหนัก'])
  })

  t.test('refuses what is not a filter, and who is no trainer', async t => {
    for (const [query, field] of [
      ['?status=gone', 'status'],
      ['?limit=101', 'limit'],
      ['?page=0', 'page'],
      ['?sort=up', 'sort']
    ] as const) {
      const answer = await list(query)
      t.equal(answer.status, 422)
      t.strictSame(fieldsOf(answer), [field])
    }
    t.match(await s.as(client)('GET', url), { status: 403, error: { code: 'FORBIDDEN' } })
    t.equal((await s.ask('GET', url)).status, 401)
  })
})

t.test('one program', async t => {
  const s = await scheduling(t)

  t.test('names the assignments of clients whom the trainer has today, newest first', async t => {
    const { trainer, client, clientId } = await s.pair({ client: 'America/Los_Angeles' })
    const programId = await s.makeProgram(trainer, { totalWeeks: 4, weeklySchedule: week })
    const before = await s.makeAssignment(programId, clientId, { status: 'cancelled', startDate: '2026-01-05', endDate: '2026-02-01' })
    const now = await s.makeAssignment(programId, clientId, { startDate: '2026-03-03', endDate: '2026-03-30', total: 8 })
    const released = await s.makeClient(trainer)
    await s.makeAssignment(programId, released.traineeId, { status: 'cancelled' })
    await s.owner.query('update auth.trainees set trainer_id = null where id = $1', [released.traineeId])
    const closed = await s.makeClient(trainer)
    await s.makeAssignment(programId, closed.traineeId, { status: 'cancelled', startDate: '2025-01-06', endDate: '2025-02-02' })
    await s.owner.query('update scheduling.program_assignments set created_at = start_date')
    await s.owner.query('update auth.users set deleted_at = now() where id = $1', [closed.userId])

    const { status, body, data } = await s.as(trainer)('GET', `${url}/${programId}`)
    t.equal(status, 200)
    t.strictSame([...Value.Errors(contract.readProgram.schema.response[200], body)], [])
    t.equal(data.totalAssignments, 4, 'counts keep who is gone')
    t.strictSame(
      data.assignments.map(({ id, client }: any) => [id, client.name]),
      [
        [now, 'A trainee'],
        [before, 'A trainee'],
        [data.assignments[2].id, 'Deleted account']
      ]
    )
    t.match(data.assignments[0], { client: { id: client.traineeId }, totalSessions: 8, status: 'active', notes: null, progressNotes: [] })
    t.equal(data.assignments[0].currentWeek, 1, 'on Monday evening in Los Angeles the second week has not begun')
  })

  t.test('the week is the client’s', async t => {
    for (const [zone, week] of [
      ['America/Los_Angeles', 1],
      ['Europe/Berlin', 2],
      ['Asia/Bangkok', 2]
    ] as const) {
      const { trainer, clientId } = await s.pair({ client: zone, trainer: 'UTC' })
      const programId = await s.makeProgram(trainer)
      await s.makeAssignment(programId, clientId, { startDate: '2026-03-03', endDate: '2026-03-30' })
      const { data } = await s.as(trainer)('GET', `${url}/${programId}`)
      t.equal(data.assignments[0].currentWeek, week, zone)
      t.equal(data.assignments[0].totalWeeks, 4)
    }
  })

  t.test('of others is not there', async t => {
    const { trainer, client } = await s.pair()
    const { trainer: other } = await s.pair()
    const programId = await s.makeProgram(other)
    for (const id of [programId, 999_999])
      t.match(await s.as(trainer)('GET', `${url}/${id}`), { status: 404, error: { code: 'NOT_FOUND' } })
    t.equal((await s.as(client)('GET', `${url}/${programId}`)).status, 403)
    t.equal((await s.as(trainer)('GET', `${url}/x`)).status, 422)
  })
})

t.test('editing a program', async t => {
  const s = await scheduling(t)
  const { trainer, client, clientId } = await s.pair()
  const programId = await s.makeProgram(trainer, { weeklySchedule: week })
  const assignmentId = await s.makeAssignment(programId, clientId)
  const patch = (body: object) => s.as(trainer)('PATCH', `${url}/${programId}`, body)
  const row = async () => (await s.owner.query('select * from scheduling.programs where id = $1', [programId])).rows[0]

  t.test('changes what is named and no assignment', async t => {
    const before = await row()
    const assignment = await s.assignmentRow(assignmentId)
    const { status, body, data } = await patch({ name: 'Base II', totalWeeks: 20, goals: ['Squat'], targetFitnessLevel: 'advanced' })
    t.equal(status, 200)
    t.strictSame([...Value.Errors(contract.changeProgram.schema.response[200], body)], [])
    t.match(data, {
      name: 'Base II',
      totalWeeks: 20,
      goals: ['Squat'],
      targetFitnessLevel: 'advanced',
      weeklySchedule: week,
      status: 'active'
    })
    const { name: _n, total_weeks: _w, goals: _g, target_fitness_level: _l, updated_at: _u, ...others } = before
    t.match(await row(), others)
    t.strictSame(await s.assignmentRow(assignmentId), assignment)
    t.strictSame(await s.events(clientId), [])
  })

  t.test('clears what may be empty', async t => {
    const { data } = await patch({ description: null, goals: null, targetFitnessLevel: null, weeklySchedule: null })
    t.match(data, { description: null, goals: null, targetFitnessLevel: null, weeklySchedule: [] })
    t.equal((await row()).weekly_schedule, null)
    t.strictSame((await patch({ weeklySchedule: week })).data.weeklySchedule, week)
    t.strictSame((await patch({ weeklySchedule: [] })).data.weeklySchedule, [])
    t.equal((await row()).weekly_schedule, null)
    t.strictSame((await patch({ weeklySchedule: week })).data.weeklySchedule, week)
  })

  t.test('the days and their number agree afterwards, whichever is named', async t => {
    t.strictSame(fieldsOf(await patch({ sessionsPerWeek: 3 })), ['sessionsPerWeek'])
    t.strictSame(fieldsOf(await patch({ weeklySchedule: [week[0]] })), ['weeklySchedule'])
    t.strictSame(fieldsOf(await patch({ weeklySchedule: [week[0], week[0]] })), ['weeklySchedule[1].day'])
    t.strictSame(fieldsOf(await patch({ weeklySchedule: [week[0]], sessionsPerWeek: 2 })), ['weeklySchedule'])
    t.equal((await patch({ weeklySchedule: [week[0]], sessionsPerWeek: 1 })).status, 200)
    t.match(await row(), { sessions_per_week: 1, weekly_schedule: [week[0]] })
    t.equal((await patch({ weeklySchedule: null, sessionsPerWeek: 9 })).status, 200)
    t.equal((await patch({ sessionsPerWeek: 2, weeklySchedule: week })).status, 200)
  })

  t.test('of two that agree with what stood before but not with each other, one is refused', async t => {
    await patch({ weeklySchedule: null, sessionsPerWeek: 2 })
    const answers = await Promise.all([patch({ sessionsPerWeek: 4 }), patch({ weeklySchedule: week })])
    t.strictSame(answers.map(({ status }) => status).sort(), [200, 422])
    await patch({ sessionsPerWeek: 2, weeklySchedule: week })
  })

  t.test('names what does not do, and does nothing then', async t => {
    const before = await row()
    const wrong: [object, string][] = [
      [{}, 'body'],
      [{ name: null }, 'name'],
      [{ name: ' ' }, 'name'],
      [{ totalWeeks: 521 }, 'totalWeeks'],
      [{ status: 'deleted' }, 'status'],
      [{ trainerId: 1 }, 'trainerId'],
      [{ totalAssignments: 5 }, 'totalAssignments'],
      [{ weeklySchedule: [{ ...week[0], reps: 5 }, week[1]] }, 'weeklySchedule[0].reps']
    ]
    for (const [body, field] of wrong) {
      const answer = await patch(body)
      t.equal(answer.status, 422, field)
      t.strictSame(fieldsOf(answer), [field])
    }
    t.strictSame(await row(), before)
    const { trainer: other } = await s.pair()
    t.match(await s.as(other)('PATCH', `${url}/${programId}`, { name: 'Mine' }), { status: 404, error: { code: 'NOT_FOUND' } })
    t.match(await s.as(client)('PATCH', `${url}/${programId}`, { name: 'Mine' }), { status: 403, error: { code: 'TRAINEE_READONLY' } })
    t.strictSame(await row(), before)
  })

  t.test('archives it: it goes to nobody new, who follows it goes on, again is no fault', async t => {
    const { trainer: other } = await s.pair()
    const archive = (who = trainer) => s.as(who)('DELETE', `${url}/${programId}`)
    t.equal((await archive(other)).status, 404)
    const { status, body, data } = await archive()
    t.equal(status, 200)
    t.strictSame([...Value.Errors(contract.archiveProgram.schema.response[200], body)], [])
    t.equal(data.status, 'archived')
    t.equal((await s.assignmentRow(assignmentId)).status, 'active')
    const newcomer = await s.makeClient(trainer)
    const given = { clientId: newcomer.traineeId, startDate: '2026-03-16' }
    t.match(await s.as(trainer)('POST', `${url}/${programId}/assign`, given), { status: 400, error: { code: 'PROGRAM_NOT_ACTIVE' } })
    t.equal((await archive()).status, 200)
    t.equal((await patch({ status: 'active' })).data.status, 'active')
    t.equal((await s.as(trainer)('POST', `${url}/${programId}/assign`, given)).status, 201)
  })
})

t.test('making a program twice with one key makes one', async t => {
  const s = await scheduling(t)
  const { trainer } = await s.pair()
  const body = { name: 'Base', totalWeeks: 4, sessionsPerWeek: 2, weeklySchedule: [] }
  const post = () => s.as(trainer)('POST', url, body, { 'idempotency-key': 'one' })
  const [first, second] = [await post(), await post()]
  t.strictSame([first.status, first.body], [second.status, second.body])
  t.equal(second.headers['idempotency-replayed'], 'true')
  t.equal((await s.as(trainer)('GET', url)).data.pagination.totalItems, 1)
})
