import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/schedules.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { ScheduleNotFound } from '../errors.ts'
import { besideSchedule, scheduleJson } from './schedule-json.ts'

/** One session of the trainer who asks, while the client is theirs. */
export const getSchedule: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.getSchedule,
    async handler(request, reply) {
      const { id } = request.params
      const schedule = await scheduleOf(app.db, { id, trainerId: request.user.trainerId! })
      if (!schedule) throw new ScheduleNotFound(id)
      return sendJson(reply, schedule)
    }
  })
}

const oneSchedule = statement<{ data: string }>(sql`
  select ${scheduleJson}::text as data
  from schedules s ${besideSchedule}
  where s.id = ${value('id')} and s.trainer_id = ${value('trainerId')} and t.trainer_id = s.trainer_id and s.deleted_at is null
`)

async function scheduleOf(tx: Tx, key: { id: number; trainerId: number }) {
  const [row] = await oneSchedule(tx, key)
  return row?.data
}
