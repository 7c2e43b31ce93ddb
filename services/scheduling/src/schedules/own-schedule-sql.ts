import type { ScheduleStatus } from '@spotter/contracts/api/shapes.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { placeJson, type Snapshot, snapshotColumns } from './schedule-json.ts'

/** A session `s` as its client sees it. */
const ownScheduleJson = sql`json_build_object(
  'id', s.id, 'date', s.date, 'time', to_char(s.time, 'HH24:MI'), 'timezone', s.timezone, 'startsAt', public.instant(s.starts_at),
  'duration', s.duration, 'title', s.title, 'description', s.description, 'status', s.status, 'sessionType', s.session_type,
  'trainer', json_build_object('id', tr.id, 'name', case when gone then 'Deleted account' else tu.name end,
    'profileImage', case when not gone then tu.profile_image end, 'phoneNumber', case when not gone then tu.phone_number end,
    'email', case when not gone then tu.email end, 'specialization', case when not gone then tr.specialization end),
  'location', ${placeJson},
  'plannedExercises', s.planned_exercises, 'notes', s.notes, 'relatedSessionCard', s.session_card_id,
  'cancellationReason', s.cancellation_reason, 'cancelledAt', public.instant(s.cancelled_at), 'cancelledBy', s.cancelled_by,
  'createdAt', public.instant(s.created_at), 'updatedAt', public.instant(s.updated_at)
)`

/** What `ownScheduleJson` is made of. */
const besideOwnSchedule = sql`
  join trainers tr on tr.id = s.trainer_id
  join users tu on tu.id = tr.user_id
  left join locations l on l.id = s.location_id,
  lateral (select tr.deleted_at is not null or tu.deleted_at is not null as gone) as account`

const oneOwnSchedule = statement<{ data: string }>(sql`
  select ${ownScheduleJson}::text as data
  from schedules s ${besideOwnSchedule}
  where s.id = ${value('id')} and s.trainee_id = ${value('traineeId')} and s.deleted_at is null
`)

/** One session of a client as JSON, or undefined. */
export async function ownSchedule(tx: Tx, key: { id: number; traineeId: number }) {
  const [row] = await oneOwnSchedule(tx, key)
  return row?.data
}

export interface OwnScheduleFilter {
  traineeId: number
  startDate: string | null
  endDate: string | null
  /** Null: any. */
  statuses: string[] | null
  sort: 'asc' | 'desc'
  page: number
  limit: number
}

const inOrder = (session: string) =>
  sql`date_part('epoch', ${session}.starts_at) * ${value('direction')}::int, ${session}.id * ${value('direction')}::int`

// "+ 0" keeps the planner from reading everybody's sessions of the period: a client has few.
const ownSchedulesPage = statement<{ data: string }>(sql`
  with wanted as (
    select s.id, s.date, s.starts_at
    from schedules s
    where s.trainee_id = ${value('traineeId')} and s.deleted_at is null
      and s.date + 0 between coalesce(${value('startDate')}::date, '-infinity') and coalesce(${value('endDate')}::date, 'infinity')
      and (s.status = any (${value('statuses')}::text[]) or ${value('statuses')}::text[] is null)
  ),
  page as (
    select id, date from wanted
    order by ${inOrder('wanted')} limit ${value('limit')}::int offset (${value('page')}::bigint - 1) * ${value('limit')}::int
  )
  select json_build_object(
    'schedules', coalesce((
      select json_agg(${ownScheduleJson} order by ${inOrder('s')})
      from page join schedules s on s.id = page.id and s.date = page.date ${besideOwnSchedule}
    ), '[]'),
    'pagination', (
      select json_build_object('currentPage', ${value('page')}::int, 'totalPages', ceil(count(*)::numeric / ${value('limit')}::int)::int,
        'totalItems', count(*), 'itemsPerPage', ${value('limit')}::int) from wanted)
  )::text as data
`)

/** One page of a client's sessions by start, and the pagination, as JSON. */
export async function ownSchedules(tx: Tx, filter: OwnScheduleFilter) {
  const [row] = await ownSchedulesPage(tx, { ...filter, direction: filter.sort === 'asc' ? 1 : -1 })
  return row!.data
}

/** A session as its client's say needs it. */
interface OwnSchedule {
  date: string
  startsAt: Date
  status: ScheduleStatus
  /** Whether the client still has the trainer whose session it is. */
  isWithPresentTrainer: boolean
}

/** The session, locked until the end of the transaction; undefined when it is not one of this client. */
export async function lockOwnSchedule(tx: Tx, { id, traineeId }: { id: number; traineeId: number }) {
  const [schedule] = await tx.$queryRaw<OwnSchedule[]>`
    select s.date, s.starts_at as "startsAt", s.status,
      t.trainer_id is not distinct from s.trainer_id as "isWithPresentTrainer"
    from schedules s join trainees t on t.id = s.trainee_id
    where s.id = ${id} and s.trainee_id = ${traineeId} and s.deleted_at is null
    for update of s
  `
  return schedule
}

const confirmation = statement<Snapshot>(sql`
  update schedules s set status = 'confirmed'
  where s.id = ${value('id')} and s.date = ${value('date')}::date
  returning ${snapshotColumns}
`)

/** Makes the session confirmed. */
export async function markConfirmed(tx: Tx, { id, date }: { id: number; date: string }) {
  const [confirmed] = await confirmation(tx, { id, date })
  return confirmed!
}
