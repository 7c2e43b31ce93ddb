import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/trainee-programs.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ownProgramsOf } from './read-sql.ts'

/** All programs that the client who asks was ever given. */
export const listOwnPrograms: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listOwnPrograms,
    async handler(request, reply) {
      const { status, sort, page, limit } = request.query
      const [row] = await ownProgramsOf(app.db, {
        traineeId: request.user.traineeId!,
        statuses: status?.split(',') ?? null,
        direction: sort === 'asc' ? 1 : -1,
        now: app.clock(),
        page,
        limit
      })
      return sendJson(reply, row!.data)
    }
  })
}
