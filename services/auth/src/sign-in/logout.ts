import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sign-in.ts'
import { refuseCrossSite } from '@spotter/service-kit/access-token.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sessionOf } from './find-session.ts'
import { lockSession, revokeSession } from './sql.ts'

/** Signs out on this device: its refresh tokens and its access tokens are worth nothing afterwards. */
export const logout: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.logout,
    config: { ...contract.logout.config, rateLimit: false }, // an unknown token counts for its address
    async handler(request, reply) {
      const given = request.body?.refreshToken
      const byCookie = !given && request.headers.authorization === undefined
      const sessionIds = given
        ? [await sessionOf(app, request, reply, given)]
        : byCookie
          ? await sessionsOfCookies(app, request, reply)
          : [(await app.authenticate(request)).sessionId]

      for (const sessionId of new Set(sessionIds.filter(id => id !== undefined))) {
        await app.db.transaction(async tx => {
          await lockSession(tx, sessionId)
          await revokeSession(tx, { sessionId, reason: 'logout' })
        })
        await app.store.endSession(sessionId, app.tokens.denyMs)
        request.log.info({ sessionId }, 'signed out')
      }
      if (byCookie) app.tokenCookies.clear(reply)
      return reply.send({ success: true, data: null })
    }
  })
}

/** The sessions that a browser's cookies are of; none where they are out of date. Throws FORBIDDEN for a foreign page, UNAUTHORIZED without cookies. */
async function sessionsOfCookies(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<(string | undefined)[]> {
  const refreshToken = app.tokenCookies.refreshTokenOf(request)
  if (!refreshToken) return [(await app.authenticate(request)).sessionId]

  refuseCrossSite(request, app.origins)
  const bySecret = await sessionOf(app, request, reply, refreshToken)
  if (!app.tokenCookies.hasAccessToken(request)) return [bySecret]
  const byAccess = await app.authenticate(request).then(
    user => user.sessionId,
    () => undefined // expired: the refresh token says whose it is
  )
  return [bySecret, byAccess]
}
