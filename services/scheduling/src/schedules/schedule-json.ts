import type { ScheduleStatus } from '@spotter/contracts/api/shapes.ts'
import { sql } from '@spotter/service-kit/statement.ts'

/** The place `l` of a session, or null. */
export const placeJson = sql`case when l.id is not null then json_build_object('id', l.id, 'name', l.name, 'address', l.address,
    'floor', l.floor, 'building', l.building, 'mapUrl', l.map_url) end`

/** A session `s` as its trainer sees it; what it says of others comes from `besideSchedule`. */
export const scheduleJson = sql`json_build_object(
  'id', s.id, 'date', s.date, 'time', to_char(s.time, 'HH24:MI'), 'timezone', s.timezone, 'startsAt', public.instant(s.starts_at),
  'duration', s.duration, 'title', s.title, 'description', s.description, 'status', s.status, 'sessionType', s.session_type,
  'plannedExercises', s.planned_exercises, 'notes', s.notes,
  'client', json_build_object('id', t.id, 'name', case when gone then 'Deleted account' else u.name end,
    'profileImage', case when not gone then u.profile_image end),
  'location', ${placeJson},
  'programAssignmentId', s.program_assignment_id, 'seriesId', s.series_id, 'relatedSessionCard', s.session_card_id,
  'completedAt', public.instant(s.completed_at),
  'cancellationReason', s.cancellation_reason, 'cancelledAt', public.instant(s.cancelled_at), 'cancelledBy', s.cancelled_by,
  'createdAt', public.instant(s.created_at), 'updatedAt', public.instant(s.updated_at)
)`

/** Client `t`, its user `u` and the place `l` of a session `s`, to follow it in the from clause. */
export const besideSchedule = sql`
  join trainees t on t.id = s.trainee_id
  join users u on u.id = t.user_id
  left join locations l on l.id = s.location_id,
  lateral (select t.deleted_at is not null or u.deleted_at is not null as gone) as account`

/** A session as events carry it. */
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

/** The columns of a session `s` that make a `Snapshot`: `returning ${snapshotColumns}`. */
export const snapshotColumns = sql`s.id as "scheduleId", s.trainer_id as "trainerId", s.trainee_id as "traineeId", s.location_id as "locationId",
    s.program_assignment_id as "programAssignmentId", s.date, to_char(s.time, 'HH24:MI') as time, s.timezone,
    public.instant(s.starts_at) as "startsAt", s.duration, s.title, s.session_type as "sessionType", s.status`
