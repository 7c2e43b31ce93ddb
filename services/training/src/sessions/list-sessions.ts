import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/session-histories.ts'
import type { User } from '@spotter/service-kit/access-token.ts'
import type { Db } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ClientNotAssigned, ClientNotFound } from '../errors.ts'
import { readCursor } from './cursor.ts'
import { readHistory, searchHistory } from './read-sql.ts'
import { checkPeriod } from './rules.ts'

/** A client's history, for the client, or for the trainer who names the client. */
export const listTraineeSessions: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listTraineeSessions,
    handler: async ({ user, query }, reply) => sendJson(reply, await historyOf(app.db, viewerOf(user, query), query))
  })
}

/** What of it holds a text. */
export const searchTraineeSessions: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.searchTraineeSessions,
    async handler({ user, query }, reply) {
      const { q = null, category = null } = query
      return sendJson(reply, await historyOf(app.db, viewerOf(user, query), { ...query, search: { q, category } }))
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

/** The history of one client, for their trainer. */
export const listClientSessions: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listClientSessions,
    handler: async ({ user, params, query }, reply) =>
      sendJson(reply, await historyOf(app.db, { trainerId: user.trainerId! }, { ...query, clientId: params.id }, ClientNotFound))
  })
}

type Viewer = { trainerId: number } | { traineeId: number }

/** Who reads: a trainer must name a client, a client can name nobody else. */
function viewerOf(user: User, { clientId }: { clientId?: number }): Viewer {
  if (user.role === 'trainer') {
    if (clientId === undefined) throw invalidField('clientId', 'is required of a trainer', 'MISSING_REQUIRED_FIELD')
    return { trainerId: user.trainerId! }
  }
  if (clientId !== undefined && clientId !== user.traineeId) throw new ClientNotAssigned(clientId)
  return { traineeId: user.traineeId! }
}

interface HistoryQuery {
  startDate?: string
  endDate?: string
  clientId?: number
  cursor?: string
  page: number
  limit: number
  sort?: 'asc' | 'desc'
  search?: { q: string | null; category: string | null }
}

async function historyOf(db: Db, viewer: Viewer, query: HistoryQuery, NotTheirs = ClientNotAssigned) {
  checkPeriod(query)
  const { startDate = null, endDate = null, clientId = null, limit, sort = 'desc', search } = query
  const from = query.cursor === undefined ? undefined : readCursor(query.cursor)

  const [answer] = await (search ? searchHistory : readHistory)['trainerId' in viewer ? 'trainer' : 'trainee'][sort](db, {
    ...viewer,
    ...search,
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
  if (!answer!.isClient) throw new NotTheirs(clientId!)
  return answer!.json
}
