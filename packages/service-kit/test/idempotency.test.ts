import { randomUUID } from 'node:crypto'
import { openDb, type Tx } from '@spotter/service-kit/db.ts'
import { ApiError } from '@spotter/service-kit/errors.ts'
import { once } from '@spotter/service-kit/idempotency.ts'
import { purgeDelivered } from '@spotter/service-kit/retention.ts'
import type { FastifyPluginAsync } from 'fastify'
import t, { type Test } from 'tap'
import { scheduling } from '../../../services/scheduling/test/fixtures.ts'
import { database } from '../../../test/support/database.ts'
import { serve } from '../../../test/support/server.ts'

interface Given {
  /** Runs beside the effect, in its transaction. */
  work?: (tx: Tx, n: number) => Promise<void>
  /** Runs once the effect is committed, before the answer is sent. */
  afterwards?: () => void
}

/** A service with one POST, whose effect is a row in a table of the test's. */
async function setUp(t: Test, { work = async () => {}, afterwards = () => {} }: Given = {}) {
  const { urls, owner } = await database(t)
  await owner.query(`create table public.effects (id bigint generated always as identity, n int);
    grant all on public.effects to spotter_training`)
  const db = openDb(urls.training, { max: 8 })
  t.teardown(() => db.close())

  const routes: FastifyPluginAsync = async app => {
    app.route<{ Body: { n: number } }>({
      method: 'POST',
      url: '/effects',
      config: { owner: 'training', roles: ['trainer'] },
      async handler(request, reply) {
        const { n } = request.body
        const answer = await once(db, request, reply, async tx => {
          const [row] = await tx.$queryRaw<{ id: number }[]>`insert into public.effects (n) values (${n}::int) returning id`
          await work(tx, n)
          return { effectId: row!.id, nothing: null }
        })
        afterwards()
        return reply.code(201).send({ success: true, data: answer })
      }
    })
  }
  const { as } = await serve(t, routes)
  const { rows } = await owner.query<{ id: number }>(
    `insert into users (email, name, role) select gen_random_uuid() || '@example.com', 'A trainer', 'trainer' from generate_series(1, 2) returning id`
  )
  const [user, other] = rows.map(({ id }) => as({ userId: id, role: 'trainer' }))
  const post = (n: number, key?: string, { ask = user!, url = '/effects' } = {}) =>
    ask('POST', url, { n }, key === undefined ? {} : { 'idempotency-key': key })
  const effects = async () => (await owner.query('select n from public.effects order by id')).rows.map(row => row.n)
  return { owner, db, post, other: other!, effects }
}

t.test('the same request with the same key gets the same answer again, and has one effect', async t => {
  const { post, effects } = await setUp(t)
  const first = await post(7, 'a-key')
  t.match(first, { status: 201, body: { success: true, data: { effectId: 1, nothing: null } } })
  t.notOk('idempotency-replayed' in first.headers)
  for (let i = 0; i < 3; i++) {
    const again = await post(7, 'a-key')
    t.equal(again.status, 201)
    t.equal(again.text, first.text)
    t.equal(again.headers['idempotency-replayed'], 'true')
  }
  t.strictSame(await effects(), [7])
})

t.test('without a key, or with another, each request has its effect', async t => {
  const { post, effects, owner } = await setUp(t)
  await post(1)
  await post(1)
  t.equal((await owner.query('select * from training.idempotency_keys')).rowCount, 0)
  await post(1, 'one')
  await post(1, 'other')
  t.strictSame(await effects(), [1, 1, 1, 1])
})

t.test('a key that came with another body or another address is refused, and nothing happens', async t => {
  const { post, effects } = await setUp(t)
  await post(1, 'a-key')
  t.match(await post(2, 'a-key'), { status: 422, error: { code: 'IDEMPOTENCY_MISMATCH' } })
  t.match(await post(1, 'a-key', { url: '/effects?and=more' }), { status: 422, error: { code: 'IDEMPOTENCY_MISMATCH' } })
  t.match(await post(1, 'a-key'), { status: 201, headers: { 'idempotency-replayed': 'true' } }, 'the first request keeps its answer')
  t.strictSame(await effects(), [1])
})

