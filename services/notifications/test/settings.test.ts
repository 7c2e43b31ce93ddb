import * as contract from '@spotter/contracts/api/notifications.ts'
import t, { type Test } from 'tap'
import { Value } from 'typebox/value'
import { serve } from '../../../test/support/server.ts'
import { notificationsRoutes } from '../src/app.ts'
import { makeAdmin, world } from './fixtures.ts'

const url = '/api/v1/notifications/settings'

const defaults = {
  channels: {
    schedule: { email: true, push: true },
    progress: { email: false, push: true },
    achievement: { email: false, push: true },
    system: { email: true, push: true },
    message: { email: true, push: true }
  },
  quietHours: null,
  reminders: { dayBefore: true, hourBefore: true }
}

const others = {
  channels: {
    schedule: { email: false, push: true },
    progress: { email: true, push: false },
    achievement: { email: false, push: false },
    system: { email: true, push: true },
    message: { email: false, push: true }
  },
  quietHours: { from: '22:30', to: '07:00' },
  reminders: { dayBefore: false, hourBefore: true }
}

async function start(t: Test) {
  const w = await world(t)
  const { as, ask } = await serve(t, notificationsRoutes({ db: w.db, clock: () => new Date() }))
  return { ...w, as, ask }
}

t.test('who has said nothing has the defaults: reminders an hour before are for clients', async t => {
  const { as, owner, client, trainer } = await start(t)
  const { status, body } = await as(client)('GET', url)
  t.equal(status, 200)
  t.strictSame([...Value.Errors(contract.getNotificationSettings.schema.response[200], body)], [])
  t.strictSame(body.data, defaults)
  for (const user of [trainer, await makeAdmin(owner)]) {
    t.strictSame((await as(user)('GET', url)).data, { ...defaults, reminders: { dayBefore: true, hourBefore: false } }, user.role)
  }
  t.equal((await owner.query('select * from notifications.settings')).rowCount, 0, 'asking saves nothing')
})

t.test('what is saved replaces the settings whole, each person their own', async t => {
  const { as, client, trainer } = await start(t)
  const { status, body } = await as(client)('PUT', url, others)
  t.equal(status, 200)
  t.strictSame([...Value.Errors(contract.setNotificationSettings.schema.response[200], body)], [])
  t.strictSame(body.data, others)
  t.strictSame((await as(client)('GET', url)).data, others)
  t.strictSame((await as(trainer)('GET', url)).data.channels, defaults.channels)

  const none = {
    channels: Object.fromEntries(Object.keys(defaults.channels).map(type => [type, { email: false, push: false }])),
    quietHours: null,
    reminders: { dayBefore: false, hourBefore: false }
  }
  for (const settings of [none, defaults, (await as(client)('GET', url)).data]) {
    await as(client)('PUT', url, settings)
    t.strictSame((await as(client)('GET', url)).data, settings, 'what GET answers, PUT takes')
  }
})

t.test('quiet hours may go over midnight, begin at midnight, and not be nothing', async t => {
  const warnings = t.capture(console, 'warn')
  const { as, client } = await start(t)
  const put = (quietHours: unknown) => as(client)('PUT', url, { ...defaults, quietHours })
  for (const hours of [
    { from: '00:00', to: '23:59' },
    { from: '23:59', to: '00:00' },
    { from: '13:00', to: '14:00' }
  ]) {
    t.equal((await put(hours)).status, 200)
    t.strictSame((await as(client)('GET', url)).data.quietHours, hours)
  }
  t.match(await put({ from: '22:00', to: '22:00' }), { status: 422, error: { details: { fields: [{ path: 'quietHours.to' }] } } })
  t.strictSame(warnings(), [], 'the answer knows the formats of its schema')
})

t.test('settings that are not whole or not right are refused by name, and nothing is saved', async t => {
  const { as, ask, client, owner } = await start(t)
  const { message: _, ...fourChannels } = defaults.channels
  for (const [body, path] of [
    [{}, 'channels'],
    [{ ...defaults, quietHours: undefined }, 'quietHours'],
    [{ ...defaults, reminders: undefined }, 'reminders'],
    [{ ...defaults, reminders: { dayBefore: true } }, 'reminders.hourBefore'],
    [{ ...defaults, reminders: { dayBefore: 'true', hourBefore: true } }, 'reminders.dayBefore'],
    [{ ...defaults, channels: fourChannels }, 'channels.message'],
    [{ ...defaults, channels: { ...defaults.channels, gossip: { email: true, push: true } } }, 'channels.gossip'],
    [{ ...defaults, channels: { ...defaults.channels, system: { email: true } } }, 'channels.system.push'],
    [{ ...defaults, channels: { ...defaults.channels, system: { email: true, push: true, inApp: false } } }, 'channels.system.inApp'],
    [{ ...defaults, quietHours: { from: '22:00' } }, 'quietHours.to'],
    [{ ...defaults, quietHours: { from: '24:00', to: '07:00' } }, 'quietHours.from'],
    [{ ...defaults, quietHours: { from: '22:00:00', to: '07:00' } }, 'quietHours.from'],
    [{ ...defaults, timezone: 'UTC' }, 'timezone']
  ] as const) {
    const { status, error } = await as(client)('PUT', url, body)
    t.match({ status, path: error.details?.fields[0].path }, { status: 422, path }, path)
  }
  t.equal((await owner.query('select * from notifications.settings')).rowCount, 0)
  t.match(await ask('GET', url), { status: 401 })
  t.match(await ask('PUT', url, defaults), { status: 401 })
})

t.test('a deleted account has no settings; those of a removed one go with it', async t => {
  const { as, client, owner } = await start(t)
  await as(client)('PUT', url, others)
  await owner.query('update users set deleted_at = now() where id = $1', [client.userId])
  t.match(await as(client)('GET', url), { status: 404, error: { code: 'NOT_FOUND' } })
  t.match(await as(client)('PUT', url, defaults), { status: 404, error: { code: 'NOT_FOUND' } })
  t.match((await owner.query('select quiet_from::text from notifications.settings')).rows, [{ quiet_from: '22:30:00' }])
  await owner.query('delete from users where id = $1', [client.userId])
  t.equal((await owner.query('select * from notifications.settings')).rowCount, 0)
})
