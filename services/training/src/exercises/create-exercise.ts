import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/exercises.ts'
import { once } from '@spotter/service-kit/idempotency.ts'
import { ownName, refuseTakenName } from './own-name.ts'

/** A trainer adds an exercise to their own. */
export const createExercise: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.createExercise,
    async handler(request, reply) {
      const { name, muscleGroups, equipment, instructions, images, ...rest } = request.body
      const exercise = {
        ...rest,
        name: ownName(name),
        trainerId: request.user.trainerId!,
        // Prisma takes no null for a list: left out, it is null
        ...(muscleGroups && { muscleGroups }),
        ...(equipment && { equipment }),
        ...(instructions && { instructions }),
        ...(images && { images })
      }
      const exerciseId = await refuseTakenName(
        name,
        once(app.rows, request, reply, async tx => {
          const { id } = await tx.libraryExercise.create({ select: { id: true }, data: exercise })
          return Number(id)
        })
      )
      request.log.info({ exerciseId }, 'exercise made')
      return reply.code(201).send({ success: true, data: { exerciseId } })
    }
  })
}
