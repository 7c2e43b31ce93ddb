import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/availability.ts'
import { alsoCommon } from '@spotter/contracts/common-address.ts'
import type { User } from '@spotter/service-kit/access-token.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ClientNotAssigned, TrainerNotFound } from '../errors.ts'
import { checkPeriod } from './rules.ts'
import { freeSlots } from './sql.ts'

/** When a trainer is free, for whom and where one asks; under both addresses. */
export const listFreeSlots: FastifyPluginAsyncTypebox = async app => {
  for (const address of alsoCommon(contract.listFreeSlots)) {
    app.route({
      ...address,
      async handler(request, reply) {
        const { id } = request.params
        const { from, to, duration, step, locationId = null } = request.query
        const now = app.clock()
        checkPeriod({ from, to }, now)
        const clientId = clientOf(request.user, request.query.clientId)

        const askedBy = request.user.trainerId ?? null
        const found = await freeSlots(app.db, { trainerId: id, askedBy, clientId, locationId, from, to, duration, step, now })
        if (!found) throw new TrainerNotFound(id)
        if (request.user.role !== 'trainee' && clientId !== null && !found.isClient) throw new ClientNotAssigned(clientId)
        if (!found.placeIsOpen) throw invalidField('locationId', 'is not a place in use')
        return sendJson(reply, found.data)
      }
    })
  }
}

/** Whose time must be free beside the trainer's: a trainee is their own client. @throws CLIENT_NOT_ASSIGNED when they name another */
function clientOf({ role, traineeId }: User, named: number | undefined): number | null {
  if (role !== 'trainee') return named ?? null
  if (named !== undefined && named !== traineeId) throw new ClientNotAssigned(named)
  return traineeId!
}
