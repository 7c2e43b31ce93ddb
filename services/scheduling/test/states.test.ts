import type { ScheduleStatus } from '@spotter/contracts/api/shapes.ts'
import t from 'tap'
import { fieldsOf, scheduling, typesOf } from './fixtures.ts'

const states: ScheduleStatus[] = ['scheduled', 'confirmed', 'completed', 'cancelled', 'no_show']

/** What rules.md says under "Calendar". */
const next: Record<ScheduleStatus, ScheduleStatus[]> = {
  scheduled: ['confirmed', 'completed', 'cancelled', 'no_show'],
  confirmed: ['scheduled', 'completed', 'cancelled', 'no_show'],
  no_show: ['completed', 'scheduled'],
  completed: ['scheduled'],
  cancelled: []
}

t.test('from each state to each', async t => {
  const s = await scheduling(t)

  /** A session of now in that state, with everything that asks about it. */
  async function sessionIn(state: ScheduleStatus, body: object = { date: '2026-03-10', time: '11:55', duration: 20 }) {
    const pair = await s.pair()
    const id = await pair.book(body)
    if (state === 'cancelled') await pair.cancel(id, { reason: 'Ill' })
    else if (state !== 'scheduled') await pair.patch(id, { status: state })
    const before = await s.rowOf(id)
    t.equal(before.status, state)
    const known = (await s.events(pair.clientId)).length
    return { ...pair, id, before, row: () => s.rowOf(id), told: async () => (await s.events(pair.clientId)).slice(known) }
  }

  t.test('PATCH goes where the rules say, and nowhere else', async t => {
    for (const from of states) {
      for (const to of states) {
        const { patch, id, before, row, told } = await sessionIn(from)
        const { status, error, data } = await patch(id, { status: to })
        const name = `${from} to ${to}`
        if (next[from].includes(to)) {
          t.match({ status, became: data?.status }, { status: 200, became: to }, name)
          t.equal((await told()).length, 1, `${name} is told once`)
          t.equal((await row()).completed_at === null, to !== 'completed', `${name} and when it was completed`)
        } else if (from === to && to !== 'cancelled') {
          t.equal(status, 200, `${name} changes nothing`)
          t.strictSame(await row(), before)
          t.strictSame(await told(), [])
        } else {
          t.match({ status, code: error?.code }, { status: 409, code: 'CONFLICT' }, `${name} is refused`)
          t.strictSame(await row(), before)
          t.strictSame(await told(), [])
        }
      }
    }
  })

  t.test('DELETE cancels what is scheduled or confirmed, and nothing else', async t => {
    for (const from of states) {
      const { cancel, id, before, row, told } = await sessionIn(from)
      const { status, error } = await cancel(id, { reason: 'Away' })
      if (next[from].includes('cancelled')) {
        t.equal(status, 200, from)
        t.match(await row(), { status: 'cancelled', cancellation_reason: 'Away' })
        t.strictSame(typesOf(await told()), ['schedule.cancelled'])
      } else {
        t.match({ status, code: error?.code }, { status: 409, code: 'CONFLICT' }, from)
        t.strictSame(await row(), before, `${from} stays, with the reason it had`)
        t.strictSame(await told(), [])
      }
    }
  })

  t.test('cancelled is final, whatever else is asked with it; why it was stays', async t => {
    const { patch, id, before, row } = await sessionIn('cancelled')
    for (const to of states) t.equal((await patch(id, { status: to, title: 'Back' })).status, 409, to)
    t.strictSame(await row(), before)
    t.match((await patch(id, { notes: 'Called' })).data, { status: 'cancelled', notes: 'Called', cancellationReason: 'Ill' })
  })

  t.test('a completed session with its card is reopened by nobody', async t => {
    for (const to of states) {
      const { patch, cancel, id, row } = await sessionIn('completed')
      await s.makeCard(id)
      const before = await row()
      const answer = await patch(id, { status: to })
      if (to === 'completed') t.equal(answer.status, 200)
      else t.match(answer, { status: 409, error: { code: 'CONFLICT' } }, to)
      if (to === 'scheduled') t.match(answer.error.message, /card/)
      t.equal((await cancel(id)).status, 409)
      t.strictSame(await row(), before)
    }
  })

  t.test('what is opened again needs its time again', async t => {
    for (const from of ['no_show', 'completed'] as const) {
      const { patch, book, id } = await sessionIn(from)
      const rival = await book({ date: '2026-03-10', time: '11:50' })
      const { status, error } = await patch(id, { status: 'scheduled' })
      t.match({ status, code: error.code }, { status: 409, code: 'SCHEDULE_CONFLICT' })
      t.equal(error.details.conflicts[0].scheduleId, rival)
      t.equal((await patch(id, { status: 'completed' })).status, 200, 'completed is in nobody’s way')
    }
  })

  t.test('completed and no-show wait for the day; the other states do not', async t => {
    for (const from of ['scheduled', 'confirmed'] as const) {
      for (const to of states) {
        const { patch, id, before, row } = await sessionIn(from, { date: '2026-03-11', time: '00:05' })
        const answer = await patch(id, { status: to })
        if (to === 'completed' || to === 'no_show') {
          t.equal(answer.status, 422, `${from} to ${to}`)
          t.strictSame(fieldsOf(answer), ['status'])
          t.strictSame(await row(), before)
        } else t.equal(answer.status, 200, `${from} to ${to}`)
      }
    }
    const { patch, id } = await sessionIn('cancelled', { date: '2026-03-11', time: '00:05' })
    for (const to of ['completed', 'no_show']) t.equal((await patch(id, { status: to })).status, 409, 'cancelled is final before all else')
  })

  t.test('the day is that of the session’s zone', async t => {
    // 05:00 UTC: noon of the 10th in Bangkok, 06:00 in Berlin, 22:00 of the 9th in Los Angeles
    const zones = { 'Asia/Bangkok': '2026-03-10', 'Europe/Berlin': '2026-03-10', 'America/Los_Angeles': '2026-03-09' }
    for (const [zone, today] of Object.entries(zones)) {
      for (const to of ['completed', 'no_show']) {
        const { book, patch } = await s.pair({ trainer: zone })
        const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
        t.strictSame(fieldsOf(await patch(await book({ date: tomorrow, time: '00:00', duration: 10 }), { status: to })), ['status'], zone)
        t.equal((await patch(await book({ date: today, time: '23:59', duration: 1 }), { status: to })).status, 200, zone)
      }
    }
    const { book, patch } = await s.pair({ trainer: 'America/Los_Angeles' })
    const bangkok = await s.makePlace({ timezone: 'Asia/Bangkok' })
    const id = await book({ date: '2026-03-10', time: '23:00', locationId: bangkok })
    t.equal((await patch(id, { status: 'completed' })).status, 200, 'the place’s, not the trainer’s')
  })

  t.test('the day ends where the session is, on the days of clock changes too', async t => {
    // [zone, a session's date, the last instant of the day before]
    const midnights = [
      ['Europe/Berlin', '2026-03-29', '2026-03-28T22:59:59Z'],
      ['Europe/Berlin', '2026-03-30', '2026-03-29T21:59:59Z'],
      ['Europe/Berlin', '2026-10-26', '2026-10-25T22:59:59Z'],
      ['America/Los_Angeles', '2026-11-02', '2026-11-02T07:59:59Z'],
      ['America/Los_Angeles', '2027-03-15', '2027-03-15T06:59:59Z'],
      ['Asia/Bangkok', '2026-03-29', '2026-03-28T16:59:59Z']
    ] as const
    for (const [zone, date, eve] of midnights) {
      const { book, patch } = await s.pair({ trainer: zone })
      const id = await book({ date, time: '12:00' })
      s.clock.now = new Date(eve)
      t.strictSame(fieldsOf(await patch(id, { status: 'completed' })), ['status'], `${zone} on the eve of ${date}`)
      s.clock.now = new Date(Date.parse(eve) + 1_000)
      t.equal((await patch(id, { status: 'completed' })).status, 200, `${zone} on ${date}`)
      s.clock.now = new Date('2026-03-10T05:00:00Z')
    }
  })
})
