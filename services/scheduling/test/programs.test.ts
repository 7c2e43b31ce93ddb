import * as contract from '@spotter/contracts/api/assignments.ts'
import t from 'tap'
import { Value } from 'typebox/value'
import { fieldsOf, scheduling, typesOf } from './fixtures.ts'

const week = [
  { day: 'Monday', focus: 'Lower body', duration: 60 },
  { day: 'Thursday', focus: 'Upper body', duration: 45 }
]
const times = { Monday: '18:00', Thursday: '07:30' }

t.test('making a program', async t => {
  const s = await scheduling(t)
  const { trainer, client } = await s.pair()
  const program = { name: 'Base strength', totalWeeks: 12, sessionsPerWeek: 2, weeklySchedule: week }
  const create = (body: object) => s.as(trainer)('POST', '/api/v1/trainer/programs', { ...program, ...body })

  t.test('keeps it as a draft unless it says otherwise', async t => {
    const { status, data } = await create({ description: 'Twelve weeks', goals: ['Squat 100 kg'], targetFitnessLevel: 'beginner' })
    t.equal(status, 201)
    const { rows } = await s.owner.query('select * from scheduling.programs where id = $1', [data.programId])
    t.match(rows[0], {
      ...{ trainer_id: trainer.trainerId, name: 'Base strength', description: 'Twelve weeks', total_weeks: 12, sessions_per_week: 2 },
      ...{ goals: ['Squat 100 kg'], target_fitness_level: 'beginner', weekly_schedule: week, status: 'draft' }
    })
    t.equal((await create({ status: 'active', weeklySchedule: null, sessionsPerWeek: 10 })).status, 201)
  })

  t.test('names what does not do', async t => {
    const wrong: [object, string][] = [
      [{ weeklySchedule: [week[0], week[0]] }, 'weeklySchedule[1].day'],
      [{ sessionsPerWeek: 3 }, 'weeklySchedule'],
      [{ weeklySchedule: [{ day: 'Funday', focus: 'x', duration: 60 }] }, 'weeklySchedule[0].day'],
      [{ weeklySchedule: [{ day: 'Monday', duration: 60 }] }, 'weeklySchedule[0].focus'],
      [{ totalWeeks: 0 }, 'totalWeeks'],
      [{ totalWeeks: 1.5 }, 'totalWeeks'],
      [{ status: 'gone' }, 'status'],
      [{ name: '' }, 'name']
    ]
    for (const [body, field] of wrong) {
      const answer = await create(body)
      t.equal(answer.status, 422)
      t.strictSame(fieldsOf(answer), [field])
    }
    t.match(await s.as(client)('POST', '/api/v1/trainer/programs', program), { status: 403, error: { code: 'TRAINEE_READONLY' } })
  })
})

