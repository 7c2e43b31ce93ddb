import t from 'tap'
import { describe } from '../src/achievements/badges.ts'
import type { BadgeKind } from '../src/achievements/rules.ts'
import { texts } from '../src/texts.ts'

const given = {
  title: 'Lower body',
  date: '2026-03-10',
  time: '18:00',
  duration: 60,
  place: 'Main hall',
  placeChanged: true,
  previous: { date: '2026-03-09', time: '07:30' },
  reason: 'Ill',
  client: 'The Client',
  trainer: 'The Trainer',
  exercises: 5,
  sets: 25,
  volume: 4_550.5,
  exercise: 'Back Squat',
  weight: 105,
  delta: 5,
  rating: 4,
  feedback: 'Best one so far',
  description: 'What it is for.',
  name: 'Base strength',
  startDate: '2026-03-02',
  endDate: '2026-05-24',
  sessions: 36,
  isCompleted: false,
  hasExpired: true,
  first: { date: '2026-03-02', time: '18:00' },
  last: { date: '2026-05-22', time: '18:00' }
}
const kinds: BadgeKind[] = ['days', 'weeks', 'sessions', 'hours', 'tonnes', 'pr', 'completion']
const thai = /[\u0E00-\u0E7F]/

t.test('every text has words in both languages, and nothing undefined in them', async t => {
  t.strictSame(Object.keys(texts.th), Object.keys(texts.en))
  for (const key of Object.keys(texts.en) as (keyof typeof texts.en)[]) {
    const [en, th] = [texts.en[key](given), texts.th[key](given)]
    for (const words of [en.title, en.message, th.title, th.message]) t.notMatch(words, /undefined|null|NaN|^$/, `${key}: ${words}`)
    t.notMatch(en.title + en.message, thai, key)
    if (!key.startsWith('badge')) t.match(th.title, thai, key)
  }
  for (const kind of kinds) {
    for (const value of [1, 5]) {
      const badge = { key: 'x', kind, value, subject: 'Back Squat', achievedAt: '' }
      const { icon, color, words } = describe(badge)
      const { en, th } = words
      t.notMatch(en.title + en.description, thai, kind)
      t.match(th.title, thai, kind)
      t.match(th.description, thai, kind)
      t.match({ icon, color }, { icon: /./u, color: /^#[0-9A-F]{6}$/ })
    }
  }
})

t.test('figures and dates are written as the language writes them', async t => {
  t.equal(
    texts.en.sessionRecorded(given).message,
    'Lower body of Tuesday, 10 March 2026 is in the book: 5 exercises, 25 sets, 4,550.5 kg in 60 minutes.'
  )
  t.match(texts.th.sessionRecorded(given).message, /วันอังคารที่ 10 มีนาคม .*2569 แล้ว: 5 ท่า 25 เซ็ต 4,550\.5 กก\. ใน 60 นาที/)
  t.notMatch(texts.en.sessionRecorded({ ...given, volume: 0 }).message, /kg/, 'no weight, no word of it')
})

t.test('a record where the weight is assistance is one for less of it', async t => {
  t.equal(
    texts.en.recordSet({ exercise: 'Assisted Pull Up', weight: 15, delta: -2.5 }).message,
    'Assisted Pull Up with only 15 kg of assistance (-2.5 kg). That is your best so far.'
  )
})

t.test('what a client wrote with a rating is quoted, and cut where it is long', async t => {
  t.equal(texts.en.sessionRated(given).message, 'The Client gave Lower body of Tuesday, 10 March 2026 4 of 5. “Best one so far”')
  t.notMatch(texts.en.sessionRated({ ...given, feedback: null }).message, /“/)
  t.match(texts.th.sessionRated({ ...given, feedback: 'ก'.repeat(301) }).message, /“ก{300}…”$/)
})

t.test('an ended program names the sessions that went with it', async t => {
  t.equal(
    texts.en.programEnded({ ...given, sessions: 1 }).message,
    'Your trainer has ended Base strength. 1 session that lay ahead is cancelled.'
  )
  t.equal(
    texts.en.programEnded({ ...given, isCompleted: true, sessions: 0 }).message,
    'Your trainer has closed Base strength as completed.'
  )
})

t.test('a move names what changed and nothing else', async t => {
  const move = { ...given, placeChanged: false }
  t.equal(
    texts.en.scheduleMoved(move).message,
    'Lower body is now on Tuesday, 10 March 2026 at 18:00, no longer on Monday, 9 March 2026 at 07:30.'
  )
  const toAnotherPlace = { ...given, previous: { date: given.date, time: given.time } }
  t.equal(
    texts.en.scheduleMoved(toAnotherPlace).message,
    'Lower body on Tuesday, 10 March 2026 at 18:00 takes place elsewhere. The place is now Main hall.'
  )
})
