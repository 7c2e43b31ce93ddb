import type { Db } from '@spotter/service-kit/db.ts'
import type { Log } from '@spotter/service-kit/log.ts'
import { lockTrainee } from '../clients/link-sql.ts'
import { part } from '../clients/part.ts'
import { purgeLinks } from '../links/sql.ts'
import { endExpired, findExpired, findInvited } from './sql.ts'

/**
 * Clears one expired invitation up: without a recorded session the account goes, and its address is free; with one it stays the
 * trainer's client, without access. Returns whether there may be more to do. Several processes may do it at once.
 */
export async function endExpiredInvitation(db: Db, log: Log): Promise<boolean> {
  const invitation = await findExpired(db)
  if (!invitation) return (await purgeLinks(db)) === 1_000

  const { id, traineeId, trainerId, trainerUserId } = invitation
  const accountDeleted = await db.transaction(async tx => {
    await lockTrainee(tx, traineeId)
    if (!(await endExpired(tx, id))) return undefined
    const client = await findInvited(tx, { traineeId, trainerId })
    if (!client || client.hasAccepted || client.hasCard) return false
    await part(tx, { traineeId, trainerId, trainerUserId, by: trainerUserId, reason: 'expired' })
    return true
  })
  if (accountDeleted !== undefined) log.info({ clientId: traineeId, trainerId, accountDeleted }, 'invitation expired')
  return true
}
