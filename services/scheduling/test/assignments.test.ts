import * as contract from '@spotter/contracts/api/assignments.ts'
import t from 'tap'
import { Value } from 'typebox/value'
import { fieldsOf, scheduling, typesOf } from './fixtures.ts'

const week = [
  { day: 'Monday', focus: 'Lower body', duration: 60 },
  { day: 'Thursday', focus: 'Upper body', duration: 45 }
]
const times = { Monday: '18:00', Thursday: '07:30' }

async function assignments(t: Parameters<typeof scheduling>[0]) {
  const s = await scheduling(t)

  /** A trainer with a client and a program of two weeks with two sessions each. */
  async function following({ status = 'active', total = 4 } = {}) {
    const pair = await s.pair()
    const programId = await s.makeProgram(pair.trainer, { weeklySchedule: week })
    const id = await s.makeAssignment(programId, pair.clientId, { status, total, startDate: '2026-03-02', endDate: '2026-03-29' })
    return { ...pair, programId, id, change: (body: object) => s.as(pair.trainer)('PATCH', `/api/v1/trainer/assignments/${id}`, body) }
  }

  /** The same, given by the API, with its sessions. */
  async function booked() {
    const pair = await s.pair()
    const programId = await s.makeProgram(pair.trainer, { weeklySchedule: week })
    const assign = (body: object = {}) =>
      s.as(pair.trainer)('POST', `/api/v1/trainer/programs/${programId}/assign`, {
        clientId: pair.clientId,
        startDate: '2026-03-09',
        ...body
      })
    s.clock.now = new Date('2026-03-09T05:00:00Z')
    const { data } = await assign({ generateSchedules: { times } })
    const statuses = async () =>
      (
        await s.owner.query('select id, status, cancellation_reason from scheduling.schedules where trainee_id = $1 order by id', [
          pair.clientId
        ])
      ).rows
    const eventsSince = async (n: number) => (await s.events(pair.clientId)).slice(n)
    return {
      ...{ ...pair, programId, assign, statuses, eventsSince, id: data.id as number, sessions: data.scheduleIds as number[] },
      change: (body: object) => s.as(pair.trainer)('PATCH', `/api/v1/trainer/assignments/${data.id}`, body)
    }
  }

  return { ...s, following, booked }
}

t.test('every pair of states', async t => {
  const s = await assignments(t)
  const allowed = {
    active: ['active', 'paused', 'completed', 'cancelled'],
    paused: ['paused', 'active', 'completed', 'cancelled'],
    completed: ['completed'],
    cancelled: [] as string[]
  }
  const states = Object.keys(allowed) as (keyof typeof allowed)[]
  for (const from of states) {
    for (const to of states) {
      const { change, id } = await s.following({ status: from })
      const answer = await change({ status: to })
      const isAllowed = allowed[from].includes(to)
      t.equal(answer.status, isAllowed ? 200 : 409, `${from} → ${to}`)
      if (isAllowed) t.strictSame([...Value.Errors(contract.changeAssignment.schema.response[200], answer.body)], [])
      else t.equal(answer.error.code, 'CONFLICT')
      t.equal((await s.assignmentRow(id)).status, isAllowed ? to : from)
    }
  }
})

t.test('a second active program is refused, by the database too', async t => {
  const s = await assignments(t)
  const { change, clientId, programId, id } = await s.following({ status: 'paused' })
  const other = await s.makeAssignment(programId, clientId)
  t.match(await change({ status: 'active' }), { status: 409, error: { code: 'CONFLICT' } })
  await s.owner.query(`update scheduling.program_assignments set status = 'cancelled' where id = $1`, [other])
  t.match((await change({ status: 'active' })).data, { id, status: 'active' })
})

