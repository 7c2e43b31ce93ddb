import type { AssignmentStatus, ProgressNote } from '@spotter/contracts/api/assignments.ts'
import type { WeeklySession } from '@spotter/contracts/api/programs.ts'
import type { Tx } from '@spotter/service-kit/db.ts'

export interface Program {
  id: number
  name: string
  status: string
  totalWeeks: number
  sessionsPerWeek: number
  weeklySchedule: WeeklySession[] | null
}

/** A program of this trainer, or undefined. */
export async function programOf(tx: Tx, { id, trainerId }: { id: number; trainerId: number }) {
  const [program] = await tx.$queryRaw<Program[]>`
    select id, name, status, total_weeks as "totalWeeks", sessions_per_week as "sessionsPerWeek", weekly_schedule as "weeklySchedule"
    from programs where id = ${id} and trainer_id = ${trainerId} and deleted_at is null
  `
  return program
}

/** The same, held against others' changes until the transaction ends. */
export async function lockProgram(tx: Tx, { id, trainerId }: { id: number; trainerId: number }) {
  const [program] = await tx.$queryRaw<Pick<Program, 'sessionsPerWeek' | 'weeklySchedule'>[]>`
    select sessions_per_week as "sessionsPerWeek", weekly_schedule as "weeklySchedule"
    from programs where id = ${id}::bigint and trainer_id = ${trainerId}::bigint and deleted_at is null
    for update
  `
  return program
}

/** An assignment that is no longer to be followed, as events say it. */
export interface Ended {
  assignmentId: number
  programId: number
  programName: string
  trainerId: number
  traineeId: number
}

/** Cancels the client's active assignment, if there is one, whoever gave it, and returns it. */
export async function cancelActive(tx: Tx, clientId: number) {
  const [cancelled] = await tx.$queryRaw<Ended[]>`
    update program_assignments a set status = 'cancelled'
    from programs p
    where p.id = a.program_id and a.trainee_id = ${clientId} and a.status = 'active' and a.deleted_at is null
    returning a.id as "assignmentId", p.id as "programId", p.name as "programName", p.trainer_id as "trainerId", a.trainee_id as "traineeId"
  `
  return cancelled
}

/** Whether the client has an active assignment, whoever gave it. */
export async function hasActive(tx: Tx, clientId: number) {
  const rows = await tx.$queryRaw<unknown[]>`
    select id from program_assignments where trainee_id = ${clientId} and status = 'active' and deleted_at is null
  `
  return rows.length > 0
}

interface NewAssignment {
  programId: number
  clientId: number
  startDate: string
  endDate: string
  totalSessions: number
}

/** Inserts an active assignment and returns its id. */
export async function insertAssignment(tx: Tx, { programId, clientId, startDate, endDate, totalSessions }: NewAssignment) {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions)
    values (${programId}, ${clientId}, ${startDate}::date, ${endDate}::date, ${totalSessions})
    returning id
  `
  return row!.id
}

/** What may change of an assignment. */
interface Written {
  status: AssignmentStatus
  notes: string | null
  progressNotes: ProgressNote[]
}

/** The client of an assignment of this trainer's program, if they are a client today; else undefined. */
export async function clientOfAssignment(tx: Tx, { id, trainerId }: { id: number; trainerId: number }) {
  const [row] = await tx.$queryRaw<{ clientId: number }[]>`
    select t.id as "clientId"
    from program_assignments a
      join programs p on p.id = a.program_id
      join trainees t on t.id = a.trainee_id
      join users u on u.id = t.user_id
    where a.id = ${id} and a.deleted_at is null and p.trainer_id = ${trainerId} and t.trainer_id = p.trainer_id
      and t.deleted_at is null and u.deleted_at is null
  `
  return row?.clientId
}

/** The assignment, held against others' changes until the transaction ends; `today` is the trainer's. */
export async function lockAssignment(tx: Tx, { id, now }: { id: number; now: Date }) {
  const [row] = await tx.$queryRaw<(Ended & Written & { totalWeeks: number; today: string })[]>`
    select a.id as "assignmentId", p.id as "programId", p.name as "programName", p.trainer_id as "trainerId", a.trainee_id as "traineeId", a.status,
      greatest(1, (a.end_date - a.start_date + 1) / 7) as "totalWeeks", a.notes, coalesce(a.progress_notes, '[]') as "progressNotes",
      (${now}::timestamptz at time zone coalesce(u.timezone, t.timezone, installation_zone()))::date as today
    from program_assignments a
      join programs p on p.id = a.program_id
      join trainers t on t.id = p.trainer_id
      join users u on u.id = t.user_id
    where a.id = ${id}
    for update of a
  `
  const { status, notes, progressNotes, totalWeeks, today, ...snapshot } = row!
  return { status, notes, progressNotes, totalWeeks, today, snapshot }
}

/** Writes what may change of an assignment. @throws 23505 when the client has another active one */
export async function saveAssignment(tx: Tx, assignment: Written & { id: number; completedByHand: boolean }) {
  const { id, status, notes, progressNotes, completedByHand } = assignment
  await tx.$queryRaw`
    update program_assignments
    set status = ${status}, notes = ${notes}, progress_notes = nullif(${JSON.stringify(progressNotes)}::jsonb, '[]'),
      completed_by_hand = completed_by_hand or ${completedByHand}::boolean
    where id = ${id}
  `
}
