import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/progress.ts'
import type { Db } from '@spotter/service-kit/db.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ClientNotFound } from '../errors.ts'
import { forReader, type Reader } from './performed-sql.ts'
import { readRecords } from './records-sql.ts'

/** What the client who asks has reached, by exercise. */
export const listTraineeRecords: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listTraineeRecords,
    handler: async ({ user, query }, reply) => sendJson(reply, await recordsOf(app.db, { traineeId: user.traineeId! }, query))
  })
}

/** What a trainer's client has reached, by exercise. */
export const listClientRecords: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listClientRecords,
    handler: async ({ user, params, query }, reply) =>
      sendJson(reply, await recordsOf(app.db, { trainerId: user.trainerId!, clientId: params.id }, query))
  })
}

async function recordsOf(
  db: Db,
  reader: Reader,
  { q = null, page, limit, sort = 'desc' }: { q?: string | null; page: number; limit: number; sort?: 'asc' | 'desc' }
) {
  const [answer] = await forReader(readRecords[sort], reader)(db, { ...reader, q, page, limit, offset: (page - 1) * limit })
  if (!answer!.isClient) throw new ClientNotFound((reader as { clientId: number }).clientId)
  return answer!.json
}