t.test('assigning', async t => {
  const s = await scheduling(t)

  async function assigning(program: Parameters<typeof s.makeProgram>[1] = {}, zones: Parameters<typeof s.pair>[0] = {}) {
    const pair = await s.pair(zones)
    const programId = await s.makeProgram(pair.trainer, { weeklySchedule: week, ...program })
    const assign = (body: object = {}) =>
      s.as(pair.trainer)('POST', `/api/v1/trainer/programs/${programId}/assign`, {
        clientId: pair.clientId,
        startDate: '2026-03-16',
        ...body
      })
    const schedules = async () =>
      (await s.owner.query('select * from scheduling.schedules where trainee_id = $1 order by starts_at', [pair.clientId])).rows
    return { ...pair, programId, assign, schedules }
  }

  t.test('gives the client the program from its first to its last day', async t => {
    const { assign, programId, clientId, trainer, schedules } = await assigning({ totalWeeks: 12 })
    const answer = await assign()
    t.equal(answer.status, 201)
    t.strictSame([...Value.Errors(contract.assignProgram.schema.response[201], answer.body)], [])
    const given = { startDate: '2026-03-16', endDate: '2026-06-07', totalSessions: 24 }
    t.match(answer.data, {
      programId,
      client: { id: clientId },
      status: 'active',
      currentWeek: 1,
      totalWeeks: 12,
      ...given,
      scheduleIds: []
    })
    t.strictSame(await s.events(clientId), [
      [
        'program.assigned',
        {
          ...{ assignmentId: answer.data.id, programId, programName: 'Base strength', trainerId: trainer.trainerId, traineeId: clientId },
          ...given
        }
      ]
    ])
    t.strictSame(await schedules(), [])
  })

  t.test('works out the week of a program that has begun', async t => {
    const { assign } = await assigning({ totalWeeks: 12 })
    t.match((await assign({ startDate: '2026-02-24' })).data, { currentWeek: 3 })
  })

  t.test('takes an active program of one’s own, and one’s own client', async t => {
    for (const status of ['draft', 'archived']) {
      const { assign, clientId } = await assigning({ status })
      t.match(await assign(), { status: 400, error: { code: 'PROGRAM_NOT_ACTIVE' } })
      t.strictSame(await s.events(clientId), [])
    }
    const { assign, programId, clientId } = await assigning()
    const other = await assigning()
    t.match(await assign({ clientId: other.clientId }), { status: 403, error: { code: 'CLIENT_NOT_ASSIGNED' } })
    const foreign = await s.as(other.trainer)('POST', `/api/v1/trainer/programs/${programId}/assign`, { clientId, startDate: '2026-03-16' })
    t.match(foreign, { status: 404, error: { code: 'NOT_FOUND' } })
    t.strictSame(await s.events(clientId), [])
  })

  t.test('a second active program is refused, or takes the place of the first', async t => {
    const { assign, clientId } = await assigning()
    const first = (await assign()).data.id
    t.match(await assign(), { status: 409, error: { code: 'CONFLICT' } })
    t.equal((await s.assignmentRow(first)).status, 'active')
    const { status, data } = await assign({ replaceActive: true })
    t.equal(status, 201)
    t.equal((await s.assignmentRow(first)).status, 'cancelled')
    t.equal((await s.assignmentRow(data.id)).status, 'active')
    t.strictSame(typesOf(await s.events(clientId)), ['program.assigned', 'program.ended', 'program.assigned'])
  })

  t.test('of ten who assign at once one does', async t => {
    const { assign, clientId } = await assigning()
    const answers = await Promise.all(Array.from({ length: 10 }, () => assign()))
    t.strictSame(answers.map(({ status }) => status).sort(), [201, ...Array(9).fill(409)])
    t.equal((await s.events(clientId)).length, 1)
  })

  t.test('books every session where asked to, and tells of each', async t => {
    const { assign, clientId, schedules } = await assigning()
    const place = await s.makePlace({ timezone: 'Asia/Tokyo' })
    const { status, data } = await assign({ generateSchedules: { times, locationId: place } })
    t.equal(status, 201)
    const made = await schedules()
    t.strictSame(
      made.map(row => [row.date, row.time, row.duration, row.title, row.starts_at.toISOString()]),
      [
        ['2026-03-16', '18:00:00', 60, 'Week 1 – Lower body', '2026-03-16T09:00:00.000Z'],
        ['2026-03-19', '07:30:00', 45, 'Week 1 – Upper body', '2026-03-18T22:30:00.000Z'],
        ['2026-03-23', '18:00:00', 60, 'Week 2 – Lower body', '2026-03-23T09:00:00.000Z'],
        ['2026-03-26', '07:30:00', 45, 'Week 2 – Upper body', '2026-03-25T22:30:00.000Z']
      ]
    )
    t.ok(made.every(row => row.program_assignment_id === data.id && row.location_id === place && row.status === 'scheduled'))
    t.strictSame(
      data.scheduleIds,
      made.map(row => row.id)
    )
    t.strictSame(typesOf(await s.events(clientId)), ['program.assigned', ...Array(4).fill('schedule.created')])
  })

  t.test('all sessions fit or none is booked, and the answer lists what is in the way', async t => {
    const { assign, book, clientId, schedules } = await assigning()
    const busy = [await book({ date: '2026-03-19', time: '08:00' }), await book({ date: '2026-03-23', time: '18:30', duration: 15 })]
    const { status, error } = await assign({ generateSchedules: { times } })
    t.match({ status, code: error.code }, { status: 409, code: 'SCHEDULE_CONFLICT' })
    t.strictSame(
      error.details.conflicts.map(({ resource, scheduleId }: any) => [resource, scheduleId]),
      busy.flatMap(id => [
        ['trainer', id],
        ['client', id]
      ])
    )
    t.equal((await schedules()).length, 2)
    t.equal((await s.events(clientId)).length, 2)
    const { rows } = await s.owner.query('select from scheduling.program_assignments where trainee_id = $1', [clientId])
    t.equal(rows.length, 0)
  })

  t.test('a refused replacement leaves the first program as it was', async t => {
    const { assign, book } = await assigning()
    const first = (await assign()).data.id
    await book({ date: '2026-03-16', time: '18:00' })
    t.equal((await assign({ replaceActive: true, generateSchedules: { times } })).status, 409)
    t.equal((await s.assignmentRow(first)).status, 'active')
  })

  t.test('sessions in each other’s way are refused', async t => {
    const weeklySchedule = [
      { day: 'Monday', focus: 'Long', duration: 1_440 },
      { day: 'Tuesday', focus: 'Early', duration: 30 }
    ]
    const { assign } = await assigning({ weeklySchedule })
    const { status, error } = await assign({ generateSchedules: { times: { Monday: '12:00', Tuesday: '11:00' } } })
    t.equal(status, 409)
    t.strictSame(error.details.conflicts[0], { resource: 'trainer', scheduleId: null, date: '2026-03-17', time: '11:00', duration: 30 })
  })

  t.test('a place for one takes the sessions of one client', async t => {
    const room = await s.makePlace({ capacity: 1 })
    const one = await assigning()
    const two = await assigning()
    await one.assign({ generateSchedules: { times, locationId: room } })
    const { status, error } = await two.assign({ generateSchedules: { times, locationId: room } })
    t.equal(status, 409)
    t.equal(error.details.conflicts.length, 4)
    t.strictSame(error.details.conflicts[0], { resource: 'location', scheduleId: null, date: '2026-03-16', time: '18:00', duration: 60 })
  })

  t.test('a time that a clock change skips moves forward by the gap', async t => {
    const weeklySchedule = [{ day: 'Sunday', focus: 'Night', duration: 30 }]
    const inBerlin = await assigning({ totalWeeks: 3, sessionsPerWeek: 1, weeklySchedule }, { trainer: 'Europe/Berlin' })
    t.equal((await inBerlin.assign({ generateSchedules: { times: { Sunday: '02:30' } } })).status, 201)
    t.strictSame(
      (await inBerlin.schedules()).map(row => `${row.date} ${row.time} ${row.starts_at.toISOString()}`),
      [
        '2026-03-22 02:30:00 2026-03-22T01:30:00.000Z',
        '2026-03-29 03:30:00 2026-03-29T01:30:00.000Z',
        '2026-04-05 02:30:00 2026-04-05T00:30:00.000Z'
      ]
    )
    const inLosAngeles = await assigning({ totalWeeks: 1, sessionsPerWeek: 1, weeklySchedule }, { trainer: 'America/Los_Angeles' })
    await inLosAngeles.assign({ startDate: '2027-03-08', generateSchedules: { times: { Sunday: '02:15' } } })
    t.match(await inLosAngeles.schedules(), [{ date: '2027-03-14', time: '03:15:00', starts_at: new Date('2027-03-14T10:15:00Z') }])
  })

  t.test('a time that happens twice is the first, for what is in the way too', async t => {
    const weeklySchedule = [{ day: 'Sunday', focus: 'Night', duration: 30 }]
    const { assign, book, schedules } = await assigning({ totalWeeks: 1, sessionsPerWeek: 1, weeklySchedule }, { trainer: 'Europe/Berlin' })
    const utc = await s.makePlace({ timezone: 'UTC' })
    const first = await book({ date: '2026-10-25', time: '00:45', duration: 10, locationId: utc })
    const body = { startDate: '2026-10-19', generateSchedules: { times: { Sunday: '02:30' } } }
    const { status, error } = await assign(body)
    t.match({ status, scheduleId: error.details.conflicts[0].scheduleId }, { status: 409, scheduleId: first })
    await s.owner.query('delete from scheduling.schedules where id = $1', [first])
    t.equal((await assign(body)).status, 201)
    t.match(await schedules(), [{ starts_at: new Date('2026-10-25T00:30:00Z') }])
  })

  t.test('what can’t be booked is named', async t => {
    const { assign, clientId } = await assigning()
    const wrong: [object, string][] = [
      [{ generateSchedules: { times: { Monday: '18:00' } } }, 'generateSchedules.times.Thursday'],
      [{ generateSchedules: { times: { ...times, Sunday: '18:00' } } }, 'generateSchedules.times.Sunday'],
      [{ generateSchedules: { times: { ...times, Monday: '25:00' } } }, 'generateSchedules.times.Monday'],
      [{ generateSchedules: { times: { ...times, Funday: '12:00' } } }, 'generateSchedules.times.Funday'],
      [{ generateSchedules: { times, locationId: 999_999 } }, 'generateSchedules.locationId'],
      [{ generateSchedules: { times }, startDate: '2026-03-08' }, 'startDate'],
      [{ generateSchedules: { times }, startDate: '2190-03-08' }, 'startDate'],
      [{ startDate: '2026-02-30' }, 'startDate'],
      [{ clientId: null }, 'clientId'],
      [{ replaceActive: 'yes' }, 'replaceActive']
    ]
    for (const [body, field] of wrong) {
      const answer = await assign(body)
      t.equal(answer.status, 422, field)
      t.strictSame(fieldsOf(answer), [field])
    }
    const weekless = await assigning({ weeklySchedule: null })
    t.strictSame(fieldsOf(await weekless.assign({ generateSchedules: { times } })), ['generateSchedules'])
    const endless = await assigning({ totalWeeks: 184 })
    t.strictSame(fieldsOf(await endless.assign({ generateSchedules: { times } })), ['generateSchedules'])
    t.strictSame(await s.events(clientId), [])
  })

  t.test('the first session may be today, if it lies ahead', async t => {
    const weeklySchedule = [{ day: 'Tuesday', focus: 'Today', duration: 30 }]
    const { assign } = await assigning({ sessionsPerWeek: 1, weeklySchedule })
    const today = (time: string) => assign({ startDate: '2026-03-10', generateSchedules: { times: { Tuesday: time } } })
    t.strictSame(fieldsOf(await today('11:30')), ['startDate'])
    t.equal((await today('12:30')).status, 201)
  })
})
