import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sessions.ts'
import { sessionDeleted } from '@spotter/contracts/events/training.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { settleRecords } from '../records/settle-records.ts'
import { cardToWrite } from './change-session.ts'
import { softDeleteCard } from './change-sql.ts'

/** A trainer takes a session back that they recorded: it leaves every figure, and its schedule can be recorded again. */
export const deleteSession: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.deleteSession,
    async handler({ params: { id: sessionId }, user, log }) {
      const trainerId = user.trainerId!
      const deletedAt = app.clock()

      await app.db.transaction(async tx => {
        const { scheduleId, traineeId, date } = await cardToWrite(tx, { sessionId, trainerId })
        await softDeleteCard(tx, { sessionId, date, now: deletedAt })
        const records = await settleRecords(tx, { traineeId, sessionId })
        await publish(
          tx,
          sessionDeleted({ sessionId, scheduleId, traineeId, trainerId, date, deletedAt: deletedAt.toISOString() }),
          ...records.events
        )
      })

      log.info({ sessionId }, 'session deleted')
      return { success: true as const, data: null }
    }
  })
}
