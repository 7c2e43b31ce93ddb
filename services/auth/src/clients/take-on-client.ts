import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/clients.ts'
import { clientAssigned, userRegistered } from '@spotter/contracts/events/auth.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { once } from '@spotter/service-kit/idempotency.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { trimEmail } from '../email.ts'
import { AlreadyYourClient, NotToBeTakenOn } from '../errors.ts'
import { invite } from '../invitations/invite.ts'
import { checkDateOfBirth } from '../profiles/changes.ts'
import { countTry } from '../throttle.ts'
import { findTrainee, insertInvitedClient, linkTrainee, lockTrainee } from './link-sql.ts'

/** Takes on a trainee who has no trainer, or makes an account for an address that nobody has and invites its owner. */
export const takeOnClient: FastifyPluginAsyncTypebox = async app => {
  app.addHook('preValidation', trimEmail)
  app.route({
    ...contract.takeOnClient,
    async handler(request, reply) {
      const { inviteMessage: message = null, ...client } = request.body
      const { userId: trainerUserId, trainerId: ownId } = request.user
      const trainerId = ownId!
      const now = app.clock()

      // Only addresses that can't be taken on count in the end: else a trainer could ask who has an account.
      const wasHarmless = await countTry({ store: app.store, reply }, 'takeOn', trainerId)
      let conflict = false
      try {
        const data = await once(app.db, request, reply, async tx => {
          await checkDateOfBirth(tx, client.dateOfBirth, { writerUserId: trainerUserId, now })
          const invited = await insertInvitedClient(tx, client, { trainerId, now })
          const { traineeId, traineeUserId, assignedAt } = invited ?? (await linkExisting(tx, { email: client.email, trainerId }))
          const invitationSent = await invite(tx, app, reply, { traineeId, trainerId, message })

          const account = { userId: traineeUserId, role: 'trainee', trainerId: null, traineeId } as const
          const registered = userRegistered({ ...account, invitedByTrainerId: trainerId })
          const assigned = clientAssigned({ traineeId, traineeUserId, trainerId, trainerUserId, assignedAt })
          await publish(tx, ...(invited ? [registered] : []), assigned)
          return { clientId: traineeId, invitationSent }
        })
        app.outgoingMail?.wake()
        request.log.info({ ...data, trainerId }, 'client taken on')
        return reply.code(201).send({ success: true, data })
      } catch (error) {
        conflict = error instanceof NotToBeTakenOn
        throw error
      } finally {
        if (!conflict) await wasHarmless()
      }
    }
  })
}

/** Links the trainee of an address that is taken. Throws ALREADY_EXISTS for one's own client, CONFLICT for whoever else can't be linked. */
async function linkExisting(tx: Tx, { email, trainerId }: { email: string; trainerId: number }) {
  const trainee = await findTrainee(tx, email)
  if (!trainee) throw new NotToBeTakenOn()
  await lockTrainee(tx, trainee.traineeId)
  const linked = await linkTrainee(tx, { traineeId: trainee.traineeId, trainerId })
  if (linked) return linked

  const present = await findTrainee(tx, email)
  if (present?.trainerId === trainerId) throw new AlreadyYourClient()
  throw new NotToBeTakenOn()
}
