import { randomUUID } from 'node:crypto'
import { redisStore } from '@spotter/service-kit/redis-store.ts'
import { inProcessStore, type Store } from '@spotter/service-kit/store.ts'
import t, { type Test } from 'tap'
import { storeOnRedis } from '../../../test/support/store.ts'
import { until } from '../../../test/support/until.ts'

const silent = { info() {}, warn() {}, error() {} }

for (const [name, open] of [
  ['in process', async () => inProcessStore()],
  ['Redis', storeOnRedis]
] as [string, (t: Test) => Promise<Store | undefined>][]) {
  t.test(`${name}: of 50 hits at once each gets a number of its own`, async t => {
    const store = await open(t)
    if (!store) return
    const key = randomUUID()
    const hits = await Promise.all(Array.from({ length: 50 }, () => store.hit(key, 60_000)))
    t.strictSame(
      hits.map(({ count }) => count).sort((a, b) => a - b),
      Array.from({ length: 50 }, (_, i) => i + 1)
    )
    t.ok(hits.every(({ resetMs }) => resetMs > 0 && resetMs <= 60_000))
    await store.takeBack(key)
    t.equal((await store.hit(key, 60_000)).count, 50)
  })

  t.test(`${name}: a window ends, and an ended session is ended for as long as it was said`, async t => {
    const store = await open(t)
    if (!store) return
    const [key, session] = [randomUUID(), randomUUID()]
    await store.hit(key, 30)
    await until(async () => (await store.hit(key, 30)).count === 1)
    t.equal(await store.hasEnded(session), false)
    await store.endSession(session, 50)
    t.equal(await store.hasEnded(session), true)
    await until(async () => !(await store.hasEnded(session)))
  })
}

t.test('what one process ends, another knows', async t => {
  const here = await storeOnRedis(t)
  const there = await storeOnRedis(t)
  if (!here || !there) return
  const session = randomUUID()
  await here.endSession(session, 60_000)
  t.equal(await there.hasEnded(session), true)
})

t.test('while Redis is away a process counts for itself, and nobody is signed out', async t => {
  const store = redisStore({ url: 'redis://127.0.0.1:1', log: silent })
  t.teardown(store.close)
  t.equal((await store.hit('a', 60_000)).count, 1)
  t.equal((await store.hit('a', 60_000)).count, 2)
  t.equal(await store.hasEnded('s'), false)
  await store.endSession('s', 60_000)
  t.equal(await store.hasEnded('s'), true)
})
