import { type WeeklySession, weekdays } from '@spotter/contracts/api/programs.ts'
import type { ScheduleStatus } from '@spotter/contracts/api/shapes.ts'
import fc from 'fast-check'
import t from 'tap'
import { checkTimes, checkWeek, endDateOf, layOut, mergeNotes } from '../src/programs/rules.ts'
import { checkChange, mayBecome, overlapping, workingHoursWarning } from '../src/schedules/rules.ts'

const states: ScheduleStatus[] = ['scheduled', 'confirmed', 'completed', 'cancelled', 'no_show']

t.test('every pair of states is as the rules say', async t => {
  const allowed = new Set([
    ...['scheduled confirmed', 'scheduled completed', 'scheduled cancelled', 'scheduled no_show'],
    ...['confirmed scheduled', 'confirmed completed', 'confirmed cancelled', 'confirmed no_show'],
    ...['no_show completed', 'no_show scheduled', 'completed scheduled'],
    ...['scheduled scheduled', 'confirmed confirmed', 'completed completed', 'no_show no_show']
  ])
  for (const from of states) {
    for (const to of states) {
      t.equal(mayBecome(from, to, { hasCard: false }), allowed.has(`${from} ${to}`), `${from} to ${to}`)
      const withCard = allowed.has(`${from} ${to}`) && !(from === 'completed' && to === 'scheduled')
      if (from === 'completed') t.equal(mayBecome(from, to, { hasCard: true }), withCard, `${from} to ${to} with a card`)
    }
  }
})

t.test('a time that a clock change skips stops a move, not an edit', async t => {
  const slot = { date: '2026-03-29', time: '02:30', timezone: 'Europe/Berlin', startsAt: null, today: '2026-03-01' }
  const change = { from: 'scheduled', to: 'scheduled', namesStatus: false, hasCard: false, startedAt: new Date(0), slot } as const
  t.throws(() => checkChange({ ...change, moved: true }, new Date('2026-03-01')), { code: 'INVALID_INPUT' })
  t.doesNotThrow(() => checkChange({ ...change, moved: false }, new Date('2026-03-01')))
})

t.test('working hours that are met, or not known, say nothing', async t => {
  const session = { date: '2026-03-11', time: '09:00', duration: 60 }
  t.equal(workingHoursWarning(null, session), undefined)
  t.equal(workingHoursWarning({ wednesday: '09:00-10:00' }, session), undefined)
  t.match(workingHoursWarning({ wednesday: '09:01-18:00' }, session), /Outside/)
  t.match(workingHoursWarning({ wednesday: '09:00-09:59' }, session), /Outside/)
  t.match(workingHoursWarning({ monday: '09:00-10:00' }, session), /Wednesday is not/)
})

const week = (...days: WeeklySession['day'][]) => days.map(day => ({ day, focus: `Focus of ${day}`, duration: 60 }))

t.test('a week names each day once, and as many as it says', async t => {
  t.doesNotThrow(() => checkWeek(week('Monday', 'Friday'), 2))
  t.throws(() => checkWeek(week('Monday', 'Friday'), 3), { message: /weeklySchedule has 2 sessions/ })
  t.throws(() => checkWeek(week('Monday', 'Monday'), 2), { message: /weeklySchedule\[1\]\.day/ })
})

t.test('times name every day of the program and no other', async t => {
  t.doesNotThrow(() => checkTimes(week('Monday', 'Friday'), { Monday: '18:00', Friday: '07:00' }))
  t.throws(() => checkTimes(week('Monday', 'Friday'), { Monday: '18:00' }), { code: 'MISSING_REQUIRED_FIELD', message: /times\.Friday/ })
  t.throws(() => checkTimes(week('Monday'), { Monday: '18:00', Sunday: '18:00' }), { message: /times\.Sunday/ })
})

t.test('a program that starts on a Wednesday counts its weeks from there', async t => {
  const times = { Monday: '18:00', Wednesday: '07:00' }
  t.strictSame(layOut({ startDate: '2026-12-23', totalWeeks: 2, weeklySchedule: week('Monday', 'Wednesday'), times }), [
    { date: '2026-12-23', time: '07:00', duration: 60, title: 'Week 1 – Focus of Wednesday' },
    { date: '2026-12-28', time: '18:00', duration: 60, title: 'Week 1 – Focus of Monday' },
    { date: '2026-12-30', time: '07:00', duration: 60, title: 'Week 2 – Focus of Wednesday' },
    { date: '2027-01-04', time: '18:00', duration: 60, title: 'Week 2 – Focus of Monday' }
  ])
  t.equal(endDateOf('2026-12-23', 2), '2027-01-05')
})

t.test('whatever the program, each week has each of its days once, in order, from its start to its end', async () => {
  const date = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map(day => day.toISOString().slice(0, 10))
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 60 }), fc.subarray([...weekdays], { minLength: 1 }), (startDate, totalWeeks, days) => {
      const sessions = layOut({
        ...{ startDate, totalWeeks, weeklySchedule: week(...days) },
        times: Object.fromEntries(days.map(day => [day, '18:00']))
      })
      const dates = sessions.map(({ date }) => date)
      return (
        sessions.length === totalWeeks * days.length &&
        new Set(dates).size === dates.length &&
        dates.every((date, i) => i === 0 || date > dates[i - 1]!) &&
        dates[0]! >= startDate &&
        dates.at(-1)! <= endDateOf(startDate, totalWeeks)
      )
    })
  )
})

t.test('sessions overlap only where one begins before another is over', async t => {
  const at = (hour: number, minutes: number) => ({ startsAt: new Date(Date.UTC(2026, 0, 1, hour)), duration: minutes })
  t.strictSame(overlapping([at(8, 60), at(9, 60), at(10, 60)]), [])
  t.strictSame(overlapping([at(8, 180), at(9, 30), at(10, 60), at(11, 60)]), [at(9, 30), at(10, 60)])
})

t.test('notes on a program: one a week, by week, others as they were, whatever is written in whatever order', async () => {
  const week = fc.integer({ min: 1, max: 12 })
  const signature = { date: '2026-03-10', recordedBy: 4 }
  const held = fc
    .uniqueArray(week)
    .map(weeks => weeks.sort((a, b) => a - b).map(week => ({ week, note: 'old', date: '2026-01-01', recordedBy: 9 })))
  const written = fc.uniqueArray(fc.record({ week, note: fc.option(fc.constant('new')) }), { selector: ({ week }) => week })
  fc.assert(
    fc.property(held, written, (held, written) => {
      const merged = mergeNotes(held, written, { totalWeeks: 12, ...signature })
      const expected = Array.from({ length: 12 }, (_, i) => i + 1).flatMap(week => {
        const mine = written.find(one => one.week === week)
        if (mine) return mine.note === null ? [] : [{ week, note: mine.note, ...signature }]
        return held.filter(one => one.week === week)
      })
      return (
        JSON.stringify(merged.map(one => [one.week, one.note, one.date])) ===
        JSON.stringify(expected.map(one => [one.week, one.note, one.date]))
      )
    })
  )
})
