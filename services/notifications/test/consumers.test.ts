import { clientAssigned, clientReleased } from '@spotter/contracts/events/auth.ts'
import { events } from '@spotter/contracts/events/index.ts'
import * as scheduling from '@spotter/contracts/events/scheduling.ts'
import { exampleSchedule } from '@spotter/contracts/events/shapes.ts'
import { recordSet, recordWithdrawn, sessionDeleted, sessionRecorded } from '@spotter/contracts/events/training.ts'
import t from 'tap'
import { handlers } from '../src/consumers/index.ts'
import { deleteSession, makeClient, makeSession, setRecord, world } from './fixtures.ts'

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
    { type: 'system', title: 'New client: The Client', action_url: `/clients/${w.client.traineeId}` },
    { title: 'The Client is no longer your client', action_url: '/clients' },
    {}
  ])
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
