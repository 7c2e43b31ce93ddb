import type { Event } from '@spotter/contracts/define-event.ts'
import { clientAssigned, clientReleased } from '@spotter/contracts/events/auth.ts'
import { events } from '@spotter/contracts/events/index.ts'
import * as scheduling from '@spotter/contracts/events/scheduling.ts'
import { exampleSchedule } from '@spotter/contracts/events/shapes.ts'
import { recordSet, recordWithdrawn, sessionDeleted, sessionRated, sessionRecorded } from '@spotter/contracts/events/training.ts'
import t from 'tap'
import { handlers } from '../src/consumers/index.ts'
import { deleteSession, makeClient, makeSession, makeTrainer, rate, setRecord, world } from './fixtures.ts'

/** A booking of 10 March 2026 at 18:00 in Bangkok, of these people. */
const booking = ({ client, trainer }: Awaited<ReturnType<typeof world>>) => ({
  ...exampleSchedule,
  locationId: null,
  ...client,
  ...trainer
})

t.test('every event is listened to, but for those that tell and change nothing', async t => {
  const heard = new Set(handlers.map(({ event }) => event.type))
  t.strictSame(
    events.map(({ type }) => type).filter(type => !heard.has(type)),
    [
      'auth.user.registered.v1',
      'scheduling.schedule.completed.v1',
      'notifications.achievement.granted.v1',
      'notifications.achievement.withdrawn.v1'
    ]
  )
})

t.test('a booking is told to the client, with its day, time and place, and once', async t => {
  const w = await world(t)
  const { rows } = await w.owner.query(`insert into locations (name) values ('Main hall') returning id`)
  const event = scheduling.scheduleCreated({ ...booking(w), locationId: rows[0].id })
  t.equal(await w.deliver(event, '0198c7b0-0000-7000-8000-0000000000aa'), 'handled')
  t.equal(await w.deliver(event, '0198c7b0-0000-7000-8000-0000000000aa'), 'duplicate')
  t.equal(await w.deliver(event), 'handled', 'under another id too it tells of the same thing')

  const notices = await w.noticesOf(w.client.userId)
  t.equal(notices.length, 1)
  t.match(notices[0], {
    cause: 'schedule-created-812',
    type: 'schedule',
    priority: 'medium',
    title: 'New session: Lower body',
    message: 'Lower body is booked for Tuesday, 10 March 2026 at 18:00, 60 minutes, at Main hall.',
    related_id: 812,
    related_type: 'schedule',
    action_url: '/schedules/812',
    is_read: false,
    sent_via: ['in_app']
  })
  t.strictSame(await w.noticesOf(w.trainer.userId), [])
})

t.test('a session entered after the fact is no booking to tell of', async t => {
  const w = await world(t)
  await w.deliver(scheduling.scheduleCreated({ ...booking(w), status: 'completed' }))
  t.strictSame(await w.noticesOf(w.client.userId), [])
})

t.test('each move of a coming session is told at high priority; one that took place is moved silently', async t => {
  const w = await world(t)
  const previous = {
    date: '2026-03-09',
    time: '18:00',
    timezone: 'UTC',
    startsAt: '2026-03-09T18:00:00.000Z',
    locationId: null,
    status: 'scheduled' as const
  }
  const move = scheduling.scheduleMoved({ ...booking(w), previous })
  await w.deliver(move)
  await w.deliver(move)
  await w.deliver(scheduling.scheduleMoved({ ...booking(w), status: 'completed', previous }))
  await w.deliver(scheduling.scheduleMoved({ ...booking(w), previous: { ...previous, date: '2026-03-10', locationId: 4 } }))

  const notices = await w.noticesOf(w.client.userId)
  t.match(notices, [{ priority: 'high' }, { priority: 'high' }, { priority: 'high' }])
  t.equal(notices[0].message, 'Lower body is now on Tuesday, 10 March 2026 at 18:00, no longer on Monday, 9 March 2026 at 18:00.')
  t.equal(notices[2].message, 'Lower body on Tuesday, 10 March 2026 at 18:00 takes place elsewhere. It has no place now.')
})

