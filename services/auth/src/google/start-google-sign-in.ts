import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/google.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import type { FastifyReply } from 'fastify'
import { GoogleAway, GoogleNotSetUp } from '../errors.ts'
import { targetOf } from './rules.ts'

/** Sends a browser to the provider, with a cookie that its answer must match. */
export const startGoogleSignIn: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.startGoogleSignIn,
    async handler(request, reply) {
      const { provider, cookie, home } = app.google
      if (!provider) throw new GoogleNotSetUp()
      const target = targetOf(request.query.returnTo ?? home, { home, origins: app.origins })
      if (!target) throw invalidField('returnTo', 'must be a path, or an address of a front end of this installation')

      const attempt = provider.newAttempt()
      const url = await provider.authorizationUrl(attempt).catch(error => {
        request.log.error({ err: error }, 'the Google sign-in does not answer')
        throw new GoogleAway()
      })
      cookie.set(reply as FastifyReply, { ...attempt, target: target.href })
      return reply.redirect(url.href, 302)
    }
  })
}