t.test("a key is its user's own", async t => {
  const { post, other, effects } = await setUp(t)
  const { data } = await post(1, 'a-key')
  const theirs = await post(2, 'a-key', { ask: other })
  t.equal(theirs.status, 201)
  t.not(theirs.data.effectId, data.effectId)
  t.notOk('idempotency-replayed' in theirs.headers)
  t.strictSame(await effects(), [1, 2])
})

t.test('of twenty at once one has the effect; the others get its answer, or are told that it is still running', async t => {
  const { post, effects } = await setUp(t)
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(5, 'a-key')))
  t.strictSame(await effects(), [5])
  const done = answers.filter(({ status }) => status === 201)
  const running = answers.filter(({ status }) => status === 409)
  t.equal(done.length + running.length, 20)
  t.equal(new Set(done.map(({ text }) => text)).size, 1)
  t.equal(done.filter(({ headers }) => !('idempotency-replayed' in headers)).length, 1, 'one did it')
  for (const { error } of running) t.match(error, { code: 'CONFLICT' })
  t.match(await post(5, 'a-key'), { status: 201, text: done[0]!.text, headers: { 'idempotency-replayed': 'true' } })
})

t.test('while the first is at work, the second is told so; one with another key is not held up', async t => {
  const started = Promise.withResolvers<void>()
  const released = Promise.withResolvers<void>()
  const { post, effects } = await setUp(t, {
    async work(_tx, n) {
      if (n !== 1) return
      started.resolve()
      await released.promise
    }
  })
  const first = post(1, 'a-key')
  await started.promise
  t.match(await post(1, 'a-key'), { status: 409, error: { code: 'CONFLICT' } })
  t.equal((await post(2, 'another')).status, 201)
  released.resolve()
  t.equal((await first).status, 201)
  t.match(await post(1, 'a-key'), { status: 201, headers: { 'idempotency-replayed': 'true' } })
  t.strictSame(await effects(), [1, 2])
})

t.test('work that fails keeps nothing: the same key may try again', async t => {
  let refusals = 2
  const { post, effects, owner } = await setUp(t, {
    async work() {
      if (refusals-- > 0) throw new ApiError('CONFLICT', 'Not now')
    }
  })
  t.match(await post(1, 'a-key'), { status: 409, error: { message: 'Not now' } })
  t.match(await post(2, 'a-key'), { status: 409, error: { message: 'Not now' } }, 'with another body too')
  t.equal((await owner.query('select * from training.idempotency_keys')).rowCount, 0)
  const third = await post(3, 'a-key')
  t.equal(third.status, 201)
  t.notOk('idempotency-replayed' in third.headers)
  t.strictSame(await effects(), [3])
})

t.test('work that fails only at the commit keeps no answer either', async t => {
  const { post, effects, owner } = await setUp(t)
  await owner.query(`create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create constraint trigger refuse after insert on public.effects deferrable initially deferred for each row execute function public.refuse()`)
  t.equal((await post(1, 'a-key')).status, 500)
  t.equal((await owner.query('select * from training.idempotency_keys')).rowCount, 0)
  await owner.query('drop trigger refuse on public.effects')
  const { status, headers } = await post(1, 'a-key')
  t.equal(status, 201)
  t.notOk('idempotency-replayed' in headers)
  t.strictSame(await effects(), [1])
})

t.test('work that a deadlock starts again has one effect and one answer', async t => {
  let tries = 0
  const { post, effects } = await setUp(t, {
    async work(tx) {
      if (++tries < 3) await tx.$queryRaw`do $$ begin raise exception 'in the way' using errcode = '40P01'; end $$`
    }
  })
  const { status, text } = await post(1, 'a-key')
  t.equal(status, 201)
  t.equal(tries, 3)
  t.strictSame(await effects(), [1])
  t.match(await post(1, 'a-key'), { text, headers: { 'idempotency-replayed': 'true' } })
})

