import { randomUUID } from 'node:crypto'
import type { Event } from '@spotter/contracts/define-event.ts'
import { programCompleted, programReopened, scheduleMoved } from '@spotter/contracts/events/scheduling.ts'
import { exampleSchedule } from '@spotter/contracts/events/shapes.ts'
import { recordSet, recordWithdrawn, sessionChanged, sessionDeleted, sessionRecorded } from '@spotter/contracts/events/training.ts'
import t from 'tap'
import { deleteSession, makeAssignment, makeClient, makeSession, setRecord, type World, world } from './fixtures.ts'

const badgeNotices = async (w: World, userId: number) => (await w.noticesOf(userId)).filter(({ type }) => type === 'achievement')

const deletion = (session: { sessionId: number; scheduleId: number; traineeId: number; trainerId: number; date: string }) =>
  sessionDeleted({ ...session, deletedAt: '2026-03-11T08:00:00.000Z' })

t.test('the first session earns a badge, told to the client, and to the trainer at low priority', async t => {
  const w = await world(t)
  const session = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10' })
  await w.deliver(sessionRecorded(session))
  await w.deliver(sessionRecorded(session))
  await w.deliver(sessionChanged({ ...session, changedFields: ['title'] }))

  t.strictSame(await w.badgesOf(w.client.traineeId), { 'sessions-1': '2026-03-10T19:00:00.000Z' })
  const { rows } = await w.owner.query(`select id, type, title, description, badge_icon, badge_color, value from achievements`)
  t.match(rows, [
    {
      type: 'milestone',
      title: 'First session',
      description: 'The first session is done.',
      badge_icon: '🏅',
      badge_color: /^#[0-9A-F]{6}$/,
      value: '1'
    }
  ])
  const about = { related_id: Number(rows[0].id), related_type: 'achievement' }
  const toClient = await badgeNotices(w, w.client.userId)
  const toTrainer = await badgeNotices(w, w.trainer.userId)
  t.match(toClient, [
    { priority: 'medium', title: 'New badge: First session', message: 'The first session is done.', action_url: '/achievements', ...about }
  ])
  t.match(toTrainer, [
    { priority: 'low', title: 'The Client: First session', action_url: `/trainer/clients/${w.client.traineeId}`, ...about }
  ])
  t.strictSame([toClient.length, toTrainer.length], [1, 1])
  t.strictSame(await w.published(), ['granted sessions-1'])
})

