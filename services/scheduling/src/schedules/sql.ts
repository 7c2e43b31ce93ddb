import type { ScheduleStatus } from '@spotter/contracts/api/shapes.ts'
import type { Tx } from '@spotter/service-kit/db.ts'

/** A schedule as events carry it. */
export interface Snapshot {
  scheduleId: number
  trainerId: number
  traineeId: number
  locationId: number | null
  programAssignmentId: number | null
  date: string
  time: string
  timezone: string
  startsAt: string
  duration: number
  title: string
  sessionType: string | null
  status: ScheduleStatus
}

/** What a trainer may write of a schedule. */
export interface Details {
  date: string
  time: string
  duration: number
  title: string
  description: string | null
  locationId: number | null
  programAssignmentId: number | null
  sessionType: string | null
  plannedExercises: string[] | null
  notes: string | null
  status: ScheduleStatus
}

export interface Schedule extends Details {
  id: number
  clientId: number
  timezone: string
  startsAt: Date
  completedAt: Date | null
  sessionCardId: number | null
}

/** Inserts sessions of one trainer with one client, in one statement, and returns them by start. @throws 23P01 when a time is taken */
export async function insertSchedules(
  tx: Tx,
  { trainerId, clientId, completedAt }: { trainerId: number; clientId: number; completedAt: Date | null },
  rows: Details[]
) {
  const inserted = await tx.$queryRaw<Snapshot[]>`
    insert into schedules (trainer_id, trainee_id, completed_at, location_id, program_assignment_id, date, time, duration, title, description,
      session_type, planned_exercises, notes, status)
    select ${trainerId}::bigint, ${clientId}::bigint, ${completedAt}::timestamptz, "locationId", "programAssignmentId", date, time, duration, title, description,
      "sessionType", "plannedExercises", notes, status
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (
      "locationId" bigint, "programAssignmentId" bigint, date date, time time, duration int, title text, description text,
      "sessionType" text, "plannedExercises" text[], notes text, status text)
    order by date, time
    returning id as "scheduleId", trainer_id as "trainerId", trainee_id as "traineeId", location_id as "locationId",
      program_assignment_id as "programAssignmentId", date, to_char(time, 'HH24:MI') as time, timezone, public.instant(starts_at) as "startsAt",
      duration, title, session_type as "sessionType", status
  `
  return inserted.sort((a, b) => a.startsAt.localeCompare(b.startsAt))
}

/** The client and the place of a schedule of this trainer with a present client, or undefined. */
export async function partiesOf(tx: Tx, { id, trainerId }: { id: number; trainerId: number }) {
  const [parties] = await tx.$queryRaw<{ clientId: number; locationId: number | null }[]>`
    select s.trainee_id as "clientId", s.location_id as "locationId"
    from schedules s join trainees t on t.id = s.trainee_id and t.trainer_id = s.trainer_id and t.deleted_at is null
    where s.id = ${id} and s.trainer_id = ${trainerId} and s.deleted_at is null
  `
  return parties
}

/** The schedule, locked until the end of the transaction; undefined when it is not one of this trainer with a present client. */
export async function lockSchedule(tx: Tx, { id, trainerId }: { id: number; trainerId: number }) {
  const [schedule] = await tx.$queryRaw<Schedule[]>`
    select s.id, s.trainee_id as "clientId", s.location_id as "locationId", s.program_assignment_id as "programAssignmentId", s.date,
      to_char(s.time, 'HH24:MI') as time, s.timezone, s.starts_at as "startsAt", s.duration, s.title, s.description,
      s.session_type as "sessionType", s.planned_exercises as "plannedExercises", s.notes, s.status, s.completed_at as "completedAt",
      s.session_card_id as "sessionCardId"
    from schedules s join trainees t on t.id = s.trainee_id and t.trainer_id = s.trainer_id and t.deleted_at is null
    where s.id = ${id} and s.trainer_id = ${trainerId} and s.deleted_at is null
    for update of s
  `
  return schedule
}

/** Writes the schedule as it shall be. A date of another year takes its card along. @throws 23P01 when the time is taken */
export async function saveSchedule(tx: Tx, schedule: Details & { id: number; completedAt: Date | null }, heldDate: string) {
  const { id, date, time, duration, title, description, locationId, programAssignmentId, sessionType, plannedExercises, notes, status } =
    schedule
  const [saved] = await tx.$queryRaw<Snapshot[]>`
    update schedules
    set date = ${date}::date, time = ${time}::time, duration = ${duration}, title = ${title}, description = ${description}, location_id = ${locationId},
      program_assignment_id = ${programAssignmentId}, session_type = ${sessionType}, planned_exercises = ${plannedExercises}::text[], notes = ${notes},
      status = ${status}, completed_at = ${schedule.completedAt}
    where id = ${id} and date = ${heldDate}::date
    returning id as "scheduleId", trainer_id as "trainerId", trainee_id as "traineeId", location_id as "locationId",
      program_assignment_id as "programAssignmentId", date, to_char(time, 'HH24:MI') as time, timezone, public.instant(starts_at) as "startsAt",
      duration, title, session_type as "sessionType", status
  `
  return saved!
}

/** Cancels the schedule, saying why, when and by whom. */
export async function markCancelled(tx: Tx, cancellation: { id: number; date: string; reason: string | null; at: Date; byUserId: number }) {
  const { id, date, reason, at, byUserId } = cancellation
  const [cancelled] = await tx.$queryRaw<Snapshot[]>`
    update schedules set status = 'cancelled', cancellation_reason = ${reason}, cancelled_at = ${at}, cancelled_by = ${byUserId}
    where id = ${id} and date = ${date}::date
    returning id as "scheduleId", trainer_id as "trainerId", trainee_id as "traineeId", location_id as "locationId",
      program_assignment_id as "programAssignmentId", date, to_char(time, 'HH24:MI') as time, timezone, public.instant(starts_at) as "startsAt",
      duration, title, session_type as "sessionType", status
  `
  return cancelled!
}

/** One schedule as its trainer sees it: the JSON of the answer's data. */
export async function trainerSchedule(tx: Tx, id: number) {
  const [row] = await tx.$queryRaw<{ data: string }[]>`
    select json_build_object(
      'id', s.id, 'date', s.date, 'time', to_char(s.time, 'HH24:MI'), 'timezone', s.timezone, 'startsAt', public.instant(s.starts_at),
      'duration', s.duration, 'title', s.title, 'description', s.description, 'status', s.status, 'sessionType', s.session_type,
      'plannedExercises', s.planned_exercises, 'notes', s.notes,
      'client', json_build_object('id', t.id, 'name', case when gone then 'Deleted account' else u.name end,
        'profileImage', case when not gone then u.profile_image end),
      'location', case when l.id is not null then json_build_object('id', l.id, 'name', l.name, 'address', l.address, 'floor', l.floor,
        'building', l.building, 'mapUrl', l.map_url) end,
      'programAssignmentId', s.program_assignment_id, 'relatedSessionCard', s.session_card_id, 'completedAt', public.instant(s.completed_at),
      'cancellationReason', s.cancellation_reason, 'cancelledAt', public.instant(s.cancelled_at), 'cancelledBy', s.cancelled_by,
      'createdAt', public.instant(s.created_at), 'updatedAt', public.instant(s.updated_at)
    )::text as data
    from schedules s
      join trainees t on t.id = s.trainee_id
      join users u on u.id = t.user_id
      left join locations l on l.id = s.location_id,
      lateral (select t.deleted_at is not null or u.deleted_at is not null as gone) as account
    where s.id = ${id}
  `
  return row!.data
}
