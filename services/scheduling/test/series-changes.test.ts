import * as contract from '@spotter/contracts/api/schedules.ts'
import t from 'tap'
import { Value } from 'typebox/value'
import { fieldsOf, scheduling, typesOf } from './fixtures.ts'

const following = 'following'

/** A trainer with a client and a series of weeks of theirs, on Wednesdays at 18:00 unless it says otherwise. */
async function withSeries(
  s: Awaited<ReturnType<typeof scheduling>>,
  { zones = {}, ...body }: { zones?: object; [field: string]: unknown } = {}
) {
  const pair = await s.pair(zones)
  const { status, data, text } = await pair.post({ repeat: { weekdays: ['Wednesday'], count: 4 }, ...body })
  if (status !== 201) throw new Error(text)
  const told = (await s.events(pair.clientId)).length
  const rows = async () =>
    (
      await s.owner.query(
        `select id, to_char(date, 'YYYY-MM-DD') || ' ' || to_char(time, 'HH24:MI') as at, public.instant(starts_at) as instant, status, title, duration,
           notes, location_id, series_id, program_assignment_id, cancellation_reason, cancelled_by, cancelled_at
         from scheduling.schedules where trainee_id = $1 order by id`,
        [pair.clientId]
      )
    ).rows
  return {
    ...pair,
    ids: data.scheduleIds as number[],
    seriesId: data.seriesId as string,
    rows,
    times: async () => (await rows()).map(({ at }) => at),
    told: async () => (await s.events(pair.clientId)).slice(told)
  }
}

