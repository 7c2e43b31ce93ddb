import t from 'tap'
import { csvOf } from './csv.ts'
import { expectedOf } from './expected.ts'

/** A session on `day` of January 2026, whose sets are given by weight. */
const on = (day: number, ...weights: number[]) =>
  weights.map((weight_kg, set_index) => ({
    start_time: `${day} Jan 2026, 07:00`,
    end_time: `${day} Jan 2026, 09:30`,
    set_index,
    weight_kg
  }))

t.test('totals, streaks and badges follow from the rows by the written rules', async t => {
  // 5 January 2026 is a Monday: three days, a gap, then the Sunday and the Monday of the next week.
  const expected = expectedOf(csvOf(...on(12, 100), ...on(11, 100), ...on(7, 102.5, 105), ...on(6, 100, 100), ...on(5, 97.5, 100)))
  t.match(expected, {
    totalSessions: 5,
    totalWorkoutHours: 12.5,
    lastSessionDate: '2026-01-12',
    currentStreak: 2,
    longestStreak: 3,
    currentWeekStreak: 2,
    longestWeekStreak: 2
  })
  t.strictSame(
    expected.sessions.map(({ totalVolume }) => totalVolume),
    [987.5, 1000, 1037.5, 500, 500]
  )
  t.strictSame(
    expected.badges.map(({ key, value, exercise, session }) => [key, value, exercise, session.date]),
    [
      ['days-3', 3, undefined, '2026-01-07'],
      ['sessions-1', 1, undefined, '2026-01-05'],
      ['hours-10', 10, undefined, '2026-01-11'],
      ['pr-{exercise}-1', 1, 'Squat (Barbell)', '2026-01-07']
    ]
  )
})

t.test('a record beats every earlier session; warm-ups, ties and the first session set none', async t => {
  const rows = [
    ...on(5, 100),
    ...on(6, 100),
    { ...on(7, 120)[0]!, set_type: 'warmup' },
    { ...on(8, 130)[0]!, reps: 0 },
    ...on(9, 101.25, 103.75),
    { ...on(9, 103.75)[0]!, exercise_title: 'squat (barbell) ' }
  ]
  const records = expectedOf(csvOf(...rows)).sessions.flatMap(({ date, exercises }) =>
    exercises.map(({ record }) => record && [date, record])
  )
  t.strictSame(records, [
    undefined,
    undefined,
    undefined,
    undefined,
    ['2026-01-09', { weight: 103.75, previous: 100, delta: 3.75 }],
    undefined
  ])
})
