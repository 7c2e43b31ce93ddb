import { defineEvent } from '@spotter/contracts/define-event.ts'
import { consumer, on, Refusal, receive } from '@spotter/service-kit/consumer.ts'
import { openDb, type Tx } from '@spotter/service-kit/db.ts'
import { inProcess } from '@spotter/service-kit/in-process.ts'
import { connectKafka } from '@spotter/service-kit/kafka.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { type Message, type Send, startRelay } from '@spotter/service-kit/relay.ts'
import t, { type Test } from 'tap'
import { Type } from 'typebox'
import { database } from '../../../test/support/database.ts'
import { kafka } from '../../../test/support/engines.ts'
import { until } from '../../../test/support/until.ts'

/** The way of an event, from the commit to its effect, over both transports. */

const silent = { info() {}, warn() {}, error() {} }

/** An event of this test's own, on a topic of its own. */
const newEvent = (topic: string) =>
  defineEvent({
    type: 'training.thing.counted.v1',
    topic,
    summary: 'for this test',
    key: thing => thing.key,
    data: Type.Object({ key: Type.String(), n: Type.Integer() }),
    example: { key: 'trainee-1', n: 1 }
  })

type Run = (tx: Tx, data: { key: string; n: number }) => Promise<void>

/** Training publishes, notifications keeps what it received in a table. */
async function setUp(t: Test, { run }: { run?: Run } = {}) {
  const { urls, owner } = await database(t)
  await owner.query(`create table public.effects (seq bigint generated always as identity, key text, n int);
    grant all on public.effects to spotter_notifications`)
  const counted = newEvent(`test.${Math.random().toString(36).slice(2)}.v1`)
  const keep: Run = async (tx, { key, n }) => void (await tx.$queryRaw`insert into public.effects (key, n) values (${key}, ${n})`)

  let wake = () => {}
  const db = openDb(urls.training, { max: 8, afterCommit: () => wake() })
  const readerDb = openDb(urls.notifications, { max: 4 })
  const reader = consumer({ name: 'notifications', db: readerDb, handlers: [on(counted, run ?? keep)], log: silent })
  t.teardown(() => Promise.all([db.close(), readerDb.close()]))

  const relay = (send: Send, options: object = {}) => {
    const running = startRelay({
      connectionString: urls.training,
      source: 'training',
      lockSpace: 3,
      send,
      log: silent,
      idleMs: 50,
      ...options
    })
    wake = running.wake
    t.teardown(running.stop)
    return running
  }
  const count = (n: number, key = 'trainee-1') => db.transaction(tx => publish(tx, counted({ key, n })))
  const rows = async (sql: string) => (await owner.query(sql)).rows
  return { counted, db, reader, relay, count, rows, owner, urls, keep }
}

const pending = (rows: (sql: string) => Promise<any[]>) =>
  until(async () => (await rows('select 1 from training.outbox where published_at is null')).length === 0)

/** Both ways to hand messages on. */
async function overKafka(t: Test, { counted, reader }: Awaited<ReturnType<typeof setUp>>) {
  const brokers = kafka(t)
  if (!brokers) return undefined
  const client = connectKafka({ brokers, clientId: 'spotter-test' })
  await client.createTopics([{ name: counted.topic, partitions: 3, retentionMs: 3_600_000 }])
  const own = { ...reader, name: `notifications-${counted.topic}` }
  const consuming = await client.consume(own, error => t.fail(error.message))
  const sender = await client.sender()
  t.teardown(() => Promise.all([consuming.close(), sender.close()]))
  return sender.send
}
const transports = {
  'in process': async (_t: Test, { reader }: Awaited<ReturnType<typeof setUp>>) => inProcess([reader]),
  kafka: overKafka
}

for (const [name, connect] of Object.entries(transports)) {
  t.test(`${name}: what commits has one effect each, in order per key; what rolls back has none`, { timeout: 60_000 }, async t => {
    const line = await setUp(t)
    const send = await connect(t, line)
    if (!send) return
    line.relay(send)

    const keys = ['trainee-1', 'trainee-2', 'trainee-3', 'trainee-4']
    const committed: Record<string, number[]> = Object.fromEntries(keys.map(key => [key, []]))
    await Promise.all(
      keys.map(async key => {
        for (let n = 1; n <= 40; n++) {
          if (n % 10 === 0)
            await t.rejects(
              line.db.transaction(async tx => publish(tx, line.counted({ key, n })).then(() => Promise.reject(new Error('no'))))
            )
          else {
            await line.count(n, key)
            committed[key]!.push(n)
          }
        }
      })
    )
    await until(async () => (await line.rows('select 1 from public.effects')).length >= 4 * 36)
    await pending(line.rows)
    for (const key of keys) {
      const effects = await line.rows(`select n from public.effects where key = '${key}' order by seq`)
      t.strictSame(
        effects.map(({ n }) => n),
        committed[key],
        `${key} as committed`
      )
    }
  })
}

