import { getDashboard } from '@spotter/contracts/api/dashboard.ts'
import { getSchedule } from '@spotter/contracts/api/schedules.ts'
import t, { type Test } from 'tap'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { fieldsOf, noon, scheduling } from './fixtures.ts'

type Scheduling = Awaited<ReturnType<typeof scheduling>>
type User = Parameters<Scheduling['as']>[0]

/** That an answer which PostgreSQL made is what its contract says. */
const matches = (t: Test, { schema }: { schema: { response: { 200: TSchema } } }, { body }: { body: unknown }) =>
  t.strictSame([...Value.Errors(schema.response[200], body)], [])

const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id)

t.test('the dashboard', async t => {
  const s = await scheduling(t)
  const read = (trainer: User) => s.as(trainer)('GET', '/api/v1/trainer/dashboard/stats')
  t.afterEach(() => {
    s.clock.now = new Date(noon)
  })

  t.test('has every key where there is nothing', async t => {
    const answer = await read(await s.makeTrainer())
    matches(t, getDashboard, answer)
    t.strictSame(answer.data, {
      ...{ totalClients: 0, activeClients: 0, inactiveClients: 0, activePrograms: 0, totalSessions: 0, completedSessions: 0 },
      ...{ upcomingSessions: 0, todaySessions: 0, weekSessions: 0, monthSessions: 0, completionRate: null, averageRating: null },
      ...{ todaySchedule: [], upcomingSchedules: [], recentClients: [], recentActivities: [] }
    })
  })

  t.test('counts sessions of today, the week from Monday and the month, all but cancelled ones', async t => {
    const { trainer, book, cancel, patch } = await s.pair()
    const missed = await book({ date: '2026-03-10', time: '15:00' })
    const today = await book({ date: '2026-03-10', time: '17:00', status: 'confirmed' })
    const cancelled = await book({ date: '2026-03-10', time: '19:00' })
    await patch(missed, { status: 'no_show' })
    await cancel(cancelled)
    for (const date of ['2026-03-08', '2026-03-09', '2026-03-01', '2026-02-28', '2025-03-10']) await book({ date, status: 'completed' })
    const ahead = [await book({ date: '2026-03-15' }), await book({ date: '2026-03-16' }), await book({ date: '2026-03-31' })]
    const later = [await book({ date: '2026-04-01' }), await book({ date: '2027-01-02' })]

    const answer = await read(trainer)
    matches(t, getDashboard, answer)
    t.match(answer.data, {
      ...{ totalSessions: 13, completedSessions: 5, upcomingSessions: 6, todaySessions: 2, weekSessions: 4, monthSessions: 8 },
      completionRate: 71.4 // 5 of 7
    })
    t.strictSame(idsOf(answer.data.todaySchedule), [missed, today])
    t.strictSame(idsOf(answer.data.upcomingSchedules), [today, ...ahead, ...later])
    const whole = await s.as(trainer)('GET', `/api/v1/trainer/schedules/${today}`)
    t.strictSame(answer.data.todaySchedule[1], whole.data, 'a row is as it is in the list')
  })

  t.test('shows the next ten', async t => {
    const { trainer, book } = await s.pair()
    const ids: number[] = []
    for (let day = 11; day < 23; day++) ids.push(await book({ date: `2026-03-${day}` }))
    const { data } = await read(trainer)
    t.equal(data.upcomingSessions, 12)
    t.strictSame(idsOf(data.upcomingSchedules), ids.slice(0, 10))
  })

  t.test('goes by the reader’s days: around midnight in Bangkok, Berlin and Los Angeles, and on both clock changes', async t => {
    // One session an hour around the clock on each of three days, by instants.
    const around = async (zone: string, now: string, midnight: string) => {
      s.clock.now = new Date(Date.parse(now) - 40 * 86_400_000)
      const { trainer, clientId } = await s.pair({ trainer: zone })
      for (const hours of [-25, -24, -1, 0, 22, 23, 24, 25]) {
        const at = new Date(Date.parse(midnight) + hours * 3_600_000 + 1_800_000)
        const [date, time] = new Date(at).toISOString().split('T') as [string, string]
        // A place in UTC: its sessions' own dates are not the reader's.
        await s.owner.query(
          `insert into scheduling.schedules (trainer_id, trainee_id, date, time, timezone, duration, title) values ($1, $2, $3, $4, 'UTC', 30, 'S')`,
          [trainer.trainerId, clientId, date, time.slice(0, 5)]
        )
      }
      s.clock.now = new Date(now)
      const { data } = await read(trainer)
      t.equal(data.todaySchedule.length, data.todaySessions)
      return data.todaySessions
    }
    t.equal(await around('Asia/Bangkok', '2026-03-10T16:59:59Z', '2026-03-09T17:00:00Z'), 3)
    t.equal(await around('Asia/Bangkok', '2026-03-10T17:00:00Z', '2026-03-09T17:00:00Z'), 2, 'a second later it is tomorrow')
    t.equal(await around('Europe/Berlin', '2026-03-10T22:59:59Z', '2026-03-09T23:00:00Z'), 3)
    t.equal(await around('America/Los_Angeles', '2026-03-10T06:59:59Z', '2026-03-09T07:00:00Z'), 3)
    t.equal(await around('Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-28T23:00:00Z'), 2, 'a day of 23 hours')
    t.equal(await around('Europe/Berlin', '2026-10-25T12:00:00Z', '2026-10-24T22:00:00Z'), 4, 'a day of 25 hours')
    t.equal(await around('America/Los_Angeles', '2026-03-08T20:00:00Z', '2026-03-08T08:00:00Z'), 2, 'a day of 23 hours')
    t.equal(await around('America/Los_Angeles', '2026-11-01T20:00:00Z', '2026-11-01T07:00:00Z'), 4, 'a day of 25 hours')
  })

  t.test('takes the trainer’s own zone before that of the calendar, and week and month with it', async t => {
    const { trainer, clientId } = await s.pair()
    await s.owner.query(`update auth.users set timezone = 'America/Los_Angeles' where id = $1`, [trainer.userId])
    for (const [date, time] of [
      ['2026-02-28', '12:00'],
      ['2026-03-01', '12:00'], // still February in Los Angeles
      ['2026-03-02', '12:00'], // Sunday there
      ['2026-03-03', '12:00']
    ])
      await s.owner.query(
        `insert into scheduling.schedules (trainer_id, trainee_id, date, time, duration, title) values ($1, $2, $3, $4, 30, 'S')`,
        [trainer.trainerId, clientId, date, time]
      )
    s.clock.now = new Date('2026-03-03T07:59:00Z') // Monday 2 March, a minute to midnight
    t.match((await read(trainer)).data, { todaySessions: 1, weekSessions: 1, monthSessions: 2, upcomingSessions: 1 })
  })

  t.test('rounds the rate to one place and takes the rating from the clients', async t => {
    const { trainer, book, cancel } = await s.pair()
    const done = [await book({ date: '2026-03-01', status: 'completed' }), await book({ date: '2026-03-02', status: 'completed' })]
    t.match((await read(trainer)).data, { completionRate: 100, averageRating: null })
    await cancel(await book())
    t.equal((await read(trainer)).data.completionRate, 66.7)
    for (const [i, id] of done.entries())
      await s.owner.query('update training.session_cards set trainee_rating = $1 where id = $2', [4 + i, await s.makeCard(id)])
    t.equal((await read(trainer)).data.averageRating, 4.5)
  })

  t.test('counts clients by membership; one who has not accepted yet counts as active, whatever is hidden', async t => {
    const trainer = await s.makeTrainer()
    const add = async (status: string, accepted: boolean, more = '') => {
      const { traineeId } = await s.makeClient(trainer)
      await s.owner.query(`update auth.trainees set status = $1, trainer_accepted_at = case when $2 then now() end ${more} where id = $3`, [
        status,
        accepted,
        traineeId
      ])
    }
    for (const status of ['active', 'active', 'inactive', 'suspended']) await add(status, true)
    await add('suspended', false)
    await add('active', true, ', deleted_at = now()')
    await s.makeClient(await s.makeTrainer())
    t.match((await read(trainer)).data, { totalClients: 5, activeClients: 3, inactiveClients: 2 })
  })

  t.test('counts active programs', async t => {
    const trainer = await s.makeTrainer()
    for (const status of ['active', 'active', 'draft', 'archived']) await s.makeProgram(trainer, { status })
    await s.owner.query('update scheduling.programs set deleted_at = now() where id = $1', [await s.makeProgram(trainer)])
    await s.makeProgram(await s.makeTrainer())
    t.equal((await read(trainer)).data.activePrograms, 2)
  })

  t.test('shows the five clients who trained last; before they accept, by what the reader recorded', async t => {
    const { trainer } = await s.pair()
    const other = await s.makeTrainer()
    const trained = async (date: string, { by = trainer, accepted = true } = {}) => {
      const { traineeId } = await s.makeClient(trainer)
      const [schedule] = (
        await s.owner.query(
          `insert into scheduling.schedules (trainer_id, trainee_id, date, time, duration, title, status) values ($1, $2, $3, '08:00', 60, 'S', 'completed') returning id`,
          [by.trainerId, traineeId, date]
        )
      ).rows
      await s.makeCard(schedule.id)
      if (accepted) await s.owner.query('update auth.trainees set trainer_accepted_at = now() where id = $1', [traineeId])
      return traineeId
    }
    const first = await trained('2026-03-01')
    const fromElsewhere = await trained('2026-03-09', { by: other })
    const hidden = await trained('2026-03-08', { by: other, accepted: false })
    const pending = await trained('2026-03-05', { accepted: false })
    const { recentClients } = (await read(trainer)).data
    t.strictSame(
      recentClients.map(({ id, lastSession }: any) => [id, lastSession]),
      [
        [fromElsewhere, '2026-03-09'],
        [pending, '2026-03-05'],
        [first, '2026-03-01'],
        [hidden, null],
        [recentClients[4].id, null]
      ],
      'without one last, the newest first'
    )
    await trained('2026-03-10')
    t.equal((await read(trainer)).data.recentClients.length, 5)
  })

  t.test('tells the ten latest things that happened, in the reader’s language', async t => {
    const { trainer, client, clientId, book, patch } = await s.pair()
    await s.owner.query(`update auth.trainees set trainer_assigned_at = '2026-03-01T00:00:00Z' where id = $1`, [clientId])
    await s.owner.query(`update auth.users set name = 'A "client" %s' where id = $1`, [client.userId])
    const completed = await book({ date: '2026-03-10', time: '10:00', title: 'Legs %1$s', status: 'completed' })
    const cancelled = await book({ date: '2026-03-13', title: 'Arms' })
    s.clock.now = new Date('2026-03-10T06:00:00.000Z')
    await patch(cancelled, { status: 'cancelled' })
    const assignment = await s.makeAssignment(await s.makeProgram(trainer), clientId)
    await s.owner.query(`update scheduling.program_assignments set created_at = '2026-03-10T05:30:00Z' where id = $1`, [assignment])

    const answer = await read(trainer)
    matches(t, getDashboard, answer)
    const name = 'A "client" %s'
    t.strictSame(answer.data.recentActivities, [
      {
        ...{ id: cancelled, type: 'schedule_cancelled', timestamp: '2026-03-10T06:00:00.000Z' },
        message: `Arms with ${name} on 2026-03-13 was cancelled`
      },
      {
        ...{ id: assignment, type: 'program_assigned', timestamp: '2026-03-10T05:30:00.000Z' },
        message: `${name} was given the program Base strength`
      },
      { id: completed, type: 'session_completed', timestamp: noon, message: `${name} completed Legs %1$s` },
      { id: clientId, type: 'client_joined', timestamp: '2026-03-01T00:00:00.000Z', message: `${name} is your client now` }
    ])

    await s.owner.query(`update auth.users set language = 'th' where id = $1`, [trainer.userId])
    t.match(
      (await read(trainer)).data.recentActivities.map(({ message }: any) => message),
      [/ถูกยกเลิก$/, /ได้รับโปรแกรม Base strength$/, /เสร็จแล้ว$/, /เป็นลูกค้าของคุณแล้ว$/]
    )

    for (let day = 1; day <= 9; day++) await book({ date: `2026-02-0${day}`, status: 'completed' })
    const { recentActivities } = (await read(trainer)).data
    t.equal(recentActivities.length, 10)
    t.notOk(recentActivities.some(({ type }: any) => type === 'client_joined'))
  })

  t.test('keeps a released client’s sessions in what is counted and names them nowhere', async t => {
    const { trainer, clientId, book } = await s.pair()
    await s.owner.query('update auth.trainees set trainer_assigned_at = now() where id = $1', [clientId])
    await book({ date: '2026-03-10', time: '08:00', status: 'completed' })
    await book({ date: '2026-03-10', time: '18:00' })
    await s.makeAssignment(await s.makeProgram(trainer), clientId)
    await s.owner.query('update auth.trainees set trainer_id = null, trainer_assigned_at = null where id = $1', [clientId])
    const { data } = await read(trainer)
    t.match(data, { totalClients: 0, totalSessions: 2, completedSessions: 1, todaySessions: 2, completionRate: 100 })
    t.match(data, { todaySchedule: [], upcomingSchedules: [], recentClients: [], recentActivities: [] })
    for (const list of ['todaySchedule', 'upcomingSchedules', 'recentClients', 'recentActivities']) t.equal(data[list].length, 0, list)
  })

  t.test('calls a deleted client a deleted account', async t => {
    const { trainer, client, book } = await s.pair()
    await book({ date: '2026-03-10', time: '08:00', status: 'completed' })
    await s.owner.query('update auth.users set deleted_at = now() where id = $1', [client.userId])
    const { data } = await read(trainer)
    t.match(data, { totalClients: 0, recentActivities: [{ message: /^Deleted account / }] })
    t.equal(data.todaySchedule[0].client.name, 'Deleted account')
    t.strictSame(data.recentClients, [])
  })

  t.test('is each trainer’s own', async t => {
    const { book } = await s.pair()
    const other = await s.pair()
    await book()
    t.match((await read(other.trainer)).data, { totalClients: 1, totalSessions: 0, upcomingSchedules: [] })
    t.match(await read(other.client), { status: 403, error: { code: 'FORBIDDEN' } })
    t.equal((await s.ask('GET', '/api/v1/trainer/dashboard/stats')).status, 401)
  })
})

