import { listFreeSlots } from '@spotter/contracts/api/availability.ts'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import { Value } from 'typebox/value'
import { fieldsOf, noon, scheduling } from './fixtures.ts'

type Scheduling = Awaited<ReturnType<typeof scheduling>>
type User = Parameters<Scheduling['as']>[0]
type Hours = Record<string, string | null> | null

const matches = (t: Test, { body }: { body: unknown }) => t.strictSame([...Value.Errors(listFreeSlots.schema.response[200], body)], [])

/** Asks for the free times of a trainer; what is given goes into the query. */
const asker =
  (s: Scheduling) =>
  (user: User, trainerId: number | string, query: Record<string, string | number> = {}, root = '/api/v1/trainers') =>
    s.as(user)('GET', `${root}/${trainerId}/availability?${queryOf({ from: '2026-03-11', to: '2026-03-11', duration: 60, ...query })}`)

const queryOf = (values: Record<string, string | number>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')

const setHours = (s: Scheduling, trainerId: number, hours: Hours) =>
  s.owner.query('update auth.trainers set working_hours = $1 where id = $2', [hours && JSON.stringify(hours), trainerId])

const timesOf = ({ data }: { data: any }): string[] => data.slots.map(({ time }: { time: string }) => time)

t.test('free times', async t => {
  const s = await scheduling(t)
  const free = asker(s)
  t.afterEach(() => {
    s.clock.now = new Date(noon)
  })

  t.test('are the working hours on a grid, whole, under both addresses', async t => {
    const { trainer, client } = await s.pair()
    await setHours(s, trainer.trainerId, { wednesday: '09:15-12:00', thursday: null })
    const answer = await free(client, trainer.trainerId, { to: '2026-03-12' })
    t.equal(answer.status, 200)
    matches(t, answer)
    t.strictSame(answer.data.slots[0], {
      ...{ date: '2026-03-11', time: '09:15', timezone: 'Asia/Bangkok' },
      ...{ startsAt: '2026-03-11T02:15:00.000Z', endsAt: '2026-03-11T03:15:00.000Z' }
    })
    t.strictSame(timesOf(answer), ['09:15', '09:45', '10:15', '10:45'])
    t.strictSame(timesOf(await free(client, trainer.trainerId, { step: 45 })), ['09:15', '10:00', '10:45'])
    t.strictSame(timesOf(await free(client, trainer.trainerId, { duration: 165 })), ['09:15'])
    t.strictSame(timesOf(await free(client, trainer.trainerId, { duration: 166 })), [])
    t.strictSame((await free(client, trainer.trainerId, { to: '2026-03-12' }, '/api/v1/common/trainers')).data, answer.data)
  })

  t.test('without any working hours are those of every day; without a day’s, none', async t => {
    const { trainer, client } = await s.pair()
    const all = timesOf(await free(client, trainer.trainerId))
    t.strictSame([all[0], all.at(-1), all.length], ['06:00', '21:00', 31])
    await setHours(s, trainer.trainerId, {})
    t.strictSame(timesOf(await free(client, trainer.trainerId)), [])
    await s.owner.query(`update auth.trainers set working_hours = 'null' where id = $1`, [trainer.trainerId])
    t.equal(timesOf(await free(client, trainer.trainerId)).length, 31)
  })

  t.test('go to midnight where the hours do, and hours that nobody could set are no hours', async t => {
    const { trainer, client } = await s.pair()
    await setHours(s, trainer.trainerId, { wednesday: '22:00-24:00' })
    t.strictSame(timesOf(await free(client, trainer.trainerId)), ['22:00', '22:30', '23:00'])
    for (const hours of ['24:00-25:00', '9-18', '18:00-09:00', '', '09:00-09:00', 'x']) {
      await setHours(s, trainer.trainerId, { wednesday: hours })
      t.strictSame(timesOf(await free(client, trainer.trainerId)), [], hours)
    }
  })

  t.test('leave out what is booked for the trainer, the client and a place for one; back to back is free', async t => {
    const { trainer, client, clientId, book } = await s.pair()
    const other = await s.makeClient(trainer)
    const single = await s.makePlace({ capacity: 1 })
    const shared = await s.makePlace()
    const stranger = await s.pair()
    await setHours(s, trainer.trainerId, { wednesday: '08:00-14:00' })
    await book({ time: '08:30', duration: 30, clientId: other.traineeId })
    await s.owner.query(
      `insert into scheduling.schedules (trainer_id, trainee_id, date, time, timezone, duration, title) values ($1, $2, '2026-03-11', '10:00', 'Asia/Bangkok', 60, 'S')`,
      [stranger.trainer.trainerId, clientId]
    )
    await stranger.book({ time: '12:00', locationId: single })
    await stranger.book({ time: '13:00', locationId: shared })
    const late = ['11:00', '11:30', '12:00', '12:30', '13:00']
    t.strictSame(timesOf(await free(trainer, trainer.trainerId)), ['09:00', '09:30', '10:00', '10:30', ...late])
    t.strictSame(timesOf(await free(trainer, trainer.trainerId, { clientId })), ['09:00', ...late])
    t.strictSame(timesOf(await free(client, trainer.trainerId)), ['09:00', ...late], 'a trainee is their own client')
    t.strictSame(timesOf(await free(client, trainer.trainerId, { locationId: single })), ['09:00', '11:00', '13:00'])
    t.strictSame(timesOf(await free(client, trainer.trainerId, { locationId: shared })), ['09:00', ...late])
    t.strictSame(timesOf(await free(client, trainer.trainerId, { clientId })), ['09:00', ...late])
  })

  t.test('count scheduled and confirmed sessions only', async t => {
    const { trainer, client, book, cancel } = await s.pair()
    await setHours(s, trainer.trainerId, { wednesday: '09:00-11:00' })
    await cancel(await book({ time: '09:00' }))
    await book({ time: '10:00', status: 'confirmed' })
    t.strictSame(timesOf(await free(client, trainer.trainerId)), ['09:00'])
  })

  t.test('that have begun are gone', async t => {
    const { trainer, client } = await s.pair()
    await setHours(s, trainer.trainerId, { tuesday: '10:00-14:00' })
    const today = { from: '2026-03-01', to: '2026-03-10' }
    t.strictSame(timesOf(await free(client, trainer.trainerId, today)), ['12:00', '12:30', '13:00'])
    s.clock.now = new Date('2026-03-10T05:00:00.001Z')
    t.strictSame(timesOf(await free(client, trainer.trainerId, today)), ['12:30', '13:00'])
    t.strictSame(timesOf(await free(client, trainer.trainerId, { from: '2025-03-01', to: '2025-03-10' })), [])
  })

  t.test('are read where the session takes place', async t => {
    const { trainer, client } = await s.pair()
    await setHours(s, trainer.trainerId, { wednesday: '09:00-10:00' })
    const losAngeles = await s.makePlace({ timezone: 'America/Los_Angeles' })
    t.match((await free(client, trainer.trainerId, { locationId: losAngeles })).data.slots, [
      { date: '2026-03-11', time: '09:00', timezone: 'America/Los_Angeles', startsAt: '2026-03-11T16:00:00.000Z' }
    ])
    // In Los Angeles it is still the 10th: today there has hours left.
    await setHours(s, trainer.trainerId, { monday: '09:00-23:59', tuesday: '09:00-10:00' })
    t.match(
      (await free(client, trainer.trainerId, { from: '2026-03-09', to: '2026-03-09', locationId: losAngeles, duration: 59 })).data.slots,
      [
        { date: '2026-03-09', time: '22:00' },
        { date: '2026-03-09', time: '22:30' },
        { date: '2026-03-09', time: '23:00' }
      ]
    )
  })

  t.test('keep the clock on the wall over both clock changes', async t => {
    const on = async (zone: string, date: string, hours: string) => {
      s.clock.now = new Date(Date.parse(date) - 86_400_000)
      const { trainer, client } = await s.pair({ trainer: zone })
      await setHours(s, trainer.trainerId, { sunday: hours })
      const { slots } = (await free(client, trainer.trainerId, { from: date, to: date })).data
      return slots.map(({ time, startsAt, endsAt }: any) => `${time} ${startsAt.slice(11, 16)} ${endsAt.slice(11, 16)}`)
    }
    t.strictSame(await on('Europe/Berlin', '2026-03-29', '01:00-04:00'), ['01:00 00:00 01:00', '01:30 00:30 01:30', '03:00 01:00 02:00'])
    t.strictSame(await on('Europe/Berlin', '2026-10-25', '02:00-04:00'), [
      ...['02:00 00:00 01:00', '02:30 00:30 01:30', '03:00 02:00 03:00']
    ])
    t.strictSame(await on('America/Los_Angeles', '2026-03-08', '01:30-03:30'), ['01:30 09:30 10:30'])
    t.strictSame(await on('America/Los_Angeles', '2026-11-01', '08:00-09:00'), ['08:00 16:00 17:00'])
  })

  t.test('of a trainer who is unavailable are none, of a busy one as they are', async t => {
    const { trainer, client } = await s.pair()
    for (const [availability, count] of [
      ['unavailable', 0],
      ['busy', 31]
    ] as const) {
      await s.owner.query('update auth.trainers set availability = $1 where id = $2', [availability, trainer.trainerId])
      t.equal(timesOf(await free(client, trainer.trainerId)).length, count)
    }
  })

  t.test('of any trainer are everyone’s to see who is signed in; a client’s time is theirs and their trainer’s', async t => {
    const { trainer, client, clientId } = await s.pair()
    const other = await s.pair()
    const admin = { userId: 1, role: 'admin' as const }
    for (const user of [client, trainer, other.client, other.trainer, admin]) t.equal((await free(user, trainer.trainerId)).status, 200)
    t.equal((await free(trainer, other.trainer.trainerId, { clientId })).status, 200, 'one’s own client with another trainer')
    for (const user of [other.client, other.trainer, admin]) {
      for (const id of [clientId, 999_999])
        t.match(await free(user, trainer.trainerId, { clientId: id }), { status: 403, error: { code: 'CLIENT_NOT_ASSIGNED' } })
    }
    await s.owner.query('update auth.trainees set trainer_id = null where id = $1', [clientId])
    t.equal((await free(trainer, trainer.trainerId, { clientId })).status, 403, 'released')
    t.equal(
      (await s.ask('GET', `/api/v1/trainers/${trainer.trainerId}/availability?from=2026-03-11&to=2026-03-11&duration=60`)).status,
      401
    )
  })

  t.test('of nobody are not found: unknown, deleted or disabled', async t => {
    const { client } = await s.pair()
    t.match(await free(client, 999_999), { status: 404, error: { code: 'NOT_FOUND' } })
    for (const change of ['deleted_at = now()', 'is_active = false']) {
      const { userId, trainerId } = await s.makeTrainer()
      await s.owner.query(`update auth.users set ${change} where id = $1`, [userId])
      t.equal((await free(client, trainerId)).status, 404, change)
    }
  })

  t.test('are asked for by what can be: bad input names the field', async t => {
    const { trainer, client } = await s.pair()
    const closed = await s.makePlace({ isActive: false })
    const bad: [Record<string, string | number>, string][] = [
      [{ from: '2026-03-12' }, 'to'],
      [{ to: '2026-04-11' }, 'to'],
      [{ from: '2027-03-13', to: '2027-03-13' }, 'to'],
      [{ from: '2026-02-30' }, 'from'],
      [{ duration: 0 }, 'duration'],
      [{ duration: 1441 }, 'duration'],
      [{ step: 14 }, 'step'],
      [{ step: 17 }, 'step'],
      [{ step: 300 }, 'step'],
      [{ clientId: 'x' }, 'clientId'],
      [{ locationId: 999_999 }, 'locationId'],
      [{ locationId: closed }, 'locationId']
    ]
    for (const [query, field] of bad) {
      const answer = await free(client, trainer.trainerId, query)
      t.equal(answer.status, 422, JSON.stringify(query))
      t.strictSame(fieldsOf(answer), [field], JSON.stringify(query))
    }
    t.equal((await free(client, trainer.trainerId, { to: '2026-04-10' })).status, 200, '31 days')
    t.equal((await free(client, trainer.trainerId, { from: '2027-03-11', to: '2027-03-11' })).status, 200)
    t.strictSame(fieldsOf(await s.as(client)('GET', `/api/v1/trainers/${trainer.trainerId}/availability`)), ['from', 'to', 'duration'])
  })
})

// What is offered is worked out a second time here, from the instants up, and then tried.
t.test('every time that is offered can be booked, and every other time of the hours can not', { timeout: 110_000 }, async t => {
  const s = await scheduling(t)
  const free = asker(s)
  const changes = [
    ...(['2026-03-29', '2026-10-25'] as const).map(date => ({ zone: 'Europe/Berlin', date })),
    ...(['2026-03-08', '2026-11-01'] as const).map(date => ({ zone: 'America/Los_Angeles', date })),
    ...(['2026-04-05', '2026-10-04'] as const).map(date => ({ zone: 'Australia/Lord_Howe', date })),
    { zone: 'Asia/Bangkok', date: '2026-06-15' }
  ]
  const quarter = (from: number, to: number) => fc.integer({ min: from * 4, max: to * 4 }).map(n => clock(n * 15))
  const hours = fc.tuple(quarter(0, 20), quarter(1, 24)).map(([from, to]) => (from < to ? `${from}-${to}` : null))
  const booking = fc.record({
    minutes: fc.integer({ min: -96, max: 192 }).map(n => n * 15),
    duration: fc.integer({ min: 5, max: 300 }),
    who: fc.nat(2)
  })
  const scene = fc.record({
    change: fc.constantFrom(...changes),
    week: fc.record({ saturday: hours, sunday: hours, monday: hours }),
    bookings: fc.array(booking, { maxLength: 6 }),
    duration: fc.constantFrom(15, 45, 60, 90, 180),
    step: fc.constantFrom(45, 60, 90),
    placeHasZone: fc.boolean()
  })

  await fc.assert(
    fc.asyncProperty(scene, async ({ change: { zone, date }, week, bookings, duration, step, placeHasZone }) => {
      s.clock.now = new Date(Date.parse(date) - 40 * 86_400_000)
      const { trainer, clientId, post } = await s.pair({ trainer: placeHasZone ? 'Asia/Bangkok' : zone })
      const stranger = await s.pair()
      const locationId = await s.makePlace({ timezone: placeHasZone ? zone : null, capacity: 1 })
      await setHours(s, trainer.trainerId, week)
      for (const { minutes, duration, who } of bookings) {
        const [day, time] = new Date(Date.parse(date) + minutes * 60_000).toISOString().split('T') as [string, string]
        const parties = [
          [trainer.trainerId, stranger.clientId, null],
          [stranger.trainer.trainerId, clientId, null],
          [stranger.trainer.trainerId, stranger.clientId, locationId]
        ][who]!
        await s.owner
          .query(
            `insert into scheduling.schedules (trainer_id, trainee_id, location_id, date, time, timezone, duration, title) values ($1, $2, $3, $4, $5, 'UTC', $6, 'S')`,
            [...parties, day, time.slice(0, 5), duration]
          )
          .catch(() => {}) // two that overlap: one is enough
      }

      const from = addDays(date, -1)
      const to = addDays(date, 1)
      const { data } = await free(trainer, trainer.trainerId, { from, to, duration, step, clientId, locationId })
      const offered = new Set<string>(data.slots.map(({ date, time }: any) => `${date} ${time}`))
      const grid = gridOf({ zone, from, to, week, duration, step })
      for (const slot of offered) if (!grid.includes(slot)) throw new Error(`${slot} is off the grid`)
      for (const slot of grid) {
        const [date, time] = slot.split(' ')
        const { status, data, text } = await post({ date, time, duration, locationId })
        if ((status === 201) !== offered.has(slot)) throw new Error(`${slot} is ${offered.has(slot) ? '' : 'not '}offered: ${text}`)
        if (status === 201) await s.owner.query('delete from scheduling.schedules where id = $1', [data.scheduleId])
      }
    }),
    { numRuns: 10 }
  )
})

const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const addDays = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

/** The starts, "YYYY-MM-DD HH:MM", that working hours allow: the first instant of each, found by looking at a clock every quarter of an hour. */
function gridOf({
  zone,
  from,
  to,
  week,
  duration,
  step
}: {
  zone: string
  from: string
  to: string
  week: Hours
  duration: number
  step: number
}) {
  const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const found: string[] = []
  for (let at = Date.parse(from) - 86_400_000; at < Date.parse(to) + 2 * 86_400_000; at += 15 * 60_000) {
    const local = format.format(at)
    const [date, time] = local.split(' ') as [string, string]
    const weekday = new Date(date).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }).toLowerCase()
    const [opens, closes] = week?.[weekday]?.split('-') ?? []
    if (date < from || date > to || !opens || !closes || time < opens || found.includes(local)) continue
    if ((minutesOf(time) - minutesOf(opens)) % step !== 0) continue
    const end = closes === '24:00' ? `${addDays(date, 1)} 00:00` : `${date} ${closes}`
    if (format.format(at + duration * 60_000) <= end && time < closes) found.push(local)
  }
  return found
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
