import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calculateJwkThumbprint } from 'jose'
import t from 'tap'
import { jwksOf, localSecrets, signerOf } from '../src/keys.ts'
import { readAuthSettings } from '../src/settings.ts'

const pem = (type: 'ed25519' = 'ed25519') => generateKeyPairSync(type).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const refreshKey = randomBytes(32).toString('base64')
const publicUrl = 'http://127.0.0.1:3000'
const refused = (env: NodeJS.ProcessEnv, local = false) => {
  try {
    readAuthSettings({ local, publicUrl }, env)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

t.test('a key is known by the thumbprint of its public part, and several are published', async t => {
  const [current, next] = [pem(), pem()]
  const [jwk] = jwksOf(current)
  t.equal(jwk!.kid, await calculateJwkThumbprint(jwk as any))
  t.strictSame(jwksOf(current + next), [jwk, jwksOf(next)[0]])
  t.equal(signerOf(current + next).kid, jwk!.kid, 'the first signs')
  t.strictSame(jwksOf(signerOf(current).key.export({ format: 'jwk' })), [jwk])
})

t.test('a local run makes its secrets once, for its owner alone', async t => {
  const dir = join(t.testdir(), 'new', 'data')
  const made = localSecrets(dir)
  t.equal(made.refreshKey.length, 32)
  for (const name of ['signing-key.pem', 'refresh-key']) t.equal(statSync(join(dir, name)).mode & 0o777, 0o600)
  t.strictSame(localSecrets(dir), made)
  t.equal(readFileSync(join(dir, 'signing-key.pem'), 'utf8'), made.signingKey)
  const settings = readAuthSettings({ local: true, publicUrl }, { SPOTTER_DATA: dir })
  t.match(settings, { ...made, lifetimes: { accessMs: 600_000, idleMs: 2_592_000_000, absoluteMs: 7_776_000_000 } })
})

t.test('elsewhere the secrets are given, as PEM or as a file, and nothing is made up', async t => {
  const key = pem()
  const dir = t.testdir({ 'key.pem': key })
  const env = { AUTH_REFRESH_KEY: refreshKey, SPOTTER_DATA: join(dir, 'data') }
  t.match(readAuthSettings({ local: false, publicUrl }, { ...env, AUTH_SIGNING_KEY: key }), {
    signingKey: key,
    refreshKey: Buffer.from(refreshKey, 'base64')
  })
  t.match(readAuthSettings({ local: false, publicUrl }, { ...env, AUTH_SIGNING_KEY: key.replaceAll('\n', '\\n') }), { signingKey: key })
  t.match(readAuthSettings({ local: false, publicUrl }, { ...env, AUTH_SIGNING_KEY: join(dir, 'key.pem') }), { signingKey: key })
  t.throws(() => statSync(join(dir, 'data')))
})

t.test('what is missing, short, no key or an example is refused, all of it at once, without saying what it was', async t => {
  t.match(refused({}), /^AUTH_SIGNING_KEY is missing.*\nAUTH_REFRESH_KEY is missing[^\n]*$/)
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  const isPublic = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }) as string
  const secretText = 'hunter2-hunter2'
  for (const signingKey of [rsa, isPublic, secretText, '/nowhere/key.pem']) {
    const message = refused({ AUTH_SIGNING_KEY: signingKey, AUTH_REFRESH_KEY: refreshKey })
    t.match(message, /^AUTH_SIGNING_KEY must be an Ed25519 private key/)
    t.notMatch(message, signingKey)
  }
  // RFC 8037, appendix A
  const example =
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n'
  t.match(refused({ AUTH_SIGNING_KEY: example, AUTH_REFRESH_KEY: refreshKey }), /^AUTH_SIGNING_KEY is a published example/)

  const key = pem()
  const withRefreshKey = (AUTH_REFRESH_KEY: string, local = false) => refused({ AUTH_SIGNING_KEY: key, AUTH_REFRESH_KEY }, local)
  t.match(withRefreshKey(randomBytes(31).toString('base64')), /32 bytes or more/)
  t.match(withRefreshKey('not base64, though it is long enough for thirty-two'), /32 bytes or more/)
  t.match(withRefreshKey(Buffer.alloc(32).toString('base64')), /not random/)
  t.match(withRefreshKey(Buffer.from('please-change-me-before-production-use').toString('base64')), /not random/)
  t.match(withRefreshKey('short', true), /32 bytes or more/, 'a local run takes no bad one either')
  t.match(refused({ ACCESS_TOKEN_MINUTES: '1441' }, true), /ACCESS_TOKEN_MINUTES/)
})

t.test('random keys pass as random', async t => {
  const SPOTTER_DATA = t.testdir()
  for (let i = 0; i < 200; i++) t.equal(refused({ AUTH_REFRESH_KEY: randomBytes(32).toString('base64'), SPOTTER_DATA }, true), '')
})

t.test('a secret that is there is never made again', async t => {
  const dir = t.testdir()
  const key = pem()
  writeFileSync(join(dir, 'signing-key.pem'), key)
  t.equal(localSecrets(dir).signingKey, key)
})
