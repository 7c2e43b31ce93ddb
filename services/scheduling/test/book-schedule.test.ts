import t from 'tap'
import { fieldsOf, scheduling, typesOf } from './fixtures.ts'

t.test('booking', async t => {
  const s = await scheduling(t)

  t.test('a booked session has its instant by the trainer, and is told once', async t => {
    const { clientId, trainer, post } = await s.pair()
    const { status, data } = await post({ description: 'Heavy', sessionType: 'Strength', plannedExercises: ['Squat'], notes: 'Belt' })
    t.equal(status, 201)
    t.match(await s.rowOf(data.scheduleId), {
      ...{ trainer_id: trainer.trainerId, trainee_id: clientId, timezone: 'Asia/Bangkok', starts_at: new Date('2026-03-11T11:00:00Z') },
      ...{
        status: 'scheduled',
        description: 'Heavy',
        session_type: 'Strength',
        planned_exercises: ['Squat'],
        notes: 'Belt',
        completed_at: null
      }
    })
    t.strictSame(await s.events(clientId), [
      [
        'schedule.created',
        {
          ...{
            scheduleId: data.scheduleId,
            trainerId: trainer.trainerId,
            traineeId: clientId,
            locationId: null,
            programAssignmentId: null
          },
          ...{ date: '2026-03-11', time: '18:00', timezone: 'Asia/Bangkok', startsAt: '2026-03-11T11:00:00.000Z' },
          ...{ duration: 60, title: 'Lower body', sessionType: 'Strength', status: 'scheduled' }
        }
      ]
    ])
  })

  t.test('the zone is the place’s, else the trainer’s, else the installation’s', async t => {
    const { book } = await s.pair()
    const berlin = await s.makePlace({ timezone: 'Europe/Berlin' })
    const zoneless = await s.makePlace()
    t.match(await s.rowOf(await book({ locationId: berlin })), { timezone: 'Europe/Berlin', starts_at: new Date('2026-03-11T17:00:00Z') })
    t.match(await s.rowOf(await book({ locationId: zoneless })), { timezone: 'Asia/Bangkok' })
    const nowhere = await s.pair({ trainer: null })
    t.match(await s.rowOf(await nowhere.book()), { timezone: 'UTC', starts_at: new Date('2026-03-11T18:00:00Z') })
    await s.owner.query(`update auth.users set timezone = 'Europe/Lisbon' where id = (select user_id from auth.trainers where id = $1)`, [
      nowhere.trainer.trainerId
    ])
    t.match(await s.rowOf(await nowhere.book({ date: '2026-03-12' })), { timezone: 'Europe/Lisbon' }, "the trainer's own zone")
  })

  t.test('a session may have begun 15 minutes ago, and no earlier', async t => {
    const { post, clientId } = await s.pair()
    t.equal((await post({ date: '2026-03-10', time: '11:45', duration: 10 })).status, 201)
    const late = await post({ date: '2026-03-10', time: '11:44' })
    t.equal(late.status, 422)
    t.strictSame(fieldsOf(late), ['time'])
    t.strictSame(fieldsOf(await post({ date: '2026-03-09' })), ['date'])
    t.equal((await s.events(clientId)).length, 1)
  })

  t.test('a session entered after the fact is completed, told as such, and in nobody’s way', async t => {
    const { post, book, clientId } = await s.pair()
    const first = await book({ date: '2026-03-09', status: 'completed' })
    const second = await book({ date: '2026-03-09', status: 'completed' })
    t.match(await s.rowOf(first), { status: 'completed', completed_at: s.clock.now })
    const { rows } = await s.owner.query('select from scheduling.bookings where schedule_id in ($1, $2)', [first, second])
    t.equal(rows.length, 0)
    t.strictSame(typesOf(await s.events(clientId)), ['schedule.created', 'schedule.completed', 'schedule.created', 'schedule.completed'])
    const [created, completed] = (await s.events(clientId)).map(([, data]) => data)
    t.match(created, { status: 'completed' })
    t.match(completed, { scheduleId: first, completedAt: s.clock.now.toISOString(), sessionCardId: null, status: 'completed' })

    t.equal((await post({ date: '2026-03-10', time: '12:00', status: 'completed' })).status, 201, 'now is not ahead')
    t.strictSame(fieldsOf(await post({ date: '2026-03-10', time: '12:01', status: 'completed' })), ['time'])
    t.strictSame(fieldsOf(await post({ date: '2026-03-11', status: 'completed' })), ['date'])
  })

  t.test('a session entered after the fact makes its year, up to 20 years back', async t => {
    const { book, post } = await s.pair()
    const year = new Date().getUTCFullYear() - 20
    t.match(await s.rowOf(await book({ date: `${year}-06-01`, status: 'completed' })), { date: `${year}-06-01` })
    t.strictSame(fieldsOf(await post({ date: `${year - 1}-06-01`, status: 'completed' })), ['date'])
    t.strictSame(fieldsOf(await post({ date: '2190-06-01' })), ['date'], 'a year without a calendar is refused by name')
    t.strictSame(fieldsOf(await post({ date: '2190-06-01', status: 'completed' })), ['date'])
  })

  t.test('who is booked, where, and for what must be one’s own', async t => {
    const { post, clientId, trainer } = await s.pair()
    const other = await s.pair()
    for (const id of [other.clientId, 999_999]) {
      const { status, error } = await post({ clientId: id })
      t.match({ status, code: error.code }, { status: 403, code: 'CLIENT_NOT_ASSIGNED' })
    }
    for (const locationId of [999_999, await s.makePlace({ isActive: false })])
      t.strictSame(fieldsOf(await post({ locationId })), ['locationId'])
    const foreign = await s.makeAssignment(await s.makeProgram(trainer), other.clientId)
    for (const programAssignmentId of [foreign, 999_999])
      t.strictSame(fieldsOf(await post({ programAssignmentId })), ['programAssignmentId'])
    t.strictSame(await s.events(clientId), [])
    t.strictSame(await s.events(other.clientId), [])
  })

  t.test('a session counts for the active program of this trainer on that day, unless it says otherwise', async t => {
    const { trainer, clientId, book, post } = await s.pair()
    const program = await s.makeProgram(trainer)
    const over = await s.makeAssignment(program, clientId, { status: 'cancelled' })
    const active = await s.makeAssignment(program, clientId, { startDate: '2026-03-12', endDate: '2026-03-25' })
    const assignmentOf = async (body: object) => (await s.rowOf(await book(body))).program_assignment_id
    t.equal(await assignmentOf({ date: '2026-03-11' }), null, 'the day before')
    t.equal(await assignmentOf({ date: '2026-03-12' }), active)
    t.equal(await assignmentOf({ date: '2026-03-25' }), active)
    t.equal(await assignmentOf({ date: '2026-03-26' }), null)
    t.equal(await assignmentOf({ date: '2026-03-13', programAssignmentId: null }), null)
    t.equal(await assignmentOf({ date: '2026-03-14', programAssignmentId: active }), active)
    const { status, error } = await post({ date: '2026-03-15', programAssignmentId: over })
    t.match({ status, code: error.code }, { status: 400, code: 'PROGRAM_NOT_ACTIVE' })
  })

  t.test('the last session of a program completes it, in the same breath', async t => {
    const { trainer, clientId, book } = await s.pair()
    const assignment = await s.makeAssignment(await s.makeProgram(trainer), clientId, { total: 2 })
    await book({ date: '2026-03-08', status: 'completed' })
    t.match(await s.assignmentRow(assignment), { status: 'active', sessions_completed: 1 })
    await book({ date: '2026-03-09', status: 'completed' })
    t.match(await s.assignmentRow(assignment), { status: 'completed', sessions_completed: 2, progress_percentage: 100 })
    const events = await s.events(clientId)
    t.strictSame(typesOf(events).slice(-2), ['schedule.completed', 'program.completed'])
    t.match(events.at(-1)![1], { assignmentId: assignment, programName: 'Base strength', completedAt: s.clock.now.toISOString() })
    t.equal((await s.rowOf(await book())).program_assignment_id, null, 'the next one counts for none')
  })

  t.test('every field that does not do is named', async t => {
    const { post } = await s.pair()
    const wrong: [object, string][] = [
      [{ date: '2026-02-30' }, 'date'],
      [{ time: '24:00' }, 'time'],
      [{ duration: 0 }, 'duration'],
      [{ duration: 1_441 }, 'duration'],
      [{ title: ' ' }, 'title'],
      [{ title: 'x'.repeat(256) }, 'title'],
      [{ status: 'cancelled' }, 'status'],
      [{ sessionType: 'x'.repeat(51) }, 'sessionType'],
      [{ clientId: 2 ** 53 }, 'clientId'],
      [{ locationId: '1' }, 'locationId'],
      [{ colour: 'red' }, 'colour'],
      [{ notes: 'a\0b' }, 'notes']
    ]
    for (const [body, field] of wrong) {
      const answer = await post(body)
      t.equal(answer.status, 422, field)
      t.strictSame(fieldsOf(answer), [field])
    }
  })

  t.test('only trainers book', async t => {
    const { client } = await s.pair()
    const { status, error } = await s.as(client)('POST', '/api/v1/trainer/schedules', {})
    t.match({ status, code: error.code }, { status: 403, code: 'TRAINEE_READONLY' })
  })

  t.test('working hours warn and do not refuse', async t => {
    const { post, trainer } = await s.pair()
    await s.owner.query(`update auth.trainers set working_hours = '{"wednesday": "09:00-18:00"}' where id = $1`, [trainer.trainerId])
    t.equal((await post({ time: '17:00' })).body.message, undefined)
    t.match(await post({ time: '18:00' }), { status: 201, body: { message: 'Outside your working hours: Wednesday 09:00-18:00' } })
    t.match(await post({ date: '2026-03-12' }), { status: 201, body: { message: /Thursday is not a working day/ } })
  })
})

