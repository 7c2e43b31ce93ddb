import { sql } from '@spotter/service-kit/statement.ts'

/** What is said of an activity: the client is the first value, the session's title or the program's name the second, the session's date the third. */
const messages = sql`(values
  ('session_completed', '%1$s completed %2$s', '%1$s ฝึก %2$s เสร็จแล้ว'),
  ('schedule_cancelled', '%2$s with %1$s on %3$s was cancelled', 'นัด %2$s กับ %1$s วันที่ %3$s ถูกยกเลิก'),
  ('client_joined', '%1$s is your client now', '%1$s เป็นลูกค้าของคุณแล้ว'),
  ('program_assigned', '%1$s was given the program %2$s', '%1$s ได้รับโปรแกรม %2$s')
) as message (type, en, th)`

/**
 * The ten latest things that happened with present clients, as JSON in the reader's language: of
 * the dashboard's `reader`, `clients` and `sessions`. `offset 0` looks each client's assignments up: else everybody's are read.
 */
export const latestActivities = sql`coalesce((
      select json_agg(json_build_object('id', latest.id, 'type', type, 'timestamp', public.instant(at),
        'message', format(case reader.language when 'th' then th else en end, case when gone then 'Deleted account' else name end, what, date))
        order by at desc, type, latest.id desc)
      from (
        select * from (
          (select 'session_completed' as type, id, ended_at as at, trainee_id, date, null as subject
            from sessions where is_with_client and status = 'completed' order by ended_at desc, id desc limit 10)
          union all
          (select 'schedule_cancelled', id, ended_at, trainee_id, date, null
            from sessions where is_with_client and status = 'cancelled' order by ended_at desc, id desc limit 10)
          union all
          (select 'client_joined', id, trainer_assigned_at, id, null, null
            from clients where trainer_assigned_at is not null and not gone order by trainer_assigned_at desc, id desc limit 10)
          union all
          (select 'program_assigned', a.id, a.created_at, a.trainee_id, null, p.name
            from clients
              cross join lateral (select * from program_assignments own where own.trainee_id = clients.id and own.deleted_at is null offset 0) as a
              join programs p on p.id = a.program_id
            where p.trainer_id = reader.id
            order by a.created_at desc, a.id desc limit 10)
        ) as happened (type, id, at, trainee_id, date, subject)
        order by at desc, type, id desc limit 10
      ) as latest
        join clients on clients.id = latest.trainee_id
        join ${messages} using (type)
        left join lateral (select s.title from schedules s where s.id = latest.id and s.date = latest.date) as session on true,
        lateral (select coalesce(latest.subject, session.title) as what) as told
    ), '[]')`
