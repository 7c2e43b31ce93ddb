import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/trainers.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { NoSuchTrainer } from '../errors.ts'
import { selectTrainer } from './sql.ts'

/** Shows one trainer to everybody who is signed in, under both addresses. */
export const getTrainer: FastifyPluginAsyncTypebox = async app => {
  const { url, schema } = contract.getTrainer
  const addresses = [
    { url, schema },
    { url: url.replace('/api/v1/', '/api/v1/common/'), schema: { ...schema, hide: true } as typeof schema }
  ]
  for (const address of addresses) {
    app.route({
      ...contract.getTrainer,
      ...address,
      async handler(request, reply) {
        const [trainer] = await selectTrainer(app.db, { trainerId: request.params.id })
        if (!trainer) throw new NoSuchTrainer()
        return sendJson(reply, trainer.json)
      }
    })
  }
}
