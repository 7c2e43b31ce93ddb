import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sign-in.ts'
import { userRegistered } from '@spotter/contracts/events/auth.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { trimEmail } from '../email.ts'
import { AddressTaken } from '../errors.ts'
import { lacksOf } from '../rules.ts'
import { countTry } from '../throttle.ts'
import { findAccount, insertAccount } from './sql.ts'

/** Makes an account for a trainer or a trainee. A taken address takes as long as a free one. */
export const register: FastifyPluginAsyncTypebox = async app => {
  app.addHook('preValidation', trimEmail)
  app.route({
    ...contract.register,
    async handler(request, reply) {
      const { name, email, password, phoneNumber = null, role } = request.body
      const lacks = lacksOf(password)
      if (lacks.length > 0) throw invalidField('password', `must have ${lacks.join(' and ')}`)
      await countTry({ store: app.store, reply }, 'register', request.ip)
      const passwordHash = await app.passwords.inTurn(() => app.passwords.hash(password))

      const account = await app.db.transaction(async tx => {
        const made = await insertAccount(tx, { name, email, passwordHash, phoneNumber, role, now: app.clock() })
        if (!made) throw new AddressTaken()
        await publish(tx, userRegistered({ ...made, role, invitedByTrainerId: null }))
        return made
      })

      request.log.info({ userId: account.userId, role }, 'account made')
      const { json } = (await findAccount(app.db, account.userId))!
      return reply.code(201).send({ success: true, data: { user: JSON.parse(json) } })
    }
  })
}
