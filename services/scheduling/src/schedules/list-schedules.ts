import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/schedules.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import type { Static } from 'typebox'
import { ClientNotAssigned } from '../errors.ts'

/** The trainer's sessions with present clients, by start. */
export const listSchedules: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listSchedules,
    async handler(request, reply) {
      const { startDate, endDate, clientId } = request.query
      if (startDate && endDate && startDate > endDate) throw invalidField('endDate', 'lies before startDate')

      const { data, isClient } = await schedulesOf(app.db, request.user.trainerId!, request.query)
      if (clientId && !isClient) throw new ClientNotAssigned(clientId)
      return sendJson(reply, data)
    }
  })
}

type Query = Static<typeof contract.listSchedules.schema.querystring>

/** One page of a trainer's schedules as JSON, and whether the client asked for is theirs. */
async function schedulesOf(tx: Tx, trainerId: number, { startDate, endDate, status, clientId, page, limit, sort }: Query) {
  const statuses = status?.split(',') ?? null
  const direction = sort === 'desc' ? -1 : 1
  // Rows are compared whole, because by the date alone the planner reads everybody's sessions of the period.
  const [row] = await tx.$queryRaw<{ data: string; isClient: boolean }[]>`
    with wanted as (
      select s.id, s.date, s.starts_at
      from schedules s join trainees t on t.id = s.trainee_id and t.trainer_id = s.trainer_id
      where s.trainer_id = ${trainerId} and s.deleted_at is null
        and (s.trainer_id, s.date) >= (${trainerId}, coalesce(${startDate ?? null}::date, '-infinity'))
        and (s.trainer_id, s.date) <= (${trainerId}, coalesce(${endDate ?? null}::date, 'infinity'))
        and (s.status = any (${statuses}::text[]) or ${statuses}::text[] is null)
        and (s.trainee_id = ${clientId ?? null}::bigint or ${clientId ?? null}::bigint is null)
    ),
    page as (
      select id, date, row_number() over (order by extract(epoch from starts_at) * ${direction}::int, id * ${direction}::int) as place
      from wanted order by place limit ${limit}::int offset (${page}::bigint - 1) * ${limit}::int
    )
    select exists (
        select from trainees t join users u on u.id = t.user_id
        where t.id = ${clientId ?? null}::bigint and t.trainer_id = ${trainerId} and t.deleted_at is null and u.deleted_at is null
      ) as "isClient",
      json_build_object(
        'schedules', coalesce((
          select json_agg(json_build_object(
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
          ) order by page.place)
          from page
            join schedules s on s.id = page.id and s.date = page.date
            join trainees t on t.id = s.trainee_id
            join users u on u.id = t.user_id
            left join locations l on l.id = s.location_id,
            lateral (select t.deleted_at is not null or u.deleted_at is not null as gone) as account
        ), '[]'),
        'pagination', (
          select json_build_object('currentPage', ${page}::int, 'totalPages', ceil(count(*)::numeric / ${limit}::int)::int,
            'totalItems', count(*), 'itemsPerPage', ${limit}::int) from wanted)
      )::text as data
  `
  return row!
}
