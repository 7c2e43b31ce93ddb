import t from 'tap'
import { day, events, gym, newExercise, newSchedule, record, recording, setsOf, statsHold } from './fixtures.ts'
import { move } from './move.ts'

const url = '/api/v1/trainer/sessions'

t.test('the heaviest completed set that is no warm-up beats every earlier session; first marks and ties are none', async t => {
  const place = await gym(t)
  const squat = (...sets: object[]) => [{ name: 'Squat', sets: sets.map((set, i) => ({ setNumber: i + 1, reps: 3, ...set })) }]
  const sets: [object[], object[]][] = [
    [[{ weight: 100 }], []],
    [[{ weight: 100 }], []],
    [[{ weight: 0, reps: 30 }], []],
    [[{ weight: 130, setType: 'warmup' }, { weight: 120, completed: false }, { weight: 110, reps: 0 }, { weight: 99 }], []],
    [[{ weight: 100.25, setType: 'failure' }], [{ exercise: 'Squat', weight: 100.25, previous: 100, delta: 0.25 }]],
    [[{ weight: 102.75, setType: 'drop' }, { weight: 101 }], [{ exercise: 'Squat', weight: 102.75, previous: 100.25, delta: 2.5 }]]
  ]
  for (const [i, [performed, records]] of sets.entries()) {
    t.strictSame((await record(place, day(i - 10), squat(...performed))).personalRecords, records)
  }
  const { rows } = await place.owner.query('select pr_note as note from session_exercises where is_pr order by id')
  t.strictSame(rows, [{ note: '+0.25 kg' }, { note: '+2.5 kg' }])
})

t.test('where the weight is assistance, lighter beats heavier', async t => {
  const place = await gym(t)
  await newExercise(place.owner, 'Assisted Pull-Up', { assistance: true })
  const pullUp = (weight: number) => [{ name: 'Assisted Pull-Up', sets: setsOf(weight) }]
  await record(place, day(-3), pullUp(40))
  t.strictSame((await record(place, day(-2), pullUp(45))).personalRecords, [])
  t.strictSame((await record(place, day(-1), pullUp(37.5))).personalRecords, [
    { exercise: 'Assisted Pull-Up', weight: 37.5, previous: 40, delta: -2.5 }
  ])
  const { rows } = await place.owner.query('select pr_note as note from session_exercises where is_pr')
  t.strictSame(rows, [{ note: '-2.5 kg' }])
})

t.test('an exercise twice in a session: the heaviest entry has the record, the first on a tie', async t => {
  const place = await gym(t)
  await record(place, day(-2))
  const entries = [90, 110, 105, 110].map(weight => ({ name: 'back squat ', sets: setsOf(weight) }))
  const { sessionId, personalRecords } = await record(place, day(-1), entries)
  t.strictSame(personalRecords, [{ exercise: 'back squat ', weight: 110, previous: 100, delta: 10 }])
  const { rows } = await place.owner.query('select is_pr from session_exercises where session_card_id = $1 order by exercise_order', [
    sessionId
  ])
  t.strictSame(
    rows.map(row => row.is_pr),
    [false, true, false, false]
  )
})

t.test('an exercise whose name looks like a key of the library is one of its own', async t => {
  const place = await gym(t)
  const { rows } = await place.owner.query(
    `insert into training.exercise_library (name, category, is_public) values ('Press', 'chest', true) returning id`
  )
  const both = (weight: number) => [
    { name: 'Press', exerciseLibraryId: Number(rows[0].id), sets: setsOf(weight) },
    { name: `lib-${rows[0].id}`, sets: setsOf(weight / 2) }
  ]
  await record(place, day(-2), both(100))
  const { personalRecords } = await record(place, day(-1), both(110))
  t.strictSame(
    personalRecords.map((record: any) => [record.weight, record.previous]),
    [
      [110, 100],
      [55, 50]
    ]
  )
  const { rows: facts } = await place.owner.query('select exercise_key from training.record_facts order by exercise_key')
  t.strictSame(
    facts.map(fact => fact.exercise_key),
    [`lib-${rows[0].id}`, `name-lib-${rows[0].id}`]
  )
})

t.test('a session entered before others takes their record; the events say so after the session’s own', async t => {
  const place = await gym(t)
  await record(place, day(-5))
  const later = await record(place, day(-1), [{ name: 'Back Squat', sets: setsOf(105) }])
  const before = (await events(place.owner)).length
  const between = await record(place, day(-3), [{ name: 'Back Squat', sets: setsOf(107) }])
  t.match((await events(place.owner)).slice(before), [
    { type: 'session.recorded', data: { sessionId: between.sessionId } },
    {
      type: 'record.set',
      data: { sessionId: between.sessionId, weight: 107, previous: 100, delta: 7, achievedAt: `${day(-3)}T10:00:00.000Z` }
    },
    { type: 'record.withdrawn', data: { sessionId: later.sessionId, exerciseKey: 'name-back squat', exerciseLibraryId: null } }
  ])
})

