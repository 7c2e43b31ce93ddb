import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/progress.ts'
import type { Db } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ClientNotFound } from '../errors.ts'
import { checkPeriod } from '../sessions/rules.ts'
import { readExerciseProgress } from './exercise-progress-sql.ts'
import { forReader, type Reader } from './performed-sql.ts'

/** How the client who asks came on in one exercise. */
export const getTraineeExerciseProgress: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getTraineeExerciseProgress,
    handler: async ({ user, query }, reply) => sendJson(reply, await progressOf(app.db, { traineeId: user.traineeId! }, query))
  })
}

/** How a trainer's client came on in one exercise. */
export const getClientExerciseProgress: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getClientExerciseProgress,
    handler: async ({ user, params, query }, reply) =>
      sendJson(reply, await progressOf(app.db, { trainerId: user.trainerId!, clientId: params.id }, query))
  })
}

interface Asked {
  name?: string
  exerciseLibraryId?: number
  startDate?: string
  endDate?: string
}

async function progressOf(db: Db, reader: Reader, query: Asked) {
  const { name = null, exerciseLibraryId = null, startDate = null, endDate = null } = query
  if (name === null && exerciseLibraryId === null) throw invalidField('name', 'is required, or exerciseLibraryId', 'MISSING_REQUIRED_FIELD')
  checkPeriod(query)

  const [answer] = await forReader(readExerciseProgress, reader)(db, { ...reader, name, exerciseLibraryId, startDate, endDate })
  if (!answer!.isClient) throw new ClientNotFound((reader as { clientId: number }).clientId)
  return answer!.json
}
