import { listLocations } from '@spotter/contracts/api/locations.ts'
import { cancelSchedule, changeSchedule, listSchedules } from '@spotter/contracts/api/schedules.ts'
import { listUpcomingSchedules, readOwnSchedule } from '@spotter/contracts/api/trainee-schedules.ts'
import t, { type Test } from 'tap'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { fieldsOf, scheduling } from './fixtures.ts'

/** That an answer which PostgreSQL made is what its contract says. */
function matches(t: Test, { schema }: { schema: { response: { 200?: TSchema; 201?: TSchema } } }, { body }: { body: unknown }) {
  t.strictSame([...Value.Errors((schema.response[200] ?? schema.response[201])!, body)], [])
}

t.test('the client’s coming days', async t => {
  const s = await scheduling(t)
  const upcoming = (client: Parameters<typeof s.as>[0], query = '') => s.as(client)('GET', `/api/v1/trainee/schedules/upcoming${query}`)

  t.test('has exactly the days asked for, today the first, with the sessions of each', async t => {
    const { client, book, patch } = await s.pair()
    const place = await s.makePlace()
    const today = await book({ date: '2026-03-10', time: '13:00', locationId: place, description: 'Heavy', sessionType: 'Strength' })
    const last = await book({ date: '2026-03-16', time: '23:30', duration: 30, status: 'confirmed' })
    await book({ date: '2026-03-17', time: '00:00', duration: 30 })
    await book({ date: '2026-03-09', status: 'completed' })
    await patch(await book({ date: '2026-03-12' }), { status: 'cancelled' })

    const answer = await upcoming(client)
    matches(t, listUpcomingSchedules, answer)
    const { upcomingSessions, calendar } = answer.data
    t.strictSame(
      upcomingSessions.map(({ id }: { id: number }) => id),
      [today, last]
    )
    t.match(upcomingSessions[0], {
      ...{ date: '2026-03-10', time: '13:00', timezone: 'Asia/Bangkok', startsAt: '2026-03-10T06:00:00.000Z', status: 'scheduled' },
      ...{ trainer: { name: 'A trainer', profileImage: null, phoneNumber: null }, location: { id: place, name: 'A place', mapUrl: null } }
    })
    t.equal(calendar.length, 7)
    t.strictSame(calendar[0], { date: '2026-03-10', dayName: 'Tuesday', isToday: true, hasSession: true, sessionCount: 1 })
    t.strictSame(calendar[1], { date: '2026-03-11', dayName: 'Wednesday', isToday: false, hasSession: false, sessionCount: 0 })
    t.match(calendar[6], { date: '2026-03-16', dayName: 'Monday', sessionCount: 1 })

    t.equal((await upcoming(client, '?days=1')).data.calendar.length, 1)
    t.equal((await upcoming(client, '?days=1')).data.upcomingSessions.length, 1)
    t.equal((await upcoming(client, '?days=8')).data.upcomingSessions.length, 3)
    t.equal((await upcoming(client, '?days=30')).data.calendar.length, 30)
    for (const days of ['0', '31', 'x']) t.strictSame(fieldsOf(await upcoming(client, `?days=${days}`)), ['days'])
  })

  t.test('are days where the client is: around midnight in Bangkok, Berlin and Los Angeles', async t => {
    const there = async (zone: string, now: string) => {
      s.clock.now = new Date(now)
      const { client, post } = await s.pair({ client: zone })
      await post({ date: '2026-03-11', time: '08:00' }) // Bangkok: 01:00 UTC on the 11th, 18:00 on the 10th in Los Angeles
      const { calendar } = (await upcoming(client, '?days=2')).data
      return calendar.map(({ date, isToday, sessionCount }: any) => `${date} ${isToday} ${sessionCount}`)
    }
    t.strictSame(await there('Asia/Bangkok', '2026-03-10T16:59:59Z'), ['2026-03-10 true 0', '2026-03-11 false 1'])
    t.strictSame(await there('Asia/Bangkok', '2026-03-10T17:00:00Z'), ['2026-03-11 true 1', '2026-03-12 false 0'])
    t.strictSame(await there('Europe/Berlin', '2026-03-10T22:59:59Z'), ['2026-03-10 true 0', '2026-03-11 false 1'])
    t.strictSame(await there('Europe/Berlin', '2026-03-10T23:00:00Z'), ['2026-03-11 true 1', '2026-03-12 false 0'])
    t.strictSame(await there('America/Los_Angeles', '2026-03-10T06:59:59Z'), ['2026-03-09 true 0', '2026-03-10 false 1'])
    t.strictSame(await there('America/Los_Angeles', '2026-03-10T07:00:00Z'), ['2026-03-10 true 1', '2026-03-11 false 0'])
  })

  t.test('stay whole days over a clock change', async t => {
    s.clock.now = new Date('2026-03-28T22:30:00Z') // 23:30 on the 28th in Berlin
    const { client, book } = await s.pair({ trainer: 'Europe/Berlin' })
    await book({ date: '2026-03-29', time: '23:30' })
    await book({ date: '2026-03-30', time: '00:30' })
    const { calendar } = (await upcoming(client, '?days=3')).data
    t.strictSame(
      calendar.map(({ date, sessionCount }: any) => [date, sessionCount]),
      [
        ['2026-03-28', 0],
        ['2026-03-29', 1],
        ['2026-03-30', 1]
      ]
    )
    s.clock.now = new Date('2026-03-10T05:00:00Z')
  })

  t.test('a client without a zone has the trainer’s, without a trainer the installation’s', async t => {
    s.clock.now = new Date('2026-03-10T20:00:00Z')
    const { client } = await s.pair()
    t.equal((await upcoming(client)).data.calendar[0].date, '2026-03-11')
    t.equal((await upcoming(await s.makeClient(null))).data.calendar[0].date, '2026-03-10')
    s.clock.now = new Date('2026-03-10T05:00:00Z')
  })

  t.test('have names in the client’s language', async t => {
    for (const language of ['en', 'th']) {
      const { client } = await s.pair({ language })
      const { calendar } = (await upcoming(client)).data
      const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
      for (const { date, dayName } of calendar) t.equal(dayName, name.format(new Date(date)))
    }
  })

  t.test('are the client’s alone', async t => {
    const { trainer } = await s.pair()
    t.match(await upcoming(trainer), { status: 403, error: { code: 'FORBIDDEN' } })
    t.match(await s.ask('GET', '/api/v1/trainee/schedules/upcoming'), { status: 401 })
  })
})

