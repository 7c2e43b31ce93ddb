import t from 'tap'
import { fieldsOf, scheduling, typesOf } from './fixtures.ts'

const states = ['scheduled', 'confirmed', 'completed', 'cancelled', 'no_show']

t.test('states', async t => {
  const s = await scheduling(t)

  t.test('a session goes through its states as the rules say, each change told once', async t => {
    const told: Record<string, string> = { completed: 'schedule.completed', cancelled: 'schedule.cancelled' }
    const open: Record<string, string[]> = {
      scheduled: ['confirmed', 'completed', 'cancelled', 'no_show'],
      confirmed: ['scheduled', 'completed', 'cancelled', 'no_show'],
      no_show: ['completed', 'scheduled'],
      completed: ['scheduled'],
      cancelled: []
    }
    for (const from of states) {
      for (const to of states) {
        const { book, patch, clientId } = await s.pair()
        const id = await book({ date: '2026-03-10', time: '11:50', duration: 20 })
        if (from !== 'scheduled') await patch(id, { status: from })
        const before = (await s.events(clientId)).length
        const { status, error, data } = await patch(id, { status: to })
        const events = (await s.events(clientId)).slice(before)
        const name = `${from} to ${to}`
        if (from === to && to !== 'cancelled') {
          t.equal(status, 200, name)
          t.strictSame(events, [], `${name} says nothing`)
        } else if (open[from]!.includes(to)) {
          t.equal(status, 200, name)
          t.equal(data.status, to)
          t.strictSame(typesOf(events), [told[to] ?? 'schedule.changed'], `${name} is told`)
        } else {
          t.match({ status, code: error?.code }, { status: 409, code: 'CONFLICT' }, name)
          t.strictSame(events, [], `${name} is refused and says nothing`)
          t.equal((await s.rowOf(id)).status, from)
        }
      }
    }
  })

  t.test('what is told says what was and who changed it', async t => {
    const { book, patch, clientId, trainer } = await s.pair()
    const id = await book()
    await patch(id, { status: 'confirmed', title: 'Legs' })
    t.match((await s.events(clientId)).at(-1), [
      'schedule.changed',
      { scheduleId: id, status: 'confirmed', previousStatus: 'scheduled', title: 'Legs', changedBy: { userId: trainer.userId } }
    ])
    t.strictSame((await s.events(clientId)).at(-1)![1].changedFields, ['title', 'status'])
  })

  t.test('completed and no-show wait for the day, where the session is', async t => {
    const bangkok = await s.pair()
    const tomorrow = await bangkok.book({ date: '2026-03-11', time: '00:10' })
    for (const status of ['completed', 'no_show']) t.strictSame(fieldsOf(await bangkok.patch(tomorrow, { status })), ['status'])
    const later = await bangkok.book({ date: '2026-03-10', time: '23:00' })
    t.equal((await bangkok.patch(later, { status: 'completed' })).status, 200, 'later today is today')
    s.clock.now = new Date('2026-03-10T17:30:00Z')
    t.equal((await bangkok.patch(tomorrow, { status: 'completed' })).status, 200, 'after midnight in Bangkok')
    s.clock.now = new Date('2026-03-10T05:00:00Z')
    t.equal((await s.rowOf(tomorrow)).completed_at.toISOString(), '2026-03-10T17:30:00.000Z')
  })

  t.test('a completed session is reopened only without its card, and then takes its time again', async t => {
    const { book, patch, clientId } = await s.pair()
    const id = await book({ date: '2026-03-09', status: 'completed' })
    const card = await s.makeCard(id)
    t.match(await patch(id, { status: 'scheduled' }), { status: 409, error: { code: 'CONFLICT', message: /card/ } })
    await s.owner.query('update training.session_cards set deleted_at = now() where id = $1', [card])
    const { status, data } = await patch(id, { status: 'scheduled' })
    t.match({ status, data }, { status: 200, data: { status: 'scheduled', completedAt: null, relatedSessionCard: null } })
    t.match((await s.events(clientId)).at(-1), ['schedule.changed', { previousStatus: 'completed', changedFields: ['status'] }])

    const rival = await book({ date: '2026-03-09', status: 'completed' })
    const refused = await patch(rival, { status: 'scheduled' })
    t.match({ status: refused.status, code: refused.error.code }, { status: 409, code: 'SCHEDULE_CONFLICT' })
    t.equal(refused.error.details.conflicts[0].scheduleId, id)
  })

  t.test('reopening below 100 % reopens the program, paused where another is active', async t => {
    for (const other of [false, true]) {
      const { book, patch, clientId, trainer } = await s.pair()
      const program = await s.makeProgram(trainer)
      const assignment = await s.makeAssignment(program, clientId, { total: 1 })
      const id = await book({ date: '2026-03-09', status: 'completed' })
      t.equal((await s.assignmentRow(assignment)).status, 'completed')
      if (other) await s.makeAssignment(program, clientId)
      await patch(id, { status: 'scheduled' })
      const status = other ? 'paused' : 'active'
      t.match(await s.assignmentRow(assignment), { status, sessions_completed: 0 })
      t.match((await s.events(clientId)).at(-1), ['program.reopened', { assignmentId: assignment, status }])
      await patch(id, { status: 'completed' })
      t.match((await s.events(clientId)).at(-1), ['program.completed', { assignmentId: assignment }])
    }
  })

  t.test('a session taken out of a completed program reopens it; one brought in may complete it', async t => {
    const { book, patch, clientId, trainer } = await s.pair()
    const program = await s.makeProgram(trainer)
    const assignment = await s.makeAssignment(program, clientId, { total: 1 })
    const id = await book({ date: '2026-03-09', status: 'completed' })
    await patch(id, { programAssignmentId: null })
    t.match(await s.assignmentRow(assignment), { status: 'active', sessions_completed: 0 })
    t.strictSame(typesOf(await s.events(clientId)).slice(-2), ['schedule.changed', 'program.reopened'])
    await patch(id, { programAssignmentId: assignment })
    t.match(await s.assignmentRow(assignment), { status: 'completed', sessions_completed: 1 })
    t.strictSame(typesOf(await s.events(clientId)).slice(-2), ['schedule.changed', 'program.completed'])
    t.equal((await patch(id, { programAssignmentId: assignment, title: 'Same' })).status, 200, 'what it has already is no change')
  })
})