t.test('a cancelled session is told to the client, unless nobody is to be told', async t => {
  const w = await world(t)
  const cancelled = {
    ...booking(w),
    status: 'cancelled' as const,
    reason: 'Trainer is ill',
    cancelledAt: '2026-03-09T07:30:00.000Z',
    notifyClient: true
  }
  await w.deliver(scheduling.scheduleCancelled({ ...cancelled, cancelledBy: { userId: w.trainer.userId } }))
  await w.deliver(
    scheduling.scheduleCancelled({ ...cancelled, scheduleId: 813, cancelledBy: { userId: w.trainer.userId }, notifyClient: false })
  )

  const notices = await w.noticesOf(w.client.userId)
  t.match(notices, [{ cause: 'schedule-cancelled-812', priority: 'high', message: /will not take place\. Reason: Trainer is ill$/ }])
  t.equal(notices.length, 1)
  t.strictSame(await w.noticesOf(w.trainer.userId), [])
})

t.test('what the client cancels or confirms is told to the trainer', async t => {
  const w = await world(t)
  const byClient = { userId: w.client.userId }
  const { userId: _, ...schedule } = booking(w)
  await w.deliver(
    scheduling.scheduleChanged({
      ...schedule,
      status: 'confirmed',
      previousStatus: 'scheduled',
      changedFields: ['status'],
      changedBy: byClient
    })
  )
  await w.deliver(
    scheduling.scheduleCancelled({
      ...schedule,
      status: 'cancelled',
      reason: null,
      cancelledAt: '2026-03-09T07:30:00.000Z',
      cancelledBy: byClient,
      notifyClient: true
    })
  )
  t.match(await w.noticesOf(w.trainer.userId), [
    { type: 'schedule', priority: 'high', title: 'The Client confirmed: Lower body' },
    {
      type: 'schedule',
      priority: 'high',
      title: 'The Client cancelled: Lower body',
      message: 'The Client will not come to Lower body on Tuesday, 10 March 2026 at 18:00.'
    }
  ])
  t.strictSame(await w.noticesOf(w.client.userId), [])
})

t.test('a missed session is told to the client; what the trainer confirms, renames or reopens to nobody', async t => {
  const w = await world(t)
  const change = { ...booking(w), previousStatus: 'scheduled' as const, changedFields: ['status'], changedBy: { userId: w.trainer.userId } }
  await w.deliver(scheduling.scheduleChanged({ ...change, status: 'confirmed' }))
  await w.deliver(scheduling.scheduleChanged({ ...change, changedFields: ['title'] }))
  await w.deliver(scheduling.scheduleChanged({ ...change, previousStatus: 'no_show', status: 'no_show', changedFields: ['notes'] }))
  await w.deliver(scheduling.scheduleChanged({ ...change, previousStatus: 'completed' }))
  await w.deliver(scheduling.scheduleChanged({ ...change, status: 'no_show' }))
  const notices = await w.noticesOf(w.client.userId)
  t.match(notices, [{ title: 'Session missed: Lower body', priority: 'medium' }])
  t.equal(notices.length, 1)
  t.strictSame(await w.noticesOf(w.trainer.userId), [])
})

t.test('client and trainer are told when they come together and when they part, each time', async t => {
  const w = await world(t)
  const both = {
    traineeId: w.client.traineeId,
    traineeUserId: w.client.userId,
    trainerId: w.trainer.trainerId,
    trainerUserId: w.trainer.userId
  }
  await w.deliver(clientAssigned({ ...both, assignedAt: '2026-03-01T09:00:00.000Z' }))
  await w.deliver(clientReleased({ ...both, releasedAt: '2026-04-01T09:00:00.000Z', releasedBy: { userId: w.client.userId } }))
  await w.deliver(clientAssigned({ ...both, assignedAt: '2026-05-01T09:00:00.000Z' }))
  t.strictSame(
    (await w.noticesOf(w.client.userId)).map(({ title }) => title),
    ['The Trainer is your trainer now', 'The Trainer is no longer your trainer', 'The Trainer is your trainer now']
  )
  t.match(await w.noticesOf(w.trainer.userId), [
    { type: 'system', title: 'New client: The Client', action_url: `/trainer/clients/${w.client.traineeId}` },
    { title: 'The Client is no longer your client', action_url: '/trainer/clients' },
    {}
  ])
})