t.test('one session of the client', async t => {
  const s = await scheduling(t)
  const read = (client: Parameters<typeof s.as>[0], id: number | string) => s.as(client)('GET', `/api/v1/trainee/schedules/${id}`)

  t.test('is whole', async t => {
    const { client, book, trainer } = await s.pair()
    await s.owner.query(`update auth.trainers set specialization = '{Strength}' where id = $1`, [trainer.trainerId])
    const id = await book({
      date: '2026-03-09',
      status: 'completed',
      plannedExercises: ['Squat'],
      notes: 'Belt',
      locationId: await s.makePlace()
    })
    const card = await s.makeCard(id)
    const answer = await read(client, id)
    t.equal(answer.status, 200)
    matches(t, readOwnSchedule, answer)
    t.match(answer.data, {
      ...{ id, plannedExercises: ['Squat'], notes: 'Belt', relatedSessionCard: card, startsAt: '2026-03-09T11:00:00.000Z' },
      trainer: { id: trainer.trainerId, specialization: ['Strength'], email: /@example\.com$/ }
    })
  })

  t.test('has every key where there is nothing, and outlives its trainer’s account', async t => {
    const { client, book, trainer } = await s.pair()
    const id = await book()
    await s.owner.query('update auth.users set deleted_at = now() where id = $1', [trainer.userId])
    const answer = await read(client, id)
    matches(t, readOwnSchedule, answer)
    t.match(answer.data, { location: null, description: null, relatedSessionCard: null })
    t.strictSame(answer.data.trainer, {
      ...{ id: trainer.trainerId, name: 'Deleted account', profileImage: null },
      ...{ phoneNumber: null, email: null, specialization: null }
    })
  })

  t.test('is not found by anybody else', async t => {
    const { book } = await s.pair()
    const other = await s.pair()
    const id = await book()
    t.match(await read(other.client, id), { status: 404, error: { code: 'NOT_FOUND' } })
    t.equal((await read(other.client, 999_999)).status, 404)
    t.equal((await read(other.client, 'x')).status, 422)
  })
})

