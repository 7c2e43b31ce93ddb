import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/invitations.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { findAccount } from '../accounts/sql.ts'
import { lockTrainee } from '../clients/link-sql.ts'
import { InvitationOver } from '../errors.ts'
import { lacksOf } from '../rules.ts'
import { answerSignedIn } from '../sign-in/answer.ts'
import { deviceOf } from '../sign-in/device.ts'
import { openSession } from '../sign-in/sql.ts'
import { digest } from '../sign-in/tokens.ts'
import { countTry } from '../throttle.ts'
import { findOpenInvitation, useInvitation } from './sql.ts'

/** A new client comes by the link of an invitation, sets a password, and is signed in. */
export const acceptInvitation: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.acceptInvitation,
    async handler(request, reply) {
      const { token, password, name = null, tokens: travel } = request.body
      const lacks = lacksOf(password)
      if (lacks.length > 0) throw invalidField('password', `must have ${lacks.join(' and ')}`)
      const hash = digest(token)
      const wasKnown = await countTry({ store: app.store, reply }, 'unknownToken', request.ip)
      const invitation = await findOpenInvitation(app.db, hash)
      if (!invitation) throw new InvitationOver()
      await wasKnown()
      const passwordHash = await app.passwords.inTurn(() => app.passwords.hash(password))
      const refreshToken = app.tokens.firstRefresh()

      const { account, session } = await app.db.transaction(async tx => {
        await lockTrainee(tx, invitation.traineeId)
        const accepted = await useInvitation(tx, { hash, passwordHash, name })
        if (!accepted) throw new InvitationOver()
        const { userId } = accepted
        const session = await openSession(tx, {
          ...deviceOf(request),
          userId,
          passwordHash,
          newPasswordHash: null,
          salt: randomBytes(32),
          digest: digest(refreshToken),
          lifetimes: app.tokens.lifetimes
        })
        return { account: (await findAccount(tx, userId))!, session: session! }
      })

      request.log.info({ userId: account.userId, clientId: account.traineeId, sessionId: session.sessionId }, 'invitation accepted')
      return answerSignedIn(app, reply, { account, session, refreshToken, travel })
    }
  })
}
