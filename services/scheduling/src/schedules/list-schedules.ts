import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/schedules.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import type { Static } from 'typebox'
import { ClientNotAssigned } from '../errors.ts'
import { besideSchedule, scheduleJson } from './schedule-json.ts'

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

const inOrder = (session: string) =>
  sql`date_part('epoch', ${session}.starts_at) * ${value('direction')}::int, ${session}.id * ${value('direction')}::int`

// Rows are compared whole, because by the date alone the planner reads everybody's sessions of the period. "is not false" has the trainer's
// clients read once instead of looked up for each session.
const page = statement<{ data: string; isClient: boolean }>(sql`
  with wanted as (
    select s.id, s.date, s.starts_at
    from schedules s
    where s.trainer_id = ${value('trainerId')} and s.deleted_at is null
      and (s.trainer_id, s.date) >= (${value('trainerId')}, coalesce(${value('startDate')}::date, '-infinity'))
      and (s.trainer_id, s.date) <= (${value('trainerId')}, coalesce(${value('endDate')}::date, 'infinity'))
      and (s.status = any (${value('statuses')}::text[]) or ${value('statuses')}::text[] is null)
      and (s.trainee_id = ${value('clientId')}::bigint or ${value('clientId')}::bigint is null)
      and (s.trainee_id in (select id from trainees where trainer_id = ${value('trainerId')})) is not false
  ),
  page as (
    select id, date from wanted
    order by ${inOrder('wanted')} limit ${value('limit')}::int offset (${value('page')}::bigint - 1) * ${value('limit')}::int
  )
  select exists (
      select from trainees t join users u on u.id = t.user_id
      where t.id = ${value('clientId')}::bigint and t.trainer_id = ${value('trainerId')} and t.deleted_at is null and u.deleted_at is null
    ) as "isClient",
    json_build_object(
      'schedules', coalesce((
        select json_agg(${scheduleJson} order by ${inOrder('s')})
        from page join schedules s on s.id = page.id and s.date = page.date ${besideSchedule}
      ), '[]'),
      'pagination', (
        select json_build_object('currentPage', ${value('page')}::int, 'totalPages', ceil(count(*)::numeric / ${value('limit')}::int)::int,
          'totalItems', count(*), 'itemsPerPage', ${value('limit')}::int) from wanted)
    )::text as data
`)

/** One page of a trainer's schedules as JSON, and whether the client asked for is theirs. */
async function schedulesOf(tx: Tx, trainerId: number, { status, sort, ...query }: Query) {
  const { startDate = null, endDate = null, clientId = null } = query
  const statuses = status?.split(',') ?? null
  const direction = sort === 'desc' ? -1 : 1
  const [row] = await page(tx, { trainerId, startDate, endDate, clientId, statuses, direction, page: query.page, limit: query.limit })
  return row!
}
