import { randomUUID } from 'node:crypto'
import { clientReleased } from '@spotter/contracts/events/auth.ts'
import { sessionRecorded } from '@spotter/contracts/events/training.ts'
import t from 'tap'
import { until } from '../../../test/support/until.ts'
import { noon, scheduling, typesOf } from './fixtures.ts'

t.test('a recorded session', async t => {
  const s = await scheduling(t)
  const recorded = (scheduleId: number, traineeId: number, sessionId: number) => ({
    ...sessionRecorded.example,
    scheduleId,
    traineeId,
    sessionId
  })

  t.test('completes its schedule once, however often it is told', async t => {
    const { book, clientId } = await s.pair()
    const id = await book({ date: '2026-03-10', time: '12:00' })
    const card = await s.makeCard(id)
    const event = recorded(id, clientId, card)
    const message = { id: randomUUID() }
    const outcomes = await Promise.all([s.give(sessionRecorded, event, message), s.give(sessionRecorded, event, message)])
    t.strictSame(outcomes.sort(), ['duplicate', 'handled'])
    t.equal(await s.give(sessionRecorded, event), 'handled', 'another event about the same session')
    t.equal((await s.rowOf(id)).completed_at.toISOString(), noon)
    const events = await s.events(clientId)
    t.strictSame(typesOf(events), ['schedule.created', 'schedule.completed'])
    t.match(events[1]![1], { scheduleId: id, status: 'completed', sessionCardId: card, completedAt: noon, title: 'Lower body' })
  })

  t.test('completes the program that it is the last of', async t => {
    const { book, clientId, trainer } = await s.pair()
    const assignment = await s.makeAssignment(await s.makeProgram(trainer), clientId, { total: 1 })
    const id = await book({ date: '2026-03-10', time: '12:00' })
    const card = await s.makeCard(id)
    t.equal((await s.assignmentRow(assignment)).status, 'active', 'the trigger keeps the numbers only')
    await s.give(sessionRecorded, recorded(id, clientId, card))
    t.equal((await s.assignmentRow(assignment)).status, 'completed')
    t.match((await s.events(clientId)).at(-1), ['program.completed', { assignmentId: assignment, completedAt: noon }])
  })

  t.test('of a walk-in tells the whole schedule, though nothing told of its making', async t => {
    const { clientId, trainer } = await s.pair()
    const { rows } = await s.owner.query(
      `select id from scheduling.enter_completed($1, $2, null, null, '2026-03-09', '18:00', 60, 'Walk-in', null, 'Strength')`,
      [trainer.trainerId, clientId]
    )
    const [{ id }] = rows
    const card = await s.makeCard(id)
    await s.give(sessionRecorded, recorded(id, clientId, card))
    t.match(await s.events(clientId), [
      [
        'schedule.completed',
        {
          ...{
            scheduleId: id,
            trainerId: trainer.trainerId,
            traineeId: clientId,
            date: '2026-03-09',
            time: '18:00',
            timezone: 'Asia/Bangkok'
          },
          ...{ title: 'Walk-in', sessionType: 'Strength', status: 'completed', sessionCardId: card }
        }
      ]
    ])
  })

  t.test('of a schedule completed by hand says nothing more', async t => {
    const { book, clientId } = await s.pair()
    const id = await book({ date: '2026-03-09', status: 'completed' })
    await s.give(sessionRecorded, recorded(id, clientId, await s.makeCard(id)))
    t.strictSame(typesOf(await s.events(clientId)), ['schedule.created', 'schedule.completed'])
  })

  t.test('that was taken back and reopened meanwhile completes nothing', async t => {
    const { book, patch, clientId } = await s.pair()
    const id = await book({ date: '2026-03-10', time: '12:00' })
    const card = await s.makeCard(id)
    await s.owner.query('update training.session_cards set deleted_at = now() where id = $1', [card])
    t.equal((await patch(id, { status: 'scheduled' })).status, 200)
    await s.give(sessionRecorded, recorded(id, clientId, card))
    t.strictSame(typesOf(await s.events(clientId)), ['schedule.created', 'schedule.changed'])
    t.match(await s.rowOf(id), { status: 'scheduled', completed_at: null })
  })
})

