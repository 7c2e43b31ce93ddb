import type { Event } from '@spotter/contracts/define-event.ts'
import { programEnded, scheduleCancelled } from '@spotter/contracts/events/scheduling.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { type Snapshot, snapshotColumns } from '../schedules/schedule-json.ts'
import type { Ended } from './sql.ts'

interface End {
  status: 'completed' | 'cancelled'
  /** Kept on the sessions as why they were cancelled; null: they stay booked. */
  reason: string | null
  at: Date
  byUserId: number
}

/**
 * Cancels the coming sessions that were booked together with an assignment, where
 * there is a reason to, and returns what is to be said of its end. The client
 * hears of the sessions in one notice, by `program.ended`, and not once for each.
 */
export async function endAssignment(tx: Tx, assignment: Ended, { status, reason, at, byUserId }: End): Promise<Event[]> {
  const sessions = reason === null ? [] : await cancelSessions(tx, assignment, { reason, at, byUserId })
  const endedAt = at.toISOString()
  const endedBy = { userId: byUserId }
  const told = { reason, cancelledAt: endedAt, cancelledBy: endedBy, notifyClient: false }
  return [
    ...sessions.map(schedule => scheduleCancelled({ ...schedule, ...told })),
    programEnded({ ...assignment, status, endedAt, endedBy, cancelledSessions: sessions.length })
  ]
}

/** What was booked with an assignment was made in its transaction, so at its instant; what was booked later on its own is not touched. */
const cancellation = statement<Snapshot>(sql`
  update schedules s set status = 'cancelled', cancellation_reason = ${value('reason')}, cancelled_at = ${value('at')}, cancelled_by = ${value('byUserId')}
  from program_assignments a
  where a.id = ${value('assignmentId')} and s.program_assignment_id = a.id and s.created_at = a.created_at and s.trainer_id = ${value('trainerId')}
    and s.status in ('scheduled', 'confirmed') and s.deleted_at is null
    and s.date >= ${value('at')}::timestamptz::date - 1 and s.starts_at > ${value('at')}::timestamptz
  returning ${snapshotColumns}
`)

async function cancelSessions(tx: Tx, { assignmentId, trainerId }: Ended, given: { reason: string; at: Date; byUserId: number }) {
  const cancelled = await cancellation(tx, { assignmentId, trainerId, ...given })
  return cancelled.sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}
