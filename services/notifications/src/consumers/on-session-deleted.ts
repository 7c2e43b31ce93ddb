import { sessionDeleted } from '@spotter/contracts/events/training.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'
import { hideNotices } from '../notices/sql.ts'

/** A session was taken back: its notice goes, and what it had earned. */
export const onSessionDeleted = on(sessionDeleted, async (tx, { sessionId, traineeId }) => {
  const history = await lockHistory(tx, traineeId)
  if (!history) return

  await hideNotices(tx, [`session-${sessionId}`])
  await settleBadges(tx, traineeId, history)
})
