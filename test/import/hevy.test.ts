import t from 'tap'
import { parseHevy } from '../../tools/import/hevy.ts'
import { csvOf } from './csv.ts'

const bad = (csv: string) => parseHevy(csv).badRows.map(({ line, field, why }) => `line ${line}, ${field}: ${why}`)

t.test('rows become workouts, oldest first, in the words of the API', async t => {
  const { workouts, badRows } = parseHevy(
    csvOf(
      {
        title: 'Pull',
        start_time: '15 Sep 2025, 23:48',
        end_time: '16 Sep 2025, 01:13',
        set_type: 'failure',
        rpe: 9.5,
        description: 'Slow\\nand steady'
      },
      { superset_id: '7', exercise_notes: 'Left knee', set_type: 'warmup', duration_seconds: 0, distance_km: 0 },
      { superset_id: '7', exercise_notes: 'Left knee', set_index: 1, set_type: 'dropset', duration_seconds: 12 },
      { superset_id: '3', exercise_title: 'Plank', weight_kg: '', reps: '', duration_seconds: 300 },
      { superset_id: '7', exercise_title: 'Run', weight_kg: '', reps: '', distance_km: 1.5, duration_seconds: 0 }
    )
  )
  t.strictSame(badRows, [])
  t.strictSame(workouts, [
    {
      line: 2,
      title: 'Pull',
      date: '2025-09-15',
      time: '23:48',
      duration: 85,
      overallFeedback: 'Slow\nand steady',
      exercises: [
        { name: 'Squat (Barbell)', sets: [{ setNumber: 1, setType: 'failure', weight: 100, reps: 5, rpe: 9.5, completed: true }] }
      ]
    },
    {
      line: 3,
      title: 'Legs',
      date: '2026-01-05',
      time: '07:00',
      duration: 60,
      exercises: [
        {
          name: 'Squat (Barbell)',
          supersetGroup: 1,
          notes: 'Left knee',
          sets: [
            { setNumber: 1, setType: 'warmup', weight: 100, reps: 5, completed: true },
            { setNumber: 2, setType: 'drop', weight: 100, reps: 5, duration: 12, completed: true }
          ]
        },
        { name: 'Plank', supersetGroup: 2, sets: [{ setNumber: 1, setType: 'normal', duration: 300, completed: true }] },
        { name: 'Run', supersetGroup: 1, sets: [{ setNumber: 1, setType: 'normal', distance: 1.5, duration: 0, completed: true }] }
      ]
    }
  ])
})

t.test('a set that says nothing of reps, duration or distance was not completed', async t => {
  const { workouts } = parseHevy(csvOf({ reps: '' }))
  t.strictSame(workouts[0]!.exercises[0]!.sets, [{ setNumber: 1, setType: 'normal', weight: 100, completed: false }])
})

t.test('an exercise listed twice is two exercises, each numbered from 1', async t => {
  const { workouts } = parseHevy(
    csvOf(
      {},
      { set_index: 1 },
      { set_index: 0, reps: 8 },
      { exercise_title: 'Lunge', set_index: 1 },
      { exercise_title: 'Lunge', set_index: 4 },
      { set_index: 0, reps: 3 }
    )
  )
  t.strictSame(
    workouts[0]!.exercises.map(({ name, sets }) => [name, ...sets.map(({ setNumber, reps }) => `${setNumber}:${reps}`)]),
    [
      ['Squat (Barbell)', '1:5', '2:5'],
      ['Squat (Barbell)', '1:8'],
      ['Lunge', '1:5', '2:5'],
      ['Squat (Barbell)', '1:3']
    ]
  )
})

t.test('rows of one workout belong together wherever they stand, and spaces and composition of a title do not count', async t => {
  const { workouts } = parseHevy(csvOf({ title: 'Übung' }, { title: 'Other' }, { title: ' U\u0308bung ', exercise_title: 'Lunge' }))
  t.strictSame(
    workouts.map(({ title, exercises }) => [title, exercises.length]),
    [
      ['Übung', 2],
      ['Other', 1]
    ]
  )
})

