import { generateKeyPairSync } from 'node:crypto'
import { type PublicJwk, remoteKeys } from '@spotter/service-kit/access-token.ts'
import Fastify from 'fastify'
import t, { type Test } from 'tap'

const newKey = (kid: string): PublicJwk => ({ ...generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }), kid })

/** A server that publishes keys, as auth does. */
async function publisher(t: Test, keys: PublicJwk[]) {
  const app = Fastify()
  let asked = 0
  app.get('/.well-known/jwks.json', async () => {
    asked++
    return { keys }
  })
  const url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/.well-known/jwks.json`
  t.teardown(() => app.close())
  return { url, asked: () => asked, close: () => app.close() }
}

t.test('keys are asked for once, and go on when auth is down', async t => {
  const auth = await publisher(t, [newKey('a')])
  const keys = remoteKeys(auth.url)
  const found = await Promise.all(Array.from({ length: 20 }, () => keys('a')))
  t.match(found[0], /BEGIN PUBLIC KEY/)
  t.equal(auth.asked(), 1)
  await auth.close()
  t.match(await keys('a'), /BEGIN PUBLIC KEY/)
})

t.test('unknown key ids ask again, but a flood of them does not', async t => {
  const auth = await publisher(t, [newKey('a')])
  const keys = remoteKeys(auth.url)
  t.ok(await keys('a'))
  for (let i = 0; i < 20; i++) t.equal(await keys(`made-up-${i}`), undefined)
  t.ok(auth.asked() <= 2)
})

t.test('as long as no key was ever had, the answer is 503 and not 401', async t => {
  const keys = remoteKeys('http://127.0.0.1:1/jwks.json')
  await t.rejects(keys('a'), { code: 'SERVICE_UNAVAILABLE', statusCode: 503 })
  await t.rejects(keys('a'), { code: 'SERVICE_UNAVAILABLE' }, 'and it is asked again next time')
})
