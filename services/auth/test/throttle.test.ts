import { randomUUID } from 'node:crypto'
import { inProcessStore, type Store } from '@spotter/service-kit/store.ts'
import type { FastifyReply } from 'fastify'
import t, { type Test } from 'tap'
import { storeOnRedis } from '../../../test/support/store.ts'
import { countTry, limits } from '../src/throttle.ts'

async function showsLimit(t: Test, store: Store) {
  const headers: Record<string, unknown> = {}
  const reply = { header: (name: string, value: unknown) => Object.assign(headers, { [name]: value }) } as unknown as FastifyReply
  const whose = randomUUID()
  const attempt = () =>
    countTry({ store, reply }, 'loginAccount', whose).then(
      takeBack => takeBack,
      () => undefined
    )
  const passed = (await Promise.all(Array.from({ length: 3 * limits.loginAccount.limit }, attempt))).filter(
    takeBack => takeBack !== undefined
  )
  t.equal(passed.length, limits.loginAccount.limit, 'of many at once at the edge no more than the limit pass')
  t.match(headers, { 'retry-after': 900 })

  await Promise.all(passed.map(takeBack => takeBack()))
  t.ok(await attempt(), 'once those under way turn out harmless, what was refused beside them locks nobody out')
}

t.test('one process counts for itself', async t => {
  const store = inProcessStore()
  t.teardown(() => store.close())
  await showsLimit(t, store)
  await store.hit('key', 1_000)
  await store.takeBack('key')
  await store.takeBack('key')
  t.equal((await store.hit('key', 1_000)).count, 1, 'nothing below none')
})

t.test('processes count together in Redis, and what is taken back leaves no count without an end', async t => {
  const [store, other] = [await storeOnRedis(t), await storeOnRedis(t)]
  if (!store || !other) return
  await showsLimit(t, store)

  const key = randomUUID()
  t.match([await store.hit(key, 60_000), await other.hit(key, 60_000)], [{ count: 1 }, { count: 2 }])
  await other.takeBack(key)
  t.match(await store.hit(key, 60_000), { count: 2 })
  for (let i = 0; i < 5; i++) await store.takeBack(key)
  const again = await other.hit(key, 60_000)
  t.equal(again.count, 1)
  t.ok(again.resetMs > 0, 'the window has an end')

  const unknown = randomUUID()
  await store.takeBack(unknown)
  t.strictSame(await store.hit(unknown, 5_000), { count: 1, resetMs: 5_000 })
})
