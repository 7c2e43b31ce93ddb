import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sessions.ts'
import { sessionRated } from '@spotter/contracts/events/training.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { SessionNotFound, TooLateToRate } from '../errors.ts'
import { readRateable, updateRating } from './rate-sql.ts'
import { readSession } from './read-sql.ts'
import { lockHistory } from './record-sql.ts'

/** How many days after its date a session can still be rated. */
const daysToRate = 30

/** A client rates a session of theirs; a trigger keeps the trainer's average. Saying the same again does nothing and tells nobody. */
export const rateSession: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.rateSession,
    async handler({ body, params: { id: sessionId }, user, log }, reply) {
      const traineeId = user.traineeId!
      const now = app.clock()

      const { json, changed } = await app.db.transaction(async tx => {
        await lockHistory(tx, traineeId)
        const [card] = await readRateable(tx, { sessionId, traineeId, now })
        if (!card) throw new SessionNotFound(sessionId)
        const { daysPast, rating: previousRating, feedback: said, ...session } = card
        if (daysPast > daysToRate) throw new TooLateToRate(sessionId)

        const { rating, feedback = said } = body
        const changed = rating !== previousRating || feedback !== said
        if (changed) await updateRating(tx, { sessionId, date: session.date, rating, feedback })
        const [answer] = await readSession.trainee(tx, { sessionId, traineeId })
        if (changed) {
          await publish(
            tx,
            sessionRated({ ...session, sessionId, traineeId, rating, previousRating, feedback, ratedAt: now.toISOString() })
          )
        }
        return { json: answer!.json, changed }
      })

      if (changed) log.info({ sessionId, rating: body.rating }, 'session rated')
      return sendJson(reply, json)
    }
  })
}
