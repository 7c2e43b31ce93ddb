import * as contract from '@spotter/contracts/api/schedules.ts'
import fc from 'fast-check'
import t from 'tap'
import { Value } from 'typebox/value'
import { datesOf } from '../src/schedules/series.ts'
import { fieldsOf, scheduling, typesOf } from './fixtures.ts'

type Weekday = (typeof everyDay)[number]
const everyDay = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const daily = (count: number) => ({ weekdays: [...everyDay], count })

t.test('whatever the series, it has each of its days once, in order, from its date to its end', async () => {
  const days = fc.uniqueArray(fc.constantFrom(...everyDay), { minLength: 1 })
  const property = fc.property(days, fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 366 }), (weekdays, offset, count) => {
    const first = new Date(Date.UTC(2026, 2, 2) + offset * 86_400_000)
    const date = first.toISOString().slice(0, 10)
    const day = (date: string) => everyDay[(new Date(date).getUTCDay() + 6) % 7]!
    const withFirst = [...new Set<Weekday>([...weekdays, day(date)])]
    const dates = datesOf({ date, status: 'scheduled', repeat: { weekdays: withFirst, count } })
    const weeks = Math.ceil(count / withFirst.length)
    const again = datesOf({ date, status: 'scheduled', repeat: { weekdays: withFirst, until: dates.at(-1)! } })
    return (
      dates.length === count &&
      dates[0] === date &&
      dates.every((date, i) => withFirst.includes(day(date)) && (i === 0 || date > dates[i - 1]!)) &&
      Date.parse(dates.at(-1)!) < first.getTime() + weeks * 7 * 86_400_000 &&
      JSON.stringify(again) === JSON.stringify(dates)
    )
  })
  fc.assert(property)
})