t.test('what is in the way', async t => {
  const s = await scheduling(t)

  t.test('a taken time is refused, names the session in the way, and leaves nothing', async t => {
    const { book, post, clientId } = await s.pair()
    const taken = await book()
    const { status, error } = await post({ time: '18:59', duration: 30 })
    t.match({ status, code: error.code }, { status: 409, code: 'SCHEDULE_CONFLICT' })
    const inTheWay = { scheduleId: taken, date: '2026-03-11', time: '18:00', duration: 60 }
    t.strictSame(error.details.conflicts, [
      { resource: 'trainer', ...inTheWay },
      { resource: 'client', ...inTheWay }
    ])
    t.equal((await s.events(clientId)).length, 1)
    t.equal((await s.owner.query('select from scheduling.schedules where trainee_id = $1', [clientId])).rowCount, 1)
  })

  t.test('back to back is fine', async t => {
    const { book, post } = await s.pair()
    await book({ time: '18:00' })
    t.equal((await post({ time: '19:00' })).status, 201)
    t.equal((await post({ time: '17:30', duration: 30 })).status, 201)
  })

  t.test('another trainer’s session with the client is told as the refused time alone', async t => {
    const first = await s.pair()
    await first.book()
    const second = await s.makeTrainer({ timezone: 'Asia/Bangkok' })
    await s.owner.query('update auth.trainees set trainer_id = $1 where id = $2', [second.trainerId, first.clientId])
    const body = { clientId: first.clientId, date: '2026-03-11', time: '18:30', duration: 45, title: 'Upper body' }
    const { status, error } = await s.as(second)('POST', '/api/v1/trainer/schedules', body)
    t.equal(status, 409)
    t.strictSame(error.details.conflicts, [{ resource: 'client', scheduleId: null, date: '2026-03-11', time: '18:30', duration: 45 }])
  })

  t.test('a place for one takes one session at a time, any other takes all', async t => {
    const [one, two] = [await s.pair(), await s.pair()]
    const room = await s.makePlace({ capacity: 1 })
    await one.book({ locationId: room })
    const { status, error } = await two.post({ locationId: room })
    t.equal(status, 409)
    t.strictSame(error.details.conflicts, [{ resource: 'location', scheduleId: null, date: '2026-03-11', time: '18:00', duration: 60 }])
    const hall = await s.makePlace()
    await one.book({ locationId: hall, date: '2026-03-12' })
    await two.book({ locationId: hall, date: '2026-03-12' })
  })

  t.test('overlaps are found over midnight and New Year, and between zones', async t => {
    const { book, post } = await s.pair()
    await book({ date: '2026-03-14', time: '23:30' })
    t.equal((await post({ date: '2026-03-15', time: '00:00' })).status, 409)
    t.equal((await post({ date: '2026-03-15', time: '00:30' })).status, 201)
    await book({ date: '2026-12-31', time: '23:30' })
    t.equal((await post({ date: '2027-01-01', time: '00:29' })).status, 409)
    t.equal((await post({ date: '2027-01-01', time: '00:30' })).status, 201)
    const berlin = await s.makePlace({ timezone: 'Europe/Berlin' })
    await book({ date: '2026-03-20', time: '16:30' }) // 10:30 in Berlin
    t.equal((await post({ date: '2026-03-20', time: '10:00', locationId: berlin })).status, 409)
  })

  t.test('of 20 who want one slot at once one gets it, 19 are told who has it', async t => {
    const { post, clientId } = await s.pair()
    await s.openConnections()
    const answers = await Promise.all(Array.from({ length: 20 }, () => post()))
    const winners = answers.filter(({ status }) => status === 201)
    t.equal(winners.length, 1)
    const losers = answers.filter(({ status, error }) => status === 409 && error.code === 'SCHEDULE_CONFLICT')
    t.equal(losers.length, 19)
    t.ok(losers.every(({ error }) => error.details.conflicts[0].scheduleId === winners[0]!.data.scheduleId))
    t.equal((await s.events(clientId)).length, 1)
  })

  t.test('of 20 trainers who want one room at once one gets it', async t => {
    const room = await s.makePlace({ capacity: 1 })
    const pairs: Awaited<ReturnType<typeof s.pair>>[] = []
    for (let i = 0; i < 20; i++) pairs.push(await s.pair())
    await s.openConnections()
    const answers = await Promise.all(pairs.map(({ post }) => post({ locationId: room })))
    t.strictSame(answers.map(({ status }) => status).sort(), [201, ...Array(19).fill(409)])
  })

  t.test('a booking waits for whoever settles the trainer, the client or a place for one, and for nobody who books a hall too', async t => {
    const { post, clientId, trainer } = await s.pair()
    const room = await s.makePlace({ capacity: 1 })
    const hall = await s.makePlace({ capacity: 30 })
    for (const [space, id] of [
      [5, trainer.trainerId],
      [6, clientId],
      [7, room]
    ] as const) {
      await s.owner.query('select pg_advisory_lock($1, hashint8($2))', [space, id])
      const answer = post({ locationId: room, date: `2026-03-2${space}` })
      await s.someoneWaits()
      await s.owner.query('select pg_advisory_unlock($1, hashint8($2))', [space, id])
      t.equal((await answer).status, 201)
    }
    await s.owner.query('select pg_advisory_lock_shared(7, hashint8($1))', [hall]) // as whoever else books there
    t.equal((await post({ locationId: hall })).status, 201)
    await s.owner.query('select pg_advisory_unlock_shared(7, hashint8($1))', [hall])
  })

  t.test('a booking stands in line longer than the second that other locks are waited for', async t => {
    const { post, trainer } = await s.pair()
    await s.owner.query('select pg_advisory_lock(5, hashint8($1))', [trainer.trainerId])
    const answer = post()
    await s.someoneWaits({ forMs: 1_500 })
    await s.owner.query('select pg_advisory_unlock(5, hashint8($1))', [trainer.trainerId])
    t.equal((await answer).status, 201)
  })

  t.test('a booking that got in beside the locks is refused by the constraint, as a conflict', async t => {
    const { post, trainer } = await s.pair()
    const rival = await s.makeClient(trainer)
    await s.owner.query('begin')
    await s.owner.query(
      `insert into scheduling.schedules (trainer_id, trainee_id, date, time, duration, title) values ($1, $2, '2026-03-11', '18:00', 60, 'Rival')`,
      [trainer.trainerId, rival.traineeId]
    )
    const answer = post()
    // the booking waits for the rival's row, which was not to be seen when it looked for conflicts
    await s.someoneWaits()
    await s.owner.query('commit')
    const { status, error } = await answer
    t.match({ status, code: error.code }, { status: 409, code: 'SCHEDULE_CONFLICT' })
    t.strictSame(error.details.conflicts, [{ resource: 'trainer', scheduleId: null, date: '2026-03-11', time: '18:00', duration: 60 }])
  })
})

