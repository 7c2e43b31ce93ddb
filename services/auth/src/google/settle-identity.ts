import { userRegistered } from '@spotter/contracts/events/auth.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import type { Identity } from './provider.ts'
import { SignInRefused } from './refusal.ts'
import { judgeIdentity } from './rules.ts'
import { findKnown, insertTrainee, linkIdentity } from './sql.ts'

/**
 * The user id of somebody whom the provider vouches for: known, linked to the account of their address, or new, as a trainee.
 * Throws SignInRefused where none may be signed in.
 */
export async function settleIdentity(tx: Tx, identity: Identity, now: Date): Promise<number> {
  // Twice, since somebody else may have been quicker: the second look then finds what they made.
  for (let look = 1; look <= 2; look++) {
    const account = await findKnown(tx, identity)
    const outcome = judgeIdentity({ verifiedEmail: identity.verifiedEmail, account })
    if (outcome === 'sign in') return account!.userId
    if (outcome === 'link') {
      const userId = await linkIdentity(tx, account!.userId, identity)
      if (userId) return userId
    } else if (outcome === 'make') {
      const made = await insertTrainee(tx, identity, now)
      if (made) {
        await publish(tx, userRegistered({ ...made, role: 'trainee', trainerId: null, invitedByTrainerId: null }))
        return made.userId
      }
    } else throw new SignInRefused(outcome)
  }
  throw new SignInRefused('sign_in_failed')
}
