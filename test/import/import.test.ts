import t from 'tap'
import { until } from '../support/until.ts'
import { compare } from './compare.ts'
import { csvOf } from './csv.ts'
import { importing } from './importing.ts'
import { spotter, unreliable } from './spotter.ts'

/** Five sessions with two exercises, newest first as Hevy writes them: a streak of three days, and records on the 6th and the 9th. */
const csv = csvOf(
  ...[
    { day: 9, weight: 107.5 },
    { day: 8, weight: 105 },
    { day: 7, weight: 105 },
    { day: 6, weight: 105 },
    { day: 5, weight: 100 }
  ].flatMap(({ day, weight }) => {
    const row = { title: day % 2 ? 'Legs' : 'Übung 💪', start_time: `${day} Jan 2026, 07:00`, end_time: `${day} Jan 2026, 08:10` }
    return [
      { ...row, set_type: 'warmup', weight_kg: 200 },
      { ...row, set_index: 1, weight_kg: weight, rpe: 8.5 },
      { ...row, set_index: 2, set_type: 'dropset', weight_kg: 62.5, exercise_notes: 'not this one' },
      { ...row, set_index: 0, weight_kg: 60, exercise_notes: 'two\nlines\\nor three' },
      { ...row, exercise_title: 'Plank', superset_id: '0', weight_kg: '', reps: '', duration_seconds: 90 }
    ]
  })
)

t.setTimeout(180_000)

t.test('a file is imported, and what Spotter says of it then follows from the file; a second run adds nothing', async t => {
  const { url, ownerUrl, owner, trainer, client, people } = await spotter(t)
  const file = `${t.testdir({ 'hevy.csv': csv })}/hevy.csv`
  const run = () => importing(['hevy', file, '--url', url, ...people])
  const differing = () => compare({ url, csv, trainer, client, databaseUrl: ownerUrl, waitSeconds: 20 })

  t.strictSame(await run(), {
    code: 0,
    out: '5 of 5 workouts, 2026-01-09\n5 workouts in the file: 5 added, 0 already there, 0 failed\n',
    err: ''
  })
  t.strictSame(await differing(), [])
  t.strictSame(await run(), {
    code: 0,
    out: '5 of 5 workouts, 2026-01-09\n5 workouts in the file: 0 added, 5 already there, 0 failed\n',
    err: ''
  })
  t.strictSame(await differing(), [])
  t.strictSame((await owner.query('select * from verify_cached_stats()')).rows, [])

  const { rows } = await owner.query(`
    select e.name, e.notes, e.superset_group, array_agg(concat_ws(' ', s.set_number, s.set_type, s.weight, s.rpe, s.duration) order by s.set_number) as sets
    from training.session_exercises e join training.exercise_sets s on s.session_exercise_id = e.id
    where e.session_card_date = '2026-01-05' group by e.id order by e.exercise_order`)
  t.strictSame(rows, [
    { name: 'Squat (Barbell)', notes: null, superset_group: null, sets: ['1 warmup 200.00', '2 normal 100.00 8.5', '3 drop 62.50'] },
    { name: 'Squat (Barbell)', notes: 'two\nlines\nor three', superset_group: null, sets: ['1 normal 60.00'] },
    { name: 'Plank', notes: null, superset_group: 1, sets: ['1 normal 90'] }
  ])
})

t.test('the comparison sees a changed set, a taken badge and a session that is not in the file', async t => {
  const { url, ownerUrl, owner, trainer, client, clientId, people, asTrainer } = await spotter(t)
  const file = `${t.testdir({ 'hevy.csv': csv })}/hevy.csv`
  await importing(['hevy', file, '--url', url, ...people])
  const differing = (waitSeconds = 0) => compare({ url, csv, trainer, client, databaseUrl: ownerUrl, waitSeconds })
  t.strictSame(await differing(20), [])

  await owner.query(`update training.exercise_sets set reps = 6 where weight = 107.5`)
  t.match(await differing(), [
    /^2026-01-09 07:00 Legs, totalVolume: /,
    /^2026-01-09 07:00 Legs, exercise 1 Squat \(Barbell\), totalVolume: /
  ])
  await owner.query(`update training.exercise_sets set reps = 5 where weight = 107.5`)

  await owner.query(`delete from notifications.achievements where key = 'days-3'`)
  t.match(await differing(), ['badge days-3: is missing'])

  const walkIn = { clientId, date: '2026-01-04', time: '09:00', title: 'Walk', duration: 20, exercises: [] }
  await asTrainer('POST', '/trainer/sessions', walkIn)
  t.match(await differing(), [/^2026-01-04 Walk: is not in the file/, /^totalSessions: by the file 5, Spotter says 6/])
})

t.test('a dry run says what it would do, and does nothing', async t => {
  const { url, people, asTrainer, clientId } = await spotter(t)
  const file = `${t.testdir({ 'hevy.csv': csv })}/hevy.csv`
  await asTrainer('POST', '/trainer/schedules', {
    clientId,
    date: '2026-01-05',
    time: '07:00',
    duration: 70,
    title: 'Legs',
    status: 'completed'
  })
  const { code, out } = await importing(['hevy', file, '--url', url, '--dry-run', ...people])
  t.equal(code, 0)
  t.strictSame(out.trimEnd().split('\n'), [
    'would record 2026-01-05 07:00 "Legs" (3 exercises, 5 sets), which is booked',
    'would add 2026-01-06 07:00 "Übung 💪" (3 exercises, 5 sets)',
    'would add 2026-01-07 07:00 "Legs" (3 exercises, 5 sets)',
    'would add 2026-01-08 07:00 "Übung 💪" (3 exercises, 5 sets)',
    'would add 2026-01-09 07:00 "Legs" (3 exercises, 5 sets)',
    '5 workouts in the file: 5 to add, 0 already there, 0 failed'
  ])
  t.match(await asTrainer('GET', `/trainer/sessions?clientId=${clientId}`), { pagination: { totalItems: 0 } })
})

