import { getTraineeStats } from '@spotter/contracts/api/stats.ts'
import t from 'tap'
import { gym, matchesContract, newSchedule, record } from './fixtures.ts'

/** The last day of a streak, and the instants at which the day after next and the Monday after next begin where the client is. */
const places: [zone: string, last: string, dayAfterNext: string, mondayAfterNext: string, what: string][] = [
  ['Asia/Bangkok', '2025-03-29', '2025-03-30T17:00:00Z', '2025-04-06T17:00:00Z', 'no clock change'],
  ['Europe/Berlin', '2025-03-29', '2025-03-30T22:00:00Z', '2025-04-06T22:00:00Z', 'a day of 23 hours between'],
  ['Europe/Berlin', '2025-10-25', '2025-10-26T23:00:00Z', '2025-11-02T23:00:00Z', 'a day of 25 hours between'],
  ['America/Los_Angeles', '2025-03-08', '2025-03-10T07:00:00Z', '2025-03-17T07:00:00Z', 'a day of 23 hours between'],
  ['America/Los_Angeles', '2025-11-01', '2025-11-03T08:00:00Z', '2025-11-10T08:00:00Z', 'a day of 25 hours between']
]

const date = (of: string, days: number) => new Date(Date.parse(of) + days * 86_400_000).toISOString().slice(0, 10)

for (const [zone, last, dayAfterNext, mondayAfterNext, what] of places) {
  t.test(`a streak that ended on ${last} counts through the day after in ${zone}, with ${what}`, async t => {
    let clock = new Date(`${last}T23:59:00Z`)
    const place = await gym(t, { clock: () => clock })
    const { as, owner, client, trainer } = place
    await owner.query('update users set timezone = $1 where id = $2', [zone, client.userId])
    for (const offset of [-35, -7, -2, -1, 0]) await record(place, date(last, offset), undefined, '03:00')
    const at = async (instant: number) => {
      clock = new Date(instant)
      const { body, data } = await as(client)('GET', '/api/v1/trainee/stats')
      matchesContract(t, getTraineeStats, body)
      return data
    }

    t.match(await at(Date.parse(dayAfterNext) - 1), {
      ...{ totalSessions: 5, completedSessions: 5, currentStreak: 3, longestStreak: 3, currentWeekStreak: 2, longestWeekStreak: 2 },
      ...{ totalWorkoutHours: 5, lastSessionDate: last, averageSessionsPerWeek: 0.97 } // in 36 days
    })
    t.match(await at(Date.parse(dayAfterNext)), { currentStreak: 0, longestStreak: 3, currentWeekStreak: 2 }, 'at midnight it is over')
    t.match(await at(Date.parse(mondayAfterNext) - 1), { currentWeekStreak: 2 })
    t.match(await at(Date.parse(mondayAfterNext)), { currentWeekStreak: 0, longestWeekStreak: 2 }, 'the week before last')

    // one that begins before that midnight, one after
    const midnight = Date.parse(dayAfterNext)
    for (const [minutes, status] of [
      [-70, 'scheduled'],
      [10, 'confirmed'],
      [90, 'no_show'],
      [180, 'cancelled']
    ] as const) {
      const [day, time] = new Date(midnight + minutes * 60_000).toISOString().split('T') as [string, string]
      await newSchedule(owner, trainer, client, { date: day, time: time.slice(0, 5), status, timezone: 'UTC' })
    }
    t.match(await at(midnight - 1), { upcomingSessions: 2, cancelledSessions: 1, completedSessions: 5 })
    t.match(await at(midnight), { upcomingSessions: 1 }, 'what was yesterday lies ahead no more')
  })
}

t.test('a client without a zone has the trainer’s, then that of the trainer’s account, then the installation’s', async t => {
  let clock = new Date('2025-06-10T12:00:00Z')
  const place = await gym(t, { clock: () => clock, timeZone: 'America/Los_Angeles' })
  const { as, owner, client, trainer } = place
  await record(place, '2025-06-09')
  const holdsUntil = async (instant: string) => {
    clock = new Date(Date.parse(instant) - 1)
    const before = (await as(client)('GET', '/api/v1/trainee/stats')).data.currentStreak
    clock = new Date(instant)
    return [before, (await as(client)('GET', '/api/v1/trainee/stats')).data.currentStreak]
  }
  t.strictSame(await holdsUntil('2025-06-11T07:00:00Z'), [1, 0], 'the installation’s')
  await owner.query(`update users set timezone = 'Europe/Berlin' where id = $1`, [trainer.userId])
  t.strictSame(await holdsUntil('2025-06-10T22:00:00Z'), [1, 0], 'the trainer’s account’s')
  await owner.query(`update trainers set timezone = 'Asia/Bangkok' where id = $1`, [trainer.trainerId])
  t.strictSame(await holdsUntil('2025-06-10T17:00:00Z'), [1, 0], 'the trainer’s')
  await owner.query(`update users set timezone = 'Pacific/Auckland' where id = $1`, [client.userId])
  t.strictSame(await holdsUntil('2025-06-10T12:00:00Z'), [1, 0], 'their own')
  await owner.query('update trainees set trainer_id = null where id = $1', [client.traineeId])
  await owner.query('update users set timezone = null where id = $1', [client.userId])
  t.strictSame(await holdsUntil('2025-06-11T07:00:00Z'), [1, 0], 'no trainer: the installation’s')
})
