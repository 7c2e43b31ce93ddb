import { createHmac, hkdfSync, randomUUID } from 'node:crypto'
import { digest } from '../sign-in/tokens.ts'

export interface LinkSecrets {
  /** The secret that a link carries: 256 bits, always the same for one id, so that nothing but its hash need be stored. */
  secretOf: (id: string) => string
  /** A link to be: its id, and the hash of its secret. */
  make: () => { id: string; hash: string }
}

/** Derives the secrets of links under a key of their own. */
export function linkSecrets(refreshKey: Buffer): LinkSecrets {
  const key = Buffer.from(hkdfSync('sha256', refreshKey, '', 'spotter links', 32))
  const secretOf = (id: string) => createHmac('sha256', key).update(id).digest('base64url')
  return {
    secretOf,
    make() {
      const id = randomUUID()
      return { id, hash: digest(secretOf(id)) }
    }
  }
}