t.test('a parting with which the account went is told to the other by name, an invitation that ended as what it was', async t => {
  const w = await world(t)
  await w.owner.query(`update users set deleted_at = now() where id = $1`, [w.client.userId])
  const both = {
    traineeId: w.client.traineeId,
    traineeUserId: w.client.userId,
    trainerId: w.trainer.trainerId,
    trainerUserId: w.trainer.userId,
    releasedBy: { userId: w.trainer.userId }
  }
  await w.deliver(clientReleased({ ...both, releasedAt: '2026-03-08T09:00:00.000Z', reason: 'expired' }))
  await w.deliver(clientReleased({ ...both, releasedAt: '2026-03-09T09:00:00.000Z', reason: 'withdrawn' }))
  await w.deliver(clientReleased({ ...both, releasedAt: '2026-03-10T09:00:00.000Z', reason: 'released' }))
  const about = { type: 'system', action_url: '/trainer/clients', related_id: w.client.traineeId }
  t.match(await w.noticesOf(w.trainer.userId), [
    { ...about, title: 'Invitation expired: The Client', message: /in time/ },
    { ...about, title: 'Invitation withdrawn: The Client' },
    { ...about, title: 'The Client is no longer your client' }
  ])
  t.strictSame(await w.noticesOf(w.client.userId), [])
})

t.test('a released client and the trainer hear of it once each, and of none of the sessions that went with it', async t => {
  const w = await world(t)
  const both = {
    traineeId: w.client.traineeId,
    traineeUserId: w.client.userId,
    trainerId: w.trainer.trainerId,
    trainerUserId: w.trainer.userId
  }
  for (const releasedBy of [w.trainer, w.client]) {
    const releasedAt = `2026-04-0${releasedBy === w.client ? 2 : 1}T09:00:00.000Z`
    const by = { userId: releasedBy.userId }
    await w.deliver(clientReleased({ ...both, releasedAt, releasedBy: by, reason: releasedBy === w.client ? 'left' : 'released' }))
    for (const scheduleId of [812, 813]) {
      const cancelled = { ...booking(w), scheduleId, status: 'cancelled' as const, reason: 'client released', cancelledAt: releasedAt }
      await w.deliver(scheduling.scheduleCancelled({ ...cancelled, cancelledBy: by, notifyClient: false }))
    }
  }
  t.match(await w.noticesOf(w.client.userId), [{ type: 'system' }, { type: 'system' }])
  t.equal((await w.noticesOf(w.client.userId)).length, 2)
  t.equal((await w.noticesOf(w.trainer.userId)).length, 2)
})

