import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { AssignmentNotActive } from '../errors.ts'

/** The client's active assignment with this trainer, if there is one: sessions on its dates count for it unless they say otherwise. */
export async function activeAssignment(tx: Tx, { trainerId, clientId }: { trainerId: number; clientId: number }) {
  const [assignment] = await tx.$queryRaw<{ id: number; startDate: string; endDate: string }[]>`
    select a.id, a.start_date as "startDate", a.end_date as "endDate"
    from program_assignments a join programs p on p.id = a.program_id
    where a.trainee_id = ${clientId} and p.trainer_id = ${trainerId} and a.status = 'active' and a.deleted_at is null
  `
  return assignment
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