t.test('clocks that change', async t => {
  const s = await scheduling(t)

  t.test('a time that is skipped is refused by name', async t => {
    const berlin = await s.pair({ trainer: 'Europe/Berlin' })
    const skipped = await berlin.post({ date: '2026-03-29', time: '02:30' })
    t.equal(skipped.status, 422)
    t.strictSame(fieldsOf(skipped), ['time'])
    t.strictSame(fieldsOf(await (await s.pair({ trainer: 'America/Los_Angeles' })).post({ date: '2027-03-14', time: '02:00' })), ['time'])
    t.equal((await (await s.pair()).post({ date: '2026-03-29', time: '02:30' })).status, 201, 'Bangkok knows no summer time')
    t.strictSame(await s.events(berlin.clientId), [])
  })

  t.test('a time that happens twice is the first', async t => {
    const berlin = await s.pair({ trainer: 'Europe/Berlin' })
    t.match(await s.rowOf(await berlin.book({ date: '2026-10-25', time: '02:30' })), { starts_at: new Date('2026-10-25T00:30:00Z') })
    const losAngeles = await s.pair({ trainer: 'America/Los_Angeles' })
    t.match(await s.rowOf(await losAngeles.book({ date: '2026-11-01', time: '01:30' })), { starts_at: new Date('2026-11-01T08:30:00Z') })
  })

  t.test('“today” is where the session is', async t => {
    s.clock.now = new Date('2026-03-10T18:30:00Z') // 01:30 on the 11th in Bangkok, 11:30 on the 10th in Los Angeles
    const bangkok = await s.pair()
    t.strictSame(fieldsOf(await bangkok.post({ date: '2026-03-10', time: '23:00' })), ['date'])
    t.equal((await bangkok.post({ date: '2026-03-11', time: '01:20' })).status, 201)
    const losAngeles = await s.pair({ trainer: 'America/Los_Angeles' })
    t.equal((await losAngeles.post({ date: '2026-03-10', time: '11:20' })).status, 201)
    t.strictSame(fieldsOf(await losAngeles.post({ date: '2026-03-10', time: '11:00' })), ['time'])
    t.strictSame(fieldsOf(await losAngeles.post({ date: '2026-03-11', time: '01:20', status: 'completed' })), ['date'])
  })
})