t.test('booking a series', async t => {
  const s = await scheduling(t)
  const rowsOf = async (clientId: number) =>
    (
      await s.owner.query(
        `select id, to_char(date, 'YYYY-MM-DD') as date, to_char(time, 'HH24:MI') as time, public.instant(starts_at) as at, series_id, program_assignment_id
         from scheduling.schedules where trainee_id = $1 order by starts_at, id`,
        [clientId]
      )
    ).rows

  t.test('each of its days is booked to the count, under one series, and told', async t => {
    const { post, clientId, list } = await s.pair()
    const { status, body, data } = await post({ repeat: { weekdays: ['Wednesday', 'Monday'], count: 4 } })
    t.equal(status, 201)
    t.strictSame([...Value.Errors(contract.bookSchedule.schema.response[201], body)], [])
    const rows = await rowsOf(clientId)
    t.strictSame(
      rows.map(({ date, time }) => `${date} ${time}`),
      ['2026-03-11 18:00', '2026-03-16 18:00', '2026-03-18 18:00', '2026-03-23 18:00']
    )
    t.strictSame(data, { scheduleId: rows[0].id, scheduleIds: rows.map(({ id }) => id), seriesId: rows[0].series_id })
    t.ok(rows.every(({ series_id }) => series_id === data.seriesId && series_id !== null))
    const events = await s.events(clientId)
    t.strictSame(typesOf(events), Array(4).fill('schedule.created'))
    t.strictSame(
      events.map(([, { scheduleId }]) => scheduleId),
      data.scheduleIds
    )
    const listed = await list()
    t.strictSame([...Value.Errors(contract.listSchedules.schema.response[200], listed.body)], [])
    t.ok(listed.data.schedules.every(({ seriesId }: { seriesId: string }) => seriesId === data.seriesId))
  })

  t.test('its last day may be the one named, and a single booking is no series', async t => {
    const { post, clientId } = await s.pair()
    t.equal((await post({ repeat: { weekdays: ['Wednesday'], until: '2026-03-25' } })).data.scheduleIds.length, 3)
    t.equal((await post({ time: '07:00', repeat: { weekdays: ['Wednesday'], until: '2026-03-24' } })).data.scheduleIds.length, 2)
    const { data, body } = await post({ time: '09:00' })
    t.strictSame(data, { scheduleId: data.scheduleId, scheduleIds: [data.scheduleId], seriesId: null })
    t.strictSame([...Value.Errors(contract.bookSchedule.schema.response[201], body)], [])
    t.equal(new Set((await rowsOf(clientId)).map(({ series_id }) => series_id)).size, 3)
  })

  t.test('what does not make a series is refused by name, and nothing is booked', async t => {
    const { post, clientId } = await s.pair()
    const wrong: [object, string][] = [
      [{ repeat: { weekdays: ['Wednesday'] } }, 'repeat.until'],
      [{ repeat: { weekdays: ['Wednesday'], until: '2026-03-25', count: 3 } }, 'repeat.count'],
      [{ repeat: { weekdays: ['Thursday'], count: 3 } }, 'repeat.weekdays'],
      [{ repeat: { weekdays: [], count: 3 } }, 'repeat.weekdays'],
      [{ repeat: { weekdays: ['Wednesday', 'Wednesday'], count: 3 } }, 'repeat.weekdays'],
      [{ repeat: { weekdays: ['wednesday'], count: 3 } }, 'repeat.weekdays[0]'],
      [{ repeat: { count: 3 } }, 'repeat.weekdays'],
      [{ repeat: { weekdays: ['Wednesday'], count: 0 } }, 'repeat.count'],
      [{ repeat: { weekdays: ['Wednesday'], count: 367 } }, 'repeat.count'],
      [{ repeat: { weekdays: ['Wednesday'], count: 1.5 } }, 'repeat.count'],
      [{ repeat: { weekdays: [...everyDay], until: '2027-03-12' } }, 'repeat.until'],
      [{ repeat: { weekdays: ['Wednesday'], until: '2026-03-10' } }, 'repeat.until'],
      [{ repeat: { weekdays: ['Wednesday'], until: '2026-02-30' } }, 'repeat.until'],
      [{ repeat: { weekdays: ['Wednesday'], count: 366 } }, 'repeat.count'], // seven years are more than the calendar has
      [{ repeat: { weekdays: ['Wednesday'], until: '2030-01-01' } }, 'repeat.until'],
      [{ repeat: { weekdays: ['Wednesday'], count: 3, every: 2 } }, 'repeat.every'],
      [{ repeat: null }, 'repeat'],
      [{ status: 'completed', date: '2026-03-04', repeat: { weekdays: ['Wednesday'], count: 1 } }, 'status'],
      [{ date: '2026-03-04', repeat: { weekdays: ['Wednesday'], count: 3 } }, 'date'],
      [{ date: '2026-03-10', time: '11:44', repeat: { weekdays: ['Tuesday'], count: 3 } }, 'time']
    ]
    for (const [body, field] of wrong) {
      const answer = await post(body)
      t.equal(answer.status, 422, JSON.stringify(body))
      t.strictSame(fieldsOf(answer), [field])
    }
    t.strictSame(await rowsOf(clientId), [])
    t.strictSame(await s.events(clientId), [])
  })

  t.test('366 are booked at once, and what is in their way is listed to a thousand entries', async t => {
    const { post, clientId } = await s.pair()
    const room = await s.makePlace({ capacity: 1 })
    const { status, data } = await post({ locationId: room, repeat: { weekdays: [...everyDay], until: '2027-03-11' } })
    t.equal(status, 201)
    t.equal(data.scheduleIds.length, 366)
    t.equal((await s.events(clientId)).length, 366)
    const refused = await post({ locationId: room, repeat: daily(366) })
    t.match({ status: refused.status, code: refused.error.code }, { status: 409, code: 'SCHEDULE_CONFLICT' })
    t.equal(refused.error.details.conflicts.length, 1_000)
    t.equal((await post({ repeat: daily(366) })).error.details.conflicts.length, 732, 'for trainer and client they are all there')
  })

  t.test('all are booked or none: everything in the way of any of them is listed', async t => {
    const { post, book, clientId, trainer } = await s.pair()
    const first = await book({ date: '2026-03-18', time: '17:30' })
    const second = await book({ date: '2026-03-25', time: '18:30', duration: 30 })
    const stranger = await s.pair()
    const room = await s.makePlace({ capacity: 1 })
    await stranger.book({ date: '2026-04-01', time: '18:15', locationId: room })
    const { status, error } = await post({ locationId: room, repeat: { weekdays: ['Wednesday'], count: 5 } })
    t.equal(status, 409)
    const one = { scheduleId: first, date: '2026-03-18', time: '17:30', duration: 60 }
    const two = { scheduleId: second, date: '2026-03-25', time: '18:30', duration: 30 }
    t.strictSame(error.details.conflicts, [
      { resource: 'trainer', ...one },
      { resource: 'client', ...one },
      { resource: 'trainer', ...two },
      { resource: 'client', ...two },
      { resource: 'location', scheduleId: null, date: '2026-04-01', time: '18:00', duration: 60 }
    ])
    t.equal((await rowsOf(clientId)).length, 2)
    t.equal((await s.events(clientId)).length, 2)
    const { rows } = await s.owner.query('select from scheduling.bookings where resource = $1', [`trainer:${trainer.trainerId}`])
    t.equal(rows.length, 2)
  })

  t.test('sessions of a whole day are in each other’s way where a clock change makes the day shorter', async t => {
    const berlin = await s.pair({ trainer: 'Europe/Berlin' })
    const whole = { date: '2026-03-27', time: '10:00', duration: 1_440 }
    const { status, error } = await berlin.post({ ...whole, repeat: daily(4) })
    t.equal(status, 409)
    t.strictSame(error.details.conflicts, [{ resource: 'trainer', scheduleId: null, date: '2026-03-29', time: '10:00', duration: 1_440 }])
    t.equal((await (await s.pair()).post({ ...whole, repeat: daily(4) })).status, 201, 'days in Bangkok are as long as ever')
  })

  t.test('each counts for the program that is active on its date, unless the booking says otherwise', async t => {
    const { post, clientId, trainer } = await s.pair()
    const assignment = await s.makeAssignment(await s.makeProgram(trainer), clientId, { startDate: '2026-03-12', endDate: '2026-03-25' })
    const counted = async (body: object) => {
      const before = new Set((await rowsOf(clientId)).map(({ id }) => id))
      t.equal((await post({ repeat: { weekdays: ['Wednesday'], count: 4 }, ...body })).status, 201)
      return (await rowsOf(clientId)).filter(({ id }) => !before.has(id)).map(({ program_assignment_id }) => program_assignment_id)
    }
    t.strictSame(await counted({}), [null, assignment, assignment, null])
    t.strictSame(await counted({ time: '06:00', programAssignmentId: null }), Array(4).fill(null))
    t.strictSame(await counted({ time: '08:00', programAssignmentId: assignment }), Array(4).fill(assignment))
    const foreign = await post({ time: '12:00', repeat: { weekdays: ['Wednesday'], count: 2 }, programAssignmentId: 999_999 })
    t.strictSame(fieldsOf(foreign), ['programAssignmentId'])
  })

  t.test('another’s client and a place out of use are refused', async t => {
    const { post } = await s.pair()
    const other = await s.pair()
    const repeat = { weekdays: ['Wednesday'], count: 2 }
    t.match(await post({ clientId: other.clientId, repeat }), { status: 403, error: { code: 'CLIENT_NOT_ASSIGNED' } })
    t.strictSame(fieldsOf(await post({ locationId: await s.makePlace({ isActive: false }), repeat })), ['locationId'])
    t.strictSame(await s.events(other.clientId), [])
  })

  t.test('a day outside the working hours warns', async t => {
    const { post, trainer } = await s.pair()
    const hours = '{"wednesday": "09:00-20:00"}'
    await s.owner.query('update auth.trainers set working_hours = $2 where id = $1', [trainer.trainerId, hours])
    t.equal((await post({ repeat: { weekdays: ['Wednesday'], count: 2 } })).body.message, undefined)
    const { status, body } = await post({ time: '10:00', repeat: { weekdays: ['Wednesday', 'Thursday'], count: 2 } })
    t.match({ status, message: body.message }, { status: 201, message: /Thursday is not a working day/ })
  })

  t.test('the same Idempotency-Key books it once and answers the same', async t => {
    const { trainer, clientId } = await s.pair()
    const body = { clientId, date: '2026-03-11', time: '18:00', duration: 60, title: 'Legs', repeat: { weekdays: ['Wednesday'], count: 3 } }
    const ask = () => s.as(trainer)('POST', '/api/v1/trainer/schedules', body, { 'idempotency-key': 'a-series' })
    const [first, again] = [await ask(), await ask()]
    t.equal(first.status, 201)
    t.equal(again.text, first.text)
    t.equal(again.headers['idempotency-replayed'], 'true')
    t.equal((await rowsOf(clientId)).length, 3)
  })

  t.test('of eight who want the same weeks at once one gets them all', async t => {
    const { post, clientId } = await s.pair()
    const answers = await Promise.all(Array.from({ length: 8 }, () => post({ repeat: { weekdays: ['Wednesday', 'Friday'], count: 10 } })))
    t.strictSame(answers.map(({ status }) => status).sort(), [201, ...Array(7).fill(409)])
    t.equal((await rowsOf(clientId)).length, 10)
    t.equal((await s.events(clientId)).length, 10)
  })

  t.test('the time on the wall stays over clock changes', async t => {
    const at = async (pair: Awaited<ReturnType<typeof s.pair>>, body: object) => {
      const { status, text } = await pair.post({ repeat: daily(3), ...body })
      if (status !== 201) throw new Error(text)
      return (await rowsOf(pair.clientId)).map(({ time, at }) => `${time} ${at}`)
    }
    const berlin = () => s.pair({ trainer: 'Europe/Berlin' })
    const losAngeles = () => s.pair({ trainer: 'America/Los_Angeles' })

    t.strictSame(await at(await berlin(), { date: '2026-03-28' }), [
      '18:00 2026-03-28T17:00:00.000Z',
      '18:00 2026-03-29T16:00:00.000Z',
      '18:00 2026-03-30T16:00:00.000Z'
    ])
    t.strictSame(await at(await berlin(), { date: '2026-10-24' }), [
      '18:00 2026-10-24T16:00:00.000Z',
      '18:00 2026-10-25T17:00:00.000Z',
      '18:00 2026-10-26T17:00:00.000Z'
    ])
    t.strictSame(await at(await losAngeles(), { date: '2027-03-13' }), [
      '18:00 2027-03-14T02:00:00.000Z',
      '18:00 2027-03-15T01:00:00.000Z',
      '18:00 2027-03-16T01:00:00.000Z'
    ])
    t.strictSame(await at(await losAngeles(), { date: '2026-10-31' }), [
      '18:00 2026-11-01T01:00:00.000Z',
      '18:00 2026-11-02T02:00:00.000Z',
      '18:00 2026-11-03T02:00:00.000Z'
    ])

    // a time that is skipped moves forward by the gap, one that happens twice is the first
    t.strictSame(await at(await berlin(), { date: '2026-03-28', time: '02:30' }), [
      '02:30 2026-03-28T01:30:00.000Z',
      '03:30 2026-03-29T01:30:00.000Z',
      '02:30 2026-03-30T00:30:00.000Z'
    ])
    t.strictSame(await at(await berlin(), { date: '2026-10-24', time: '02:30' }), [
      '02:30 2026-10-24T00:30:00.000Z',
      '02:30 2026-10-25T00:30:00.000Z',
      '02:30 2026-10-26T01:30:00.000Z'
    ])
    t.strictSame(
      await at(await losAngeles(), { date: '2027-03-14', time: '02:00', repeat: daily(2) }),
      ['03:00 2027-03-14T10:00:00.000Z', '02:00 2027-03-15T09:00:00.000Z'],
      'the first of a series moves too'
    )
    t.strictSame(await at(await losAngeles(), { date: '2026-10-31', time: '01:30' }), [
      '01:30 2026-10-31T08:30:00.000Z',
      '01:30 2026-11-01T08:30:00.000Z',
      '01:30 2026-11-02T09:30:00.000Z'
    ])

    // Bangkok's clocks never change, whatever those of the trainer do
    const bangkok = await s.makePlace({ timezone: 'Asia/Bangkok' })
    t.strictSame(await at(await berlin(), { date: '2026-03-28', time: '02:30', locationId: bangkok }), [
      '02:30 2026-03-27T19:30:00.000Z',
      '02:30 2026-03-28T19:30:00.000Z',
      '02:30 2026-03-29T19:30:00.000Z'
    ])
    t.strictSame(await at(await losAngeles(), { date: '2026-10-31', locationId: bangkok }), [
      '18:00 2026-10-31T11:00:00.000Z',
      '18:00 2026-11-01T11:00:00.000Z',
      '18:00 2026-11-02T11:00:00.000Z'
    ])
  })
})
