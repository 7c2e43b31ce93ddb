import type { MetricType } from '@spotter/contracts/api/metrics.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'

/** Whose metrics are asked for, and by whom: `trainerId` is null where the client asks. */
export interface Asker {
  traineeId: number
  trainerId: number | null
  userId: number
}

/** The client `t` with account `tu`, to themselves or to their present trainer. */
const isSeen = sql`t.id = ${value('traineeId')}::bigint and (${value('trainerId')}::bigint is null or t.trainer_id = ${value('trainerId')}::bigint)
    and t.deleted_at is null and tu.deleted_at is null`

/** A live metric `m` of the client, to a trainer who is not accepted yet only if they recorded it. */
const isSeenOfClient = sql`m.trainee_id = t.id and m.deleted_at is null
    and (${value('trainerId')}::bigint is null or t.trainer_accepted_at is not null or m.recorded_by = ${value('userId')}::bigint)`

const metricJson = sql`json_build_object(
    'id', m.id, 'date', m.date, 'type', m.type, 'measurementType', m.measurement_type, 'value', m.value::float8, 'unit', m.unit, 'notes', m.notes,
    'recordedBy', (
      select case when w.deleted_at is null then json_build_object('id', w.id, 'name', w.name, 'profileImage', w.profile_image)
        else json_build_object('id', w.id, 'name', 'Deleted account', 'profileImage', null) end
      from users w where w.id = m.recorded_by
    )
  )`

const list = (direction: 'asc' | 'desc') =>
  statement<{ json: string }>(sql`
    select json_build_object('metrics', coalesce((
      select json_agg(${metricJson} order by m.date ${direction}, m.id ${direction})
      from (
        select m.* from metrics m
        where ${isSeenOfClient}
          and m.date >= coalesce(${value('startDate')}::date, '-infinity') and m.date <= coalesce(${value('endDate')}::date, 'infinity')
          and (${value('type')}::text is null or m.type = ${value('type')})
        order by m.date desc, m.id desc limit 10000
      ) as m
    ), '[]'))::text as json
    from trainees t join users tu on tu.id = t.user_id
    where ${isSeen}
  `)

/** A client's metrics of a period as JSON; nothing where the client is not the asker's to see. */
export const readMetrics = { asc: list('asc'), desc: list('desc') }

/** One metric as JSON; nothing where it is not the asker's to see. */
export const readMetric = statement<{ json: string }>(sql`
  select ${metricJson}::text as json
  from trainees t join users tu on tu.id = t.user_id, metrics m
  where ${isSeen} and ${isSeenOfClient} and m.id = ${value('metricId')}::bigint
`)

/** Keeps everybody else from writing this client's history, and from taking the client on or letting them go, until the transaction ends. */
export const lockClient = statement(sql`
  select pg_advisory_xact_lock(6, hashint8(${value('traineeId')}::bigint))::text -- 6 is the space of trainees: packages/db/src/advisory-locks.ts
`)

/** Today's date where the client is; nothing where the client is not the asker's to see. */
export const readToday = statement<{ today: string }>(sql`
  select (${value('now')}::timestamptz at time zone coalesce(
    tu.timezone,
    (select coalesce(r.timezone, ru.timezone) from trainers r join users ru on ru.id = r.user_id where r.id = t.trainer_id),
    installation_zone()))::date::text as today
  from trainees t join users tu on tu.id = t.user_id
  where ${isSeen}
`)

/** A metric as it stands, and whether the asker may change it. */
interface StoredMetric {
  type: MetricType
  measurementType: string | null
  value: number
  isAskers: boolean
}

/** A metric that the asker sees: a trainer's are those that they recorded; a client's all but what their present trainer did. */
export const readStored = statement<StoredMetric>(sql`
  select m.type, m.measurement_type as "measurementType", m.value::float8 as value,
    coalesce(m.recorded_by = ${value('userId')}::bigint, false) or ${value('trainerId')}::bigint is null and not exists (
      select from trainers r where r.id = t.trainer_id and r.user_id = m.recorded_by
    ) as "isAskers"
  from trainees t join users tu on tu.id = t.user_id, metrics m
  where ${isSeen} and ${isSeenOfClient} and m.id = ${value('metricId')}::bigint
`)
