import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/programs.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ProgramNotFound } from '../errors.ts'
import { programWithAssignments } from './read-sql.ts'

/** One of a trainer's programs, and which clients follow or followed it. */
export const readProgram: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.readProgram,
    async handler(request, reply) {
      const { id } = request.params
      const [program] = await programWithAssignments(app.db, { id, trainerId: request.user.trainerId!, now: app.clock() })
      if (!program) throw new ProgramNotFound(id)
      return sendJson(reply, program.data)
    }
  })
}
