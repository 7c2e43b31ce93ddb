import { sessionDeleted } from '@spotter/contracts/events/training.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'
import { hideNotices } from '../notices/sql.ts'

/** A session was taken back: its notices go, and what it had earned. */
export const onSessionDeleted = on(sessionDeleted, async (tx, { sessionId, traineeId }, { occurredAt }) => {
  const history = await lockHistory(tx, traineeId)
  if (!history) return

  await hideNotices(tx, [`session-${sessionId}`, `session-rated-${sessionId}`])
  await settleBadges(tx, traineeId, history, { occurredAt })
})