t.test('of two programs resumed at once one is', async t => {
  const s = await assignments(t)
  const { trainer, change, clientId, programId } = await s.following({ status: 'paused' })
  const other = await s.makeAssignment(programId, clientId, { status: 'paused' })
  const answers = await Promise.all([
    change({ status: 'active' }),
    s.as(trainer)('PATCH', `/api/v1/trainer/assignments/${other}`, { status: 'active' })
  ])
  t.strictSame(answers.map(({ status }) => status).sort(), [200, 409])
})

t.test('notes', async t => {
  const s = await assignments(t)
  const { trainer, client, change, id } = await s.following()
  const by = { recordedBy: trainer.userId }

  t.test('one a week, dated where the trainer is, written anew and taken away', async t => {
    s.clock.now = new Date('2026-03-10T18:00:00Z') // already the 11th in Bangkok
    const first = (
      await change({
        progressNotes: [
          { week: 2, note: 'Slow' },
          { week: 1, note: 'ท่าดี' }
        ]
      })
    ).data
    t.strictSame(first.progressNotes, [
      { week: 1, date: '2026-03-11', note: 'ท่าดี', ...by },
      { week: 2, date: '2026-03-11', note: 'Slow', ...by }
    ])
    s.clock.now = new Date('2026-03-20T05:00:00Z')
    const second = (
      await change({
        progressNotes: [
          { week: 2, note: 'Better' },
          { week: 1, note: null },
          { week: 4, note: 'Plan' }
        ]
      })
    ).data
    t.strictSame(second.progressNotes, [
      { week: 2, date: '2026-03-20', note: 'Better', ...by },
      { week: 4, date: '2026-03-20', note: 'Plan', ...by }
    ])
    t.strictSame((await s.as(client)('GET', '/api/v1/trainee/programs/current')).data.progressNotes, second.progressNotes)
    t.strictSame(
      (
        await change({
          progressNotes: [
            { week: 2, note: null },
            { week: 4, note: null }
          ]
        })
      ).data.progressNotes,
      []
    )
    t.equal((await s.assignmentRow(id)).progress_notes, null)
  })

  t.test('two written at once are both kept', async t => {
    await Promise.all([1, 2, 3, 4].map(week => change({ progressNotes: [{ week, note: `Week ${week}` }] })))
    t.strictSame(
      (await change({ notes: 'Ask about the knee' })).data.progressNotes.map(({ week }: any) => week),
      [1, 2, 3, 4]
    )
  })

  t.test('the trainer’s own are not the client’s to see', async t => {
    t.equal((await change({ status: 'active' })).data.notes, 'Ask about the knee')
    t.notMatch((await s.as(client)('GET', '/api/v1/trainee/programs/current')).text, /knee/)
    t.equal((await change({ notes: null })).data.notes, null)
  })

  t.test('what does not do is named', async t => {
    const before = await s.assignmentRow(id)
    const wrong: [object, string][] = [
      [{}, 'body'],
      [{ status: 'gone' }, 'status'],
      [{ progressNotes: [] }, 'progressNotes'],
      [{ progressNotes: [{ week: 5, note: 'x' }] }, 'progressNotes[0].week'],
      [{ progressNotes: [{ week: 0, note: 'x' }] }, 'progressNotes[0].week'],
      [
        {
          progressNotes: [
            { week: 1, note: 'x' },
            { week: 1, note: 'y' }
          ]
        },
        'progressNotes[1].week'
      ],
      [{ progressNotes: [{ week: 1, note: ' ' }] }, 'progressNotes[0].note'],
      [{ progressNotes: [{ week: 1 }] }, 'progressNotes[0].note'],
      [{ progressNotes: [{ week: 1, note: 'x', recordedBy: 1 }] }, 'progressNotes[0].recordedBy'],
      [{ sessionsCompleted: 4 }, 'sessionsCompleted'],
      [{ endDate: '2027-01-01' }, 'endDate'],
      [{ cancelSessions: true }, 'cancelSessions'],
      [{ status: 'paused', cancelSessions: true }, 'cancelSessions']
    ]
    for (const [body, field] of wrong) {
      const answer = await change(body)
      t.equal(answer.status, 422, field)
      t.strictSame(fieldsOf(answer), [field])
    }
    t.strictSame(await s.assignmentRow(id), before)
  })
})