t.test('changing what follows', async t => {
  const s = await scheduling(t)

  t.test('a new time is that of this session and those after it, each on its own date, and each is told', async t => {
    const { ids, patch, times, told, seriesId } = await withSeries(s)
    const { status, body, data } = await patch(ids[1]!, { time: '07:30', scope: following })
    t.equal(status, 200)
    t.strictSame([...Value.Errors(contract.changeSchedule.schema.response[200], body)], [])
    t.match(data, { id: ids[1], date: '2026-03-18', time: '07:30', startsAt: '2026-03-18T00:30:00.000Z', seriesId })
    t.strictSame(await times(), ['2026-03-11 18:00', '2026-03-18 07:30', '2026-03-25 07:30', '2026-04-01 07:30'])
    const events = await told()
    t.strictSame(typesOf(events), Array(3).fill('schedule.moved'))
    t.strictSame(
      events.map(([, { scheduleId, time, previous }]) => [scheduleId, time, previous.time]),
      ids.slice(1).map(id => [id, '07:30', '18:00'])
    )
    const { together } = events[0]![1]
    t.match(together, { sessions: 3, first: { scheduleId: ids[1], time: '07:30' }, last: { scheduleId: ids[3], time: '07:30' } })
    for (const [, event] of events) t.strictSame(event.together, together, 'each says what moved with it')
  })

  t.test('a new date shifts each by as many days, over New Year too', async t => {
    const { ids, patch, times, rows, told } = await withSeries(s, { date: '2026-12-16' })
    t.equal((await patch(ids[0]!, { date: '2026-12-18', scope: following })).status, 200)
    t.strictSame(await times(), ['2026-12-18 18:00', '2026-12-25 18:00', '2027-01-01 18:00', '2027-01-08 18:00'])
    t.strictSame(
      (await rows()).map(({ id }) => id),
      ids,
      'they are the same sessions'
    )
    t.equal((await patch(ids[0]!, { date: '2026-12-16', scope: following })).status, 200)
    t.strictSame(await times(), ['2026-12-16 18:00', '2026-12-23 18:00', '2026-12-30 18:00', '2027-01-06 18:00'])
    t.strictSame(typesOf(await told()), Array(8).fill('schedule.moved'))
  })

  t.test('where they were is not in their way', async t => {
    const { ids, patch, times } = await withSeries(s)
    t.equal((await patch(ids[0]!, { date: '2026-03-18', scope: following })).status, 200)
    t.strictSame(await times(), ['2026-03-18 18:00', '2026-03-25 18:00', '2026-04-01 18:00', '2026-04-08 18:00'])
    t.equal((await patch(ids[0]!, { time: '18:30', duration: 90, scope: following })).status, 200)
    t.equal((await patch(ids[2]!, { date: '2026-03-25', scope: following })).status, 409, 'an earlier one that stays is')
  })

  t.test('one that was moved by itself keeps its own date, and is in the way of another like any', async t => {
    const { ids, patch, times } = await withSeries(s)
    await patch(ids[2]!, { date: '2026-03-19', time: '10:00' })
    t.equal((await patch(ids[0]!, { duration: 45, scope: following })).status, 200)
    t.strictSame(await times(), ['2026-03-11 18:00', '2026-03-18 18:00', '2026-03-19 10:00', '2026-04-01 18:00'])
    await patch(ids[2]!, { date: '2026-03-18' })
    const { status, error } = await patch(ids[0]!, { time: '19:00', scope: following })
    t.equal(status, 409)
    t.strictSame(error.details.conflicts, [{ resource: 'trainer', scheduleId: ids[2], date: '2026-03-18', time: '19:00', duration: 45 }])
  })

  t.test('all change or none, and all that is in the way is listed', async t => {
    const { ids, patch, book, times, rows, told } = await withSeries(s)
    const first = await book({ date: '2026-03-18', time: '20:00' })
    const last = await book({ date: '2026-04-01', time: '20:30', duration: 15 })
    const before = await rows()
    const { status, error } = await patch(ids[0]!, { time: '19:45', title: 'Late', scope: following })
    t.match({ status, code: error.code }, { status: 409, code: 'SCHEDULE_CONFLICT' })
    t.strictSame(
      error.details.conflicts.map(({ resource, scheduleId }: { resource: string; scheduleId: number }) => [resource, scheduleId]),
      [
        ['trainer', first],
        ['client', first],
        ['trainer', last],
        ['client', last]
      ]
    )
    t.strictSame(await rows(), before)
    t.strictSame(typesOf(await told()), ['schedule.created', 'schedule.created'])
    t.equal((await patch(ids[2]!, { time: '19:00', duration: 61, scope: following })).status, 200, 'those before are not asked')
    t.strictSame((await times()).slice(0, 4), ['2026-03-11 18:00', '2026-03-18 18:00', '2026-03-25 19:00', '2026-04-01 19:00'])
  })

  t.test('title, length, notes and place change for each; what stands already says nothing', async t => {
    const { ids, patch, rows, told } = await withSeries(s, { notes: 'Belt' })
    const berlin = await s.makePlace({ timezone: 'Europe/Berlin' })
    await patch(ids[3]!, { title: 'Upper body', notes: null })
    const { status } = await patch(ids[1]!, { title: 'Upper body', notes: null, scope: following })
    t.equal(status, 200)
    t.strictSame(
      (await rows()).map(({ title, notes }) => [title, notes]),
      [['Lower body', 'Belt'], ...Array(3).fill(['Upper body', null])]
    )
    t.strictSame(
      (await told()).map(([type, { scheduleId, changedFields }]) => [type, scheduleId, changedFields]),
      [
        ['schedule.changed', ids[3], ['title', 'notes']],
        ['schedule.changed', ids[1], ['title', 'notes']],
        ['schedule.changed', ids[2], ['title', 'notes']]
      ]
    )
    t.equal((await patch(ids[1]!, { locationId: berlin, duration: 30, scope: following })).status, 200)
    t.strictSame(
      (await rows()).map(({ location_id, duration, instant }) => [location_id, duration, instant]),
      [
        [null, 60, '2026-03-11T11:00:00.000Z'],
        [berlin, 30, '2026-03-18T17:00:00.000Z'],
        [berlin, 30, '2026-03-25T17:00:00.000Z'],
        [berlin, 30, '2026-04-01T16:00:00.000Z']
      ]
    )
    t.strictSame(typesOf((await told()).slice(3)), Array(3).fill(['schedule.moved', 'schedule.changed']).flat())
  })

  t.test('a place for one must be free for each', async t => {
    const room = await s.makePlace({ capacity: 1 })
    const stranger = await s.pair()
    await stranger.book({ date: '2026-03-25', time: '18:30', locationId: room })
    const { ids, patch, rows } = await withSeries(s)
    const { status, error } = await patch(ids[0]!, { locationId: room, scope: following })
    t.equal(status, 409)
    t.strictSame(error.details.conflicts, [{ resource: 'location', scheduleId: null, date: '2026-03-25', time: '18:00', duration: 60 }])
    t.ok((await rows()).every(({ location_id }) => location_id === null))
    t.equal((await patch(ids[3]!, { locationId: room, scope: following })).status, 200)
  })

  t.test('they are confirmed, and taken back, together; no other state is for several at once', async t => {
    const { ids, patch, rows, told } = await withSeries(s)
    const states = async () => (await rows()).map(({ status }) => status)
    t.equal((await patch(ids[1]!, { status: 'confirmed', scope: following })).status, 200)
    t.strictSame(await states(), ['scheduled', 'confirmed', 'confirmed', 'confirmed'])
    t.equal((await patch(ids[3]!, { status: 'scheduled' })).status, 200)
    t.equal((await patch(ids[0]!, { status: 'scheduled', scope: following })).status, 200)
    t.strictSame(await states(), Array(4).fill('scheduled'))
    t.strictSame(typesOf(await told()), Array(6).fill('schedule.changed'))
    for (const status of ['completed', 'cancelled', 'no_show']) {
      t.strictSame(fieldsOf(await patch(ids[0]!, { status, scope: following })), ['status'], status)
    }
    t.strictSame(await states(), Array(4).fill('scheduled'))
  })

  t.test('what took place, was missed or called off stays as it is, and does not lead the others', async t => {
    s.clock.now = new Date('2026-03-09T12:00:00Z')
    const { ids, patch, cancel, times, rows, told } = await withSeries(s, {
      date: '2026-03-09',
      time: '22:00',
      repeat: { weekdays: ['Monday', 'Wednesday'], count: 6 }
    })
    s.clock.now = new Date('2026-03-18T05:00:00Z')
    await patch(ids[0]!, { status: 'completed' })
    await patch(ids[1]!, { status: 'no_show' })
    await cancel(ids[3]!)
    const before = (await told()).length
    for (const id of [ids[0]!, ids[1]!, ids[3]!]) {
      t.match(await patch(id, { title: 'New', scope: following }), { status: 409, error: { code: 'CONFLICT' } })
    }
    t.equal((await patch(ids[3]!, { notes: 'Ill' })).status, 200, 'by itself it changes as ever')
    t.strictSame(fieldsOf(await patch(ids[2]!, { time: '23:00', scope: following })), ['date'], 'one of them began already')
    t.equal((await patch(ids[4]!, { time: '23:00', title: 'New', scope: following })).status, 200)
    t.strictSame(
      (await times()).map(at => at.slice(-5)),
      ['22:00', '22:00', '22:00', '22:00', '23:00', '23:00']
    )
    t.strictSame(
      (await rows()).map(({ title }) => title === 'New'),
      [false, false, false, false, true, true]
    )
    t.equal((await told()).length, before + 1 + 4)
    s.clock.now = new Date('2026-03-10T05:00:00Z')
  })

  t.test('one session alone changes and stays in its series', async t => {
    const { ids, patch, times, rows, seriesId } = await withSeries(s)
    for (const body of [{ time: '08:00' }, { date: '2026-03-20', scope: 'this' }]) t.equal((await patch(ids[1]!, body)).status, 200)
    t.strictSame(await times(), ['2026-03-11 18:00', '2026-03-20 08:00', '2026-03-25 18:00', '2026-04-01 18:00'])
    t.ok((await rows()).every(({ series_id }) => series_id === seriesId))
  })

  t.test('later is by the time of the session now', async t => {
    const { ids, patch, rows } = await withSeries(s)
    await patch(ids[0]!, { date: '2026-03-26' })
    await patch(ids[0]!, { title: 'New', scope: following })
    t.strictSame(
      (await rows()).map(({ title }) => title === 'New'),
      [true, false, false, true]
    )
  })

  t.test('program and null are for each', async t => {
    const { ids, patch, rows, trainer, clientId } = await withSeries(s)
    const assignment = await s.makeAssignment(await s.makeProgram(trainer), clientId)
    const assigned = async () => (await rows()).map(({ program_assignment_id }) => program_assignment_id)
    t.equal((await patch(ids[2]!, { programAssignmentId: assignment, scope: following })).status, 200)
    t.strictSame(await assigned(), [null, null, assignment, assignment])
    t.strictSame(fieldsOf(await patch(ids[0]!, { programAssignmentId: 999_999, scope: following })), ['programAssignmentId'])
    t.equal((await patch(ids[0]!, { programAssignmentId: null, scope: following })).status, 200)
    t.strictSame(await assigned(), Array(4).fill(null))
  })

  t.test('a scope that is none, is alone, or has no series is refused by name', async t => {
    const { ids, patch, book, cancel, rows, clientId } = await withSeries(s)
    const before = await rows()
    const single = await book({ date: '2026-03-12' })
    t.strictSame(fieldsOf(await patch(single, { title: 'New', scope: following })), ['scope'])
    t.strictSame(fieldsOf(await cancel(single, { scope: following })), ['scope'])
    t.equal((await patch(single, { title: 'New', scope: 'this' })).status, 200)
    t.strictSame(fieldsOf(await patch(ids[0]!, { title: 'New', scope: 'all' })), ['scope'])
    t.strictSame(fieldsOf(await cancel(ids[0]!, { scope: null })), ['scope'])
    t.match(await patch(ids[0]!, { scope: following }), { status: 422, error: { details: { fields: [{ path: 'body' }] } } })
    t.strictSame(fieldsOf(await patch(ids[0]!, { clientId: clientId + 1, scope: following })), ['clientId'])
    t.strictSame(fieldsOf(await patch(ids[0]!, { date: '2190-01-01', scope: following })), ['date'])
    t.strictSame((await rows()).slice(0, 4), before)
  })

  t.test('another trainer, and this one without the client, find nothing', async t => {
    const { ids, patch, cancel, clientId, rows } = await withSeries(s)
    const other = await s.pair()
    const before = await rows()
    for (const answer of [
      await other.patch(ids[0]!, { title: 'Mine', scope: following }),
      await other.cancel(ids[0]!, { scope: following })
    ])
      t.match(answer, { status: 404, error: { code: 'NOT_FOUND' } })
    await s.owner.query('update auth.trainees set trainer_id = null where id = $1', [clientId])
    t.equal((await patch(ids[0]!, { title: 'Mine', scope: following })).status, 404)
    t.equal((await cancel(ids[0]!, { scope: following })).status, 404)
    t.strictSame(await rows(), before)
  })

  t.test('the time on the wall is each one’s over clock changes; one that is skipped moves forward', async t => {
    const instants = async (zone: string, { time, ...body }: { time: string; date: string; locationId?: number }) => {
      const { ids, patch, rows } = await withSeries(s, { zones: { trainer: zone }, repeat: { weekdays: ['Sunday'], count: 3 }, ...body })
      const { status, text } = await patch(ids[0]!, { time, scope: following })
      if (status !== 200) throw new Error(text)
      return (await rows()).map(({ at, instant }) => `${at} ${instant}`)
    }
    t.strictSame(await instants('Europe/Berlin', { date: '2026-03-22', time: '02:30' }), [
      '2026-03-22 02:30 2026-03-22T01:30:00.000Z',
      '2026-03-29 03:30 2026-03-29T01:30:00.000Z',
      '2026-04-05 02:30 2026-04-05T00:30:00.000Z'
    ])
    t.strictSame(await instants('Europe/Berlin', { date: '2026-10-18', time: '02:15' }), [
      '2026-10-18 02:15 2026-10-18T00:15:00.000Z',
      '2026-10-25 02:15 2026-10-25T00:15:00.000Z',
      '2026-11-01 02:15 2026-11-01T01:15:00.000Z'
    ])
    t.strictSame(await instants('America/Los_Angeles', { date: '2027-03-07', time: '02:59' }), [
      '2027-03-07 02:59 2027-03-07T10:59:00.000Z',
      '2027-03-14 03:59 2027-03-14T10:59:00.000Z',
      '2027-03-21 02:59 2027-03-21T09:59:00.000Z'
    ])
    t.strictSame(await instants('America/Los_Angeles', { date: '2026-10-25', time: '01:00' }), [
      '2026-10-25 01:00 2026-10-25T08:00:00.000Z',
      '2026-11-01 01:00 2026-11-01T08:00:00.000Z',
      '2026-11-08 01:00 2026-11-08T09:00:00.000Z'
    ])
    const bangkok = await s.makePlace({ timezone: 'Asia/Bangkok' })
    t.strictSame(await instants('Europe/Berlin', { date: '2026-03-22', time: '02:30', locationId: bangkok }), [
      '2026-03-22 02:30 2026-03-21T19:30:00.000Z',
      '2026-03-29 02:30 2026-03-28T19:30:00.000Z',
      '2026-04-05 02:30 2026-04-04T19:30:00.000Z'
    ])
  })

  t.test('a shift onto the day of the change, and naming its time again, moves nothing else', async t => {
    const { ids, patch, times, told } = await withSeries(s, {
      zones: { trainer: 'Europe/Berlin' },
      date: '2026-03-25',
      time: '02:30',
      repeat: { weekdays: ['Wednesday'], count: 2 }
    })
    t.equal((await patch(ids[0]!, { date: '2026-03-29', scope: following })).status, 200)
    t.strictSame(await times(), ['2026-03-29 03:30', '2026-04-05 02:30'])
    const before = (await told()).length
    t.equal((await patch(ids[0]!, { time: '02:30', scope: following })).status, 200)
    t.strictSame(await times(), ['2026-03-29 03:30', '2026-04-05 02:30'])
    t.equal((await told()).length, before)
  })

  t.test('many who change the same series at once wait for each other, and each change is whole', async t => {
    const { ids, patch, cancel, rows, told } = await withSeries(s, { repeat: { weekdays: ['Wednesday', 'Friday'], count: 20 } })
    const answers = await Promise.all([
      ...['A', 'B', 'C'].map((title, i) => patch(ids[2 * i]!, { title, time: `0${6 + i}:00`, scope: following })),
      cancel(ids[15]!, { scope: following }),
      cancel(ids[12]!, { scope: following })
    ])
    t.ok(
      answers.every(({ status }) => status === 200 || status === 409),
      JSON.stringify(answers.map(({ status, error }) => [status, error]))
    )
    const all = await rows()
    t.strictSame(
      all.slice(12).map(({ status }) => status),
      Array(8).fill('cancelled')
    )
    t.equal(new Set(all.slice(4, 12).map(({ title, at }) => `${title} ${at.slice(-5)}`)).size, 1)
    const cancelled = (await told()).filter(([type]) => type === 'schedule.cancelled').map(([, { scheduleId }]) => scheduleId)
    t.strictSame([...new Set(cancelled)].length, cancelled.length, 'each is called off once')
  })

  t.test('a series of 366 changes in one go', async t => {
    const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
    const { ids, patch, cancel, rows, told } = await withSeries(s, { repeat: { weekdays, count: 366 } })
    t.equal((await patch(ids[0]!, { time: '06:00', date: '2026-03-12', scope: following })).status, 200)
    t.ok((await rows()).every(({ at }) => at.endsWith('06:00')))
    t.equal((await cancel(ids[1]!, { scope: following })).status, 200)
    t.equal((await rows()).filter(({ status }) => status === 'cancelled').length, 365)
    t.equal((await told()).length, 366 + 365)
  })
})

