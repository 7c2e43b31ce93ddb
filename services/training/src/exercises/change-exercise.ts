import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/exercises.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ExerciseInUse, ExerciseNotFound } from '../errors.ts'
import { ownName, refuseTakenName } from './own-name.ts'
import { readOwnExercise, updateExercise } from './sql.ts'

/** A trainer changes an exercise of their own; the meaning of its weight only while no session uses it, since records go by it. */
export const changeExercise: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeExercise,
    async handler({ body, params: { id: exerciseId }, user, log }, reply) {
      const own = { exerciseId, trainerId: user.trainerId! }
      const named = JSON.stringify({ ...body, ...(body.name && { name: ownName(body.name) }) })

      const writing = app.db.transaction(async tx => {
        const [changed] = await updateExercise(tx, { ...own, named })
        const [exercise] = await readOwnExercise(tx, own)
        if (!exercise) throw new ExerciseNotFound(exerciseId)
        if (!changed) throw new ExerciseInUse(exerciseId)
        return exercise.json
      })
      const json = await refuseTakenName(body.name ?? '', writing)
      log.info({ exerciseId, fields: Object.keys(body) }, 'exercise changed')
      return sendJson(reply, json)
    }
  })
}
