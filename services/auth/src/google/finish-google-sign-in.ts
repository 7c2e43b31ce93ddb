import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/google.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findAccount } from '../accounts/sql.ts'
import { GoogleNotSetUp } from '../errors.ts'
import { deviceOf } from '../sign-in/device.ts'
import { openSession } from '../sign-in/sql.ts'
import { digest } from '../sign-in/tokens.ts'
import type { KeptAttempt } from './attempt-cookie.ts'
import type { Google } from './provider.ts'
import { SignInRefused } from './refusal.ts'
import { targetOf } from './rules.ts'
import { settleIdentity } from './settle-identity.ts'

/** Takes the provider's answer: signs the browser in by cookies, or says why not, and sends it to the front end. */
export const finishGoogleSignIn: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.finishGoogleSignIn,
    async handler(request, reply) {
      const { provider, cookie, home } = app.google
      if (!provider) throw new GoogleNotSetUp()
      const attempt = cookie.take(request as FastifyRequest, reply as FastifyReply)
      const target = (attempt && targetOf(attempt.target, { home, origins: app.origins })) ?? new URL(home)
      try {
        await signIn(app, { request, reply, provider, attempt })
      } catch (error) {
        if (!(error instanceof SignInRefused)) throw error
        request.log.info({ reason: error.reason, err: error.cause }, 'Google sign-in refused')
        target.searchParams.set('error', error.reason)
      }
      return reply.redirect(target.href, 302)
    }
  })
}

type Answered = { request: unknown; reply: unknown; provider: Google; attempt: KeptAttempt | undefined }

async function signIn(app: FastifyInstance, { request: asked, reply, provider, attempt }: Answered) {
  const request = asked as FastifyRequest
  if (!attempt) throw new SignInRefused('sign_in_failed')
  const identity = await provider.identify(new URL(request.url, 'http://here').search, attempt)

  const refreshToken = app.tokens.firstRefresh()
  const { account, session } = await app.db.transaction(async tx => {
    const userId = await settleIdentity(tx, identity, app.clock())
    const session = await openSession(tx, {
      ...deviceOf(request),
      userId,
      passwordHash: null,
      identity,
      newPasswordHash: null,
      salt: randomBytes(32),
      digest: digest(refreshToken),
      lifetimes: app.tokens.lifetimes
    })
    const account = await findAccount(tx, userId)
    if (!session || !account) throw new SignInRefused('account_closed')
    return { account, session }
  })

  const access = await app.tokens.access(account, session)
  app.tokenCookies.set(reply as FastifyReply, { access, refresh: refreshToken, refreshUntil: session.refreshUntil })
  request.log.info({ userId: account.userId, sessionId: session.sessionId }, 'signed in with Google')
}
