import * as contract from '@spotter/contracts/api/achievements.ts'
import { Achievement } from '@spotter/contracts/api/shapes.ts'
import { sessionRecorded } from '@spotter/contracts/events/training.ts'
import t, { type Test } from 'tap'
import { Value } from 'typebox/value'
import { serve } from '../../../test/support/server.ts'
import { notificationsRoutes } from '../src/app.ts'
import { makeClient, makeSession, makeTrainer, world } from './fixtures.ts'

const own = '/api/v1/trainee/achievements'
const of = ({ traineeId }: { traineeId: number }) => `/api/v1/trainer/clients/${traineeId}/achievements`

interface Given {
  type?: string
  achievedAt?: string
  isWithdrawn?: boolean
}

/** The routes on a database where the client has the badges `given`, in the order of their ids. */
async function start(t: Test, given: Given[] = []) {
  const w = await world(t)
  const { as, ask } = await serve(t, notificationsRoutes({ db: w.db, clock: () => new Date() }))
  for (const [i, { type = 'milestone', achievedAt = `2026-03-0${i + 1}T12:00:00Z`, isWithdrawn = false }] of given.entries()) {
    await w.owner.query(
      `insert into achievements (trainee_id, key, type, title, value, achieved_at, withdrawn_at) values ($1, $2, $3, $4, $5, $6, case when $7::boolean then now() end)`,
      [w.client.traineeId, `key-${i}`, type, `Badge ${i}`, i, achievedAt, isWithdrawn]
    )
  }
  const titles = async (query = '') =>
    (await as(w.client)('GET', own + query)).data.achievements.map(({ title }: { title: string }) => title)
  return { ...w, as, ask, asClient: as(w.client), asTrainer: as(w.trainer), titles }
}

t.test('no badges are an empty first page', async t => {
  const { asClient, asTrainer, client } = await start(t)
  const nothing = { achievements: [], pagination: { currentPage: 1, totalPages: 0, totalItems: 0, itemsPerPage: 20 } }
  t.strictSame((await asClient('GET', own)).body, { success: true, data: nothing })
  t.strictSame((await asTrainer('GET', of(client))).body, { success: true, data: nothing })
})

t.test('badges come newest first with every key, to the client and to their trainer alike; withdrawn and foreign ones never', async t => {
  const w = await start(t, [{}, { achievedAt: '2026-03-01T12:00:00Z' }, { isWithdrawn: true }, { type: 'pr' }])
  const other = await makeClient(w.owner, 'Another', w.trainer.trainerId)
  await w.owner.query(
    `insert into achievements (trainee_id, key, type, title, achieved_at) values ($1, 'key-0', 'streak', 'Not mine', now())`,
    [other.traineeId]
  )
  await w.owner.query(`update achievements set description = 'Words', badge_icon = '🏆', badge_color = '#EAB308' where title = 'Badge 3'`)
  const { body, data } = await w.asClient('GET', own)
  t.strictSame([...Value.Errors(contract.listAchievements.schema.response[200], body)], [])
  t.strictSame(
    data.achievements.map(({ title }: { title: string }) => title),
    ['Badge 3', 'Badge 1', 'Badge 0']
  )
  const { id, ...latest } = data.achievements[0]
  t.strictSame(latest, {
    type: 'pr',
    title: 'Badge 3',
    description: 'Words',
    date: '2026-03-04',
    badge: '🏆',
    badgeColor: '#EAB308',
    value: 3
  })
  t.strictSame(Object.keys(data.achievements[1]), Object.keys(Achievement.properties), 'null where there is nothing')

  const toTrainer = await w.asTrainer('GET', of(w.client))
  t.strictSame([...Value.Errors(contract.listClientAchievements.schema.response[200], toTrainer.body)], [])
  t.strictSame(toTrainer.body, body)
})

t.test('pages, one type alone and the order combine', async t => {
  const { titles, asClient } = await start(t, [{ type: 'pr' }, {}, { type: 'pr' }, { type: 'pr' }, { type: 'streak' }])
  t.strictSame(await titles('?type=pr'), ['Badge 3', 'Badge 2', 'Badge 0'])
  t.strictSame(await titles('?type=pr&limit=2&page=2'), ['Badge 0'])
  t.strictSame(await titles('?type=pr&limit=2&sort=asc'), ['Badge 0', 'Badge 2'])
  t.strictSame(await titles('?type=completion'), [])
  const { data } = await asClient('GET', `${own}?limit=2&page=9`)
  t.strictSame(data, { achievements: [], pagination: { currentPage: 9, totalPages: 3, totalItems: 5, itemsPerPage: 2 } })
  for (const [query, path] of [
    ['limit=101', 'limit'],
    ['page=0', 'page'],
    ['type=gold', 'type'],
    ['sort=up', 'sort']
  ]) {
    t.match(await asClient('GET', `${own}?${query}`), { status: 422, error: { details: { fields: [{ path }] } } })
  }
})

