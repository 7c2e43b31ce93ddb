import type { Tx } from '@spotter/service-kit/db.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { TooManyTries } from '../errors.ts'
import { invitationsADay } from '../throttle.ts'
import { endInvitation, findUnaccepted, insertInvitation, secondsToNextInvitation } from './sql.ts'

/**
 * Makes a new link for a client who can't sign in yet, in place of any before; the mail goes out once the caller's transaction is
 * committed. Returns whether it will: not where the client has accepted, nor where this installation sends no mail. Only with the
 * trainee locked, or just made. Throws RATE_LIMITED, with Retry-After on the reply, when too many went to the address, or came from the trainer, in a day.
 */
export async function invite(
  tx: Tx,
  { links, outgoingMail }: Pick<FastifyInstance, 'links' | 'outgoingMail'>,
  reply: Pick<FastifyReply, 'header'>,
  { traineeId, trainerId, message }: { traineeId: number; trainerId: number; message: string | null }
): Promise<boolean> {
  const account = outgoingMail && (await findUnaccepted(tx, traineeId))
  if (!account) return false

  const { email, userId } = account
  const seconds = await secondsToNextInvitation(tx, { email, trainerId, ...invitationsADay })
  if (seconds) {
    reply.header('retry-after', seconds)
    throw new TooManyTries(seconds)
  }
  await endInvitation(tx, userId)
  await insertInvitation(tx, { ...links.make(), userId, email, trainerId, message: message?.trim() || null })
  return true
}
