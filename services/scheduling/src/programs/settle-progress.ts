import { programCompleted, programReopened } from '@spotter/contracts/events/scheduling.ts'
import type { Tx } from '@spotter/service-kit/db.ts'

interface Settled {
  assignmentId: number
  programId: number
  programName: string
  trainerId: number
  traineeId: number
}

/**
 * Ends the assignments among these that have all their sessions now, and opens
 * those again that no longer have, once the triggers have counted; not those that
 * the trainer called completed. Returns the events to publish.
 *
 * @param at when it happened
 */
export async function settleProgress(tx: Tx, assignmentIds: (number | null)[], at: Date) {
  const ids = [...new Set(assignmentIds)].filter(id => id !== null)
  if (ids.length === 0) return []

  const completed = await completeFinished(tx, ids)
  const reopened = await reopenUnfinished(tx, ids)
  return [
    ...completed.map(assignment => programCompleted({ ...assignment, completedAt: at.toISOString() })),
    ...reopened.map(assignment => programReopened(assignment))
  ]
}

const completeFinished = (tx: Tx, ids: number[]) =>
  tx.$queryRaw<Settled[]>`
    update program_assignments a set status = 'completed'
    from programs p
    where a.id = any (${ids}::bigint[]) and p.id = a.program_id and a.deleted_at is null
      and a.status in ('active', 'paused') and a.total_sessions > 0 and a.sessions_completed >= a.total_sessions
    returning a.id as "assignmentId", p.id as "programId", p.name as "programName", p.trainer_id as "trainerId", a.trainee_id as "traineeId"
  `

const reopenUnfinished = (tx: Tx, ids: number[]) =>
  tx.$queryRaw<(Settled & { status: 'active' | 'paused' })[]>`
    update program_assignments a
    set status = case when exists (
      select from program_assignments other
      where other.trainee_id = a.trainee_id and other.id <> a.id and other.status = 'active' and other.deleted_at is null
    ) then 'paused' else 'active' end
    from programs p
    where a.id = any (${ids}::bigint[]) and p.id = a.program_id and a.deleted_at is null
      and a.status = 'completed' and not a.completed_by_hand and a.sessions_completed < a.total_sessions
    returning a.id as "assignmentId", p.id as "programId", p.name as "programName", p.trainer_id as "trainerId", a.trainee_id as "traineeId", a.status
  `