t.test('a trainer whom the client has not accepted hears nothing of badges', async t => {
  const w = await world(t)
  await w.owner.query(`update trainees set trainer_accepted_at = null`)
  await w.deliver(sessionRecorded(await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10' })))
  t.equal((await badgeNotices(w, w.client.userId)).length, 1)
  t.strictSame(await w.noticesOf(w.trainer.userId), [])
})

t.test('a badge that no longer holds goes with its notices; earned again, the same ones come back and nothing is told', async t => {
  const w = await world(t)
  const session = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10' })
  await w.deliver(sessionRecorded(session))
  const before = await badgeNotices(w, w.client.userId)
  await w.owner.query(`update notifications set is_read = true, read_at = now() where id = $1`, [before[0].id])

  await deleteSession(w.owner, session.sessionId)
  await w.deliver(deletion(session))
  await w.deliver(deletion(session))
  t.strictSame(await w.badgesOf(w.client.traineeId), {})
  t.strictSame(await w.noticesOf(w.client.userId), [])
  t.strictSame(await w.noticesOf(w.trainer.userId), [], 'the trainer was told, so that goes too')

  // Meanwhile the client has another trainer, who was told of nothing.
  await w.owner.query(`update trainees set trainer_id = null`)
  await w.deliver(sessionRecorded(await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-12' })))
  t.strictSame(await w.badgesOf(w.client.traineeId), { 'sessions-1': '2026-03-12T19:00:00.000Z' })
  t.strictSame(await badgeNotices(w, w.client.userId), [{ ...before[0], is_read: true }])
  t.strictSame(await w.published(), ['granted sessions-1', 'withdrawn sessions-1', 'granted sessions-1'])
  const { rows } = await w.owner.query(
    `select count(*)::int as n, count(distinct related_id)::int as badges from notifications where type = 'achievement'`
  )
  t.match(rows, [{ n: 2, badges: 1 }])
})

t.test('a notice that was read and cleared away is not told again when its badge comes back', async t => {
  const w = await world(t)
  const session = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10' })
  await w.deliver(sessionRecorded(session))
  await deleteSession(w.owner, session.sessionId)
  await w.deliver(deletion(session))
  await w.owner.query(`delete from notifications where type = 'achievement'`)
  await w.deliver(sessionRecorded(await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-12' })))
  t.strictSame(Object.keys(await w.badgesOf(w.client.traineeId)), ['sessions-1'])
  t.strictSame(await badgeNotices(w, w.client.userId), [])
})

t.test('an earlier session that is entered later moves the time of a badge, and grants nothing twice', async t => {
  const w = await world(t)
  await w.deliver(sessionRecorded(await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10' })))
  await w.deliver(sessionRecorded(await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-02-10' })))
  t.strictSame(await w.badgesOf(w.client.traineeId), { 'sessions-1': '2026-02-10T19:00:00.000Z' })
  t.strictSame(await w.published(), ['granted sessions-1'])
})

t.test('an edit of what was done earns and loses a badge', async t => {
  const w = await world(t)
  const session = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10' })
  await w.deliver(sessionRecorded(session))

  for (const [duration, badges] of [
    [600, ['hours-10', 'sessions-1']],
    [60, ['sessions-1']]
  ] as const) {
    await w.owner.query(`update session_cards set duration = $1 where id = $2`, [duration, session.sessionId])
    await w.deliver(sessionChanged({ ...session, duration, changedFields: ['title', 'duration'] }))
    t.strictSame(Object.keys(await w.badgesOf(w.client.traineeId)).sort(), badges)
  }

  for (const [reps, badges] of [
    [100, ['sessions-1', 'tonnes-10']],
    [1, ['sessions-1']]
  ] as const) {
    await w.owner.query(
      `update exercise_sets set reps = $1 where session_exercise_id in (select id from session_exercises where session_card_id = $2)`,
      [reps, session.sessionId]
    )
    await w.deliver(sessionChanged({ ...session, changedFields: ['exercises'] }))
    t.strictSame(Object.keys(await w.badgesOf(w.client.traineeId)).sort(), badges)
  }
})

t.test('moving a session that took place makes and breaks a streak', async t => {
  const w = await world(t)
  for (const date of ['2026-03-02', '2026-03-03']) await makeSession(w.owner, { ...w.client, ...w.trainer, date })
  const { scheduleId } = await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-20' })
  const previous = {
    date: '2026-03-20',
    time: '18:00',
    timezone: 'UTC',
    startsAt: '2026-03-20T18:00:00.000Z',
    locationId: null,
    status: 'completed' as const
  }
  const moveTo = async (date: string) => {
    await w.owner.query(`update schedules set date = $2 where id = $1`, [scheduleId, date])
    await w.deliver(scheduleMoved({ ...exampleSchedule, scheduleId, ...w.client, ...w.trainer, date, status: 'completed', previous }))
    return w.badgesOf(w.client.traineeId)
  }
  t.match(await moveTo('2026-03-04'), { 'days-3': '2026-03-04T19:00:00.000Z' })
  t.notOk('days-3' in (await moveTo('2026-03-21')))
  t.match(await moveTo('2026-03-01'), { 'days-3': '2026-03-03T19:00:00.000Z' })
})

t.test('a completed program earns its badge and is told to the trainer; reopened, both go; completed again, both come back', async t => {
  const w = await world(t)
  const assignment = await makeAssignment(w.owner, { ...w.client, ...w.trainer })
  await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-03', assignmentId: assignment.assignmentId })
  const setStatus = (status: string) => w.owner.query(`update program_assignments set status = $1`, [status])
  const told = async () => (await w.noticesOf(w.trainer.userId)).filter(({ type }) => type === 'progress')
  const completed = programCompleted({ ...assignment, completedAt: '2026-03-03T19:00:00.000Z' })
  const reopened = programReopened({ ...assignment, status: 'active' })
  const key = `completion-${assignment.assignmentId}`

  await setStatus('completed')
  await w.deliver(completed)
  t.match(await w.badgesOf(w.client.traineeId), { [key]: '2026-03-03T19:00:00.000Z' })
  const first = await told()
  t.match(first, [
    { title: 'The Client completed Base strength', priority: 'medium', action_url: `/trainer/clients/${w.client.traineeId}` }
  ])
  t.match(await badgeNotices(w, w.client.userId), [
    { title: 'New badge: First session' },
    { title: 'New badge: Program completed: Base strength' }
  ])

  await setStatus('active')
  await w.deliver(reopened)
  t.notOk(key in (await w.badgesOf(w.client.traineeId)))
  t.strictSame(await told(), [])

  await setStatus('completed')
  await w.deliver(completed)
  await w.deliver(reopened)
  t.ok(key in (await w.badgesOf(w.client.traineeId)), 'an event that comes late takes nothing away')
  t.strictSame(await told(), first)
})

t.test('two events of one client at once grant each badge once', async t => {
  const w = await world(t)
  const sessions = []
  for (const date of ['2026-03-02', '2026-03-03', '2026-03-04'])
    sessions.push(await makeSession(w.owner, { ...w.client, ...w.trainer, date }))
  t.strictSame(await Promise.all([...sessions, ...sessions].map(session => w.deliver(sessionRecorded(session)))), Array(6).fill('handled'))
  t.strictSame((await w.published()).sort(), ['granted days-3', 'granted sessions-1'])
  t.equal((await badgeNotices(w, w.client.userId)).length, 2)
})

t.test('late, shuffled and repeated events leave the badges and notices that prompt ones leave', async t => {
  const w = await world(t)
  for (let seed = 1; seed <= 8; seed++) {
    const prompt = await live(w, seed, async event => void (await w.deliver(event)))
    const waiting: { event: Event; id: string }[] = []
    const random = randomness(seed * 7)
    const late = await live(w, seed, async event => {
      waiting.push({ event, id: randomUUID() })
      while (waiting.length > 0 && random() < 0.4) await deliverOne()
    })
    while (waiting.length > 0) await deliverOne()
    t.strictSame(await seenBy(late), await seenBy(prompt), `seed ${seed}`)

    /** Any of those that wait; every third one comes again, with its id or without. */
    async function deliverOne() {
      const [{ event, id }] = waiting.splice(Math.floor(random() * waiting.length), 1) as [(typeof waiting)[number]]
      await w.deliver(event, id)
      if (random() < 0.3) await w.deliver(event, random() < 0.5 ? id : randomUUID())
    }
  }

  async function seenBy(client: { userId: number; traineeId: number; sessions: number[] }) {
    const notices = await w.noticesOf(client.userId)
    const nameOf = (cause: string) =>
      cause
        .replace(/^(session|record)-(\d+)/, (_, what, id) => `${what} ${client.sessions.indexOf(Number(id))}`)
        .replace(/^badge-\d+/, 'badge')
    return {
      badges: await w.badgesOf(client.traineeId),
      notices: notices.map(({ cause, title, message }) => [nameOf(cause), title, message]).sort()
    }
  }
})

/** A client's month: sessions recorded and taken back, records set, corrected and withdrawn. Each event goes to `send` right after its change. */
async function live(w: World, seed: number, send: (event: Event) => Promise<void>) {
  const random = randomness(seed)
  const client = { ...(await makeClient(w.owner, 'The Client', w.trainer.trainerId)), sessions: [] as number[] }
  const sessions: Awaited<ReturnType<typeof makeSession>>[] = []
  for (let step = 0; step < 14; step++) {
    const session = sessions[Math.floor(random() * sessions.length)]
    const chance = random()
    const record = session && {
      sessionId: session.sessionId,
      ...client,
      ...w.trainer,
      exercise: 'Back Squat',
      exerciseKey: 'name-back squat',
      exerciseLibraryId: null
    }
    if (!session || chance < 0.6) {
      const date = `2026-03-${String(1 + Math.floor(random() * 8)).padStart(2, '0')}`
      const made = await makeSession(w.owner, {
        ...client,
        ...w.trainer,
        date,
        time: `${String(sessions.length).padStart(2, '0')}:00`,
        weight: 5_000
      })
      sessions.push(made)
      client.sessions.push(made.sessionId)
      await send(sessionRecorded(made))
    } else if (chance < 0.7) {
      sessions.splice(sessions.indexOf(session), 1)
      await deleteSession(w.owner, session.sessionId)
      await send(recordWithdrawn(record!))
      await send(deletion(session))
    } else if (chance < 0.9) {
      const delta = 1 + step / 2
      await setRecord(w.owner, session.sessionId, `+${delta} kg`)
      await send(recordSet({ ...record!, weight: 100 + delta, previous: 100, delta, achievedAt: session.endedAt }))
    } else {
      await setRecord(w.owner, session.sessionId, null)
      await send(recordWithdrawn(record!))
    }
  }
  return client
}

/** The same numbers from 0 to 1 for the same seed. */
function randomness(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