t.test('writers that commit in another order than they began lose nothing, and keep the order of commits per key', async t => {
  const line = await setUp(t)
  line.relay(inProcess([line.reader]))
  const order: number[] = []
  await Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      for (let i = 0; i < 25; i++) {
        const n = writer * 100 + i
        await line.db.transaction(async tx => {
          await publish(tx, line.counted({ key: 'trainee-1', n }))
          await tx.$queryRaw`select pg_sleep(${Math.random() * 0.004}::float8)`
          order.push(n)
        })
      }
    })
  )
  await until(async () => (await line.rows('select 1 from public.effects')).length >= 200)
  t.strictSame(
    (await line.rows('select n from public.effects order by seq')).map(({ n }) => n),
    order
  )
})

t.test('a message that comes again has no second effect, at once or later', async t => {
  const line = await setUp(t)
  const sent: Message[] = []
  const relay = line.relay(async messages => void sent.push(...messages))
  await line.count(1)
  await until(async () => sent.length === 1)
  await relay.stop()
  const [message] = sent
  t.match(message, {
    topic: line.counted.topic,
    key: 'trainee-1',
    value: '{"n": 1, "key": "trainee-1"}',
    headers: { ce_specversion: '1.0', ce_type: 'training.thing.counted.v1', ce_source: '/spotter/training', ce_id: /^[0-9a-f-]{36}$/ }
  })
  const outcomes = await Promise.all([receive(line.reader, message!), receive(line.reader, message!)])
  t.strictSame(outcomes.sort(), ['duplicate', 'handled'])
  t.equal(await receive(line.reader, message!), 'duplicate')
  t.equal((await line.rows('select 1 from public.effects')).length, 1)
})

t.test('a bucket that fails waits alone, and goes on where it stopped', async t => {
  const line = await setUp(t)
  let broken = true
  const keys = Array.from({ length: 6 }, (_, i) => `trainee-${i}`)
  line.relay(async messages => {
    if (broken && messages.some(({ key }) => key === 'trainee-0')) throw new Error('no')
    await inProcess([line.reader])(messages)
  })
  for (let n = 0; n < 3; n++) for (const key of keys) await line.count(n, key)
  const bucketOf = `(select bucket from training.outbox where key = 'trainee-0' limit 1)`
  await until(
    async () => (await line.rows(`select 1 from training.outbox where published_at is null and bucket <> ${bucketOf}`)).length === 0
  )
  t.match(await line.rows(`select attempts, last_error from training.outbox where key = 'trainee-0' order by seq limit 1`), [
    { last_error: 'Error: no' }
  ])
  t.equal((await line.rows(`select 1 from public.effects where key = 'trainee-0'`)).length, 0)

  broken = false
  await pending(line.rows)
  t.strictSame(await line.rows(`select n from public.effects where key = 'trainee-0' order by seq`), [{ n: 0 }, { n: 1 }, { n: 2 }])
})

t.test('of four relays one sends each bucket, and another takes over when it ends', async t => {
  const line = await setUp(t)
  const sent: string[] = []
  const send: Send = async messages => {
    for (const { headers } of messages) sent.push(headers.ce_id!)
  }
  const relays = Array.from({ length: 4 }, () => line.relay(send))
  for (let n = 0; n < 50; n++) await line.count(n, `trainee-${n % 7}`)
  await pending(line.rows)
  t.equal(sent.length, 50)
  t.equal(new Set(sent).size, 50)

  await Promise.all(relays.slice(0, 3).map(relay => relay.stop()))
  for (let n = 0; n < 20; n++) await line.count(n, `trainee-${n}`)
  await pending(line.rows)
  t.equal(new Set(sent).size, 70)
})

