import type { Tx } from '@spotter/service-kit/db.ts'

/** A client's present trainer, or undefined. */
export async function findTrainer(tx: Tx, traineeId: number) {
  const [trainer] = await tx.$queryRaw<{ trainerId: number; trainerUserId: number }[]>`
    select tr.id as "trainerId", tr.user_id as "trainerUserId"
    from trainees te join trainers tr on tr.id = te.trainer_id join users u on u.id = te.user_id
    where te.id = ${traineeId} and te.deleted_at is null and u.deleted_at is null
  `
  return trainer
}

/** Notes that a client accepts the present trainer; a consent that was given already stays as it is. */
export async function giveConsent(tx: Tx, traineeId: number) {
  const [consent] = await tx.$queryRaw<{ trainerId: number; assignedAt: string | null; acceptedAt: string }[]>`
    update trainees set trainer_accepted_at = coalesce(trainer_accepted_at, clock_timestamp())
    where id = ${traineeId}
    returning trainer_id as "trainerId", instant(trainer_assigned_at) as "assignedAt", instant(trainer_accepted_at) as "acceptedAt"
  `
  return consent!
}