t.test('the trainer’s sessions', async t => {
  const s = await scheduling(t)
  const ids = ({ data }: { data: any }) => data.schedules.map(({ id }: { id: number }) => id)

  t.test('come by start, page by page, whole', async t => {
    const { book, list } = await s.pair()
    const third = await book({ date: '2026-03-13' })
    const first = await book({ date: '2026-03-11' })
    const second = await book({ date: '2026-03-12', locationId: await s.makePlace() })
    const all = await list()
    matches(t, listSchedules, all)
    t.strictSame(ids(all), [first, second, third])
    t.strictSame(all.data.pagination, { currentPage: 1, totalPages: 1, totalItems: 3, itemsPerPage: 20 })
    t.strictSame(ids(await list('?sort=desc')), [third, second, first])
    const page = await list('?limit=2&page=2')
    t.strictSame(ids(page), [third])
    t.strictSame(page.data.pagination, { currentPage: 2, totalPages: 2, totalItems: 3, itemsPerPage: 2 })
    const beyond = await list('?limit=2&page=9')
    t.strictSame(ids(beyond), [])
    t.equal(beyond.data.pagination.totalItems, 3)
    t.strictSame(fieldsOf(await list('?limit=101')), ['limit'])
  })

  t.test('of the same start come by id', async t => {
    const { book, list } = await s.pair()
    const made = [await book({ date: '2026-03-09', status: 'completed' }), await book({ date: '2026-03-09', status: 'completed' })]
    t.strictSame(ids(await list()), made)
    t.strictSame(ids(await list('?sort=desc')), made.reverse())
  })

  t.test('are found by period, status and client', async t => {
    const { book, list, cancel, trainer, clientId } = await s.pair()
    const one = await book({ date: '2026-03-11' })
    const two = await book({ date: '2026-03-12', status: 'confirmed' })
    const three = await book({ date: '2026-03-13' })
    await cancel(three)
    const second = await s.makeClient(trainer)
    const four = await book({ date: '2026-03-14', clientId: second.traineeId })
    t.strictSame(ids(await list('?startDate=2026-03-12&endDate=2026-03-13')), [two, three])
    t.strictSame(ids(await list('?startDate=2026-03-13')), [three, four])
    t.strictSame(ids(await list('?endDate=2026-03-11')), [one])
    t.strictSame(ids(await list('?status=confirmed,cancelled')), [two, three])
    t.strictSame(ids(await list(`?clientId=${second.traineeId}`)), [four])
    t.strictSame(ids(await list(`?clientId=${clientId}&status=scheduled`)), [one])
    t.strictSame(fieldsOf(await list('?startDate=2026-03-12&endDate=2026-03-11')), ['endDate'])
    t.strictSame(fieldsOf(await list('?status=scheduled,lost')), ['status'])
    t.strictSame(fieldsOf(await list('?startDate=2026-02-30')), ['startDate'])
  })

  t.test('a client who is not one’s own is refused, a released one’s sessions are gone', async t => {
    const { book, list, clientId } = await s.pair()
    const other = await s.pair()
    await book()
    for (const id of [other.clientId, 999_999])
      t.match(await list(`?clientId=${id}`), { status: 403, error: { code: 'CLIENT_NOT_ASSIGNED' } })
    t.strictSame(ids(await other.list()), [])
    await s.owner.query('update auth.trainees set trainer_id = null where id = $1', [clientId])
    t.strictSame(ids(await list()), [])
    t.equal((await list(`?clientId=${clientId}`)).status, 403)
  })

  t.test('a deleted client is a deleted account, and a deleted place keeps its name', async t => {
    const { book, list, post, client } = await s.pair()
    const place = await s.makePlace()
    await book({ locationId: place })
    await s.owner.query('update auth.users set deleted_at = now() where id = $1', [client.userId])
    await s.owner.query('update scheduling.locations set deleted_at = now() where id = $1', [place])
    const answer = await list()
    matches(t, listSchedules, answer)
    t.strictSame(answer.data.schedules[0].client, { id: client.traineeId, name: 'Deleted account', profileImage: null })
    t.equal(answer.data.schedules[0].location.name, 'A place')
    t.equal((await list(`?clientId=${client.traineeId}`)).status, 403, 'who is no client any more')
    t.equal((await post({ date: '2026-03-20' })).error?.code, 'CLIENT_NOT_ASSIGNED')
  })

  t.test('an answer to a change is what the contract says', async t => {
    const { book, patch, cancel } = await s.pair()
    const id = await book()
    matches(t, changeSchedule, await patch(id, { title: 'Legs' }))
    matches(t, cancelSchedule, await cancel(id))
  })
})

t.test('places', async t => {
  const s = await scheduling(t)
  const { client, trainer } = await s.pair()

  t.test('in use are listed by name, to everyone signed in, at both addresses', async t => {
    t.strictSame((await s.as(client)('GET', '/api/v1/locations')).data, { locations: [] })
    await s.owner.query(`
      insert into scheduling.locations (name, latitude, longitude, facilities, is_active, deleted_at) values
        ('Beta', 13.7563, 100.5018, '{Sauna}', true, null), ('alpha', null, null, null, true, null), ('C', null, null, null, false, null), ('D', null, null, null, true, now())`)
    for (const url of ['/api/v1/locations', '/api/v1/common/locations']) {
      for (const user of [client, trainer, { userId: 1, role: 'admin' as const }]) {
        const answer = await s.as(user)('GET', url)
        t.equal(answer.status, 200)
        matches(t, listLocations, answer)
        t.match(answer.data.locations, [
          { name: 'alpha', latitude: null, facilities: null },
          { name: 'Beta', latitude: 13.7563, facilities: ['Sauna'] }
        ])
        t.equal(answer.data.locations.length, 2)
      }
      t.equal((await s.ask('GET', url)).status, 401)
    }
  })
})