t.test('an assignment belongs to the trainer whose program it is, while the client is theirs', async t => {
  const s = await assignments(t)
  const { trainer, client, id } = await s.following()
  const { trainer: other } = await s.pair()
  const url = `/api/v1/trainer/assignments/${id}`
  t.match(await s.as(other)('PATCH', url, { status: 'paused' }), { status: 404, error: { code: 'NOT_FOUND' } })
  t.match(await s.as(client)('PATCH', url, { status: 'paused' }), { status: 403, error: { code: 'TRAINEE_READONLY' } })
  t.equal((await s.as(trainer)('PATCH', '/api/v1/trainer/assignments/999999', { status: 'paused' })).status, 404)
  for (const trainerId of [other.trainerId, null]) {
    await s.owner.query('update auth.trainees set trainer_id = $2 where id = $1', [client.traineeId, trainerId])
    for (const who of [trainer, other]) t.equal((await s.as(who)('PATCH', url, { status: 'paused' })).status, 404)
  }
  await s.owner.query('update auth.trainees set trainer_id = $2 where id = $1', [client.traineeId, trainer.trainerId])
  await s.owner.query('update auth.users set deleted_at = now() where id = $1', [client.userId])
  t.equal((await s.as(trainer)('PATCH', url, { status: 'paused' })).status, 404)
  t.equal((await s.assignmentRow(id)).status, 'active')
})

