import { clientReleased } from '@spotter/contracts/events/auth.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { deleteUnaccepted, endInvitation } from '../invitations/sql.ts'
import { unlinkTrainee } from './link-sql.ts'

interface Parting {
  traineeId: number
  trainerId: number
  trainerUserId: number
  /** The user who wants it. */
  by: number
  reason: 'released' | 'left' | 'withdrawn' | 'expired'
}

/**
 * Parts trainer and client, and says so: what lies ahead of them is cancelled by whoever hears the event. An invitation that nobody
 * has accepted ends with it, and the account too where no session of it is recorded. Returns whether they were trainer and client.
 * The last of its transaction, and only with the trainee locked.
 */
export async function part(tx: Tx, { traineeId, trainerId, trainerUserId, by, reason }: Parting): Promise<boolean> {
  const released = await unlinkTrainee(tx, { traineeId, trainerId })
  if (!released) return false
  await endInvitation(tx, released.traineeUserId)
  await deleteUnaccepted(tx, traineeId)
  await publish(tx, clientReleased({ traineeId, trainerId, trainerUserId, releasedBy: { userId: by }, reason, ...released }))
  return true
}