t.test('sessions that are booked, moved or cancelled at one stroke are told in one notice, each stroke anew', async t => {
  const w = await world(t)
  const { rows } = await w.owner.query(
    `insert into schedules (trainer_id, trainee_id, date, time, timezone, duration, title)
     select $1, $2, date, '18:00', 'Asia/Bangkok', 60, 'Lower body' from unnest(array['2026-03-24', '2026-03-10', '2026-03-17']::date[]) as date returning id, date, title`,
    [w.trainer.trainerId, w.client.traineeId]
  )
  const alone = await w.owner.query(
    `insert into schedules (trainer_id, trainee_id, date, time, timezone, duration, title)
     values ($1, $2, '2026-03-12', '18:00', 'Asia/Bangkok', 60, 'Upper body') returning id, date, title`,
    [w.trainer.trainerId, w.client.traineeId]
  )
  const sessions = [...rows, ...alone.rows].map(({ id, date, title }) => ({
    ...booking(w),
    scheduleId: id as number,
    date: date as string,
    title: title as string
  }))
  const series = sessions.slice(0, 3)
  const tell = async (makeEvent: (session: (typeof sessions)[number]) => Event, which = sessions) => {
    for (const session of which) await w.deliver(makeEvent(session))
  }
  const told = async () => {
    const notices = await w.noticesOf(w.client.userId)
    await w.owner.query('delete from notifications')
    return notices
  }
  const first = { related_id: series[1]!.scheduleId, action_url: `/schedules/${series[1]!.scheduleId}` }

  await tell(session => scheduling.scheduleCreated(session))
  const booked = await told()
  t.match(booked, [
    {
      title: '3 new sessions: Lower body',
      message: '3 sessions are booked: the first on Tuesday, 10 March 2026 at 18:00, the last on Tuesday, 24 March 2026 at 18:00.',
      priority: 'medium',
      ...first
    },
    { title: 'New session: Upper body' }
  ])
  t.equal(booked.length, 2)

  const previous = {
    date: '2026-03-09',
    time: '18:00',
    timezone: 'UTC',
    startsAt: '2026-03-09T18:00:00.000Z',
    locationId: null,
    status: 'scheduled' as const
  }
  const ids = series.map(({ scheduleId }) => scheduleId)
  const whenOf = ({ scheduleId, date }: (typeof sessions)[number], time: string) => ({ scheduleId, date, time })
  for (const time of ['07:00', '08:00']) {
    const [last, first] = [whenOf(series[0]!, time), whenOf(series[1]!, time)]
    const together = { action: `to-${time}`, sessions: 3, title: 'Lower body', first, last }
    await tell(session => scheduling.scheduleMoved({ ...session, time, previous, together }), series)
    // What became of one of them meanwhile makes no other notice of it.
    await w.owner.query(`update schedules set notes = $2 where id = $1`, [ids[0], time])
  }
  await tell(session => scheduling.scheduleMoved({ ...session, previous }), sessions.slice(3))
  const moved = await told()
  t.match(moved, [
    { title: '3 sessions moved: Lower body', message: /the first is now on Tuesday, 10 March 2026 at 07:00/, priority: 'high', ...first },
    { message: /the last on Tuesday, 24 March 2026 at 08:00/ },
    { title: 'Session moved: Upper body' }
  ])
  t.equal(moved.length, 3)

  const cancelled = {
    reason: 'Ill',
    cancelledAt: '2026-03-09T07:30:00.000Z',
    cancelledBy: { userId: w.trainer.userId },
    notifyClient: true
  }
  const ends = { first: whenOf(series[1]!, '08:00'), last: whenOf(series[0]!, '08:00') }
  const together = { action: 'off', sessions: 2, title: 'Lower body', ...ends }
  await tell(
    session => scheduling.scheduleCancelled({ ...session, ...cancelled, status: 'cancelled' as const, together }),
    series.slice(0, 2)
  )
  await tell(session => scheduling.scheduleCancelled({ ...session, ...cancelled, status: 'cancelled' as const }), sessions.slice(2))
  const called = await told()
  t.match(called, [
    {
      title: '2 sessions cancelled: Lower body',
      message: '2 sessions from Tuesday, 10 March 2026 at 08:00 to Tuesday, 24 March 2026 at 08:00 will not take place. Reason: Ill',
      priority: 'high'
    },
    { title: 'Session cancelled: Lower body' },
    { title: 'Session cancelled: Upper body' }
  ])
  t.equal(called.length, 3)
})

