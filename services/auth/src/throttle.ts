import type { Store } from '@spotter/service-kit/store.ts'
import type { FastifyReply } from 'fastify'
import { TooManyTries } from './errors.ts'

const minuteMs = 60_000

/** How many tries there are, and for how long they count. None locks anybody out longer than its window. */
export const limits = {
  /** Passwords tried for one account. */
  loginAccount: { limit: 10, windowMs: 15 * minuteMs },
  /** Passwords tried from one address. */
  loginAddress: { limit: 50, windowMs: 15 * minuteMs },
  /** Accounts made from one address. */
  register: { limit: 60, windowMs: 60 * minuteMs },
  /** Refresh tokens from one address that nobody has. */
  unknownToken: { limit: 100, windowMs: 15 * minuteMs },
  /** Refreshes of one session: each leaves a row. */
  refreshSession: { limit: 120, windowMs: 15 * minuteMs },
  /** Addresses tried by one trainer that can't be taken on. */
  takeOn: { limit: 20, windowMs: 60 * minuteMs }
}

/** How many invitations are sent in 24 hours, counted by their rows: a repeat makes none, and a restart forgets none. */
export const invitationsADay = {
  /** To one address, whoever sends them: the first and five more. */
  toAddress: 6,
  byTrainer: 200
}

/**
 * Counts one more try before it is made, so that of two at the edge one passes.
 * Returns what takes it back, for tries that turn out to be harmless; one that is refused does not count.
 * Throws RATE_LIMITED, with Retry-After on the reply, when there are too many.
 */
export async function countTry(
  { store, reply }: { store: Store; reply: FastifyReply },
  kind: keyof typeof limits,
  whose: string | number
): Promise<() => Promise<void>> {
  const key = `auth-${kind}-${whose}`
  const { limit, windowMs } = limits[kind]
  const { count, resetMs } = await store.hit(key, windowMs)
  if (count > limit) {
    await store.takeBack(key)
    const seconds = Math.max(1, Math.ceil(resetMs / 1_000))
    reply.header('retry-after', seconds)
    throw new TooManyTries(seconds)
  }
  return () => store.takeBack(key)
}
