import { sessionRated } from '@spotter/contracts/events/training.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockTrainee } from '../achievements/sql.ts'
import { aboutSession, isOld } from '../notices/notice.ts'
import { keepNotice } from '../notices/sql.ts'
import { isClientOf, readPeople } from '../people/sql.ts'
import { ratingOf } from '../sessions/sql.ts'
import { texts } from '../texts.ts'

/** Tells the trainer what the client says of a session, once for the session; another rating is another wording of the same notice. */
export const onSessionRated = on(sessionRated, async (tx, session, { occurredAt }) => {
  const { sessionId, traineeId, endedAt } = session
  await lockTrainee(tx, traineeId)
  const { client, trainer } = await readPeople(tx, session)
  // A former trainer sees nothing of a client any more.
  if (!client || !trainer || !(await isClientOf(tx, session))) return

  const rated = await ratingOf(tx, sessionId)
  const notice = {
    userId: trainer.userId,
    cause: `session-rated-${sessionId}`,
    type: 'message',
    priority: 'medium',
    inAppOnly: isOld(endedAt, occurredAt),
    ...texts[trainer.language].sessionRated({ ...session, ...rated, client: client.name }),
    ...aboutSession(sessionId, 'trainer')
  } as const
  await keepNotice(tx, notice, { holds: rated !== undefined, reword: rated !== undefined })
})