t.test('a new program is told to the client', async t => {
  const w = await world(t)
  await w.deliver(scheduling.programAssigned({ ...scheduling.programAssigned.example, ...w.client, ...w.trainer }))
  t.match(await w.noticesOf(w.client.userId), [
    {
      type: 'progress',
      title: 'New program: Base strength',
      message: 'Base strength runs from Monday, 2 March 2026 to Sunday, 24 May 2026, 36 sessions in all.',
      action_url: '/programs/55'
    }
  ])
})

t.test('a recorded session is told to the client; taken back, its notice goes, in whatever order the two arrive', async t => {
  const w = await world(t)
  const session = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10', weight: 105.5 })
  await w.deliver(sessionRecorded(session))
  const [notice] = await w.noticesOf(w.client.userId)
  t.match(notice, {
    cause: `session-${session.sessionId}`,
    type: 'progress',
    title: 'Session recorded: Lower body',
    message: 'Lower body of Tuesday, 10 March 2026 is in the book: 1 exercise, 1 set, 105.5 kg in 60 minutes.',
    related_type: 'session_card',
    action_url: `/sessions/${session.sessionId}`
  })

  await deleteSession(w.owner, session.sessionId)
  const deleted = sessionDeleted({ ...session, deletedAt: '2026-03-11T08:00:00.000Z' })
  await w.deliver(deleted)
  await w.deliver(sessionRecorded(session))
  t.strictSame(await w.noticesOf(w.client.userId), [])

  const another = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-12' })
  await deleteSession(w.owner, another.sessionId)
  await w.deliver(sessionDeleted({ ...another, deletedAt: '2026-03-12T20:00:00.000Z' }))
  await w.deliver(sessionRecorded(another))
  t.strictSame(await w.noticesOf(w.client.userId), [])
})

t.test('a record is told once; withdrawn its notice goes, set again the same one comes back, still read', async t => {
  const w = await world(t)
  const { sessionId } = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10', record: '+5 kg' })
  const record = { sessionId, ...w.client, ...w.trainer, exercise: 'Back Squat', exerciseKey: 'name-back squat', exerciseLibraryId: null }
  const set = recordSet({ ...record, weight: 105, previous: 100, delta: 5, achievedAt: '2026-03-10T19:00:00.000Z' })
  const told = async () => (await w.noticesOf(w.client.userId)).filter(({ cause }) => cause.startsWith('record-'))

  await w.deliver(set)
  await w.deliver(set)
  const [notice] = await told()
  t.match(notice, {
    type: 'progress',
    title: 'New record: Back Squat',
    message: 'Back Squat with 105 kg (+5 kg). That is your heaviest so far.',
    action_url: `/sessions/${sessionId}`
  })
  await w.owner.query(`update notifications set is_read = true where id = $1`, [notice.id])

  await setRecord(w.owner, sessionId, null)
  await w.deliver(recordWithdrawn(record))
  t.strictSame(await told(), [])
  await w.deliver(set)
  t.strictSame(await told(), [], 'a record that does not stand is not told, whatever arrives late')

  await setRecord(w.owner, sessionId, '+7.5 kg')
  await w.deliver(recordSet({ ...record, weight: 107.5, previous: 100, delta: 7.5, achievedAt: '2026-03-10T19:00:00.000Z' }))
  await w.deliver(set)
  await w.deliver(recordWithdrawn(record))
  t.match(await told(), [{ id: notice.id, is_read: true, message: /^Back Squat with 107\.5 kg \(\+7\.5 kg\)/ }], 'late ones change nothing')
})

t.test('a program that was ended by hand is told to the client, with what was cancelled along', async t => {
  const w = await world(t)
  const ended = { ...scheduling.programEnded.example, ...w.client, ...w.trainer }
  const event = scheduling.programEnded(ended)
  await w.deliver(event)
  await w.deliver(event)
  await w.deliver(scheduling.programEnded({ ...ended, assignmentId: 56, status: 'completed', cancelledSessions: 0 }))
  const notices = await w.noticesOf(w.client.userId)
  t.match(notices, [
    {
      type: 'progress',
      priority: 'high',
      title: 'Program ended: Base strength',
      message: 'Your trainer has ended Base strength. 12 sessions that lay ahead are cancelled.',
      action_url: '/programs/55'
    },
    { type: 'progress', priority: 'medium', title: 'Program completed: Base strength' }
  ])
  t.equal(notices.length, 2)
  t.strictSame(await w.noticesOf(w.trainer.userId), [])
})

