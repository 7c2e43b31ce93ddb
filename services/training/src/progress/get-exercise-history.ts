import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/progress.ts'
import type { Db } from '@spotter/service-kit/db.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ClientNotFound } from '../errors.ts'
import { readExerciseHistory } from './exercise-history-sql.ts'
import { forReader, type Reader } from './performed-sql.ts'

/** Which exercises the client who asks has done. */
export const getTraineeExerciseHistory: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getTraineeExerciseHistory,
    handler: async ({ user, query }, reply) => sendJson(reply, await historyOf(app.db, { traineeId: user.traineeId! }, query))
  })
}

/** Which exercises a trainer's client has done. */
export const getClientExerciseHistory: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getClientExerciseHistory,
    handler: async ({ user, params, query }, reply) =>
      sendJson(reply, await historyOf(app.db, { trainerId: user.trainerId!, clientId: params.id }, query))
  })
}

async function historyOf(
  db: Db,
  reader: Reader,
  { q = null, page, limit, sort = 'asc' }: { q?: string | null; page: number; limit: number; sort?: 'asc' | 'desc' }
) {
  const [answer] = await forReader(readExerciseHistory[sort], reader)(db, { ...reader, q, page, limit, offset: (page - 1) * limit })
  if (!answer!.isClient) throw new ClientNotFound((reader as { clientId: number }).clientId)
  return answer!.json
}