t.test('a session that moved before or after others settles them, once for each event', async t => {
  const place = await gym(t)
  await record(place, day(-5))
  const middle = await record(place, day(-4), [{ name: 'Back Squat', sets: setsOf(110) }])
  const last = await record(place, day(-3), [{ name: 'Back Squat', sets: setsOf(105) }])
  const before = (await events(place.owner)).length
  const deliver = await move(place, middle.scheduleId, day(-1), '10:00')
  t.strictSame([await deliver(), await deliver()], ['handled', 'duplicate'])
  t.match((await events(place.owner)).slice(before), [
    { type: 'record.set', data: { sessionId: last.sessionId, delta: 5 } },
    { type: 'record.set', data: { sessionId: middle.sessionId, delta: 5, previous: 105 } }
  ])
  t.equal((await events(place.owner)).length, before + 2)

  const empty = await newSchedule(place.owner, place.trainer, place.client, { date: day(-8) })
  t.equal(await (await move(place, empty, day(-7), '10:00'))(), 'handled', 'a session without a card changes nothing')
  t.equal((await events(place.owner)).length, before + 2)
  await statsHold(t, place.owner)
})

t.test('an exercise taken out of a session that held no record takes a later record with it', async t => {
  const place = await gym(t)
  const first = await record(place, day(-2))
  const second = await record(place, day(-1), [{ name: 'Back Squat', sets: setsOf(105) }])
  const before = (await events(place.owner)).length
  await place.as(place.trainer)('PATCH', `${url}/${first.sessionId}`, { exercises: [] })
  t.match((await events(place.owner)).slice(before), [
    { type: 'session.changed' },
    { type: 'record.withdrawn', data: { sessionId: second.sessionId } }
  ])
})

t.test('a session taken back before its move was settled settles what it had passed', async t => {
  const place = await gym(t)
  const first = await record(place, day(-6))
  const second = await record(place, day(-4), [{ name: 'Back Squat', sets: setsOf(105) }])
  const deliver = await move(place, first.scheduleId, day(-1), '10:00')
  const before = (await events(place.owner)).length
  await place.as(place.trainer)('DELETE', `${url}/${first.sessionId}`)
  t.equal(await deliver(), 'handled')
  t.match((await events(place.owner)).slice(before), [
    { type: 'session.deleted' },
    { type: 'record.withdrawn', data: { sessionId: second.sessionId } }
  ])
})

t.test('a session moved over New Year takes its card along and settles', async t => {
  const place = await gym(t)
  const year = new Date().getUTCFullYear()
  await record(place, `${year - 1}-12-30`)
  const { scheduleId, sessionId } = await record(place, `${year - 1}-12-31`, [{ name: 'Back Squat', sets: setsOf(105) }])
  await (await move(place, scheduleId, `${year}-01-01`, '07:00'))()
  const { data } = await place.as(place.client)('GET', `/api/v1/trainee/sessions/${sessionId}`)
  t.match(data, { date: `${year}-01-01`, exercises: [{ isPR: true, prNote: '+5 kg', sets: [{ weight: 105 }] }] })
  await (await move(place, scheduleId, `${year - 1}-12-29`, '07:00'))()
  t.match((await place.as(place.client)('GET', `/api/v1/trainee/sessions/${sessionId}`)).data.exercises, [{ isPR: false, prNote: null }])
  await statsHold(t, place.owner)
})

t.test('writers at once on one client: nobody deadlocks, records and figures are right', async t => {
  const place = await gym(t)
  const { as, owner, trainer, client } = place
  const weights = Array.from({ length: 24 }, (_, i) => 60 + ((i * 7) % 24) * 2.5)
  const statuses = await Promise.all(
    weights.map(async (weight, i) => {
      const body = recording(client.traineeId, { date: day(-30 + i), time: '09:00' }, [
        { name: 'Squat', sets: setsOf(weight) },
        { name: 'Bench', sets: setsOf(100 - weight / 2) }
      ])
      const { status, data } = await as(trainer)('POST', url, body)
      if (i % 4 === 1) return (await as(trainer)('DELETE', `${url}/${data.sessionId}`)).status
      if (i % 4 === 2)
        return (await as(trainer)('PATCH', `${url}/${data.sessionId}`, { exercises: [{ name: 'squat', sets: setsOf(weight + 1) }] })).status
      return status
    })
  )
  t.strictSame(new Set(statuses), new Set([200, 201]))
  const { rows: sessions } = await owner.query('select id::int from session_cards where deleted_at is null')
  for (let round = 0; round < 3; round++) {
    const answers = sessions.map(({ id }, i) =>
      as(trainer)('PATCH', `${url}/${id}`, { exercises: [{ name: 'Squat', sets: setsOf(60 + ((i * 5 + round * 3) % 18) * 2.5) }] })
    )
    t.strictSame(new Set((await Promise.all(answers)).map(({ status }) => status)), new Set([200]))
  }
  await statsHold(t, owner)

  const { rows } = await owner.query(`
    select exercise_key(e.name) as key, e.is_pr, max(x.weight) as weight
    from session_cards c join session_exercises e on e.session_card_id = c.id join exercise_sets x on x.session_exercise_id = e.id
    where c.deleted_at is null group by c.date, e.id order by c.date`)
  const marks = new Map<string, number>()
  for (const { key, is_pr, weight } of rows) {
    t.equal(is_pr, weight > (marks.get(key) ?? Number.POSITIVE_INFINITY), `${key} ${weight}`)
    marks.set(key, Math.max(weight, marks.get(key) ?? 0))
  }
  const told = (await events(owner)).map(({ type }) => type)
  t.equal(told.filter(type => type === 'session.recorded').length, 24)
  t.equal(told.filter(type => type === 'session.deleted').length, 6)
})
