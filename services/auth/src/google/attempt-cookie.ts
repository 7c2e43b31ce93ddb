import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Attempt } from './provider.ts'

/** An attempt and where it ends. The browser may have made it up: its target is checked again. */
export interface KeptAttempt extends Attempt {
  target: string
}

export interface AttemptCookie {
  set: (reply: FastifyReply, attempt: KeptAttempt) => void
  /** The attempt of this browser, once: the cookie goes with it. Undefined where there is none. */
  take: (request: FastifyRequest, reply: FastifyReply) => KeptAttempt | undefined
}

const lifeSeconds = 600

/** The cookie that binds a sign-in to the browser that began it. `__Host-` keeps neighbouring hosts from planting one of theirs. */
export function attemptCookie(publicUrl: string): AttemptCookie {
  const secure = publicUrl.startsWith('https:')
  const name = secure ? '__Host-google_sign_in' : 'google_sign_in'
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const

  return {
    set(reply, attempt) {
      const text = Buffer.from(JSON.stringify(attempt)).toString('base64url')
      reply.setCookie(name, text, { ...options, maxAge: lifeSeconds })
    },
    take(request, reply) {
      const text = request.cookies[name]
      if (!text) return undefined
      reply.clearCookie(name, options)
      return read(text)
    }
  }
}

function read(text: string): KeptAttempt | undefined {
  try {
    const { state, nonce, codeVerifier, target } = JSON.parse(Buffer.from(text, 'base64url').toString())
    const attempt = { state, nonce, codeVerifier, target }
    return Object.values(attempt).every(part => typeof part === 'string' && part !== '') ? attempt : undefined
  } catch {
    return undefined
  }
}