t.test('what a client says of a session is told to the trainer, once for the session; another rating is another wording', async t => {
  const w = await world(t)
  const session = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10' })
  const rated = { ...session, previousRating: null, ratedAt: '2026-03-10T20:00:00.000Z' }
  await rate(w.owner, session.sessionId, { rating: 4, feedback: null })
  await w.deliver(sessionRated({ ...rated, rating: 4, feedback: null }))
  const [notice] = await w.noticesOf(w.trainer.userId)
  t.match(notice, {
    cause: `session-rated-${session.sessionId}`,
    type: 'message',
    priority: 'medium',
    title: 'The Client rated Lower body: 4 of 5',
    message: 'The Client gave Lower body of Tuesday, 10 March 2026 4 of 5.',
    related_id: session.sessionId,
    related_type: 'session_card',
    action_url: `/trainer/sessions/${session.sessionId}`
  })
  await w.owner.query('update notifications set is_read = true')

  await rate(w.owner, session.sessionId, { rating: 5, feedback: 'Best one so far' })
  await w.deliver(sessionRated({ ...rated, previousRating: 4, rating: 5, feedback: 'Best one so far' }))
  await w.deliver(sessionRated({ ...rated, rating: 4, feedback: null }))
  const notices = await w.noticesOf(w.trainer.userId)
  t.match(notices, [{ id: notice.id, is_read: true, message: /10 March 2026 5 of 5\. “Best one so far”$/ }], 'a late one changes nothing')
  t.equal(notices.length, 1)
  t.strictSame(await w.noticesOf(w.client.userId), [])

  await deleteSession(w.owner, session.sessionId)
  await w.deliver(sessionDeleted({ ...session, deletedAt: '2026-03-11T08:00:00.000Z' }))
  await w.deliver(sessionRated({ ...rated, rating: 5, feedback: null }))
  t.strictSame(await w.noticesOf(w.trainer.userId), [], 'a session taken back was not rated')
})

t.test('a former trainer is not told what the client says of an old session', async t => {
  const w = await world(t)
  const session = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10' })
  const another = await makeTrainer(w.owner, 'Another Trainer')
  await rate(w.owner, session.sessionId, { rating: 1, feedback: 'Never again' })
  await w.owner.query('update trainees set trainer_id = $2 where id = $1', [w.client.traineeId, another.trainerId])
  await w.deliver(
    sessionRated({ ...session, rating: 1, previousRating: null, feedback: 'Never again', ratedAt: '2026-03-10T20:00:00.000Z' })
  )
  t.strictSame(await w.noticesOf(w.trainer.userId), [])
  t.strictSame(await w.noticesOf(another.userId), [])
})

