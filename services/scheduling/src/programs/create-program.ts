import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/programs.ts'
import { checkWeek } from './rules.ts'
import { insertProgram } from './sql.ts'

/** A trainer makes a program, to be assigned later. */
export const createProgram: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.createProgram,
    async handler(request, reply) {
      const { weeklySchedule, sessionsPerWeek } = request.body
      if (weeklySchedule) checkWeek(weeklySchedule, sessionsPerWeek)

      const programId = await insertProgram(app.db, { trainerId: request.user.trainerId!, ...request.body })
      request.log.info({ programId }, 'program made')
      return reply.code(201).send({ success: true, data: { programId } })
    }
  })
}
