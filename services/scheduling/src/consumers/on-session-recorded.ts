import { scheduleCompleted } from '@spotter/contracts/events/scheduling.ts'
import { sessionRecorded } from '@spotter/contracts/events/training.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { settleProgress } from '../programs/settle-progress.ts'
import { lockTrainee } from '../schedules/calendar.ts'
import { type Snapshot, snapshotColumns } from '../schedules/schedule-json.ts'

/**
 * The card has made its schedule completed already, in its own transaction; here
 * that is marked and told, once, and the client's program follows.
 */
export const onSessionRecorded = on(sessionRecorded, async (tx, session, { occurredAt }) => {
  await lockTrainee(tx, session.traineeId)
  const schedule = await markCompleted(tx, session.scheduleId, occurredAt)
  if (!schedule) return // completed by hand before, or reopened since

  const progress = await settleProgress(tx, [schedule.programAssignmentId], occurredAt)
  await publish(tx, scheduleCompleted({ ...schedule, completedAt: occurredAt.toISOString() }), ...progress)
})

const completion = statement<Snapshot & { sessionCardId: number | null }>(sql`
  update schedules s set completed_at = ${value('at')}
  where s.id = ${value('id')} and s.status = 'completed' and s.completed_at is null and s.deleted_at is null
  returning ${snapshotColumns}, s.session_card_id as "sessionCardId"
`)

async function markCompleted(tx: Tx, id: number, at: Date) {
  const [completed] = await completion(tx, { id, at })
  return completed
}
