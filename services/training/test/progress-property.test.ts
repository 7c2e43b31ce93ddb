import fc from 'fast-check'
import t from 'tap'
import { day, gym, newClient, newExercise, record } from './fixtures.ts'
import { type Done, recordOf, trendOf } from './progress-by-rule.ts'

const maybe = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { nil: null })
const performed = fc.record({
  reps: fc.constantFrom(0, 1, 3, 5, 12, 13, 20),
  weight: maybe(0, 50, 52.5, 55.25, 60, 75),
  duration: maybe(0, 30, 60),
  distance: maybe(0.5, 1.25),
  completed: fc.constantFrom(true, true, true, false),
  setType: fc.constantFrom('normal', 'normal', 'drop', 'failure', 'warmup')
})
const exercise = fc.record({
  name: fc.constantFrom('Squat', ' squat', 'Helped', 'Linked'),
  sets: fc.array(performed, { minLength: 1, maxLength: 3 })
})
const session = fc.record({
  date: fc.integer({ min: -12, max: -1 }),
  time: fc.constantFrom('08:00', '12:00'),
  exercises: fc.array(exercise, { minLength: 1, maxLength: 3 })
})

t.test('whatever was recorded, in whatever order: records, bests and trends are those of the rules', { timeout: 110_000 }, async t => {
  const place = await gym(t)
  const { owner, as, trainer } = place
  await newExercise(owner, 'Linked')
  await newExercise(owner, 'Helped', { assistance: true })

  await fc.assert(
    fc.asyncProperty(fc.array(session, { minLength: 1, maxLength: 6 }), async sessions => {
      const client = await newClient(owner, trainer)
      const done: (Done & { at: string })[] = []
      for (const { date, time, exercises } of sessions) {
        const numbered = exercises.map(one => ({ ...one, sets: one.sets.map((set, i) => ({ ...set, setNumber: i + 1 })) }))
        const { sessionId } = await record({ ...place, client }, day(date), numbered, time)
        for (const { name, sets } of numbered) {
          const key = name.trim().toLowerCase()
          for (const set of sets)
            done.push({ ...set, sessionId, key, date: day(date), at: `${day(date)} ${time}`, assistance: key === 'helped' })
        }
      }
      done.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.sessionId - other.sessionId))

      const { data } = await as(client)('GET', '/api/v1/trainee/records')
      const told = new Map(data.records.map((row: any) => [row.exercise.trim().toLowerCase(), row]))
      for (const [key, history] of Map.groupBy(done, set => set.key)) {
        const expected = recordOf(history)
        const row: any = told.get(key) ?? { weight: null, sessionId: null, previous: null, delta: null, bests: [] }
        const { weight, sessionId, previous, delta } = row
        const bests = row.bests.map(({ kind, value, sessionId }: any) => ({ kind, value, sessionId }))
        same(`the record in ${key}`, { weight, sessionId, previous, delta, bests }, expected)

        const { data: progress } = await as(client)('GET', `/api/v1/trainee/exercises/progress?name=${key}`)
        same(
          `sessions with ${key}`,
          progress.sessions.map((row: any) => row.sessionId),
          [...new Set(history.map(set => set.sessionId))]
        )
        same(`the bests in ${key}`, progress.bests, row.bests)
        const trend = trendOf(history)
        if (trend && Math.abs(trend.kgPerWeek - progress.trend.kgPerWeek) > 0.0051)
          throw new Error(`the trend in ${key} is ${progress.trend.kgPerWeek} instead of ${trend.kgPerWeek}`)
        same(`the trend in ${key}`, progress.trend && { ...progress.trend, kgPerWeek: 0 }, trend && { ...trend, kgPerWeek: 0 })
      }
    }),
    { numRuns: 30 }
  )
})

function same(what: string, found: unknown, expected: unknown) {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`)
}
