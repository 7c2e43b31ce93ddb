import * as contract from '@spotter/contracts/api/notifications.ts'
import t, { type Test } from 'tap'
import { Value } from 'typebox/value'
import { serve } from '../../../test/support/server.ts'
import { notificationsRoutes } from '../src/app.ts'
import { hideNotices, keepNotice, showNotices, tell } from '../src/notices/sql.ts'
import { makeAdmin, makeClient, world } from './fixtures.ts'

const now = new Date('2026-03-10T12:00:00.000Z')

/** The routes on a database where the client has `notices`, oldest first, and another client has one. */
async function start(t: Test, notices: { type?: string; isRead?: boolean; isGone?: boolean }[] = []) {
  const w = await world(t)
  const { as, ask } = await serve(t, notificationsRoutes({ db: w.db, clock: () => now }))
  const other = await makeClient(w.owner, 'Another', null)
  for (const [i, { type = 'progress', isRead = false, isGone = false }] of [...notices, {}].entries()) {
    await w.owner.query(
      `insert into notifications (user_id, cause, type, title, message, is_read, deleted_at, created_at)
       values ($1, $2, $3, $4, 'Words', $5, case when $6::boolean then now() end, timestamptz '2026-03-01T08:00:00.123Z' + $7 * interval '1 hour')`,
      [i < notices.length ? w.client.userId : other.userId, `cause-${i}`, type, `Notice ${i}`, isRead, isGone, Math.floor(i / 2)]
    )
  }
  const list = (query = '') => as(w.client)('GET', `/api/v1/trainee/notifications${query}`)
  const titles = async (query = '') => (await list(query)).data.notifications.map(({ title }: { title: string }) => title)
  return { ...w, other, as, ask, list, titles, asClient: as(w.client), asOther: as(other), asTrainer: as(w.trainer) }
}

t.test('nothing told is an empty first page', async t => {
  const { list } = await start(t)
  const { status, data } = await list()
  t.equal(status, 200)
  t.strictSame(data, { notifications: [], pagination: { currentPage: 1, totalPages: 0, totalItems: 0, itemsPerPage: 20 }, unreadCount: 0 })
})

t.test('notices come newest first with every key, ties by id, hidden and foreign ones never', async t => {
  const { list, titles, owner } = await start(t, [{}, {}, { isGone: true }, { isRead: true }])
  await owner.query(
    `update notifications set related_id = 41, related_type = 'session_card', action_url = '/sessions/41', priority = 'high' where title = 'Notice 3'`
  )
  const { body, data } = await list()
  t.strictSame([...Value.Errors(contract.listNotifications.schema.response[200], body)], [])
  t.match(data.notifications[0], {
    title: 'Notice 3',
    relatedId: 41,
    relatedType: 'session_card',
    actionUrl: '/sessions/41',
    priority: 'high',
    isRead: true,
    createdAt: '2026-03-01T09:00:00.123Z'
  })
  t.match(data.notifications[2], {
    title: 'Notice 0',
    message: 'Words',
    relatedId: null,
    relatedType: null,
    actionUrl: null,
    priority: 'medium'
  })
  t.strictSame(Object.keys(data.notifications[0]), Object.keys(contract.Notification.properties))
  t.strictSame(await titles(), ['Notice 3', 'Notice 1', 'Notice 0'])
  t.strictSame(await titles('?sort=asc'), ['Notice 0', 'Notice 1', 'Notice 3'])
  t.equal(data.unreadCount, 2)
})

t.test('pages, the unread ones alone and one type combine; unreadCount counts all', async t => {
  const { list, titles } = await start(t, [
    { type: 'schedule' },
    { isRead: true },
    {},
    { type: 'schedule', isRead: true },
    { type: 'schedule' }
  ])
  t.strictSame(await titles('?limit=2&page=2'), ['Notice 2', 'Notice 1'])
  t.strictSame((await list('?limit=2&page=2')).data.pagination, { currentPage: 2, totalPages: 3, totalItems: 5, itemsPerPage: 2 })
  t.strictSame(await titles('?limit=2&page=9'), [], 'beyond the last page')
  t.equal((await list('?limit=2&page=1000000')).data.pagination.totalItems, 5)
  t.strictSame(await titles('?unreadOnly=true'), ['Notice 4', 'Notice 2', 'Notice 0'])
  t.strictSame(await titles('?unreadOnly=false&type=schedule'), ['Notice 4', 'Notice 3', 'Notice 0'])
  t.strictSame(await titles('?unreadOnly=true&type=schedule&limit=1&page=2'), ['Notice 0'])
  const { data } = await list('?type=message&unreadOnly=true')
  t.strictSame(data, { notifications: [], pagination: { currentPage: 1, totalPages: 0, totalItems: 0, itemsPerPage: 20 }, unreadCount: 3 })
})

