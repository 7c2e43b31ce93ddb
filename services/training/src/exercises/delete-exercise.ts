import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/exercises.ts'
import { ExerciseNotFound } from '../errors.ts'

/** A trainer takes an exercise of their own out of the library; sessions keep it. */
export const deleteExercise: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.deleteExercise,
    async handler({ params: { id: exerciseId }, user, log }) {
      const deleted = await app.rows.transaction(tx =>
        tx.libraryExercise.updateMany({
          where: { id: exerciseId, trainerId: user.trainerId!, deletedAt: null },
          data: { deletedAt: app.clock() }
        })
      )
      if (deleted.count === 0) throw new ExerciseNotFound(exerciseId)
      log.info({ exerciseId }, 'exercise deleted')
      return { success: true as const, data: null }
    }
  })
}
