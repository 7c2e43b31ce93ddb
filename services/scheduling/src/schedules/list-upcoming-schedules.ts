import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/trainee-schedules.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { placeJson } from './schedule-json.ts'
import { clientZone } from './zones.ts'

/** The client's coming sessions and a calendar of the same days, which are days where the client is. */
export const listUpcomingSchedules: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.listUpcomingSchedules,
    async handler(request, reply) {
      const { days } = request.query
      return sendJson(reply, await upcomingOf(app.db, { traineeId: request.user.traineeId!, days, now: app.clock() }))
    }
  })
}

// A session's own date is at most a day away from the reader's, and the reader's from that of UTC: the bounds on s.date choose its partitions.
const upcoming = statement<{ data: string }>(sql`
  with reader as (
    select t.id, u.language, zone, (${value('now')}::timestamptz at time zone zone)::date as today
    from trainees t
      join users u on u.id = t.user_id
      left join trainers tr on tr.id = t.trainer_id
      left join users tu on tu.id = tr.user_id,
      lateral (select ${clientZone} as zone) as zones
    where t.id = ${value('traineeId')}
  ),
  session as (
    select s.*, (s.starts_at at time zone reader.zone)::date as day
    from reader join schedules s on s.trainee_id = reader.id
    where s.trainee_id = ${value('traineeId')} and s.status in ('scheduled', 'confirmed') and s.deleted_at is null
      and s.date >= ${value('now')}::timestamptz::date - 2 and s.date <= ${value('now')}::timestamptz::date + ${value('days')}::int + 2
      and (s.starts_at at time zone reader.zone)::date between reader.today and reader.today + ${value('days')}::int - 1
  )
  select json_build_object(
    'upcomingSessions', coalesce((
      select json_agg(json_build_object(
        'id', s.id, 'date', s.date, 'time', to_char(s.time, 'HH24:MI'), 'timezone', s.timezone, 'startsAt', public.instant(s.starts_at),
        'duration', s.duration, 'title', s.title, 'description', s.description, 'status', s.status, 'sessionType', s.session_type,
        'trainer', json_build_object('id', tr.id, 'name', case when gone then 'Deleted account' else tu.name end,
          'profileImage', case when not gone then tu.profile_image end, 'phoneNumber', case when not gone then tu.phone_number end),
        'location', ${placeJson}
      ) order by s.starts_at, s.id)
      from session s
        join trainers tr on tr.id = s.trainer_id
        join users tu on tu.id = tr.user_id
        left join locations l on l.id = s.location_id,
        lateral (select tr.deleted_at is not null or tu.deleted_at is not null as gone) as account
    ), '[]'),
    'calendar', (
      select json_agg(json_build_object(
        'date', date,
        'dayName', (case language
          when 'th' then array['วันจันทร์', 'วันอังคาร', 'วันพุธ', 'วันพฤหัสบดี', 'วันศุกร์', 'วันเสาร์', 'วันอาทิตย์']
          else array['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
        end)[extract(isodow from date)::int],
        'isToday', date = today, 'hasSession', sessions > 0, 'sessionCount', sessions
      ) order by date)
      from reader, generate_series(0, ${value('days')}::int - 1) as ahead,
        lateral (select today + ahead as date) as day,
        lateral (select count(*) as sessions from session where session.day = day.date) as counted
    )
  )::text as data
`)

async function upcomingOf(tx: Tx, given: { traineeId: number; days: number; now: Date }) {
  const [row] = await upcoming(tx, given)
  return row!.data
}
