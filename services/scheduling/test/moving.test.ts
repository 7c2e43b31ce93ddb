import t from 'tap'
import { fieldsOf, scheduling } from './fixtures.ts'

t.test('what is in the way of a change', async t => {
  const s = await scheduling(t)

  /** A client whom another trainer has now, and a session of theirs with each; the second trainer asks. */
  async function twoTrainers() {
    const first = await s.pair()
    await first.book({ date: '2026-03-12', time: '18:00' })
    const trainer = await s.makeTrainer({ timezone: 'Asia/Bangkok' })
    await s.owner.query('update auth.trainees set trainer_id = $1 where id = $2', [trainer.trainerId, first.clientId])
    const booking = { clientId: first.clientId, date: '2026-03-11', time: '18:30', duration: 45, title: 'Upper body' }
    const { data } = await s.as(trainer)('POST', '/api/v1/trainer/schedules', booking)
    return { id: data.scheduleId, patch: (body: object) => s.as(trainer)('PATCH', `/api/v1/trainer/schedules/${data.scheduleId}`, body) }
  }

  t.test('date, time and duration are each checked anew, and one’s own session in the way is named', async t => {
    const { book, patch } = await s.pair()
    const taken = await book({ date: '2026-03-12', time: '18:00' })
    const inTheWay = { scheduleId: taken, date: '2026-03-12', time: '18:00', duration: 60 }
    for (const [held, change] of [
      [{ date: '2026-03-11', time: '18:30' }, { date: '2026-03-12' }],
      [{ date: '2026-03-12', time: '19:00' }, { time: '18:59' }],
      [{ date: '2026-03-12', time: '17:00' }, { duration: 61 }]
    ]) {
      const id = await book(held)
      const before = await s.rowOf(id)
      const { status, error } = await patch(id, change!)
      t.match({ status, code: error.code }, { status: 409, code: 'SCHEDULE_CONFLICT' })
      t.strictSame(error.details.conflicts, [
        { resource: 'trainer', ...inTheWay },
        { resource: 'client', ...inTheWay }
      ])
      t.strictSame(await s.rowOf(id), before)
    }
  })

  t.test('another trainer’s session with the client is told as the refused time alone', async t => {
    const { patch, id } = await twoTrainers()
    const busy = { resource: 'client', scheduleId: null }
    t.strictSame((await patch({ date: '2026-03-12' })).error.details.conflicts, [
      { ...busy, date: '2026-03-12', time: '18:30', duration: 45 }
    ])
    t.equal((await patch({ date: '2026-03-12', time: '17:15' })).status, 200)
    t.strictSame((await patch({ duration: 46 })).error.details.conflicts, [{ ...busy, date: '2026-03-12', time: '17:15', duration: 46 }])
    const answer = await patch({ time: '17:16' })
    t.strictSame(answer.error.details.conflicts, [{ ...busy, date: '2026-03-12', time: '17:16', duration: 45 }])
    t.notMatch(answer.text, /Lower body|18:00/, 'nothing of the other session is in the answer')
    t.match(await s.rowOf(id), { date: '2026-03-12', time: '17:15:00', duration: 45 })
  })

  t.test('another trainer’s session at a place for one is told as the refused time alone', async t => {
    const [one, two] = [await s.pair(), await s.pair()]
    const room = await s.makePlace({ capacity: 1 })
    await one.book({ date: '2026-03-12', time: '18:00', locationId: room })
    const id = await two.book({ date: '2026-03-12', time: '18:15', duration: 30 })
    const busy = { resource: 'location', scheduleId: null, date: '2026-03-12' }
    const moved = await two.patch(id, { locationId: room })
    t.equal(moved.status, 409)
    t.strictSame(moved.error.details.conflicts, [{ ...busy, time: '18:15', duration: 30 }])
    t.equal((await two.patch(id, { locationId: room, time: '17:30' })).status, 200)
    t.strictSame((await two.patch(id, { duration: 31 })).error.details.conflicts, [{ ...busy, time: '17:30', duration: 31 }])
    t.strictSame((await two.patch(id, { time: '18:59' })).error.details.conflicts, [{ ...busy, time: '18:59', duration: 30 }])
    t.equal((await two.patch(id, { time: '19:00' })).status, 200, 'back to back')
    t.equal((await two.patch(id, { time: '18:30', locationId: null })).status, 200)
  })

  t.test('a series that got in beside the locks is refused by the constraint, whole', async t => {
    const { post, patch, trainer } = await s.pair()
    const { data } = await post({ repeat: { weekdays: ['Wednesday'], count: 3 } })
    const rival = await s.makeClient(trainer)
    await s.owner.query('begin')
    await s.owner.query(
      `insert into scheduling.schedules (trainer_id, trainee_id, date, time, duration, title) values ($1, $2, '2026-03-25', '20:00', 60, 'Rival')`,
      [trainer.trainerId, rival.traineeId]
    )
    const answer = patch(data.scheduleId, { time: '20:00', scope: 'following' })
    await s.someoneWaits()
    await s.owner.query('commit')
    const { status, error } = await answer
    t.match({ status, code: error.code }, { status: 409, code: 'SCHEDULE_CONFLICT' })
    t.match(error.details.conflicts, [{ resource: 'trainer', scheduleId: null, time: '20:00', duration: 60 }])
    for (const id of data.scheduleIds) t.equal((await s.rowOf(id)).time, '18:00:00')
  })
})