t.test('moving', async t => {
  const s = await scheduling(t)

  t.test('a moved session has its new instant and says where it was', async t => {
    const { book, patch, clientId } = await s.pair()
    const berlin = await s.makePlace({ timezone: 'Europe/Berlin' })
    const id = await book()
    const { status, data } = await patch(id, { date: '2026-03-12', time: '10:00', locationId: berlin })
    t.equal(status, 200)
    t.match(data, {
      date: '2026-03-12',
      time: '10:00',
      timezone: 'Europe/Berlin',
      startsAt: '2026-03-12T09:00:00.000Z',
      location: { id: berlin }
    })
    const events = await s.events(clientId)
    t.strictSame(typesOf(events), ['schedule.created', 'schedule.moved'])
    const at = { date: '2026-03-11', time: '18:00', timezone: 'Asia/Bangkok', startsAt: '2026-03-11T11:00:00.000Z' }
    t.strictSame(events[1]![1].previous, { ...at, locationId: null, status: 'scheduled' })
    t.match((await patch(id, { locationId: null })).data, {
      location: null,
      timezone: 'Asia/Bangkok',
      startsAt: '2026-03-12T03:00:00.000Z'
    })
  })

  t.test('a move into a taken time is refused, into its own time not', async t => {
    const { book, patch, clientId } = await s.pair()
    const taken = await book({ time: '20:00' })
    const id = await book()
    const refused = await patch(id, { time: '19:30' })
    t.match({ status: refused.status, code: refused.error.code }, { status: 409, code: 'SCHEDULE_CONFLICT' })
    t.equal(refused.error.details.conflicts[0].scheduleId, taken)
    t.equal((await patch(id, { duration: 121 })).status, 409, 'a longer session needs the time as well')
    t.equal((await patch(id, { time: '18:30', duration: 90 })).status, 200)
    t.strictSame(typesOf(await s.events(clientId)), ['schedule.created', 'schedule.created', 'schedule.moved', 'schedule.changed'])
    t.strictSame((await s.events(clientId)).at(-1)![1].changedFields, ['duration'])
  })

  t.test('a move into a skipped time is refused', async t => {
    const { book, patch } = await s.pair({ trainer: 'Europe/Berlin' })
    const id = await book()
    t.strictSame(fieldsOf(await patch(id, { date: '2026-03-29', time: '02:30' })), ['time'])
  })

  t.test('a session moves into the past only together with completed', async t => {
    const { book, patch, clientId } = await s.pair()
    const id = await book()
    t.strictSame(fieldsOf(await patch(id, { date: '2026-03-09' })), ['date'])
    t.strictSame(fieldsOf(await patch(id, { date: '2026-03-09', status: 'no_show' })), ['date'])
    t.strictSame(fieldsOf(await patch(id, { date: '2026-03-10', time: '11:44' })), ['time'])
    t.equal((await patch(id, { date: '2026-03-09', status: 'completed' })).status, 200)
    const events = await s.events(clientId)
    t.strictSame(typesOf(events), ['schedule.created', 'schedule.moved', 'schedule.completed'])
    t.match(events[1]![1], { status: 'completed', previous: { status: 'scheduled', date: '2026-03-11' } })
  })

  t.test('a session whose time has passed may change its place and title still', async t => {
    const { book, patch } = await s.pair()
    const id = await book({ date: '2026-03-10', time: '11:50' })
    s.clock.now = new Date('2026-03-11T05:00:00Z')
    t.equal((await patch(id, { locationId: await s.makePlace() })).status, 200)
    t.equal((await patch(id, { title: 'Late' })).status, 200)
    t.equal((await patch(id, { time: '11:55' })).status, 422)
    s.clock.now = new Date('2026-03-10T05:00:00Z')
  })

  t.test('a completed session moves to any date up to today, takes its card along, and says so', async t => {
    const { book, patch, clientId } = await s.pair()
    const id = await book({ date: '2026-01-02', status: 'completed' })
    const card = await s.makeCard(id)
    await s.insert('insert into training.session_exercises (session_card_id, name, exercise_order) values ($1, $2, 1)', [card, 'Squat'])
    t.strictSame(fieldsOf(await patch(id, { date: '2026-03-11' })), ['date'])
    const { status, data } = await patch(id, { date: '2025-12-31' })
    t.match({ status, data }, { status: 200, data: { date: '2025-12-31', status: 'completed', relatedSessionCard: card } })
    const { rows } = await s.owner.query(`select date from training.session_cards where id = $1`, [card])
    t.strictSame(rows, [{ date: '2025-12-31' }])
    t.strictSame(typesOf(await s.events(clientId)), ['schedule.created', 'schedule.completed', 'schedule.moved'])
    t.equal((await patch(id, { date: '2026-03-10', time: '23:00' })).status, 200, 'today')
    const long = `${new Date().getUTCFullYear() - 19}-05-05`
    t.equal((await patch(id, { date: long })).status, 200, 'its year is made')
    t.strictSame(fieldsOf(await patch(id, { date: '1950-01-01' })), ['date'])
  })

  t.test('cancelled and no-show sessions do not move', async t => {
    for (const status of ['cancelled', 'no_show']) {
      const { book, patch, clientId } = await s.pair()
      const id = await book({ date: '2026-03-10', time: '12:30' })
      await patch(id, { status })
      for (const move of [{ date: '2026-03-12' }, { time: '19:00' }, { locationId: await s.makePlace() }]) {
        t.match(await patch(id, move), { status: 409, error: { code: 'CONFLICT' } })
      }
      t.equal((await patch(id, { notes: 'Ill' })).status, 200)
      t.strictSame(typesOf(await s.events(clientId)).slice(2), ['schedule.changed'])
    }
  })

  t.test('a scheduled session far ahead goes where the calendar reaches', async t => {
    const { book, patch } = await s.pair()
    t.strictSame(fieldsOf(await patch(await book(), { date: '2190-01-01' })), ['date'])
  })
})

