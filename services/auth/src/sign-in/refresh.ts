import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sign-in.ts'
import { refuseCrossSite } from '@spotter/service-kit/access-token.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import type { FastifyInstance } from 'fastify'
import { NoRefreshToken, SignInAgain } from '../errors.ts'
import { judgeRefresh } from '../rules.ts'
import { countTry } from '../throttle.ts'
import { type Device, deviceOf } from './device.ts'
import { sessionOf } from './find-session.ts'
import { lockSessionOf, revokeSession, rotate } from './sql.ts'
import { digest } from './tokens.ts'

/** Gives a new access token for a refresh token, and a new refresh token in its place. */
export const refresh: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.refresh,
    config: { ...contract.refresh.config, rateLimit: false }, // counts for its session, below
    async handler(request, reply) {
      const { refreshToken: given, tokens: travel } = request.body ?? {}
      if (travel === 'body' && !given) throw invalidField('refreshToken', 'is required with "tokens": "body"', 'MISSING_REQUIRED_FIELD')
      const presented = given ?? app.tokenCookies.refreshTokenOf(request)
      if (!presented) throw new NoRefreshToken()
      if (!given) refuseCrossSite(request, app.origins)

      const sessionId = await sessionOf(app, request, reply, presented)
      if (sessionId) await countTry({ store: app.store, reply }, 'refreshSession', sessionId)
      const { outcome, session, successor } = await exchange(app, presented, deviceOf(request))

      if (outcome === 'replayed' && session) {
        await app.store.endSession(session.sessionId, app.tokens.denyMs)
        request.log.warn({ userId: session.userId, sessionId: session.sessionId }, 'a used refresh token came again: the session was ended')
      }
      if (!successor) {
        if (!given) app.tokenCookies.clear(reply)
        throw new SignInAgain()
      }

      const token = await app.tokens.access(session, session)
      if (!given) app.tokenCookies.set(reply, { access: token, refresh: successor, refreshUntil: session.refreshUntil })
      request.log.info({ userId: session.userId, sessionId: session.sessionId }, 'refreshed')
      return reply.send({ success: true, data: { token, refreshToken: given ? successor : null } })
    }
  })
}

/** Settles under the session's lock what becomes of the token. It returns rather than throws, since a revocation must be committed. */
async function exchange({ db, tokens }: FastifyInstance, presented: string, device: Device) {
  return db.transaction(async tx => {
    const session = await lockSessionOf(tx, digest(presented))
    if (!session) return { outcome: 'ended' as const }

    const outcome = judgeRefresh(session)
    const { sessionId, salt } = session
    if (outcome === 'replayed') await revokeSession(tx, { sessionId, reason: 'replay' })
    if (outcome === 'replayed' || outcome === 'ended') return { outcome, session }

    const successor = tokens.successor(presented, salt)
    if (outcome === 'repeat') return { outcome, session, successor }
    const refreshUntil = await rotate(tx, { ...device, sessionId, digest: digest(successor), idleMs: tokens.lifetimes.idleMs })
    return { outcome, session: { ...session, refreshUntil }, successor }
  })
}