t.test('changing a session by its fields', async t => {
  const s = await scheduling(t)
  const full = { description: 'Heavy', notes: 'Belt', sessionType: 'Strength', plannedExercises: ['Squat'] }

  t.test('each that may be empty is cleared by null and by nothing else', async t => {
    const { book, patch, trainer, clientId } = await s.pair()
    const assignment = await s.makeAssignment(await s.makeProgram(trainer), clientId)
    const id = await book({ ...full, locationId: await s.makePlace(), programAssignmentId: assignment })
    const answerKeys = { locationId: 'location' } as Record<string, string>
    for (const field of ['description', 'notes', 'sessionType', 'plannedExercises', 'locationId', 'programAssignmentId']) {
      const { data: before } = await patch(id, { title: 'Lower body' })
      const { status, data } = await patch(id, { [field]: null })
      t.equal(status, 200, field)
      t.strictSame(data, { ...before, [answerKeys[field] ?? field]: null, updatedAt: data.updatedAt }, `${field} alone`)
    }
  })

  t.test('fields that are not there, or are ours to set, are refused by name', async t => {
    const { book, patch } = await s.pair()
    const id = await book(full)
    const before = await s.rowOf(id)
    for (const field of [
      'colour',
      'id',
      'trainerId',
      'seriesId',
      'repeat',
      'timezone',
      'startsAt',
      'completedAt',
      'cancellationReason',
      'relatedSessionCard'
    ]) {
      const answer = await patch(id, { title: 'New', [field]: 1 })
      t.equal(answer.status, 422, field)
      t.strictSame(fieldsOf(answer), [field])
    }
    for (const body of [{}, { scope: 'this' }]) t.strictSame(fieldsOf(await patch(id, body)), ['body'])
    t.strictSame(await s.rowOf(id), before)
  })
})