t.test('a process that dies after the commit, before the answer, has not lost it: asked again, it answers', async t => {
  let crashes = 1
  const { post, effects } = await setUp(t, {
    afterwards() {
      if (crashes-- > 0) throw new Error('the process is gone')
    }
  })
  t.equal((await post(4, 'a-key')).status, 500, 'what the caller gets is no answer')
  t.strictSame(await effects(), [4], 'and yet it was done')
  t.match(await post(4, 'a-key'), { status: 201, data: { effectId: 1 }, headers: { 'idempotency-replayed': 'true' } })
  t.strictSame(await effects(), [4])
})

t.test('after 24 hours a key is free again, for another request too, and its row is purged', async t => {
  const { post, effects, owner, db } = await setUp(t)
  const age = (interval: string) =>
    owner.query(`update training.idempotency_keys set created_at = now() - $1::interval where key = 'a-key'`, [interval])
  const { text } = await post(1, 'a-key')
  await age('23 hours 59 minutes')
  t.match(await post(1, 'a-key'), { text, headers: { 'idempotency-replayed': 'true' } })
  t.equal(await purgeDelivered(db), 0)

  await age('24 hours 1 second')
  const second = await post(2, 'a-key')
  t.match(second, { status: 201, data: { effectId: 2 } })
  t.notOk('idempotency-replayed' in second.headers)
  t.match(
    await post(2, 'a-key'),
    { text: second.text, headers: { 'idempotency-replayed': 'true' } },
    'from then on it is the second that is kept'
  )

  await post(3, 'young')
  await age('24 hours 1 second')
  t.equal(await purgeDelivered(db), 1)
  t.strictSame((await owner.query('select key from training.idempotency_keys')).rows, [{ key: 'young' }])
  t.strictSame(await effects(), [1, 2, 3])
})

t.test('what can not be a key is refused by the name of the header', async t => {
  const { post, effects } = await setUp(t)
  for (const key of ['', ' ', 'two words', 'ключ', 'a\tb', 'k'.repeat(256)]) {
    t.match(await post(1, key), { status: 422, error: { code: 'INVALID_FORMAT', details: { fields: [{ path: 'Idempotency-Key' }] } } }, key)
  }
  t.strictSame(await effects(), [])
  for (const key of ['k'.repeat(255), '~!"#', randomUUID()]) t.equal((await post(1, key)).status, 201, key)
})

t.test("it holds in a transaction of Prisma's client too: POST /trainer/programs", async t => {
  const s = await scheduling(t)
  const { trainer } = await s.pair()
  const program = { name: 'Base strength', totalWeeks: 12, sessionsPerWeek: 2 }
  const post = (body: object, key: string) => s.as(trainer)('POST', '/api/v1/trainer/programs', body, { 'idempotency-key': key })
  const names = async () => (await s.owner.query('select name from scheduling.programs order by id')).rows.map(({ name }) => name)

  const first = await post(program, 'a-key')
  t.equal(first.status, 201)
  t.match(await post(program, 'a-key'), { status: 201, text: first.text, headers: { 'idempotency-replayed': 'true' } })
  t.match(await post({ ...program, name: 'Another' }, 'a-key'), { status: 422, error: { code: 'IDEMPOTENCY_MISMATCH' } })
  t.strictSame(await names(), ['Base strength'])

  const answers = await Promise.all(Array.from({ length: 20 }, () => post({ ...program, name: 'At once' }, 'another-key')))
  const done = answers.filter(({ status }) => status === 201)
  t.equal(done.length + answers.filter(({ status }) => status === 409).length, 20)
  t.equal(new Set(done.map(({ text }) => text)).size, 1)
  t.strictSame(await names(), ['Base strength', 'At once'])

  await s.owner.query(`create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
    create trigger refuse before insert on scheduling.programs for each row execute function public.refuse()`)
  t.equal((await post(program, 'third')).status, 500)
  await s.owner.query('drop trigger refuse on scheduling.programs')
  const third = await post(program, 'third')
  t.equal(third.status, 201, 'what failed kept nothing')
  t.notOk('idempotency-replayed' in third.headers)
})