t.test('a query that is not right is refused by name', async t => {
  const { list } = await start(t)
  for (const [query, path] of [
    ['limit=101', 'limit'],
    ['limit=0', 'limit'],
    ['page=0', 'page'],
    ['page=x', 'page'],
    ['unreadOnly=maybe', 'unreadOnly'],
    ['type=gossip', 'type'],
    ['type=%00', 'type'],
    ['sort=up', 'sort']
  ]) {
    const { status, error } = await list(`?${query}`)
    t.match({ status, path: error.details.fields[0].path }, { status: 422, path })
  }
})

t.test('a notice is marked as read once, and asking again is fine', async t => {
  const { list, asClient, owner } = await start(t, [{}, {}])
  const { id } = (await list()).data.notifications[0]
  for (let i = 0; i < 2; i++) {
    const { status, body } = await asClient('PUT', `/api/v1/trainee/notifications/${id}/read`)
    t.equal(status, 200)
    t.strictSame(body, { success: true, data: null })
    await owner.query(`update notifications set read_at = '2026-03-09T12:00:00Z' where read_at is not null`)
  }
  t.match(await list(), { data: { notifications: [{ id, isRead: true }, { isRead: false }], unreadCount: 1 } })
  const { rows } = await owner.query(`select read_at from notifications where id = $1`, [id])
  t.strictSame(rows[0].read_at, new Date('2026-03-09T12:00:00Z'), 'the first look counts')
})

t.test("somebody else's, a hidden and a missing notice are one and the same 404", async t => {
  const { asClient, asOther, list, owner } = await start(t, [{ isGone: true }, {}])
  const { rows } = await owner.query(`select id from notifications where deleted_at is not null`)
  const { id: mine } = (await list()).data.notifications[0]
  for (const [ask, id] of [
    [asOther, mine],
    [asClient, rows[0].id],
    [asClient, 999_999],
    [asClient, Number.MAX_SAFE_INTEGER]
  ] as const) {
    const { status, error } = await ask('PUT', `/api/v1/trainee/notifications/${id}/read`)
    t.match({ status, code: error.code }, { status: 404, code: 'NOT_FOUND' })
  }
  for (const id of ['0', '-1', 'x', '1.5', '9007199254740993']) {
    const { status, error } = await asClient('PUT', `/api/v1/trainee/notifications/${id}/read`)
    t.match({ status, path: error.details?.fields[0].path }, { status: 422, path: 'id' }, id)
  }
  t.equal((await list()).data.unreadCount, 1)
})

t.test('all notices are marked as read at once, and how many were not is said', async t => {
  const { list, asClient, asOther, owner } = await start(t, [{}, { isRead: true }, { isGone: true }, {}, {}])
  await owner.query(`update notifications set read_at = '2026-03-09T12:00:00Z' where is_read`)
  const { status, body } = await asClient('PUT', '/api/v1/trainee/notifications/read-all')
  t.equal(status, 200)
  t.strictSame([...Value.Errors(contract.readAllNotifications.schema.response[200], body)], [])
  t.strictSame(body, { success: true, data: { markedCount: 3 } })
  t.equal((await list()).data.unreadCount, 0)
  t.strictSame((await asClient('PUT', '/api/v1/trainee/notifications/read-all')).data, { markedCount: 0 })

  const { rows } = await owner.query(`select title, is_read, read_at from notifications order by id`)
  t.match(rows[0], { is_read: true, read_at: now })
  t.match(rows[1], { read_at: new Date('2026-03-09T12:00:00Z') }, 'the first look counts')
  t.match(rows[2], { is_read: false }, 'a hidden one was not seen: it comes back unread')
  t.match(rows[5], { is_read: false }, "somebody else's")
  t.strictSame((await asOther('PUT', '/api/v1/notifications/read-all')).data, { markedCount: 1 })
})