t.test('a relay whose connection is cut goes on with a new one', async t => {
  const line = await setUp(t)
  line.relay(inProcess([line.reader]))
  await line.count(1)
  await pending(line.rows)
  await line.rows(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like '%from outbox%' and pid <> pg_backend_pid() and usename = 'spotter_training'`
  )
  await line.count(2)
  await pending(line.rows)
  t.strictSame(await line.rows('select n from public.effects order by seq'), [{ n: 1 }, { n: 2 }])
})

t.test('what can not be read or is refused lies with the dead letters, mirrored, and the rest goes on', async t => {
  const line = await setUp(t, {
    run: async (_tx, { n }) => {
      if (n === 13) throw new Refusal('not thirteen')
      if (n === 14) (undefined as any).boom()
    }
  })
  const id = (n: number) => `0198c7b0-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`
  const message = (n: number, value: string | null, headers: object = {}): Message => ({
    topic: line.counted.topic,
    key: 'trainee-1',
    value,
    partition: 2,
    offset: String(n),
    headers: { ce_id: id(n), ce_type: line.counted.type, ...headers }
  })
  const good = '{"key":"trainee-1","n":1}'
  const { ce_id: _none, ...noId } = message(9, good).headers
  const cases: [string, Message, string][] = [
    ['broken JSON', message(1, '{'), 'dead'],
    ['a byte order mark', message(2, `\uFEFF${good}`), 'dead'],
    ['no value', message(3, null), 'dead'],
    ['NUL', message(4, '\0'), 'dead'],
    ['against the schema', message(5, '{"key":"trainee-1"}'), 'dead'],
    ['unknown version', message(6, good, { ce_type: 'training.thing.counted.v2' }), 'dead'],
    ['unknown type', message(7, good, { ce_type: 'training.other.happened.v1' }), 'skipped'],
    ['an id that is none', message(8, good, { ce_id: 'x' }), 'dead'],
    ['no id', { ...message(9, good), headers: noId }, 'dead'],
    ['5 MB', message(10, JSON.stringify({ key: 'x'.repeat(5_000_000) })), 'dead'],
    ['refused by the handler', message(11, '{"key":"trainee-1","n":13}'), 'dead'],
    ['a TypeError in the handler', message(12, '{"key":"trainee-1","n":14}'), 'dead'],
    ['a good one', message(15, good), 'handled']
  ]
  for (const [name, poison, outcome] of cases) t.equal(await receive(line.reader, poison), outcome, name)

  const letters = await line.rows('select * from notifications.dead_letters order by "offset"')
  t.equal(letters.length, 11)
  t.match(letters[0], {
    consumer: 'notifications',
    event_id: id(1),
    topic: line.counted.topic,
    partition: 2,
    key: 'trainee-1',
    value: '{',
    error: /contract/,
    attempts: 1
  })
  t.match(letters.at(-2), { error: 'not thirteen', attempts: 1 })
  t.match(letters.at(-1), { error: /boom/, attempts: 5 })
  const mirrored = await line.rows(`select topic, headers->>'ce_id' as id, data->>'error' as error from notifications.outbox order by seq`)
  t.equal(mirrored.length, 11)
  t.ok(
    Buffer.byteLength(
      (await line.rows(`select data::text as data from notifications.outbox order by length(data::text) desc limit 1`))[0].data
    ) < 500_000,
    'a mirror fits into a Kafka message'
  )
  t.match(mirrored[0], { topic: `${line.counted.topic}.dlq`, id: id(1), error: /contract/ })
})

t.test('while the database is away nothing becomes a dead letter', async t => {
  let away = 3
  const line = await setUp(t, {
    run: async tx => {
      if (away-- > 0) await tx.$queryRaw`do $$ begin raise exception 'cancelled' using errcode = '57014'; end $$`
      await tx.$queryRaw`insert into public.effects (n) values (1)`
    }
  })
  line.relay(inProcess([line.reader]))
  await line.count(1)
  await pending(line.rows)
  t.equal((await line.rows('select 1 from public.effects')).length, 1)
  t.equal((await line.rows('select 1 from notifications.dead_letters')).length, 0)
  t.match(await line.rows('select attempts from training.outbox'), [{ attempts: 3 }])
})

t.test('an event that breaks its own contract is refused with the transaction', async t => {
  const line = await setUp(t)
  await t.rejects(
    line.db.transaction(tx => publish(tx, line.counted({ key: 'trainee-1', n: 1.5 }))),
    /contract: \/n/
  )
  t.equal((await line.rows('select 1 from training.outbox')).length, 0)
})

t.test('what was delivered long ago is purged, what was not stays', async t => {
  const { purgeDelivered } = await import('@spotter/service-kit/retention.ts')
  const line = await setUp(t)
  for (let n = 0; n < 3; n++) await line.count(n)
  await line.owner.query(`update training.outbox set occurred_at = now() - interval '90 days';
    update training.outbox set published_at = now() - interval '8 days' where data->>'n' = '0';
    update training.outbox set published_at = now() - interval '6 days' where data->>'n' = '1';
    insert into training.inbox (consumer, event_id, handled_at) values ('x', gen_random_uuid(), now() - interval '61 days'), ('x', gen_random_uuid(), now() - interval '59 days')`)
  t.equal(await purgeDelivered(line.db), 2)
  t.strictSame(await line.rows(`select data->>'n' as n from training.outbox order by seq`), [{ n: '1' }, { n: '2' }])
  t.equal((await line.rows('select 1 from training.inbox')).length, 1)
})