t.test('moving over clock changes', async t => {
  const s = await scheduling(t)

  /** Where a session starts once it is moved there, or the field that refuses it. */
  async function moved(zone: string, from: object, to: object) {
    const { book, patch } = await s.pair({ trainer: zone })
    const answer = await patch(await book(from), to)
    return answer.status === 200 ? `${answer.data.time} ${answer.data.startsAt}` : fieldsOf(answer)
  }

  t.test('another date keeps the time on the wall', async t => {
    for (const [zone, from, date, instant] of [
      ['Europe/Berlin', '2026-03-28', '2026-03-29', '2026-03-29T16:00:00.000Z'],
      ['Europe/Berlin', '2026-10-24', '2026-10-25', '2026-10-25T17:00:00.000Z'],
      ['America/Los_Angeles', '2027-03-13', '2027-03-14', '2027-03-15T01:00:00.000Z'],
      ['America/Los_Angeles', '2026-10-31', '2026-11-01', '2026-11-02T02:00:00.000Z'],
      ['Asia/Bangkok', '2026-03-28', '2026-03-29', '2026-03-29T11:00:00.000Z']
    ] as const) {
      t.equal(await moved(zone, { date: from }, { date }), `18:00 ${instant}`, `${zone} ${date}`)
    }
  })

  t.test('a time that is skipped is refused, where it is skipped', async t => {
    t.strictSame(await moved('Europe/Berlin', { date: '2026-03-28', time: '02:30' }, { date: '2026-03-29' }), ['time'])
    t.strictSame(await moved('Europe/Berlin', { date: '2026-03-29', time: '04:00' }, { time: '02:00' }), ['time'])
    t.equal(await moved('Europe/Berlin', { date: '2026-03-29', time: '04:00' }, { time: '03:00' }), '03:00 2026-03-29T01:00:00.000Z')
    t.equal(await moved('Europe/Berlin', { date: '2026-03-29', time: '04:00' }, { time: '01:59' }), '01:59 2026-03-29T00:59:00.000Z')
    t.strictSame(await moved('America/Los_Angeles', { date: '2027-03-13', time: '02:30' }, { date: '2027-03-14' }), ['time'])
    t.equal(
      await moved('America/Los_Angeles', { date: '2027-03-13', time: '02:30' }, { date: '2027-03-29' }),
      '02:30 2027-03-29T09:30:00.000Z'
    )
    t.equal(await moved('Asia/Bangkok', { date: '2026-03-28', time: '02:30' }, { date: '2026-03-29' }), '02:30 2026-03-28T19:30:00.000Z')
    const bangkok = await s.makePlace({ timezone: 'Asia/Bangkok' })
    const berlin = await s.makePlace({ timezone: 'Europe/Berlin' })
    const night = { date: '2026-03-29', time: '02:30' }
    t.equal(await moved('Europe/Berlin', { date: '2026-03-28' }, { ...night, locationId: bangkok }), '02:30 2026-03-28T19:30:00.000Z')
    t.strictSame(await moved('Asia/Bangkok', night, { locationId: berlin }), ['time'], 'by its place alone too')
    t.strictSame(await moved('Europe/Berlin', { ...night, locationId: bangkok }, { locationId: null }), ['time'])
  })

  t.test('a time that happens twice is the first', async t => {
    t.equal(await moved('Europe/Berlin', { date: '2026-10-24', time: '02:30' }, { date: '2026-10-25' }), '02:30 2026-10-25T00:30:00.000Z')
    t.equal(
      await moved('America/Los_Angeles', { date: '2026-10-31', time: '01:30' }, { date: '2026-11-01' }),
      '01:30 2026-11-01T08:30:00.000Z'
    )
    t.equal(await moved('America/Los_Angeles', { date: '2026-11-01', time: '12:00' }, { time: '02:00' }), '02:00 2026-11-01T10:00:00.000Z')
  })

  t.test('overlap is between instants: an hour that happens twice is free the second time', async t => {
    const { book, patch } = await s.pair({ trainer: 'Europe/Berlin' })
    await book({ date: '2026-10-25', time: '02:00', duration: 60 }) // until 02:00 again
    const id = await book({ date: '2026-10-25', time: '05:00' })
    t.equal((await patch(id, { time: '02:59' })).status, 409)
    t.equal((await patch(id, { time: '03:00' })).status, 200)
    t.equal((await patch(id, { time: '01:01' })).status, 409)
    const long = await book({ date: '2026-10-24', time: '12:00' })
    t.equal((await patch(long, { duration: 720 })).status, 200, 'from noon to midnight')
    t.equal((await patch(long, { time: '14:00' })).status, 200, 'to 02:00, when the other begins')
    t.equal((await patch(long, { time: '14:01' })).status, 409)
  })

  t.test('a completed session moves over a change with its time, and says where it was', async t => {
    s.clock.now = new Date('2026-04-02T10:00:00Z')
    const { book, patch, clientId } = await s.pair({ trainer: 'Europe/Berlin' })
    const id = await book({ date: '2026-03-30', status: 'completed' })
    t.match((await patch(id, { date: '2026-03-27' })).data, { startsAt: '2026-03-27T17:00:00.000Z', status: 'completed' })
    t.match((await s.events(clientId)).at(-1), [
      'schedule.moved',
      { previous: { date: '2026-03-30', startsAt: '2026-03-30T16:00:00.000Z' } }
    ])
  })
})