t.test('one session of the trainer', async t => {
  const s = await scheduling(t)
  const read = (trainer: User, id: number | string) => s.as(trainer)('GET', `/api/v1/trainer/schedules/${id}`)

  t.test('is as in the list', async t => {
    const { trainer, book, list, cancel } = await s.pair()
    const id = await book({ locationId: await s.makePlace(), notes: 'Belt', plannedExercises: ['Squat'] })
    await cancel(id, { reason: 'Flood' })
    const answer = await read(trainer, id)
    t.equal(answer.status, 200)
    matches(t, getSchedule, answer)
    t.strictSame(answer.data, (await list()).data.schedules[0])
    t.match(answer.data, { id, cancellationReason: 'Flood', location: { name: 'A place' }, notes: 'Belt' })
  })

  t.test('is not found by another trainer, nor once the client is released or it was deleted', async t => {
    const { trainer, clientId, book, client } = await s.pair()
    const other = await s.pair()
    const id = await book()
    for (const [asker, wanted] of [
      [other.trainer, id],
      [trainer, 999_999]
    ] as const)
      t.match(await read(asker, wanted), { status: 404, error: { code: 'NOT_FOUND' } })
    t.equal((await read(client, id)).status, 403)
    t.strictSame(fieldsOf(await read(trainer, 'x')), ['id'])

    await s.owner.query('update auth.trainees set trainer_id = $1 where id = $2', [other.trainer.trainerId, clientId])
    t.equal((await read(trainer, id)).status, 404)
    t.equal((await read(other.trainer, id)).status, 404, 'the new trainer did not make it')
    await s.owner.query('update auth.trainees set trainer_id = $1 where id = $2', [trainer.trainerId, clientId])
    await s.owner.query('update scheduling.schedules set deleted_at = now() where id = $1', [id])
    t.equal((await read(trainer, id)).status, 404)
  })
})
