import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { countTry } from '../throttle.ts'
import { findSessionId } from './sql.ts'
import { digest } from './tokens.ts'

/**
 * The session that a refresh token belongs to, or undefined. Unknown tokens count
 * for the address that they come from; throws RATE_LIMITED after too many.
 */
export async function sessionOf(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  refreshToken: string
): Promise<string | undefined> {
  const wasKnown = await countTry({ store: app.store, reply }, 'unknownToken', request.ip)
  const sessionId = await findSessionId(app.db, digest(refreshToken))
  if (sessionId) await wasKnown()
  return sessionId
}
