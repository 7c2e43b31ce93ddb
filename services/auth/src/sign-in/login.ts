import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sign-in.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { findAccount } from '../accounts/sql.ts'
import { InvalidCredentials } from '../errors.ts'
import { countTry } from '../throttle.ts'
import { answerSignedIn } from './answer.ts'
import { deviceOf } from './device.ts'
import { findCredentials, openSession } from './sql.ts'
import { digest } from './tokens.ts'

/** Signs in on one device. An address that nobody has takes as long, and gets the same answer, as a wrong password. */
export const login: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.login,
    async handler(request, reply) {
      const { email: givenEmail, username, password, tokens: travel } = request.body
      const email = (givenEmail ?? username)?.trim()
      if (!email) throw invalidField('email', 'is required', 'MISSING_REQUIRED_FIELD')
      const device = deviceOf(request)
      const refreshToken = app.tokens.firstRefresh()

      const session = await app.passwords.inTurn(async () => {
        const passedAddress = await countTry({ store: app.store, reply }, 'loginAddress', request.ip)
        const found = await findCredentials(app.db, { email, ipAddress: device.ipAddress })
        // Where the owner has signed in before, strangers' tries elsewhere don't shut them out.
        const whose = found?.isKnownAddress ? `${digest(email.toLowerCase())}-${request.ip}` : digest(email.toLowerCase())
        const passedAccount = await countTry({ store: app.store, reply }, 'loginAccount', whose)

        const matches = await app.passwords.matches(found?.passwordHash, password)
        if (!matches || !found?.passwordHash) throw new InvalidCredentials()
        const { userId, passwordHash } = found
        const opened = await openSession(app.db, {
          ...device,
          userId,
          passwordHash,
          newPasswordHash: app.passwords.isOutdated(passwordHash) ? await app.passwords.hash(password) : null,
          salt: randomBytes(32),
          digest: digest(refreshToken),
          lifetimes: app.tokens.lifetimes
        })
        if (!opened) throw new InvalidCredentials()
        await passedAddress()
        await passedAccount()
        return { ...opened, userId }
      })

      const account = await findAccount(app.db, session.userId)
      if (!account) throw new InvalidCredentials()
      request.log.info({ userId: session.userId, sessionId: session.sessionId }, 'signed in')
      return answerSignedIn(app, reply, { account, session, refreshToken, travel })
    }
  })
}
