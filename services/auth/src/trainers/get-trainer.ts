import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/trainers.ts'
import { alsoCommon } from '@spotter/contracts/common-address.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { NoSuchTrainer } from '../errors.ts'
import { selectTrainer } from './sql.ts'

/** Shows one trainer to everybody who is signed in, under both addresses. */
export const getTrainer: FastifyPluginAsyncTypebox = async app => {
  for (const address of alsoCommon(contract.getTrainer)) {
    app.route({
      ...address,
      async handler(request, reply) {
        const [trainer] = await selectTrainer(app.db, { trainerId: request.params.id })
        if (!trainer) throw new NoSuchTrainer()
        return sendJson(reply, trainer.json)
      }
    })
  }
}