t.test('editing', async t => {
  const s = await scheduling(t)

  t.test('only what is named changes, null clears, the rest stays', async t => {
    const { book, patch } = await s.pair()
    const place = await s.makePlace()
    const id = await book({ description: 'a', notes: 'b', sessionType: 'c', plannedExercises: ['d'], locationId: place })
    const { data } = await patch(id, { notes: null, plannedExercises: null })
    t.match(data, { notes: null, plannedExercises: null, description: 'a', sessionType: 'c', location: { id: place }, title: 'Lower body' })
    t.match((await patch(id, { description: null, sessionType: null })).data, { description: null, sessionType: null })
  })

  t.test('naming what stands already changes nothing and says nothing', async t => {
    const { book, patch, clientId } = await s.pair()
    const id = await book()
    const before = await s.rowOf(id)
    const same = { clientId, date: '2026-03-11', time: '18:00', duration: 60, title: 'Lower body', status: 'scheduled', locationId: null }
    t.equal((await patch(id, same)).status, 200)
    t.strictSame(await s.rowOf(id), before)
    t.equal((await s.events(clientId)).length, 1)
  })

  t.test('the client never changes', async t => {
    const { book, patch, trainer, clientId } = await s.pair()
    const another = await s.makeClient(trainer)
    const refused = await patch(await book(), { clientId: another.traineeId })
    t.equal(refused.status, 422)
    t.strictSame(fieldsOf(refused), ['clientId'])
    t.equal((await s.events(clientId)).length, 1)
  })

  t.test('an empty body, nulls that can’t be, foreign places and programs are refused by name', async t => {
    const { book, patch, trainer, clientId } = await s.pair()
    const id = await book()
    t.equal((await patch(id, {})).status, 422)
    for (const field of ['date', 'time', 'duration', 'title', 'status']) t.strictSame(fieldsOf(await patch(id, { [field]: null })), [field])
    t.strictSame(fieldsOf(await patch(id, { locationId: await s.makePlace({ isActive: false }) })), ['locationId'])
    t.strictSame(fieldsOf(await patch(id, { programAssignmentId: 999_999 })), ['programAssignmentId'])
    const paused = await s.makeAssignment(await s.makeProgram(trainer), clientId, { status: 'paused' })
    t.match(await patch(id, { programAssignmentId: paused }), { status: 400, error: { code: 'PROGRAM_NOT_ACTIVE' } })
    t.equal((await s.events(clientId)).length, 1)
  })

  t.test('what is another’s, unknown, or a released client’s is not found', async t => {
    const { book, cancel, patch, clientId } = await s.pair()
    const other = await s.pair()
    const id = await book()
    for (const answer of [
      await other.patch(id, { title: 'Mine' }),
      await other.cancel(id),
      await patch(999_999, { title: 'x' }),
      await cancel(999_999)
    ]) {
      t.match({ status: answer.status, code: answer.error.code }, { status: 404, code: 'NOT_FOUND' })
    }
    await s.owner.query('update auth.trainees set trainer_id = null where id = $1', [clientId])
    t.equal((await patch(id, { title: 'x' })).status, 404)
    t.equal((await cancel(id)).status, 404)
    t.equal((await s.rowOf(id)).title, 'Lower body')
  })
})

