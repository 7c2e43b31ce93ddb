import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/trainee-programs.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { AssignmentNotFound, NoActiveProgram } from '../errors.ts'
import { ownProgramOf } from './read-sql.ts'

/** The program that the client who asks follows now. */
export const readCurrentProgram: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.readCurrentProgram,
    async handler(request, reply) {
      const [program] = await ownProgramOf(app.db, { id: null, traineeId: request.user.traineeId!, now: app.clock() })
      if (!program) throw new NoActiveProgram()
      return sendJson(reply, program.data)
    }
  })
}

/** One program of the client who asks, by its assignment. */
export const readOwnProgram: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.readOwnProgram,
    async handler(request, reply) {
      const { id } = request.params
      const [program] = await ownProgramOf(app.db, { id, traineeId: request.user.traineeId!, now: app.clock() })
      if (!program) throw new AssignmentNotFound(id)
      return sendJson(reply, program.data)
    }
  })
}
