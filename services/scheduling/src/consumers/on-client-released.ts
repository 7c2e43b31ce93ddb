import { clientReleased } from '@spotter/contracts/events/auth.ts'
import { scheduleCancelled } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { lockTrainee } from '../schedules/calendar.ts'
import type { Snapshot } from '../schedules/sql.ts'

interface Release {
  traineeId: number
  trainerId: number
  releasedAt: string
  releasedBy: { userId: number }
}

/**
 * Trainer and client parted: their coming sessions and their program end with
 * it. Those made after that instant stay: they may have found each other again.
 */
export const onClientReleased = on(clientReleased, async (tx, release) => {
  await lockTrainee(tx, release.traineeId)
  await cancelAssignments(tx, release)
  const cancelled = await cancelSessions(tx, release)

  const { releasedAt, releasedBy } = release
  const told = { reason: 'client released', cancelledAt: releasedAt, cancelledBy: releasedBy, notifyClient: false }
  await publish(tx, ...cancelled.map(schedule => scheduleCancelled({ ...schedule, ...told })))
})

// An event's instant has milliseconds, a row's has microseconds: what was made in the millisecond of the release was made before it.

async function cancelSessions(tx: Tx, { trainerId, traineeId, releasedAt, releasedBy }: Release) {
  const sessions = await tx.$queryRaw<Snapshot[]>`
    update schedules
    set status = 'cancelled', cancellation_reason = 'client released', cancelled_at = ${releasedAt}::timestamptz, cancelled_by = ${releasedBy.userId}
    where trainer_id = ${trainerId} and trainee_id = ${traineeId} and status in ('scheduled', 'confirmed') and deleted_at is null
      and date >= ${releasedAt}::timestamptz::date - 1 and starts_at > ${releasedAt}::timestamptz
      and date_trunc('milliseconds', created_at) <= ${releasedAt}::timestamptz
    returning id as "scheduleId", trainer_id as "trainerId", trainee_id as "traineeId", location_id as "locationId",
      program_assignment_id as "programAssignmentId", date, to_char(time, 'HH24:MI') as time, timezone, public.instant(starts_at) as "startsAt",
      duration, title, session_type as "sessionType", status
  `
  return sessions.sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

async function cancelAssignments(tx: Tx, { trainerId, traineeId, releasedAt }: Release) {
  await tx.$queryRaw`
    update program_assignments a set status = 'cancelled'
    from programs p
    where p.id = a.program_id and p.trainer_id = ${trainerId} and a.trainee_id = ${traineeId} and a.status in ('active', 'paused')
      and a.deleted_at is null and date_trunc('milliseconds', a.created_at) <= ${releasedAt}::timestamptz
  `
}
