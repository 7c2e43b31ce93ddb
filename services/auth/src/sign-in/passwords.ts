import { hash, parseOptions, verify } from '@node-rs/argon2'
import { TooBusy } from '../errors.ts'

/** argon2id, which is the library's default algorithm. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const atOnce = 2
const waiting = 500

export interface Passwords {
  /** Runs what hashes or checks a password; two at once, so that a flood of logins leaves time for sessions. Throws SERVICE_UNAVAILABLE when too many wait. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
  hash: (password: string) => Promise<string>
  /** Whether the password is that of the hash. Takes as long, and says no, where there is no hash. */
  matches: (passwordHash: string | null | undefined, password: string) => Promise<boolean>
  /** Whether a hash is weaker than what is made today. */
  isOutdated: (passwordHash: string) => boolean
}

export function passwords(): Passwords {
  const line: (() => void)[] = []
  let running = 0
  const someHash = hash('nobody has this password', cost)
  someHash.catch(() => {}) // whoever awaits it hears of it

  return {
    async inTurn(work) {
      if (line.length >= waiting) throw new TooBusy()
      if (running >= atOnce) await new Promise<void>(resolve => line.push(resolve))
      else running++
      try {
        return await work()
      } finally {
        const next = line.shift()
        if (next) next()
        else running--
      }
    },
    hash: password => hash(normal(password), cost),
    async matches(passwordHash, password) {
      const matches = await verify(passwordHash ?? (await someHash), normal(password))
      return matches && Boolean(passwordHash)
    },
    isOutdated(passwordHash) {
      const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash)
      return memoryCost < cost.memoryCost || timeCost < cost.timeCost || parallelism < cost.parallelism
    }
  }
}

/** One password however the keyboard composes its characters. */
const normal = (password: string) => password.normalize('NFKC')