t.test('a byte order mark, CRLF, empty lines and columns in another order change nothing', async t => {
  const plain = csvOf({}, { set_index: 1 })
  const expected = parseHevy(plain).workouts
  t.strictSame(parseHevy(`\ufeff${plain.replaceAll('\n', '\r\n')}\r\n\r\n`).workouts, expected)
  const [head, ...rows] = plain
    .replaceAll(/"5 Jan 2026, /g, '"5 Jan 2026; ')
    .split('\n')
    .map(line => line.split(','))
  const turned = [['"new"', ...head!.toReversed()], ...rows.map(row => ['1', ...row.toReversed()])].join('\n').replaceAll('2026;', '2026,')
  t.strictSame(parseHevy(turned).workouts, expected)
})

t.test('every bad field is named with the line that its row begins in, and the other rows stay', async t => {
  const csv = csvOf(
    { exercise_notes: 'two\nlines' },
    { set_index: 1, reps: -1, set_type: 'amrap' },
    { set_index: 2, weight_kg: '7,5', rpe: 11, exercise_notes: 'three\r\nmore\nlines' },
    { set_index: 3, start_time: '31 Feb 2026, 07:00' },
    { set_index: 4, end_time: '5 Jan 2026, 06:59' },
    { set_index: 5, end_time: '7 Jan 2026, 07:00' },
    { set_index: 6, reps: 2.5, title: ' ' },
    { set_index: 7, end_time: '5 Jan 2026, 09:00' },
    { set_index: 8, exercise_title: 'x'.repeat(256), exercise_notes: 'a\0b' },
    { set_index: '', duration_seconds: 86_401, distance_km: 1000 },
    { set_index: 9 }
  )
  t.strictSame(bad(csv), [
    'line 4, set_type: must be one of normal, warmup, dropset, failure: amrap',
    'line 4, reps: is negative: -1',
    'line 5, weight_kg: is not a number: 7,5',
    'line 5, rpe: must lie between 1 and 10: 11',
    'line 8, start_time: is not a time such as "15 Sep 2025, 07:48": 31 Feb 2026, 07:00',
    'line 9, end_time: is before the start: 5 Jan 2026, 06:59',
    'line 10, end_time: is more than 24 hours after the start: 7 Jan 2026, 07:00',
    'line 11, title: is empty',
    'line 11, reps: must be a whole number: 2.5',
    'line 12, end_time: is another than in line 2, of the same workout',
    'line 13, exercise_title: is longer than 255 characters',
    'line 13, exercise_notes: holds a NUL character',
    'line 14, set_index: is empty',
    'line 14, distance_km: must lie between 0 and 999.999: 1000',
    'line 14, duration_seconds: must lie between 0 and 86400: 86401'
  ])
  const { workouts } = parseHevy(csv)
  t.equal(workouts.length, 1)
  t.strictSame(
    workouts[0]!.exercises.map(({ sets }) => sets.length),
    [2]
  )
})

t.test('a row with too few columns is named; a quote that is never closed ends the reading where it stands', async t => {
  const csv = `${csvOf({})}\n"Legs","5 Jan 2026, 07:00"\n${csvOf({ set_index: 1 }).split('\n')[1]}\n"Legs","5 Jan`
  t.strictSame(bad(csv), [
    'line 3, row: has 2 columns, the head has 14',
    'line 5, row: has a quote that is never closed: nothing was read from here on'
  ])
  t.equal(parseHevy(csv).workouts[0]!.exercises[0]!.sets.length, 2)
})

t.test('a workout begun and ended within a minute takes one', async t => {
  t.equal(parseHevy(csvOf({ end_time: '5 Jan 2026, 07:00' })).workouts[0]!.duration, 1)
})

t.test('what is no Hevy export is refused, and the missing columns are named', async t => {
  for (const text of ['', '\n\n', 'a,b\n1,2'])
    t.throws(() => parseHevy(text), { message: /^is not a Hevy export: it has no column title, start_time.*rpe$/ })
  t.throws(() => parseHevy(csvOf({}).replace('weight_kg', 'weight_lbs')), { message: /no column weight_kg \(.*metric\)$/ })
})
