import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/exercises.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { readExercises } from './sql.ts'

/** Public exercises and the trainer's own. */
export const listExercises: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listExercises,
    async handler({ user, query }, reply) {
      const { page, limit, sort = 'asc', category = null, difficulty = null } = query
      const search = written(query.search)
      const filters = { category, difficulty, equipment: written(query.equipment), muscleGroup: written(query.muscleGroup) }
      const isFiltered = Object.values(filters).some(filter => filter !== null)
      const read = readExercises[search ? 'found' : 'all'][isFiltered ? 'filtered' : 'whole'][sort]
      const [answer] = await read(app.db, { ...filters, trainerId: user.trainerId!, page, limit, offset: (page - 1) * limit, search })
      return sendJson(reply, answer!.json)
    }
  })
}

/** The text, or null where nothing is written: an empty search field asks for everything. */
const written = (text: string | undefined) => text?.trim() || null
