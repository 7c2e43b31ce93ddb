import { cookieName as accessCookie } from '@spotter/service-kit/access-token.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Lifetimes } from './tokens.ts'

export interface Cookies {
  refreshTokenOf: (request: FastifyRequest) => string | undefined
  hasAccessToken: (request: FastifyRequest) => boolean
  set: (reply: FastifyReply, tokens: { access: string; refresh: string; refreshUntil: Date }) => void
  clear: (reply: FastifyReply) => void
}

/** The two cookies of a signed-in browser. The refresh token's goes to the auth routes alone. */
export function cookiesFor(publicUrl: string, { accessMs }: Lifetimes): Cookies {
  const secure = publicUrl.startsWith('https:')
  const refreshCookie = secure ? '__Secure-refresh_token' : 'refresh_token'
  const common = { httpOnly: true, sameSite: 'lax', secure } as const
  const everywhere = { ...common, path: '/' }
  const here = { ...common, path: '/api/v1/auth' }

  return {
    refreshTokenOf: request => request.cookies[refreshCookie],
    hasAccessToken: request => Boolean(request.cookies[accessCookie]),
    set(reply, { access, refresh, refreshUntil }) {
      reply.setCookie(accessCookie, access, { ...everywhere, maxAge: accessMs / 1_000 })
      reply.setCookie(refreshCookie, refresh, { ...here, expires: refreshUntil })
    },
    clear(reply) {
      reply.clearCookie(accessCookie, everywhere)
      reply.clearCookie(refreshCookie, here)
    }
  }
}
