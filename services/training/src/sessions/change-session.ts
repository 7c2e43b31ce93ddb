import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sessions.ts'
import { sessionChanged } from '@spotter/contracts/events/training.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import type { Static } from 'typebox'
import { RecordedByAnother, SessionNotFound } from '../errors.ts'
import { settleRecords } from '../records/settle-records.ts'
import { fillCard, lockVisibleCard, makeRoom, readCard, updateCard } from './change-sql.ts'
import { readLibrary } from './exercises-sql.ts'
import { sessionForTrainer } from './get-session.ts'
import { checkExercises, checkLibrary, resolve } from './rules.ts'

type Changes = Static<typeof contract.changeSession.schema.body>

/** A trainer changes a session that they recorded; records are settled again in every exercise that was or is in it. */
export const changeSession: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeSession,
    async handler({ body, params: { id: sessionId }, user, log }, reply) {
      const trainerId = user.trainerId!
      const { exercises, ...named } = body
      if (exercises) checkExercises(exercises)

      const json = await app.db.transaction(async tx => {
        const { traineeId, date } = await cardToWrite(tx, { sessionId, trainerId })
        if (Object.keys(named).length > 0) await updateCard(tx, { sessionId, date, named: JSON.stringify(named) })
        const records = exercises ? await replaceExercises(tx, { sessionId, date, traineeId, trainerId, exercises }) : []

        const [card] = await readCard(tx, { sessionId, trainerId })
        const { recorderId, ...session } = card!
        await publish(
          tx,
          sessionChanged({ ...session, sessionId, traineeId, trainerId: recorderId, changedFields: Object.keys(body) }),
          ...records
        )
        return sessionForTrainer(tx, { sessionId, trainerId })
      })

      log.info({ sessionId, fields: Object.keys(body) }, 'session changed')
      return sendJson(reply, json)
    }
  })
}

/** The card that a trainer may write to, its client's history locked. Throws where they may not see it, or not change it. */
export async function cardToWrite(tx: Tx, { sessionId, trainerId }: { sessionId: number; trainerId: number }) {
  const [locked] = await lockVisibleCard(tx, { sessionId, trainerId })
  const [card] = locked ? await readCard(tx, { sessionId, trainerId }) : []
  if (!locked || !card) throw new SessionNotFound(sessionId)
  if (card.recorderId !== trainerId) throw new RecordedByAnother(sessionId)
  return { ...card, traineeId: locked.traineeId }
}

async function replaceExercises(
  tx: Tx,
  {
    sessionId,
    date,
    traineeId,
    trainerId,
    exercises
  }: Required<Pick<Changes, 'exercises'>> & Record<'sessionId' | 'traineeId' | 'trainerId', number> & { date: string }
) {
  const [found] = await readLibrary(tx, { trainerId, sessionId, exercises: JSON.stringify(exercises) })
  checkLibrary(exercises, found!.library)

  const resolved = JSON.stringify(resolve(exercises, found!.library))
  const former = await makeRoom(tx, { sessionId, exercises: resolved })
  await fillCard(tx, { sessionId, date, exercises: resolved })
  const { events } = await settleRecords(tx, { traineeId, sessionId, former })
  return events
}
