import { clientReleased } from '@spotter/contracts/events/auth.ts'
import { scheduleCancelled } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { lockTrainee } from '../schedules/calendar.ts'
import { type Snapshot, snapshotColumns } from '../schedules/schedule-json.ts'

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

const cancellation = statement<Snapshot>(sql`
  update schedules s
  set status = 'cancelled', cancellation_reason = 'client released', cancelled_at = ${value('releasedAt')}::timestamptz,
    cancelled_by = ${value('byUserId')}
  where s.trainer_id = ${value('trainerId')} and s.trainee_id = ${value('traineeId')} and s.status in ('scheduled', 'confirmed') and s.deleted_at is null
    and s.date >= ${value('releasedAt')}::timestamptz::date - 1 and s.starts_at > ${value('releasedAt')}::timestamptz
    and date_trunc('milliseconds', s.created_at) <= ${value('releasedAt')}::timestamptz
  returning ${snapshotColumns}
`)

async function cancelSessions(tx: Tx, { trainerId, traineeId, releasedAt, releasedBy }: Release) {
  const sessions = await cancellation(tx, { trainerId, traineeId, releasedAt, byUserId: releasedBy.userId })
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
