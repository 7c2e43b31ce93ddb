import type { Tx } from '@spotter/service-kit/db.ts'

/** A client's figures as JSON, as of `now` in the client's zone; nothing where the client is gone. */
export const readStats = (tx: Tx, { traineeId, now }: { traineeId: number; now: Date }) => tx.$queryRaw<{ json: string }[]>`
  select json_build_object(
    'totalSessions', t.total_sessions,
    'completedSessions', t.completed_sessions,
    'upcomingSessions', (
      select count(*) from schedules s
      where s.trainee_id = t.id and s.status in ('scheduled', 'confirmed') and s.deleted_at is null
        and s.date >= today - 2 and (s.starts_at at time zone zone)::date >= today
    ),
    'cancelledSessions', t.cancelled_sessions,
    'currentStreak', case when t.last_session_date >= today - 1 then t.current_streak else 0 end,
    'longestStreak', t.longest_streak,
    'currentWeekStreak', case when date_trunc('week', t.last_session_date) >= date_trunc('week', today) - interval '7 days' then t.current_week_streak else 0 end,
    'longestWeekStreak', t.longest_week_streak,
    'totalWorkoutHours', t.total_workout_hours::float8,
    'lastSessionDate', t.last_session_date,
    'averageSessionsPerWeek', (
      select round(t.total_sessions / greatest(1, (today - min(c.date)) / 7.0), 2)::float8
      from session_cards c where c.trainee_id = t.id and c.deleted_at is null
    ),
    'currentProgram', (
      select json_build_object('id', a.id, 'programId', p.id, 'name', p.name, 'progressPercentage', a.progress_percentage::float8,
        'currentWeek', greatest(1, least(weeks, 1 + (today - a.start_date) / 7)), 'totalWeeks', weeks)
      from program_assignments a join programs p on p.id = a.program_id,
        lateral (select (a.end_date - a.start_date + 1) / 7 as weeks) as length
      where a.trainee_id = t.id and a.status = 'active' and a.deleted_at is null
    ),
    'recentAchievements', coalesce((
      select json_agg(json_build_object('id', b.id, 'type', b.type,
        'title', coalesce(b.words -> u.language ->> 'title', b.title), 'description', coalesce(b.words -> u.language ->> 'description', b.description),
        'date', (b.achieved_at at time zone zone)::date, 'badge', b.badge_icon, 'badgeColor', b.badge_color, 'value', b.value
      ) order by b.achieved_at desc, b.id desc)
      from (
        select * from achievements where trainee_id = t.id and withdrawn_at is null order by achieved_at desc, id desc limit 5
      ) as b
    ), '[]')
  )::text as json
  from trainees t
    join users u on u.id = t.user_id
    left join trainers r on r.id = t.trainer_id
    left join users ru on ru.id = r.user_id,
    lateral (select coalesce(u.timezone, r.timezone, ru.timezone, installation_zone()) as zone) as place,
    lateral (select (${now}::timestamptz at time zone zone)::date as today) as clock
  where t.id = ${traineeId} and t.deleted_at is null and u.deleted_at is null
`
