import { sessionRecorded } from '@spotter/contracts/events/training.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'
import { aboutSession, isOld } from '../notices/notice.ts'
import { keepNotice } from '../notices/sql.ts'
import { texts } from '../texts.ts'

/** Tells the client that a session is in the book, and grants what it earned. */
export const onSessionRecorded = on(sessionRecorded, async (tx, session, { occurredAt }) => {
  const { sessionId, traineeId, endedAt, totalExercises, totalSets, totalVolume } = session
  const history = await lockHistory(tx, traineeId)
  if (!history) return

  const figures = { exercises: totalExercises, sets: totalSets, volume: totalVolume }
  const notice = {
    userId: history.client.userId,
    cause: `session-${sessionId}`,
    type: 'progress',
    priority: 'medium',
    ...texts[history.client.language].sessionRecorded({ ...session, ...figures }),
    inAppOnly: isOld(endedAt, occurredAt),
    ...aboutSession(sessionId, 'client')
  } as const
  await keepNotice(tx, notice, { holds: history.sessions.some(fact => fact.sessionId === sessionId) })
  await settleBadges(tx, traineeId, history, { occurredAt, endedAt })
})
