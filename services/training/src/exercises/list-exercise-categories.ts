import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/exercises.ts'
import { alsoCommon } from '@spotter/contracts/common-address.ts'
import { exerciseCategories } from '@spotter/contracts/exercise-categories.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { readCategories } from './sql.ts'

const categories = JSON.stringify(exerciseCategories)

/** The fixed categories, counted for who asks; under `/common/` too, which some front ends call. */
export const listExerciseCategories: FastifyPluginAsyncTypebox = async app => {
  for (const address of alsoCommon(contract.listExerciseCategories)) {
    app.route({
      ...address,
      async handler({ user }, reply) {
        const [answer] = await readCategories(app.db, { categories, userId: user.userId, trainerId: user.trainerId ?? null })
        return sendJson(reply, answer!.json)
      }
    })
  }
}