t.test('a client who was released', async t => {
  const s = await scheduling(t)
  s.clock.now = new Date()
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

  async function released(pair: Awaited<ReturnType<typeof s.pair>>, releasedAt = new Date()) {
    const { trainer, client } = pair
    return {
      ...{ traineeId: client.traineeId, traineeUserId: client.userId, trainerId: trainer.trainerId, trainerUserId: trainer.userId },
      ...{ releasedAt: releasedAt.toISOString(), releasedBy: { userId: client.userId } }
    }
  }

  t.test('has no coming sessions with that trainer, and the past stays', async t => {
    const pair = await s.pair()
    const { book, clientId, client } = pair
    const scheduled = await book({ date: day(3) })
    const confirmed = await book({ date: day(2), status: 'confirmed' })
    const past = await book({ date: day(-3), status: 'completed' })
    const missed = await book({ date: day(2), time: '10:00' })
    // as if its day had come and gone without anybody saying so
    await s.owner.query('update scheduling.schedules set date = $2 where id = $1', [missed, day(-2)])
    const running = await book({ date: day(2), time: '08:00' })
    const anHourAgo = `now() at time zone 'Asia/Bangkok' - interval '1 hour'`
    await s.owner.query(`update scheduling.schedules set date = (${anHourAgo})::date, time = (${anHourAgo})::time where id = $1`, [running])
    const before = (await s.events(clientId)).length
    const event = await released(pair)
    const message = { id: randomUUID() }
    t.equal(await s.give(clientReleased, event, message), 'handled')
    t.equal(await s.give(clientReleased, event, message), 'duplicate')
    t.equal(await s.give(clientReleased, event), 'handled', 'and once more under another id')

    const cancelled = {
      status: 'cancelled',
      cancellation_reason: 'client released',
      cancelled_at: new Date(event.releasedAt),
      cancelled_by: client.userId
    }
    t.match(await s.rowOf(scheduled), cancelled)
    t.match(await s.rowOf(confirmed), cancelled)
    t.equal((await s.rowOf(past)).status, 'completed')
    t.equal((await s.rowOf(missed)).status, 'scheduled')
    t.equal((await s.rowOf(running)).status, 'scheduled')
    t.equal((await s.owner.query('select from scheduling.bookings where schedule_id in ($1, $2)', [scheduled, confirmed])).rowCount, 0)
    const events = (await s.events(clientId)).slice(before)
    t.strictSame(
      events.map(([type, { scheduleId }]) => [type, scheduleId]),
      [
        ['schedule.cancelled', confirmed],
        ['schedule.cancelled', scheduled]
      ]
    )
    const told = { reason: 'client released', notifyClient: false, cancelledAt: event.releasedAt, cancelledBy: { userId: client.userId } }
    t.match(events[0]![1], told)
  })

  t.test('loses that trainer’s program, active or paused, and no other', async t => {
    const pair = await s.pair()
    const program = await s.makeProgram(pair.trainer)
    const active = await s.makeAssignment(program, pair.clientId)
    const paused = await s.makeAssignment(program, pair.clientId, { status: 'paused' })
    const done = await s.makeAssignment(program, pair.clientId, { status: 'completed' })
    const another = await s.makeAssignment(await s.makeProgram(await s.makeTrainer()), pair.clientId, { status: 'paused' })
    await s.give(clientReleased, await released(pair))
    const after = { [active]: 'cancelled', [paused]: 'cancelled', [done]: 'completed', [another]: 'paused' }
    for (const [id, status] of Object.entries(after)) t.equal((await s.assignmentRow(Number(id))).status, status)
  })

  t.test('keeps what was booked after that instant, and other trainers’ sessions', async t => {
    const pair = await s.pair()
    const another = await s.pair()
    const before = await pair.book({ date: day(3) })
    const { rows } = await s.owner.query('select created_at from scheduling.schedules where id = $1', [before])
    const event = await released(pair, rows[0].created_at)
    await until(async () => Date.now() > rows[0].created_at.getTime() + 1)
    const after = await pair.book({ date: day(4) })
    const program = await s.makeAssignment(await s.makeProgram(pair.trainer), pair.clientId)
    await s.owner.query('update auth.trainees set trainer_id = $1 where id = $2', [another.trainer.trainerId, pair.clientId])
    const elsewhere = await another.book({ clientId: pair.clientId, date: day(5) })
    await s.give(clientReleased, event)
    t.equal((await s.rowOf(before)).status, 'cancelled')
    t.equal((await s.rowOf(after)).status, 'scheduled')
    t.equal((await s.rowOf(elsewhere)).status, 'scheduled')
    t.equal((await s.assignmentRow(program)).status, 'active')
  })
})

t.test('after all of it every cached stat is right', async t => {
  const s = await scheduling(t)
  const { book, patch, cancel, trainer, clientId } = await s.pair()
  await s.makeAssignment(await s.makeProgram(trainer), clientId, { total: 2 })
  const one = await book({ date: '2026-03-09', status: 'completed' })
  await s.makeCard(one)
  await patch(one, { date: '2025-12-31' })
  await patch(await book({ date: '2026-03-08', status: 'completed' }), { status: 'scheduled' })
  await cancel(await book())
  t.strictSame((await s.owner.query('select * from verify_cached_stats()')).rows, [])
})
