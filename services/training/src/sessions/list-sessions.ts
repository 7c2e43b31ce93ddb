import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sessions.ts'
import type { Db } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ClientNotAssigned } from '../errors.ts'
import { readCursor } from './cursor.ts'
import { readHistory } from './read-sql.ts'
import { checkPeriod } from './rules.ts'

/** A client's history, for the client, or for the trainer who names the client. */
export const listTraineeSessions: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listTraineeSessions,
    async handler({ user, query }, reply) {
      if (user.role === 'trainer') {
        if (query.clientId === undefined) throw invalidField('clientId', 'is required of a trainer', 'MISSING_REQUIRED_FIELD')
        return sendJson(reply, await historyOf(app.db, { trainerId: user.trainerId! }, query))
      }
      if (query.clientId !== undefined && query.clientId !== user.traineeId) throw new ClientNotAssigned(query.clientId)
      return sendJson(reply, await historyOf(app.db, { traineeId: user.traineeId! }, query))
    }
  })
}

/** All that a trainer may see of what present clients did. */
export const listTrainerSessions: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listTrainerSessions,
    handler: async ({ user, query }, reply) => sendJson(reply, await historyOf(app.db, { trainerId: user.trainerId! }, query))
  })
}

interface HistoryQuery {
  startDate?: string
  endDate?: string
  clientId?: number
  cursor?: string
  page: number
  limit: number
  sort?: 'asc' | 'desc'
}

async function historyOf(db: Db, viewer: { trainerId: number } | { traineeId: number }, query: HistoryQuery) {
  checkPeriod(query)
  const { startDate = null, endDate = null, clientId = null, limit, sort = 'desc' } = query
  const from = query.cursor === undefined ? undefined : readCursor(query.cursor)

  const [answer] = await readHistory['trainerId' in viewer ? 'trainer' : 'trainee'][sort](db, {
    ...viewer,
    startDate,
    endDate,
    clientId,
    limit,
    cursorDate: from?.date ?? null,
    cursorStartsAt: from?.startsAt ?? null,
    cursorId: from?.id ?? null,
    page: from?.page ?? query.page,
    offset: from ? 0 : (query.page - 1) * limit
  })
  if (!answer!.isClient) throw new ClientNotAssigned(clientId!)
  return answer!.json
}
