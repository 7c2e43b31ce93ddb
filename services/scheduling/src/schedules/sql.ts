import type { ScheduleStatus } from '@spotter/contracts/api/shapes.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { besideSchedule, type Snapshot, scheduleJson, snapshotColumns } from './schedule-json.ts'

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
  /** Null for a session of no series. */
  seriesId: string | null
  timezone: string
  startsAt: Date
  completedAt: Date | null
  sessionCardId: number | null
}

const byStart = (sessions: Snapshot[]) => sessions.sort((a, b) => a.startsAt.localeCompare(b.startsAt))

const insertion = statement<Snapshot>(sql`
  insert into schedules as s (trainer_id, trainee_id, completed_at, series_id, location_id, program_assignment_id, date, time, duration, title, description,
    session_type, planned_exercises, notes, status)
  select ${value('trainerId')}::bigint, ${value('clientId')}::bigint, ${value('completedAt')}::timestamptz, ${value('seriesId')}::uuid,
    "locationId", "programAssignmentId", date, time, duration, title, description, "sessionType", "plannedExercises", notes, status
  from jsonb_to_recordset(${value('rows')}::jsonb) as given (
    "locationId" bigint, "programAssignmentId" bigint, date date, time time, duration int, title text, description text,
    "sessionType" text, "plannedExercises" text[], notes text, status text)
  order by date, time
  returning ${snapshotColumns}
`)

interface Booker {
  trainerId: number
  clientId: number
  completedAt?: Date | null
  seriesId?: string | null
}

/** Inserts sessions of one trainer with one client, in one statement, and returns them by start. @throws 23P01 when a time is taken */
export async function insertSchedules(tx: Tx, { trainerId, clientId, completedAt = null, seriesId = null }: Booker, rows: Details[]) {
  return byStart(await insertion(tx, { trainerId, clientId, completedAt, seriesId, rows: JSON.stringify(rows) }))
}

/** The columns of a session `s` that make a `Schedule`. */
const scheduleColumns = sql`s.id, s.trainee_id as "clientId", s.series_id as "seriesId", s.location_id as "locationId",
    s.program_assignment_id as "programAssignmentId", s.date, to_char(s.time, 'HH24:MI') as time, s.timezone, s.starts_at as "startsAt", s.duration,
    s.title, s.description, s.session_type as "sessionType", s.planned_exercises as "plannedExercises", s.notes, s.status,
    s.completed_at as "completedAt", s.session_card_id as "sessionCardId"`

const lock = statement<Schedule>(sql`
  select ${scheduleColumns}
  from schedules s join trainees t on t.id = s.trainee_id and t.trainer_id = s.trainer_id and t.deleted_at is null
  where s.id = ${value('id')} and s.trainer_id = ${value('trainerId')} and s.deleted_at is null
  for update of s
`)

/** The schedule, locked until the end of the transaction; undefined when it is not one of this trainer with a present client. */
export async function lockSchedule(tx: Tx, { id, trainerId }: { id: number; trainerId: number }): Promise<Schedule | undefined> {
  const [schedule] = await lock(tx, { id, trainerId })
  return schedule
}

const lockLater = statement<Schedule>(sql`
  select ${scheduleColumns}
  from schedules s
  where s.series_id = ${value('seriesId')}::uuid and s.trainee_id = ${value('clientId')} and s.status in ('scheduled', 'confirmed')
    and (s.starts_at, s.id) > (${value('startsAt')}::timestamptz, ${value('id')}::bigint) and s.deleted_at is null
  order by s.id
  for update of s
`)

/** The sessions of its series after this one that are still to take place, locked in the order of their ids. */
export const lockFollowing = (tx: Tx, { id, seriesId, clientId, startsAt }: Schedule) => lockLater(tx, { id, seriesId, clientId, startsAt })

// The ids stand in the condition too: by the list alone the planner would read every year whole.
const update = statement<Snapshot>(sql`
  update schedules s
  set date = given.date, time = given.time, duration = given.duration, title = given.title, description = given.description,
    location_id = given."locationId", program_assignment_id = given."programAssignmentId", session_type = given."sessionType",
    planned_exercises = given."plannedExercises", notes = given.notes, status = given.status, completed_at = given."completedAt"
  from jsonb_to_recordset(${value('rows')}::jsonb) as given (
    id bigint, "heldDate" date, "locationId" bigint, "programAssignmentId" bigint, date date, time time, duration int, title text, description text,
    "sessionType" text, "plannedExercises" text[], notes text, status text, "completedAt" timestamptz)
  where s.id = any (${value('ids')}::bigint[]) and s.id = given.id and s.date = given."heldDate"
  returning ${snapshotColumns}
`)

/** A schedule as it shall be; `heldDate` is the date that its row has now. */
export type ChangedSchedule = Details & { id: number; heldDate: string; completedAt: Date | null }

/**
 * Writes schedules as they shall be, in one statement, and returns them by start. A date of another year takes its card
 * along. @throws 23P01 when a time is taken
 */
export async function saveSchedules(tx: Tx, rows: ChangedSchedule[]) {
  const ids = rows.map(({ id }) => id)
  return byStart(await update(tx, { ids, rows: JSON.stringify(rows) }))
}

const cancellation = statement<Snapshot>(sql`
  update schedules s
  set status = 'cancelled', cancellation_reason = ${value('reason')}, cancelled_at = ${value('at')}, cancelled_by = ${value('byUserId')}
  where s.id = any (${value('ids')}::bigint[])
  returning ${snapshotColumns}
`)

interface Cancellation {
  reason: string | null
  at: Date
  byUserId: number
}

/** Cancels schedules, saying why, when and by whom, and returns them by start. */
export const markCancelled = async (tx: Tx, ids: number[], { reason, at, byUserId }: Cancellation) =>
  byStart(await cancellation(tx, { ids, reason, at, byUserId }))

const oneSchedule = statement<{ data: string }>(sql`
  select ${scheduleJson}::text as data from schedules s ${besideSchedule} where s.id = ${value('id')}
`)

/** One schedule as its trainer sees it: the JSON of the answer's data. */
export async function trainerSchedule(tx: Tx, id: number) {
  const [row] = await oneSchedule(tx, { id })
  return row!.data
}
