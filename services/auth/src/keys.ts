import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomBytes
} from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublicJwk } from '@spotter/service-kit/access-token.ts'

/** A private key in PEM, or as a JWK. A PEM may hold more keys: the first signs, all are published. */
export type SigningKey = string | JsonWebKey

export interface Secrets {
  signingKey: SigningKey
  /** At least 32 bytes; successors of refresh tokens are derived with it. */
  refreshKey: Buffer
}

/** The public keys of a signing key, as the key set serves them, the current one first. */
export function jwksOf(signingKey: SigningKey): PublicJwk[] {
  return keysIn(signingKey).map(key => {
    const { kty, crv, x } = createPublicKey(key as never).export({ format: 'jwk' }) as Required<JsonWebKey>
    return { kty, crv, x, kid: thumbprint({ kty, crv, x }), alg: 'EdDSA', use: 'sig' }
  })
}

/** The key that signs, and its id. Throws when it is no Ed25519 private key. */
export function signerOf(signingKey: SigningKey): { key: KeyObject; kid: string } {
  const key = createPrivateKey(keysIn(signingKey)[0] as never)
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the signing key must be an Ed25519 key')
  return { key, kid: jwksOf(signingKey)[0]!.kid }
}

/** Each key of a PEM by itself, or the one JWK, in the form that node:crypto takes. */
function keysIn(signingKey: SigningKey) {
  if (typeof signingKey !== 'string') return [{ key: signingKey, format: 'jwk' }]
  return signingKey.match(/-----BEGIN [A-Z ]+-----[^-]+-----END [A-Z ]+-----/g) ?? [signingKey]
}

/** RFC 7638: the hash of the members that make the key, in the order of the alphabet. */
const thumbprint = ({ kty, crv, x }: JsonWebKey) => createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url')

/** The secrets of a local run: made at the first start, mode 600, and read from then on. */
export function localSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true })
  return {
    signingKey: keep(
      join(dataDir, 'signing-key.pem'),
      () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
    ),
    refreshKey: Buffer.from(
      keep(join(dataDir, 'refresh-key'), () => `${randomBytes(32).toString('base64')}\n`),
      'base64'
    )
  }
}

/** What the file holds; where there is none, it is made. A crash leaves no half file, and of two starts at once one makes it. */
function keep(path: string, make: () => string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, make(), { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(path, 'utf8')
}

/** Reads the secrets that are given, and says what is wrong with each; never what they are. */
export function checkSecrets({
  AUTH_SIGNING_KEY,
  AUTH_REFRESH_KEY
}: {
  AUTH_SIGNING_KEY: string | undefined
  AUTH_REFRESH_KEY: string | undefined
}) {
  const problems: string[] = []
  const signingKey = AUTH_SIGNING_KEY && pemOf(AUTH_SIGNING_KEY)
  if (AUTH_SIGNING_KEY && !isSigningKey(signingKey)) {
    problems.push(
      'AUTH_SIGNING_KEY must be an Ed25519 private key in PEM, or the path of a file with one: openssl genpkey -algorithm ed25519'
    )
  } else if (signingKey && published.includes(jwksOf(signingKey)[0]!.kid)) {
    problems.push('AUTH_SIGNING_KEY is a published example: make one with openssl genpkey -algorithm ed25519')
  }

  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(AUTH_REFRESH_KEY?.trim() ?? '')
  const refreshKey = AUTH_REFRESH_KEY ? Buffer.from(AUTH_REFRESH_KEY, 'base64') : undefined
  if (refreshKey && (!isBase64 || refreshKey.length < 32))
    problems.push('AUTH_REFRESH_KEY must be 32 bytes or more in base64: openssl rand -base64 32')
  else if (refreshKey && !looksRandom(refreshKey)) problems.push('AUTH_REFRESH_KEY is not random: make one with openssl rand -base64 32')
  return { signingKey, refreshKey, problems }
}

/** The example of RFC 8037, by its thumbprint. */
const published = ['kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k']

/** Text and repeated bytes, such as people write into examples: 32 random bytes have 20 different ones at least, and some beyond ASCII. */
const looksRandom = (key: Buffer) => new Set(key).size >= 20 && key.some(byte => byte < 32 || byte > 126)

function pemOf(setting: string) {
  if (setting.includes('-----BEGIN')) return setting.replaceAll('\\n', '\n')
  try {
    return readFileSync(setting, 'utf8')
  } catch {
    return setting
  }
}

function isSigningKey(pem: string | undefined): pem is string {
  try {
    jwksOf(pem!)
    return Boolean(signerOf(pem!))
  } catch {
    return false
  }
}