t.test('a run that lost its Spotter says so, and the next one finishes without doing anything twice', async t => {
  const { url, ownerUrl, people, trainer, client, owner } = await spotter(t)
  const file = `${t.testdir({ 'hevy.csv': csv })}/hevy.csv`
  let cards = 0
  // The third card never arrives, nor does anything after it.
  const flaky = await unreliable(t, url, asked => {
    if (asked === 'POST /api/v1/trainer/sessions') cards++
    return cards >= 3 ? 'question lost' : undefined
  })
  const { code, err } = await importing(['hevy', file, '--url', flaky, '--patience', '1', ...people])
  t.equal(code, 1)
  t.match(err, /does not answer .*2 of 5 workouts are in; run the same command again to finish\.\n$/)
  t.strictSame(
    (await owner.query('select count(*)::int as booked, count(session_card_id)::int as recorded from scheduling.schedules')).rows,
    [{ booked: 3, recorded: 2 }]
  )

  const again = await importing(['hevy', file, '--url', url, ...people])
  t.match(again, { code: 0, out: /5 workouts in the file: 3 added, 2 already there, 0 failed\n$/ })
  t.strictSame(await compare({ url, csv, trainer, client, databaseUrl: ownerUrl, waitSeconds: 20 }), [])
})

t.test('lost questions and lost answers are made good within the run, and nothing is booked twice', async t => {
  const { url, ownerUrl, people, trainer, client } = await spotter(t)
  const file = `${t.testdir({ 'hevy.csv': csv })}/hevy.csv`
  let posts = 0
  const flaky = await unreliable(t, url, asked =>
    asked.startsWith('POST /api/v1/trainer') ? (['answer lost', undefined, 'question lost'] as const)[posts++ % 3] : undefined
  )
  const { code, out, err } = await importing(['hevy', file, '--url', flaky, '--patience', '1', ...people])
  t.equal(code, 0, err)
  t.match(out, /5 workouts in the file: 5 added, 0 already there, 0 failed\n$/)
  t.match(err, /does not answer .*; asking again in /)
  t.strictSame(await compare({ url, csv, trainer, client, databaseUrl: ownerUrl, waitSeconds: 20 }), [])
})

t.test('a token that is no longer taken is renewed, by the password where it must be, and who asks to wait is waited for', async t => {
  const { url, ownerUrl, owner, people, trainer, client } = await spotter(t)
  const file = `${t.testdir({ 'hevy.csv': csv })}/hevy.csv`
  let posts = 0
  const asked: string[] = []
  const mishaps = { 2: 'token spoilt', 4: 'too many', 6: 'token spoilt' } as const
  const flaky = await unreliable(t, url, what => {
    asked.push(what)
    return what.startsWith('POST /api/v1/trainer') ? mishaps[++posts as 2] : undefined
  })
  const running = importing(['hevy', file, '--url', flaky, ...people])
  await until(async () => posts >= 4)
  await owner.query('update auth.sign_in_sessions set revoked_at = now()')
  const { code, out, err } = await running
  t.match({ code, out, err }, { code: 0, out: /5 added, 0 already there, 0 failed\n$/, err: 'Spotter asks to wait 1 s\n' })
  t.strictSame(
    asked.filter(what => what.includes('/auth/')).map(what => what.split('/').at(-1)),
    ['login', 'refresh', 'refresh', 'login']
  )
  t.strictSame(await compare({ url, csv, trainer, client, databaseUrl: ownerUrl, waitSeconds: 20 }), [])
})

t.test('bad rows and refused workouts are named, the rest goes in, exit 2', async t => {
  const { url, people, asTrainer, clientId } = await spotter(t)
  const rows = [{}, { set_index: 1, reps: -3 }, { start_time: '1 Feb 2150, 07:00', end_time: '1 Feb 2150, 08:00' }, { title: 'Push' }]
  const file = `${t.testdir({ 'hevy.csv': csvOf(...rows) })}/hevy.csv`
  const { code, out, err } = await importing(['hevy', file, '--url', url, ...people])
  t.equal(code, 2)
  t.match(out, /3 workouts in the file: 2 added, 0 already there, 1 failed; 1 bad row left out\n$/)
  t.match(err.split('\n'), ['line 3, reps: is negative: -3', /^line 4, 2150-02-01 07:00 "Legs" \(1 exercises, 1 sets\): date .+/])
  t.match(await asTrainer('GET', `/trainer/sessions?clientId=${clientId}`), { pagination: { totalItems: 2 } })
})

t.test('a wrong password and a stranger are told in one line, exit 1', async t => {
  const { url, people, trainer } = await spotter(t)
  const file = `${t.testdir({ 'hevy.csv': csv })}/hevy.csv`
  const wrong = await importing(['hevy', file, '--url', url, ...people], { SPOTTER_PASSWORD: 'Password2' })
  t.match(wrong, { code: 1, out: '', err: /^Spotter refuses \(INVALID_CREDENTIALS\): .+\n$/ })
  const stranger = await importing(['hevy', file, '--url', url, '--trainer', trainer.email, '--client', 'nobody@example.test'])
  t.match(stranger, { code: 1, out: '', err: `nobody@example.test is not a client of ${trainer.email}: take them on first\n` })
})
