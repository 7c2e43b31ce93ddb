import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/trainee-schedules.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ScheduleNotFound } from '../errors.ts'

/** One session of the client who asks. */
export const readOwnSchedule: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.readOwnSchedule,
    async handler(request, reply) {
      const { id } = request.params
      const schedule = await scheduleOf(app.db, { id, traineeId: request.user.traineeId! })
      if (!schedule) throw new ScheduleNotFound(id)
      return sendJson(reply, schedule)
    }
  })
}

async function scheduleOf(tx: Tx, { id, traineeId }: { id: number; traineeId: number }) {
  const [row] = await tx.$queryRaw<{ data: string }[]>`
    select json_build_object(
      'id', s.id, 'date', s.date, 'time', to_char(s.time, 'HH24:MI'), 'timezone', s.timezone, 'startsAt', public.instant(s.starts_at),
      'duration', s.duration, 'title', s.title, 'description', s.description, 'status', s.status, 'sessionType', s.session_type,
      'trainer', json_build_object('id', tr.id, 'name', case when gone then 'Deleted account' else tu.name end,
        'profileImage', case when not gone then tu.profile_image end, 'phoneNumber', case when not gone then tu.phone_number end,
        'email', case when not gone then tu.email end, 'specialization', case when not gone then tr.specialization end),
      'location', case when l.id is not null then json_build_object('id', l.id, 'name', l.name, 'address', l.address, 'floor', l.floor,
        'building', l.building, 'mapUrl', l.map_url) end,
      'plannedExercises', s.planned_exercises, 'notes', s.notes, 'relatedSessionCard', s.session_card_id,
      'createdAt', public.instant(s.created_at), 'updatedAt', public.instant(s.updated_at)
    )::text as data
    from schedules s
      join trainers tr on tr.id = s.trainer_id
      join users tu on tu.id = tr.user_id
      left join locations l on l.id = s.location_id,
      lateral (select tr.deleted_at is not null or tu.deleted_at is not null as gone) as account
    where s.id = ${id} and s.trainee_id = ${traineeId} and s.deleted_at is null
  `
  return row?.data
}
