import type { Spotter } from '@spotter/client'
import { verifyCachedStats } from '@spotter/db/stats.ts'
import t from 'tap'
import { dateOf, dayMs, installation, password, zone } from './support/installation.ts'
import { until } from './support/until.ts'

/** The data of an answer. Throws what the server says where it is none. */
async function ok<Data>(asked: Promise<{ data?: { data: Data } | undefined; error?: unknown; response: Response }>): Promise<Data> {
  const { data, error, response } = await asked
  if (!data) throw new Error(`${response.url} ${response.status}: ${JSON.stringify(error)}`)
  return data.data
}

/** Throws what the server says where it did not do it. */
async function done(asked: Promise<{ error?: unknown; response: Response }>) {
  const { error, response } = await asked
  if (!response.ok) throw new Error(`${response.url} ${response.status}: ${JSON.stringify(error)}`)
}

const notices = async (api: Spotter) => (await ok(api.GET('/api/v1/notifications', { params: { query: { limit: 100 } } }))).notifications

t.test('a client’s month, from the invitation to a new trainer, driven by the typed client', async t => {
  const { ownerUrl, mail, start, anybody, signIn, at, trainer } = await installation(t)
  const coach = await trainer('Coach')
  await ok(
    coach.PATCH('/api/v1/trainer/me', {
      body: { timezone: zone, specialization: ['strength'], workingHours: { monday: '06:00-21:00', thursday: '06:00-21:00' } }
    })
  )

  // Invited, by mail alone.
  const email = 'client@example.com'
  const { clientId, invitationSent } = await ok(
    coach.POST('/api/v1/trainer/clients', { body: { email, name: 'A client', height: 172, goals: ['get stronger'] } })
  )
  t.equal(invitationSent, true)
  await ok(anybody.POST('/api/v1/auth/invitations/accept', { body: { token: await mail.tokenFor(email), password, tokens: 'body' } }))
  const client = await signIn(email)

  // A program of four weeks, with its eight sessions.
  const weeklySchedule = [
    { day: 'Monday' as const, focus: 'Push', duration: 60 },
    { day: 'Thursday' as const, focus: 'Pull', duration: 60 }
  ]
  const { programId } = await ok(
    coach.POST('/api/v1/trainer/programs', {
      body: { name: 'First strength', totalWeeks: 4, sessionsPerWeek: 2, weeklySchedule, status: 'active' }
    })
  )
  const assigned = await ok(
    coach.POST('/api/v1/trainer/programs/{id}/assign', {
      params: { path: { id: programId } },
      body: { clientId, startDate: dateOf(start), generateSchedules: { times: { Monday: '18:00', Thursday: '07:30' } } }
    })
  )
  t.equal(assigned.scheduleIds.length, 8)
  const { upcomingSessions } = await ok(client.GET('/api/v1/trainee/schedules/upcoming', { params: { query: { days: 30 } } }))
  t.equal(upcomingSessions.length, 8)
  await ok(client.PUT('/api/v1/trainee/schedules/{id}/confirm', { params: { path: { id: upcomingSessions[0]!.id } } }))

  // Four weeks: every session is recorded but one, which the client calls off.
  let recorded = 0
  let records = 0
  for (const [i, { id, date, time, duration }] of upcomingSessions.entries()) {
    const day = Math.round((Date.parse(date) - Date.parse(dateOf(start))) / dayMs)
    if (i === 4) {
      at(day - 2, 9)
      await ok(client.PUT('/api/v1/trainee/schedules/{id}/cancel', { params: { path: { id } }, body: { reason: 'On holiday' } }))
      continue
    }
    at(day, Number(time.slice(0, 2)) + 2)
    const sets = [8, 6, 4].map((reps, n) => ({ setNumber: n + 1, reps, weight: 60 + 2.5 * i + 5 * n, rest: 120 }))
    const { sessionId, personalRecords } = await ok(
      coach.POST('/api/v1/trainer/sessions', {
        body: { scheduleId: id, clientId, date, title: 'Strength', duration, exercises: [{ name: 'Bench press', sets }] }
      })
    )
    recorded++
    records += personalRecords.length
    await ok(
      client.PUT('/api/v1/trainee/sessions/{id}/rating', {
        params: { path: { id: sessionId } },
        body: { rating: i === 0 ? 4 : 5, feedback: 'Good one' }
      })
    )
    await ok(client.POST('/api/v1/trainee/metrics', { body: { date, type: 'weight', value: 80 - 0.4 * i } }))
  }
  t.equal(recorded, 7)
  t.equal(records, 6, 'each heavier than all before, but the first')
  await ok(
    coach.POST('/api/v1/trainer/clients/{id}/metrics', {
      params: { path: { id: clientId } },
      body: { date: dateOf(start), type: 'body_fat', value: 21.5 }
    })
  )

  // What both see of it.
  const stats = await until(async () => {
    const stats = await ok(client.GET('/api/v1/trainee/stats'))
    return stats.recentAchievements.length === 4 && stats
  })
  t.match(stats, { totalSessions: 7, completedSessions: 7, cancelledSessions: 1, totalWorkoutHours: 7, currentWeekStreak: 4 })
  t.equal((await ok(client.GET('/api/v1/trainee/me'))).weight, 77.2)
  const { achievements } = await ok(client.GET('/api/v1/trainee/achievements', { params: { query: { limit: 100 } } }))
  t.match(achievements.map(({ type }) => type).sort(), ['milestone', 'pr', 'pr', 'streak'])
  const me = await ok(coach.GET('/api/v1/trainer/me'))
  t.match(me, { rating: 4.86, totalRatings: 7, totalClients: 1 })
  const program = await ok(client.GET('/api/v1/trainee/programs/current'))
  t.match(program, { sessionsCompleted: 7, totalSessions: 8, progressPercentage: 87.5, currentWeek: 4 })
  const analytics = await ok(coach.GET('/api/v1/trainer/analytics/clients/{id}', { params: { path: { id: clientId } } }))
  t.match(analytics, { totalSessions: 7, completionRate: 87.5, averageSessionDuration: 60 })
  await until(async () => (await notices(coach)).some(({ type, priority }) => type === 'schedule' && priority === 'high'))

  // Another trainer takes over: nothing is seen before the client says so, nothing after the first has let go.
  await done(coach.DELETE('/api/v1/trainer/clients/{id}', { params: { path: { id: clientId } } }))
  t.equal((await coach.GET('/api/v1/trainer/clients/{id}', { params: { path: { id: clientId } } })).response.status, 404)
  const second = await trainer('Second')
  t.equal((await ok(second.POST('/api/v1/trainer/clients', { body: { email, name: 'ignored' } }))).clientId, clientId)
  const sessionsOf = async () =>
    (await ok(second.GET('/api/v1/trainer/clients/{id}/sessions', { params: { path: { id: clientId } } }))).pagination.totalItems
  t.equal(await sessionsOf(), 0)
  await done(client.POST('/api/v1/trainee/trainer/accept'))
  t.equal(await sessionsOf(), 7)

  t.strictSame(await verifyCachedStats(ownerUrl), [])
})