t.test('ending a program', async t => {
  const s = await assignments(t)

  t.test('leaves its sessions booked, unless asked otherwise', async t => {
    const { change, statuses, eventsSince, id, trainer, clientId, programId } = await s.booked()
    const n = (await s.events(clientId)).length
    t.equal((await change({ status: 'paused' })).status, 200)
    t.strictSame(await eventsSince(n), [])
    t.equal((await change({ status: 'cancelled' })).status, 200)
    t.ok((await statuses()).every(({ status }) => status === 'scheduled'))
    t.strictSame(await eventsSince(n), [
      [
        'program.ended',
        {
          ...{ assignmentId: id, programId, programName: 'Base strength', trainerId: trainer.trainerId, traineeId: clientId },
          ...{ status: 'cancelled', endedAt: s.clock.now.toISOString(), endedBy: { userId: trainer.userId }, cancelledSessions: 0 }
        }
      ]
    ])
  })

  t.test('takes the coming sessions that were booked with it along, in one notice', async t => {
    const { change, book, statuses, eventsSince, clientId, sessions, trainer } = await s.booked()
    const own = await book({ date: '2026-03-20', time: '10:00' })
    s.clock.now = new Date('2026-03-12T05:00:00Z') // two of four have begun
    const n = (await s.events(clientId)).length
    t.match((await change({ status: 'completed', cancelSessions: true })).data, { status: 'completed', progressPercentage: 0 })
    t.strictSame(await statuses(), [
      { id: sessions[0], status: 'scheduled', cancellation_reason: null },
      { id: sessions[1], status: 'scheduled', cancellation_reason: null },
      { id: sessions[2], status: 'cancelled', cancellation_reason: 'program completed' },
      { id: sessions[3], status: 'cancelled', cancellation_reason: 'program completed' },
      { id: own, status: 'scheduled', cancellation_reason: null }
    ])
    const told = await eventsSince(n)
    t.strictSame(typesOf(told), ['schedule.cancelled', 'schedule.cancelled', 'program.ended'])
    t.match(told[0]![1], {
      scheduleId: sessions[2],
      notifyClient: false,
      reason: 'program completed',
      cancelledBy: { userId: trainer.userId }
    })
    t.match(told[2]![1], { status: 'completed', cancelledSessions: 2 })
    t.equal((await s.owner.query('select from scheduling.bookings where schedule_id = any ($1)', [sessions.slice(2)])).rowCount, 0)
  })

  t.test('by hand before all sessions are done is no completion at 100 %, whatever is recorded late', async t => {
    const { change, patch, sessions, id, clientId } = await s.booked()
    s.clock.now = new Date('2026-03-30T05:00:00Z')
    await patch(sessions[0]!, { status: 'completed' })
    await change({ status: 'completed' })
    const facts = async () => (await s.owner.query('select from scheduling.completion_facts where assignment_id = $1', [id])).rowCount
    t.equal(await facts(), 0)
    await patch(sessions[1]!, { status: 'completed' })
    await patch(sessions[0]!, { status: 'scheduled' })
    t.match(await s.assignmentRow(id), { status: 'completed', sessions_completed: 1 })
    t.equal(await facts(), 0)
    t.notOk(typesOf(await s.events(clientId)).some(type => type === 'program.completed' || type === 'program.reopened'))
  })

  t.test('another in its place takes the coming sessions of the old one along, so that the new ones fit', async t => {
    const { assign, book, statuses, eventsSince, clientId, sessions, id } = await s.booked()
    const own = await book({ date: '2026-03-20', time: '10:00' })
    const n = (await s.events(clientId)).length
    s.clock.now = new Date('2026-03-10T05:00:00Z')
    const { status, data } = await assign({ startDate: '2026-03-11', replaceActive: true, generateSchedules: { times } })
    t.equal(status, 201)
    t.equal((await s.assignmentRow(id)).status, 'cancelled')
    const rows = await statuses()
    t.strictSame(
      rows.filter(row => row.cancellation_reason === 'program replaced').map(row => row.id),
      sessions.slice(1)
    )
    t.equal(rows.find(row => row.id === own).status, 'scheduled')
    t.equal(data.scheduleIds.length, 4)
    const told = await eventsSince(n)
    t.strictSame(typesOf(told), [
      ...Array(3).fill('schedule.cancelled'),
      'program.ended',
      'program.assigned',
      ...Array(4).fill('schedule.created')
    ])
    t.ok(told.slice(0, 3).every(([, { notifyClient }]) => notifyClient === false))
    t.match(told[3]![1], { assignmentId: id, status: 'cancelled', cancelledSessions: 3 })
  })

  t.test('where the new one does not fit, the old one and its sessions stay', async t => {
    const { assign, book, statuses, eventsSince, clientId, id } = await s.booked()
    await book({ date: '2026-03-30', time: '18:30' })
    const n = (await s.events(clientId)).length
    const { status, error } = await assign({ startDate: '2026-03-23', replaceActive: true, generateSchedules: { times } })
    t.match({ status, code: error.code }, { status: 409, code: 'SCHEDULE_CONFLICT' })
    t.equal((await s.assignmentRow(id)).status, 'active')
    t.ok((await statuses()).every(row => row.status === 'scheduled'))
    t.strictSame(await eventsSince(n), [])
  })
})

t.test('assigning twice with one key assigns once and answers the same, whatever has happened since', async t => {
  const s = await assignments(t)
  const { trainer, clientId } = await s.pair()
  const programId = await s.makeProgram(trainer, { weeklySchedule: week })
  const post = () =>
    s.as(trainer)(
      'POST',
      `/api/v1/trainer/programs/${programId}/assign`,
      { clientId, startDate: '2026-03-16', generateSchedules: { times } },
      { 'idempotency-key': 'assign-1' }
    )
  const first = await post()
  await s.as(trainer)('PATCH', `/api/v1/trainer/assignments/${first.data.id}`, { status: 'paused' })
  const second = await post()
  t.equal(second.status, 201)
  t.equal(second.headers['idempotency-replayed'], 'true')
  t.equal(second.text, first.text)
  t.strictSame([...Value.Errors(contract.assignProgram.schema.response[201], second.body)], [])
})
