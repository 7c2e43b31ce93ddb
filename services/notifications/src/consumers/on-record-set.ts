import { recordSet } from '@spotter/contracts/events/training.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { recordCause, standingRecord } from '../achievements/records.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'
import { aboutSession, isOld } from '../notices/notice.ts'
import { keepNotice } from '../notices/sql.ts'
import { texts } from '../texts.ts'

/** Tells the client of a record, once for the session; figures that came to be others are corrected in the notice. */
export const onRecordSet = on(recordSet, async (tx, record, { occurredAt }) => {
  const history = await lockHistory(tx, record.traineeId)
  if (!history) return

  const standing = standingRecord(history, record)
  const notice = {
    userId: history.client.userId,
    cause: recordCause(record),
    type: 'progress',
    priority: 'medium',
    ...texts[history.client.language].recordSet(record),
    inAppOnly: isOld(record.achievedAt, occurredAt),
    ...aboutSession(record.sessionId, 'client')
  } as const
  await keepNotice(tx, notice, { holds: standing !== undefined, reword: standing?.delta === record.delta })
  await settleBadges(tx, record.traineeId, history, { occurredAt, endedAt: record.achievedAt })
})
