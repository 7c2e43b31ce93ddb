import { scheduleMoved } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { settleRecords } from '../records/settle-records.ts'
import { lockHistory } from '../sessions/record-sql.ts'

/** A recorded session that moved may have changed places with others: what was a record by then is settled again. */
export const onScheduleMoved = on(scheduleMoved, async (tx, { scheduleId, traineeId }) => {
  await lockHistory(tx, traineeId)
  const cards = await tx.$queryRaw<{ id: number }[]>`
    select id from session_cards where schedule_id = ${scheduleId} and trainee_id = ${traineeId} and deleted_at is null
  `
  for (const { id } of cards) {
    const { events } = await settleRecords(tx, { traineeId, sessionId: id })
    await publish(tx, ...events)
  }
})