t.test('cancelling what follows', async t => {
  const s = await scheduling(t)

  t.test('this and those after it are cancelled, with why, when and by whom, their time is free, and each is told', async t => {
    const { ids, cancel, post, rows, told, trainer } = await withSeries(s)
    const { status, body, data } = await cancel(ids[2]!, { reason: 'Away', notifyClient: false, scope: following })
    t.equal(status, 200)
    t.strictSame([...Value.Errors(contract.cancelSchedule.schema.response[200], body)], [])
    t.match(data, { id: ids[2], status: 'cancelled', cancellationReason: 'Away' })
    const all = await rows()
    t.strictSame(
      all.map(({ status }) => status),
      ['scheduled', 'scheduled', 'cancelled', 'cancelled']
    )
    t.match(all[3], { cancellation_reason: 'Away', cancelled_by: trainer.userId, cancelled_at: s.clock.now })
    const events = await told()
    const cancelledAt = s.clock.now.toISOString()
    t.match(
      events,
      ids
        .slice(2)
        .map(id => ['schedule.cancelled', { scheduleId: id, status: 'cancelled', reason: 'Away', cancelledAt, notifyClient: false }])
    )
    t.equal(events.length, 2)
    for (const [, event] of events)
      t.match(event.together, { action: events[0]![1].together.action, sessions: 2, first: { scheduleId: ids[2] } })
    t.equal((await post({ date: '2026-04-01' })).status, 201)
  })

  t.test('without a scope only the one is', async t => {
    const { ids, cancel, rows } = await withSeries(s)
    t.equal((await cancel(ids[0]!)).status, 200)
    t.equal((await cancel(ids[1]!, { scope: 'this' })).status, 200)
    t.strictSame(
      (await rows()).map(({ status }) => status),
      ['cancelled', 'cancelled', 'scheduled', 'scheduled']
    )
  })

  t.test('what is cancelled leads nothing, and is not cancelled again with others', async t => {
    const { ids, cancel, rows, told } = await withSeries(s)
    await cancel(ids[2]!, { reason: 'Holiday' })
    t.match(await cancel(ids[2]!, { scope: following }), { status: 409, error: { code: 'CONFLICT' } })
    t.equal((await cancel(ids[1]!, { reason: 'Away', scope: following })).status, 200)
    t.strictSame(
      (await rows()).map(({ cancellation_reason }) => cancellation_reason),
      [null, 'Away', 'Holiday', 'Away']
    )
    t.equal((await told()).length, 3)
    t.equal((await cancel(ids[0]!, { scope: following })).status, 200)
    t.equal((await told()).length, 4)
  })
})
