import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/programs.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ProgramNotFound } from '../errors.ts'
import { programOfTrainer } from './read-sql.ts'

/** A trainer puts a program away: it is assigned no more, and who follows it goes on. */
export const archiveProgram: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.archiveProgram,
    async handler(request, reply) {
      const { id } = request.params
      const trainerId = request.user.trainerId!

      const { count } = await app.rows.transaction(tx =>
        tx.program.updateMany({ where: { id, trainerId, deletedAt: null }, data: { status: 'archived' } })
      )
      if (count === 0) throw new ProgramNotFound(id)

      request.log.info({ programId: id }, 'program archived')
      const [program] = await programOfTrainer(app.db, { id, trainerId })
      return sendJson(reply, program!.data)
    }
  })
}
