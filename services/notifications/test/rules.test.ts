import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { badgesOf, type Facts, type SessionFact } from '../src/achievements/rules.ts'

const nothing: Facts = { sessions: [], records: [], completions: [] }

/** One session a date, ending at 12:00 that day. */
const on = (...dates: string[]): SessionFact[] =>
  dates.map((date, i) => ({ sessionId: i + 1, date, endedAt: `${date}T12:00:00.000Z`, minutes: 1, volume: 0 }))

const earned = (facts: Partial<Facts>) =>
  Object.fromEntries(badgesOf({ ...nothing, ...facts }).map(({ key, achievedAt }) => [key, achievedAt]))

t.test('no history earns nothing', async t => {
  t.strictSame(badgesOf(nothing), [])
})

t.test('a streak of days is reached by the first session of its last day, and a gap starts it anew', async t => {
  const sessions = [
    ...on('2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05', '2026-03-06'),
    ...on('2026-03-06').map(s => ({ ...s, sessionId: 9, endedAt: '2026-03-06T08:00:00.000Z' }))
  ]
  t.strictSame(earned({ sessions }), { 'sessions-1': '2026-03-01T12:00:00.000Z', 'days-3': '2026-03-06T08:00:00.000Z' })
})

t.test('a streak of weeks counts ISO weeks, over New Year, whatever the day of the week', async t => {
  // Sunday, then Monday of the very next week; 2026-W53 is followed by 2027-W01.
  const sessions = on('2026-12-20', '2026-12-21', '2026-12-31', '2027-01-10')
  t.strictSame(earned({ sessions })['weeks-4'], '2027-01-10T12:00:00.000Z')
  t.notOk('weeks-4' in earned({ sessions: on('2026-12-14', '2026-12-20', '2026-12-21', '2026-12-31') }), 'Monday and Sunday are one week')
})

t.test('sessions, hours and tonnes are reached by the session that fills them', async t => {
  const sessions = on('2026-01-05', '2026-01-12', '2026-03-09').map((s, i) => ({
    ...s,
    minutes: 300,
    volume: [9_999.97, 0.03, 90_000][i]!
  }))
  t.strictSame(earned({ sessions }), {
    'sessions-1': '2026-01-05T12:00:00.000Z',
    'hours-10': '2026-01-12T12:00:00.000Z',
    'tonnes-10': '2026-01-12T12:00:00.000Z',
    'tonnes-100': '2026-03-09T12:00:00.000Z'
  })
})

t.test('records are counted for each exercise, completions by assignment', async t => {
  const records = Array.from({ length: 6 }, (_, i) => ({
    sessionId: i,
    exerciseKey: i === 3 ? 'bench' : 'lib-17',
    exercise: 'x',
    endedAt: `2026-01-0${i + 1}T12:00:00.000Z`
  }))
  const completions = [{ assignmentId: 55, program: 'Base', completedAt: '2026-02-01T12:00:00.000Z' }]
  t.strictSame(earned({ records, completions }), {
    'pr-lib-17-1': '2026-01-01T12:00:00.000Z',
    'pr-lib-17-5': '2026-01-06T12:00:00.000Z',
    'pr-bench-1': '2026-01-04T12:00:00.000Z',
    'completion-55': '2026-02-01T12:00:00.000Z'
  })
})

/** Histories dense enough for streaks, heavy and long enough for every total's first steps; several sessions a day, ends that tie. */
const histories = fc
  .record({
    sessions: fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 45 }),
        stretch: fc.constantFrom(1, 1, 7),
        hour: fc.constantFrom(8, 8, 18),
        minutes: fc.integer({ min: 1, max: 1440 }),
        volume: fc.integer({ min: 0, max: 4_000_000 })
      }),
      { maxLength: 120, size: 'max' }
    ),
    records: fc.array(fc.record({ session: fc.nat(119), exercise: fc.constantFrom('lib-1', 'squat') }), { maxLength: 60, size: 'max' })
  })
  .map(({ sessions, records }): Facts => {
    const facts = sessions.map(({ day, stretch, hour, minutes, volume }, i) => {
      const date = new Date(Date.UTC(2025, 10, 20 + day * stretch)).toISOString().slice(0, 10)
      return { sessionId: i + 1, date, endedAt: `${date}T${String(hour).padStart(2, '0')}:00:00.000Z`, minutes, volume: volume / 100 }
    })
    const unique = new Map(
      records.filter(({ session }) => session < facts.length).map(record => [`${record.session} ${record.exercise}`, record])
    )
    return {
      sessions: facts,
      records: [...unique.values()].map(({ session, exercise }) => ({
        sessionId: session + 1,
        exerciseKey: exercise,
        exercise,
        endedAt: facts[session]!.endedAt
      })),
      completions: []
    }
  })