t.test('each reads them in their own language, whatever it was when the badge was earned', async t => {
  const w = await start(t)
  await w.owner.query(`update users set language = 'th' where id = $1`, [w.trainer.userId])
  await w.deliver(sessionRecorded(await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-10' })))
  const first = async (ask: typeof w.asClient, url: string) => (await ask('GET', url)).data.achievements[0]
  t.match(await first(w.asClient, own), { title: 'First session', description: 'The first session is done.', value: 1 })
  t.match(await first(w.asTrainer, of(w.client)), { title: 'การฝึกครั้งแรก', description: 'ฝึกครั้งแรกสำเร็จแล้ว' })

  await w.owner.query(`update users set language = 'th' where id = $1`, [w.client.userId])
  t.match(await first(w.asClient, own), { title: 'การฝึกครั้งแรก' }, 'from the moment on in which the language is another')
  await w.owner.query(`update achievements set words = null`)
  t.match(await first(w.asClient, own), { title: 'First session' }, 'one of before badges had every language, as it was written')
  await w.deliver(sessionRecorded(await makeSession(w.owner, { ...w.client, ...w.trainer, date: '2026-03-11' })))
  t.match(await first(w.asTrainer, of(w.client)), { title: 'การฝึกครั้งแรก' }, 'which the next session makes good')
  t.equal((await w.published()).length, 1, 'without granting anything anew')
})

t.test('the date is that of the day where the client is', async t => {
  const { asClient, asTrainer, owner, client, trainer } = await start(t, [{ achievedAt: '2026-03-29T00:30:00Z' }])
  const date = async () => (await asClient('GET', own)).data.achievements[0].date
  for (const [zone, expected] of [
    ['Asia/Bangkok', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29'],
    ['America/Los_Angeles', '2026-03-28']
  ] as const) {
    await owner.query('update users set timezone = $2 where id = $1', [client.userId, zone])
    t.equal(await date(), expected, zone)
    t.equal((await asTrainer('GET', of(client))).data.achievements[0].date, expected, 'to the trainer too')
  }
  await owner.query('update users set timezone = null where id = $1', [client.userId])
  await owner.query(`update trainers set timezone = 'America/Los_Angeles' where id = $1`, [trainer.trainerId])
  t.equal(await date(), '2026-03-28', "without a zone of their own, the trainer's")
})

t.test('until a client has accepted, a trainer sees no badge of theirs', async t => {
  const { asTrainer, asClient, client, owner } = await start(t, [{}, {}])
  await owner.query('update trainees set trainer_accepted_at = null where id = $1', [client.traineeId])
  const { status, data } = await asTrainer('GET', of(client))
  t.equal(status, 200)
  t.strictSame(data, { achievements: [], pagination: { currentPage: 1, totalPages: 0, totalItems: 0, itemsPerPage: 20 } })
  t.equal((await asClient('GET', own)).data.pagination.totalItems, 2)
})

t.test("another trainer's, a former, a deleted and a missing client are one and the same 404", async t => {
  const w = await start(t, [{}])
  const rival = await makeTrainer(w.owner, 'The Rival')
  const notFound = { status: 404, error: { code: 'NOT_FOUND', message: 'There is no such client of yours' } }
  t.match(await w.as(rival)('GET', of(w.client)), notFound)
  t.match(await w.asTrainer('GET', of({ traineeId: 999_999 })), notFound)
  t.match(await w.asTrainer('GET', of({ traineeId: 0 })), { status: 422 })
  await w.owner.query('update users set deleted_at = now() where id = $1', [w.client.userId])
  t.match(await w.asTrainer('GET', of(w.client)), notFound)
  t.match(await w.asClient('GET', own), { status: 404 })
  await w.owner.query('update users set deleted_at = null where id = $1', [w.client.userId])
  await w.owner.query('update trainees set trainer_id = null where id = $1', [w.client.traineeId])
  t.match(await w.asTrainer('GET', of(w.client)), notFound)
  t.equal((await w.asClient('GET', own)).data.pagination.totalItems, 1, 'the client keeps them')
})

t.test('each address has its role', async t => {
  const { ask, asClient, asTrainer, client } = await start(t)
  t.match(await ask('GET', own), { status: 401 })
  t.match(await ask('GET', of(client)), { status: 401 })
  t.match(await asTrainer('GET', own), { status: 403, error: { code: 'FORBIDDEN' } })
  t.match(await asClient('GET', of(client)), { status: 403, error: { code: 'FORBIDDEN' } })
})
