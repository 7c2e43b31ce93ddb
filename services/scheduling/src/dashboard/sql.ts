import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { besideSchedule, scheduleJson } from '../schedules/schedule-json.ts'
import { trainerZone } from '../schedules/zones.ts'
import { latestActivities } from './activities-sql.ts'

/**
 * Days are the reader's. One pass goes over all sessions of the trainer and reads no clock, one over those of this month, this week and
 * ahead: their own dates are at most two days from the reader's. `offset 0` looks each client's user up: else all are read.
 */
const dashboard = statement<{ data: string }>(sql`
  with reader as (
    select tr.id, tr.rating, tr.total_ratings, tu.language, zone, today, monday, least(monday, date_trunc('month', today)::date) - 2 as first_needed
    from trainers tr join users tu on tu.id = tr.user_id,
      lateral (select ${trainerZone} as zone) as zones,
      lateral (select (${value('now')}::timestamptz at time zone zone)::date as today) as clock,
      lateral (select date_trunc('week', today)::date as monday) as week
    where tr.id = ${value('trainerId')}
  ),
  clients as (
    select t.id, t.status, t.trainer_assigned_at, t.trainer_accepted_at, t.last_session_date, u.name, u.profile_image,
      t.deleted_at is not null or u.deleted_at is not null as gone
    from trainees t cross join lateral (select name, profile_image, deleted_at from users where id = t.user_id offset 0) as u
    where t.trainer_id = ${value('trainerId')}
  ),
  sessions as (
    select s.id, s.date, s.trainee_id, s.status, s.trainee_id in (select id from clients) as is_with_client,
      case s.status when 'completed' then coalesce(s.completed_at, s.starts_at + make_interval(mins => s.duration))
        when 'cancelled' then coalesce(s.cancelled_at, s.updated_at) end as ended_at
    from schedules s
    where s.trainer_id = ${value('trainerId')} and s.deleted_at is null
  ),
  counted as (
    select count(*) as total, count(*) filter (where status = 'completed') as completed,
      count(*) filter (where status in ('completed', 'cancelled', 'no_show')) as over
    from sessions
  ),
  recent as (
    select s.id, s.date, s.starts_at, s.status <> 'cancelled' as is_on, day = today as is_today, day between monday and monday + 6 as is_this_week,
      date_trunc('month', day) = date_trunc('month', today) as is_this_month, s.status in ('scheduled', 'confirmed') and day >= today as is_upcoming,
      s.trainee_id in (select id from clients) as is_with_client
    from reader, schedules s, lateral (select (s.starts_at at time zone zone)::date as day) as days
    where s.trainer_id = ${value('trainerId')} and s.deleted_at is null and s.date >= (select first_needed from reader)
  ),
  counted_recent as (
    select count(*) filter (where is_upcoming) as upcoming, count(*) filter (where is_on and is_today) as today,
      count(*) filter (where is_on and is_this_week) as week, count(*) filter (where is_on and is_this_month) as month
    from recent
  ),
  todays as (
    select id, date from recent where is_on and is_today and is_with_client
  ),
  upcoming as (
    select id, date from recent where is_upcoming and is_with_client order by starts_at, id limit 10
  )
  select json_build_object(
    'totalClients', (select count(*) from clients where not gone),
    'activeClients', (select count(*) from clients where not gone and (status = 'active' or trainer_accepted_at is null)),
    'inactiveClients', (select count(*) from clients where not gone and status <> 'active' and trainer_accepted_at is not null),
    'activePrograms', (select count(*) from programs where trainer_id = reader.id and status = 'active' and deleted_at is null),
    'totalSessions', counted.total, 'completedSessions', counted.completed, 'upcomingSessions', counted_recent.upcoming,
    'todaySessions', counted_recent.today, 'weekSessions', counted_recent.week, 'monthSessions', counted_recent.month,
    'completionRate', round(100.0 * counted.completed / nullif(counted.over, 0), 1),
    'averageRating', case when reader.total_ratings > 0 then reader.rating end,
    'todaySchedule', ${sessionsOf('todays')},
    'upcomingSchedules', ${sessionsOf('upcoming')},
    'recentClients', coalesce((
      select json_agg(json_build_object('id', id, 'name', name, 'profileImage', profile_image, 'lastSession', last_session)
        order by last_session desc nulls last, id desc)
      from (
        select id, name, profile_image, case when trainer_accepted_at is not null then last_session_date else (
          select max(date) from session_cards c where c.trainee_id = clients.id and c.trainer_id = reader.id and c.deleted_at is null
        ) end as last_session
        from clients where not gone
        order by last_session desc nulls last, id desc limit 5
      ) as client
    ), '[]'),
    'recentActivities', ${latestActivities}
  )::text as data
  from reader, counted, counted_recent
`)

/** The sessions that a part of the statement names by id and date, whole, by start. */
function sessionsOf(part: 'todays' | 'upcoming') {
  return sql`coalesce((
      select json_agg(${scheduleJson} order by s.starts_at, s.id)
      from ${part} join schedules s on s.id = ${part}.id and s.date = ${part}.date ${besideSchedule}
    ), '[]')`
}

/** A trainer's dashboard as JSON, as of `now` in the trainer's zone; undefined where there is no such trainer. */
export async function readDashboard(tx: Tx, asked: { trainerId: number; now: Date }) {
  const [row] = await dashboard(tx, asked)
  return row?.data
}
