import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { AssignmentNotActive } from '../errors.ts'

/** The client's active assignment with this trainer on that date, which a session counts for unless it says otherwise; null when there is none. */
export async function activeAssignment(tx: Tx, { trainerId, clientId, date }: { trainerId: number; clientId: number; date: string }) {
  const [assignment] = await tx.$queryRaw<{ id: number }[]>`
    select a.id
    from program_assignments a join programs p on p.id = a.program_id
    where a.trainee_id = ${clientId} and p.trainer_id = ${trainerId} and a.status = 'active' and a.deleted_at is null
      and ${date}::date between a.start_date and a.end_date
  `
  return assignment?.id ?? null
}

/**
 * Refuses an assignment that a session can't count for.
 * @throws INVALID_INPUT when it is not this client's with this trainer; PROGRAM_NOT_ACTIVE when it is not active
 */
export async function checkAssignment(tx: Tx, { id, trainerId, clientId }: { id: number; trainerId: number; clientId: number }) {
  const [assignment] = await tx.$queryRaw<{ status: string }[]>`
    select a.status
    from program_assignments a join programs p on p.id = a.program_id
    where a.id = ${id} and a.trainee_id = ${clientId} and p.trainer_id = ${trainerId} and a.deleted_at is null
  `
  if (!assignment) throw invalidField('programAssignmentId', 'is not a program assignment of this client')
  if (assignment.status !== 'active') throw new AssignmentNotActive(assignment.status)
}
