import { recordWithdrawn } from '@spotter/contracts/events/training.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { recordCause, standingRecord } from '../achievements/records.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'
import { hideNotices } from '../notices/sql.ts'

/** A record no longer holds: its notice goes. */
export const onRecordWithdrawn = on(recordWithdrawn, async (tx, record, { occurredAt }) => {
  const history = await lockHistory(tx, record.traineeId)
  if (!history) return

  // It may stand again by now, and record.set handled before this.
  if (!standingRecord(history, record)) await hideNotices(tx, [recordCause(record)])
  await settleBadges(tx, record.traineeId, history, { occurredAt })
})