t.test('what a session of more than 48 hours before causes is for the app alone', async t => {
  const w = await world(t)
  // over at 19:00 on the 8th in UTC; events are of the 10th
  const session = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-08', record: '+5 kg' })
  await rate(w.owner, session.sessionId, { rating: 4, feedback: null })
  const record = { ...session, exercise: 'Back Squat', exerciseKey: 'name-back squat', exerciseLibraryId: null }
  const schedule = { ...booking(w), startsAt: session.startsAt }
  const by = { userId: w.client.userId }
  const deliverAll = async (at: string) => {
    await w.owner.query('delete from notifications; delete from achievements')
    for (const event of [
      sessionRecorded(session),
      recordSet({ ...record, weight: 105, previous: 100, delta: 5, achievedAt: session.endedAt }),
      sessionRated({ ...session, rating: 4, previousRating: null, feedback: null, ratedAt: at }),
      scheduling.scheduleChanged({ ...schedule, status: 'no_show', previousStatus: 'scheduled', changedFields: ['status'], changedBy: by }),
      scheduling.scheduleCancelled({ ...schedule, status: 'cancelled', reason: null, cancelledAt: at, cancelledBy: by, notifyClient: true })
    ]) {
      await w.deliver(event, undefined, at)
    }
    const notices = [...(await w.noticesOf(w.client.userId)), ...(await w.noticesOf(w.trainer.userId))]
    t.equal(notices.length, 9, 'recorded, record, missed, two badges and their copies, rated, cancelled')
    for (const { sent_via } of notices) t.strictSame(sent_via, ['in_app'])
    return [...new Set(notices.map(notice => notice.in_app_only))]
  }
  t.strictSame(await deliverAll('2026-03-10T19:00:00.000Z'), [false], 'to the second 48 hours')
  t.strictSame(await deliverAll('2026-03-10T19:00:01.000Z'), [true])

  // an old session that makes a badge of yesterday's
  for (let day = 1; day <= 8; day++) await makeSession(w.owner, { ...w.client, ...w.trainer, date: `2026-02-0${day}` })
  await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10' })
  await w.owner.query('delete from notifications')
  await w.deliver(sessionRecorded(session), undefined, '2026-03-11T08:00:00.000Z')
  t.match(
    (await w.noticesOf(w.client.userId)).filter(({ title }) => title.includes('10 sessions')),
    [{ title: 'New badge: 10 sessions', in_app_only: true }]
  )
})

t.test('what is told of a client who is gone, or to one, is nothing', async t => {
  const w = await world(t)
  const gone = await makeClient(w.owner, 'Somebody', w.trainer.trainerId)
  await w.owner.query(`update users set deleted_at = now() where id = $1`, [gone.userId])
  t.equal(await w.deliver(scheduling.scheduleCreated({ ...booking(w), ...gone })), 'handled')
  const session = await makeSession(w.owner, { ...gone, ...w.trainer, date: '2026-03-10' })
  t.equal(await w.deliver(sessionRecorded(session)), 'handled')
  t.strictSame(await w.noticesOf(gone.userId), [])
  t.match(await w.noticesOf(w.trainer.userId), [{ title: 'Deleted account: First session' }])

  for (const { event } of handlers) {
    const data = { ...(event.example as object), traineeId: 999_999 }
    t.equal(await w.deliver({ definition: event, key: 'trainee-999999', data }), 'handled', `${event.type} of nobody`)
  }
})

t.test('texts come in Thai to those who read Thai, each by their own language', async t => {
  const w = await world(t)
  await w.owner.query(`update users set language = 'th' where id = $1`, [w.client.userId])
  await w.deliver(scheduling.scheduleCreated(booking(w)))
  const session = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10' })
  await w.deliver(sessionRecorded(session))
  t.strictSame(
    (await w.noticesOf(w.client.userId)).map(({ title }) => title),
    ['นัดหมายใหม่: Lower body', 'บันทึกการฝึกแล้ว: Lower body', 'เหรียญใหม่: การฝึกครั้งแรก']
  )
  t.match((await w.noticesOf(w.client.userId))[0].message, /10 มีนาคม (พ\.ศ\. )?2569 เวลา 18:00 น\./)
  t.match(await w.noticesOf(w.trainer.userId), [{ title: 'The Client: First session' }])
})

t.test('names of any length fit', async t => {
  const w = await world(t)
  t.equal(await w.deliver(scheduling.scheduleCreated({ ...booking(w), title: 'ก'.repeat(255) })), 'handled')
  const session = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10', exercise: '😀'.repeat(255), record: '+5 kg' })
  t.equal(await w.deliver(sessionRecorded({ ...session, title: 'x'.repeat(255) })), 'handled')
  t.ok(`pr-name-${'😀'.repeat(255)}-1` in (await w.badgesOf(w.client.traineeId)))
})
