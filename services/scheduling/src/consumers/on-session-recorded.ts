import { scheduleCompleted } from '@spotter/contracts/events/scheduling.ts'
import { sessionRecorded } from '@spotter/contracts/events/training.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { settleProgress } from '../programs/settle-progress.ts'
import { lockTrainee } from '../schedules/calendar.ts'
import type { Snapshot } from '../schedules/sql.ts'

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

async function markCompleted(tx: Tx, id: number, at: Date) {
  const [completed] = await tx.$queryRaw<(Snapshot & { sessionCardId: number | null })[]>`
    update schedules set completed_at = ${at}
    where id = ${id} and status = 'completed' and completed_at is null and deleted_at is null
    returning id as "scheduleId", trainer_id as "trainerId", trainee_id as "traineeId", location_id as "locationId",
      program_assignment_id as "programAssignmentId", date, to_char(time, 'HH24:MI') as time, timezone, public.instant(starts_at) as "startsAt",
      duration, title, session_type as "sessionType", status, session_card_id as "sessionCardId"
  `
  return completed
}
