import { sql, value } from '@spotter/service-kit/statement.ts'
import { clientZone } from '../schedules/zones.ts'

/** A program `p` as its trainer sees it: the pairs of its JSON. */
export const programPairs = sql`'id', p.id, 'name', p.name, 'description', p.description, 'totalWeeks', p.total_weeks, 'sessionsPerWeek', p.sessions_per_week,
  'goals', nullif(p.goals, '{}'), 'targetFitnessLevel', p.target_fitness_level, 'weeklySchedule', coalesce(p.weekly_schedule, '[]'), 'status', p.status,
  'totalAssignments', p.total_assignments, 'completionRate', p.completion_rate,
  'createdAt', public.instant(p.created_at), 'updatedAt', public.instant(p.updated_at)`

/** An assignment `a` of program `p` with the client it is for, whose week it is in. */
export const assignmentWithClient = sql`program_assignments a
  join programs p on p.id = a.program_id
  join trainees t on t.id = a.trainee_id
  join users u on u.id = t.user_id
  left join trainers tr on tr.id = t.trainer_id
  left join users tu on tu.id = tr.user_id
  cross join lateral (select ${clientZone} as zone) as zones
  cross join lateral (
    select (${value('now')}::timestamptz at time zone zone)::date as today, greatest(1, (a.end_date - a.start_date + 1) / 7) as weeks,
      t.deleted_at is not null or u.deleted_at is not null as gone
  ) as known`

/** The week of an assignment, counted from its start where the client is. */
const currentWeek = `greatest(1, least(weeks, 1 + floor((today - a.start_date) / 7.0)::int))`

/** An assignment as its trainer sees it: the pairs of its JSON. */
export const assignmentPairs = sql`'id', a.id, 'programId', p.id, 'name', p.name, 'description', p.description,
  'client', json_build_object('id', t.id, 'name', case when gone then 'Deleted account' else u.name end,
    'profileImage', case when not gone then u.profile_image end),
  'startDate', a.start_date, 'endDate', a.end_date, 'status', a.status, 'currentWeek', ${currentWeek}, 'totalWeeks', weeks,
  'progressPercentage', a.progress_percentage, 'sessionsCompleted', a.sessions_completed, 'totalSessions', a.total_sessions,
  'notes', a.notes, 'progressNotes', coalesce(a.progress_notes, '[]'),
  'createdAt', public.instant(a.created_at), 'updatedAt', public.instant(a.updated_at)`

/** What becomes of an assignment's sessions: how many of those begun took place, and which one is next. */
export const sessionsOfAssignment = sql`cross join lateral (
    select round(100.0 * count(*) filter (where s.status = 'completed') / nullif(count(*), 0), 1) as rate
    from schedules s
    where s.program_assignment_id = a.id and s.deleted_at is null and (s.starts_at <= ${value('now')}::timestamptz or s.status = 'completed')
  ) as begun
  left join lateral (
    select json_build_object('id', s.id, 'date', s.date, 'time', to_char(s.time, 'HH24:MI'), 'timezone', s.timezone,
      'startsAt', public.instant(s.starts_at), 'title', s.title, 'exercises', s.planned_exercises) as session
    from schedules s
    where s.program_assignment_id = a.id and s.deleted_at is null and s.status in ('scheduled', 'confirmed') and s.starts_at > ${value('now')}::timestamptz
    order by s.starts_at, s.id limit 1
  ) as next on true`

/** An assignment as its client sees it: the pairs of its JSON. */
export const ownProgramPairs = sql`'id', a.id, 'programId', p.id, 'name', p.name, 'description', p.description,
  'duration', weeks || case when weeks = 1 then ' week' else ' weeks' end, 'currentWeek', ${currentWeek}, 'totalWeeks', weeks,
  'progressPercentage', a.progress_percentage, 'startDate', a.start_date, 'endDate', a.end_date, 'status', a.status,
  'trainer', json_build_object('id', giver.id, 'name', case when giver_gone then 'Deleted account' else gu.name end,
    'profileImage', case when not giver_gone then gu.profile_image end),
  'sessionsCompleted', a.sessions_completed, 'totalSessions', a.total_sessions, 'sessionCompletionRate', begun.rate, 'nextSession', next.session,
  'goals', nullif(p.goals, '{}'), 'weeklySchedule', coalesce(p.weekly_schedule, '[]'), 'progressNotes', coalesce(a.progress_notes, '[]')`

/** The trainer whose program `p` is. */
export const giverOfProgram = sql`join trainers giver on giver.id = p.trainer_id
  join users gu on gu.id = giver.user_id
  cross join lateral (select giver.deleted_at is not null or gu.deleted_at is not null as giver_gone) as giver_account`
