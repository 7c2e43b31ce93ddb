import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/programs.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { programsOf } from './read-sql.ts'

/** A trainer's programs. */
export const listPrograms: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listPrograms,
    async handler(request, reply) {
      const { status, search, sort, page, limit } = request.query
      const [row] = await programsOf(app.db, {
        trainerId: request.user.trainerId!,
        statuses: status?.split(',') ?? null,
        search: search?.trim() || null,
        direction: sort === 'asc' ? 1 : -1,
        page,
        limit
      })
      return sendJson(reply, row!.data)
    }
  })
}
