import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sessions.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ClientNotAssigned, SessionNotFound } from '../errors.ts'
import { isClient, readSession } from './read-sql.ts'

/** One session for its client, or for a trainer who may name the client. */
export const getTraineeSession: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getTraineeSession,
    async handler({ user, params: { id: sessionId }, query: { clientId } }, reply) {
      if (user.role === 'trainer')
        return sendJson(reply, await sessionForTrainer(app.db, { sessionId, trainerId: user.trainerId!, clientId }))
      if (clientId !== undefined && clientId !== user.traineeId) throw new ClientNotAssigned(clientId)

      const [session] = await readSession.trainee(app.db, { sessionId, traineeId: user.traineeId! })
      if (!session) throw new SessionNotFound(sessionId)
      return sendJson(reply, session.json)
    }
  })
}

/** One session for a trainer of its client. */
export const getTrainerSession: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getTrainerSession,
    handler: async ({ user, params }, reply) =>
      sendJson(reply, await sessionForTrainer(app.db, { sessionId: params.id, trainerId: user.trainerId! }))
  })
}

/** The session as JSON. Throws where it is not the trainer's to see, or the client that was named is not theirs. */
export async function sessionForTrainer(
  tx: Tx,
  { sessionId, trainerId, clientId = null }: { sessionId: number; trainerId: number; clientId?: number | null | undefined }
) {
  const [session] = await readSession.trainer(tx, { sessionId, trainerId, clientId })
  if (session) return session.json
  if (clientId !== null && (await isClient(tx, { clientId, trainerId })).length === 0) throw new ClientNotAssigned(clientId)
  throw new SessionNotFound(sessionId)
}