t.test('badges are those that a slow and simple recomputation finds', async () => {
  fc.assert(
    fc.property(histories, facts => assert.deepEqual(sorted(earned(facts)), sorted(naive(facts)))),
    { numRuns: 100 }
  )
})

t.test('the order of arrival makes no difference, and more history never takes a badge away nor makes it later', async () => {
  const property = fc.property(histories, fc.integer(), fc.nat(120), (facts, seed, kept) => {
    const shuffled = { ...facts, sessions: shuffle(facts.sessions, seed), records: shuffle(facts.records, seed) }
    const all = earned(facts)
    assert.deepEqual(sorted(earned(shuffled)), sorted(all))

    const sessions = shuffled.sessions.slice(0, kept)
    const records = facts.records.filter(({ sessionId }) => sessions.some(session => session.sessionId === sessionId))
    for (const [key, at] of Object.entries(earned({ sessions, records }))) assert.ok(all[key]! <= at, key)
  })
  fc.assert(property, { numRuns: 300 })
})

const sorted = (badges: Record<string, string>) => Object.entries(badges).sort()

const shuffle = <T>(list: T[], seed: number) =>
  list
    .map((item, i) => [Math.sin(seed + i * 12.9898) * 43_758.5453, item] as const)
    .sort(([a], [b]) => (a % 1) - (b % 1))
    .map(([, item]) => item)

/** Badges by trying every session for every badge, with nothing of the service's. */
function naive({ sessions, records }: Facts) {
  const badges: Record<string, string> = {}
  const grant = (key: string, ends: string[]) => {
    if (ends.length > 0) badges[key] = ends.sort()[0]!
  }
  const before = (a: { endedAt: string; sessionId: number }, b: { endedAt: string; sessionId: number }) =>
    a.endedAt < b.endedAt || (a.endedAt === b.endedAt && a.sessionId <= b.sessionId)
  const upTo = (session: SessionFact) => sessions.filter(other => before(other, session))
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0)

  for (const n of [1, 10, 25, 50, 100, 250, 500, 1000])
    grant(
      `sessions-${n}`,
      sessions.filter(s => upTo(s).length >= n).map(s => s.endedAt)
    )
  for (const n of [10, 50, 100, 500])
    grant(
      `hours-${n}`,
      sessions.filter(s => sum(upTo(s).map(o => o.minutes)) >= n * 60).map(s => s.endedAt)
    )
  for (const n of [10, 100, 1000]) {
    grant(
      `tonnes-${n}`,
      sessions.filter(s => sum(upTo(s).map(o => hundredths(o.volume))) >= n * 100_000).map(s => s.endedAt)
    )
  }
  for (const n of [3, 5, 7, 14, 30]) {
    const days = new Set(sessions.map(s => s.date))
    const last = [...days].filter(day => Array.from({ length: n }, (_, i) => minusDays(day, i)).every(d => days.has(d))).sort()[0]
    grant(
      `days-${n}`,
      sessions.filter(s => s.date === last).map(s => s.endedAt)
    )
  }
  for (const n of [4, 8, 12, 26, 52]) {
    const weeks = new Set(sessions.map(s => isoWeek(s.date)))
    const complete = sessions.filter(s => Array.from({ length: n }, (_, i) => isoWeek(minusDays(s.date, 7 * i))).every(w => weeks.has(w)))
    const last = complete.map(s => isoWeek(s.date)).sort()[0]
    grant(
      `weeks-${n}`,
      sessions.filter(s => isoWeek(s.date) === last).map(s => s.endedAt)
    )
  }
  for (const exercise of ['lib-1', 'squat']) {
    const own = records.filter(r => r.exerciseKey === exercise)
    for (const n of [1, 5, 10, 25])
      grant(
        `pr-${exercise}-${n}`,
        own.filter(r => own.filter(o => before(o, r)).length >= n).map(r => r.endedAt)
      )
  }
  return badges
}

/** Hundredths of a kg, from the digits as written. */
const hundredths = (volume: number) => Number(volume.toFixed(2).replace('.', ''))

const minusDays = (date: string, days: number) => {
  const day = new Date(`${date}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() - days)
  return day.toISOString().slice(0, 10)
}

/** "2026-W53", the year being that of the week's Thursday. */
function isoWeek(date: string) {
  const thursday = new Date(`${date}T12:00:00Z`)
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7))
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `${thursday.getUTCFullYear()}-W${String(Math.ceil((thursday.getTime() - firstOfYear) / 604_800_000)).padStart(2, '0')}`
}