t.test('cancelling', async t => {
  const s = await scheduling(t)

  t.test('keeps why, when and by whom, frees the time, and tells', async t => {
    const { book, cancel, post, clientId, trainer } = await s.pair()
    const id = await book()
    const { status, data } = await cancel(id, { reason: 'Ill', notifyClient: false })
    const now = s.clock.now.toISOString()
    t.match(
      { status, data },
      { status: 200, data: { status: 'cancelled', cancellationReason: 'Ill', cancelledAt: now, cancelledBy: trainer.userId } }
    )
    t.match(await s.rowOf(id), { status: 'cancelled', cancellation_reason: 'Ill', cancelled_at: s.clock.now, cancelled_by: trainer.userId })
    t.match((await s.events(clientId)).at(-1), [
      'schedule.cancelled',
      { scheduleId: id, status: 'cancelled', reason: 'Ill', cancelledAt: now, cancelledBy: { userId: trainer.userId }, notifyClient: false }
    ])
    t.equal((await post()).status, 201)
  })

  t.test('needs no body, whatever the content type says', async t => {
    const { book, cancel, clientId, trainer } = await s.pair()
    t.equal((await cancel(await book())).status, 200)
    t.match((await s.events(clientId)).at(-1)![1], { reason: null, notifyClient: true })
    const id = await book()
    const { status } = await s.as(trainer)('DELETE', `/api/v1/trainer/schedules/${id}`, undefined, { 'content-type': 'application/json' })
    t.equal(status, 200)
    await s.as(trainer)('DELETE', `/api/v1/trainer/schedules/${await book()}?reason=Ill&notifyClient=false`)
    t.match(
      (await s.events(clientId)).at(-1)![1],
      { reason: 'Ill', notifyClient: false },
      'what a DELETE without a body says in its query counts'
    )
    t.equal((await cancel(await book(), {})).status, 200)
  })

  t.test('happens once, and not to what took place or did not', async t => {
    const { book, cancel, patch, clientId } = await s.pair()
    const id = await book({ date: '2026-03-10', time: '12:00' })
    await cancel(id)
    t.match(await cancel(id), { status: 409, error: { code: 'CONFLICT' } })
    t.match(await patch(id, { status: 'cancelled' }), { status: 409, error: { code: 'CONFLICT' } })
    t.equal((await cancel(await book({ date: '2026-03-09', status: 'completed' }))).status, 409)
    const missed = await book({ date: '2026-03-10', time: '12:00' })
    await patch(missed, { status: 'no_show' })
    t.equal((await cancel(missed)).status, 409)
    t.equal(typesOf(await s.events(clientId)).filter(type => type === 'schedule.cancelled').length, 1)
  })

  t.test('a PATCH that cancels keeps when and by whom as well', async t => {
    const { book, patch, clientId, trainer } = await s.pair()
    const id = await book()
    t.match((await patch(id, { status: 'cancelled' })).data, {
      cancelledAt: s.clock.now.toISOString(),
      cancelledBy: trainer.userId,
      cancellationReason: null
    })
    t.match((await s.events(clientId)).at(-1), ['schedule.cancelled', { notifyClient: true, cancelledBy: { userId: trainer.userId } }])
  })

  t.test('a body that does not do is refused by name', async t => {
    const { book, cancel } = await s.pair()
    const id = await book()
    t.strictSame(fieldsOf(await cancel(id, { reason: 5 })), ['reason'])
    t.strictSame(fieldsOf(await cancel(id, { why: 'x' })), ['why'])
    t.equal((await s.rowOf(id)).status, 'scheduled')
  })

  t.test('of ten who cancel at once one does, and it is told once', async t => {
    const { book, cancel, clientId } = await s.pair()
    const id = await book()
    const answers = await Promise.all(Array.from({ length: 10 }, () => cancel(id)))
    t.strictSame(answers.map(({ status }) => status).sort(), [200, ...Array(9).fill(409)])
    t.equal((await s.events(clientId)).length, 2)
  })
})
