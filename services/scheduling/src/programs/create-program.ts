import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/programs.ts'
import { once } from '@spotter/service-kit/idempotency.ts'
import { checkWeek } from './rules.ts'

/** A trainer makes a program, to be assigned later. */
export const createProgram: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.createProgram,
    async handler(request, reply) {
      const { weeklySchedule, goals, ...program } = request.body
      if (weeklySchedule?.length) checkWeek(weeklySchedule, program.sessionsPerWeek)

      const programId = await once(app.rows, request, reply, async tx => {
        const { id } = await tx.program.create({
          select: { id: true },
          data: {
            ...program,
            trainerId: request.user.trainerId!,
            ...(goals && { goals }),
            ...(weeklySchedule?.length && { weeklySchedule })
          }
        })
        return Number(id)
      })
      request.log.info({ programId }, 'program made')
      return reply.code(201).send({ success: true, data: { programId } })
    }
  })
}