t.test('trainers and admins read, mark and delete their own under the address of everybody; a client under either', async t => {
  const { owner, as, trainer, client, list } = await start(t, [{}, {}])
  const admin = await makeAdmin(owner)
  for (const user of [trainer, admin, client]) {
    const ask = as(user)
    await owner.query(`delete from notifications`)
    await owner.query(
      `insert into notifications (user_id, cause, type, title, message)
       select u.id, cause, 'system', 'For ' || u.name, 'Words' from users u, unnest(array['a', 'b', 'c']) as cause`
    )
    const { status, body, data } = await ask('GET', '/api/v1/notifications?limit=2')
    t.equal(status, 200, user.role)
    t.strictSame([...Value.Errors(contract.listOwnNotifications.schema.response[200], body)], [])
    t.match(data, { unreadCount: 3, pagination: { totalItems: 3, totalPages: 2 } })
    t.match(data.notifications, [{ title: new RegExp(`^For The ${user.role === 'trainee' ? 'Client' : user.role}`, 'i') }, {}])

    const { id } = data.notifications[0]
    t.strictSame((await ask('PUT', `/api/v1/notifications/${id}/read`)).body, { success: true, data: null })
    t.strictSame((await ask('DELETE', `/api/v1/notifications/${id}`)).body, { success: true, data: null })
    t.strictSame((await ask('PUT', '/api/v1/notifications/read-all')).data, { markedCount: 2 })
    t.match((await ask('GET', '/api/v1/notifications')).data, { unreadCount: 0, pagination: { totalItems: 2 } })
    const { rows } = await owner.query(`select 1 from notifications where user_id <> $1 and (is_read or dismissed_at is not null)`, [
      user.userId
    ])
    t.equal(rows.length, 0, 'nothing of anybody else was touched')
  }
  t.match(await list(), { data: { unreadCount: 0, pagination: { totalItems: 2 } } }, 'both addresses show the same')
})

t.test('a deleted notice is gone for good: from lists, counts and marks, and when what it told of holds again', async t => {
  const w = await start(t, [{}, {}, { isRead: true }])
  const { id } = (await w.list()).data.notifications[1]
  t.equal((await w.asClient('DELETE', `/api/v1/notifications/${id}`)).status, 200)
  t.strictSame(await w.titles(), ['Notice 2', 'Notice 0'])
  t.match((await w.list()).data, { unreadCount: 1, pagination: { totalItems: 2 } })
  for (const [method, url] of [
    ['DELETE', `/api/v1/notifications/${id}`],
    ['PUT', `/api/v1/notifications/${id}/read`],
    ['PUT', `/api/v1/trainee/notifications/${id}/read`]
  ] as const) {
    t.match(await w.asClient(method, url), { status: 404, error: { code: 'NOT_FOUND' } }, `${method} ${url}`)
  }
  t.strictSame((await w.asClient('PUT', '/api/v1/notifications/read-all')).data, { markedCount: 1 })

  const notice = { userId: w.client.userId, cause: 'cause-1', type: 'progress', priority: 'medium', inAppOnly: false } as const
  const again = {
    ...notice,
    title: 'Again',
    message: 'Words',
    relatedId: 1,
    relatedType: 'session_card',
    actionUrl: '/sessions/1'
  } as const
  await tell(w.db, again)
  await hideNotices(w.db, ['cause-1'])
  await showNotices(w.db, ['cause-1'])
  await keepNotice(w.db, again, { holds: false })
  await keepNotice(w.db, again, { holds: true, reword: true })
  t.strictSame(await w.titles(), ['Notice 2', 'Notice 0'])

  const { rows } = await w.owner.query(`select is_read, read_at, dismissed_at from notifications where id = $1`, [id])
  t.strictSame(rows, [{ is_read: true, read_at: now, dismissed_at: now }], 'its row goes with those that were read')
})

t.test("somebody else's, a hidden and a missing notice can not be deleted", async t => {
  const { asClient, asOther, asTrainer, list, owner } = await start(t, [{ isGone: true }, {}])
  const { rows } = await owner.query(`select id from notifications where deleted_at is not null`)
  const { id: mine } = (await list()).data.notifications[0]
  for (const [ask, id] of [
    [asOther, mine],
    [asTrainer, mine],
    [asClient, rows[0].id],
    [asClient, Number.MAX_SAFE_INTEGER]
  ] as const) {
    t.match(await ask('DELETE', `/api/v1/notifications/${id}`), { status: 404, error: { code: 'NOT_FOUND' } })
  }
  t.match(await asClient('DELETE', '/api/v1/notifications/0'), { status: 422, error: { details: { fields: [{ path: 'id' }] } } })
  t.equal((await list()).data.unreadCount, 1)
})

t.test('nobody asks unless signed in, and only clients under their own address', async t => {
  const { ask, asTrainer } = await start(t)
  for (const [method, path] of [
    ['GET', ''],
    ['PUT', '/1/read'],
    ['PUT', '/read-all']
  ] as const) {
    t.match(await ask(method, `/api/v1/trainee/notifications${path}`), { status: 401, error: { code: 'UNAUTHORIZED' } })
    t.match(await ask(method, `/api/v1/notifications${path}`), { status: 401, error: { code: 'UNAUTHORIZED' } })
    t.match(await asTrainer(method, `/api/v1/trainee/notifications${path}`), { status: 403, error: { code: 'FORBIDDEN' } })
  }
  t.match(await ask('DELETE', '/api/v1/notifications/1'), { status: 401 })
})
