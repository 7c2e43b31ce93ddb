import type { Service } from './roles.ts'

/**
 * The six queries of the user's design, each with the role that owns its endpoint. What differs from the design: `*` is spelled out, since a
 * column grant refuses it; what is deleted or withdrawn is hidden; the search groups by the whole key. Endpoints have statements of their own.
 */
export const designQueries: Record<string, { role: Service; endpoint: string; sql: string }> = {
  upcomingSchedules: {
    role: 'scheduling',
    endpoint: '/api/v1/trainee/schedules/upcoming',
    sql: `
      select
          s.id,
          s.date,
          s.time,
          s.duration,
          s.title,
          s.description,
          s.status,
          s.session_type,
          json_build_object(
              'id', t.id,
              'name', tu.name,
              'profileImage', tu.profile_image
          ) as trainer,
          json_build_object(
              'id', l.id,
              'name', l.name,
              'address', l.address,
              'floor', l.floor
          ) as location
      from schedules s
      join trainers t on s.trainer_id = t.id
      join users tu on t.user_id = tu.id
      left join locations l on s.location_id = l.id
      where s.trainee_id = $1
        and s.date between current_date and current_date + interval '7 days'
        and s.deleted_at is null
        and s.status in ('scheduled', 'confirmed')
      order by s.date, s.time`
  },
  currentProgram: {
    role: 'scheduling',
    endpoint: '/api/v1/trainee/programs/current',
    sql: `
      select
          pa.id,
          pa.start_date,
          pa.end_date,
          pa.current_week,
          pa.progress_percentage,
          pa.sessions_completed,
          pa.total_sessions,
          pa.status,
          json_build_object(
              'id', p.id,
              'name', p.name,
              'description', p.description,
              'totalWeeks', p.total_weeks,
              'sessionsPerWeek', p.sessions_per_week,
              'goals', p.goals
          ) as program,
          json_build_object(
              'id', tr.id,
              'name', u.name,
              'profileImage', u.profile_image
          ) as trainer
      from program_assignments pa
      join programs p on pa.program_id = p.id
      join trainers tr on p.trainer_id = tr.id
      join users u on tr.user_id = u.id
      where pa.trainee_id = $1
        and pa.status = 'active'
        and pa.deleted_at is null
      order by pa.created_at desc
      limit 1`
  },
  sessionDetail: {
    role: 'training',
    endpoint: '/api/v1/trainee/sessions/:id',
    sql: `
      select
          sc.id,
          sc.date,
          sc.title,
          sc.duration,
          sc.overall_feedback,
          sc.next_session_goals,
          sc.trainer_rating,
          sc.trainee_rating,
          sc.total_exercises,
          sc.total_sets,
          sc.total_volume,
          json_build_object(
              'id', t.id,
              'name', tu.name,
              'profileImage', tu.profile_image
          ) as trainer,
          (
              select json_agg(
                  json_build_object(
                      'id', se.id,
                      'name', se.name,
                      'category', se.category,
                      'exerciseOrder', se.exercise_order,
                      'notes', se.notes,
                      'formNotes', se.form_notes,
                      'totalSets', se.total_sets,
                      'totalReps', se.total_reps,
                      'totalWeight', se.total_weight,
                      'totalVolume', se.total_volume,
                      'isPR', se.is_pr,
                      'prNote', se.pr_note,
                      'sets', (
                          select json_agg(
                              json_build_object(
                                  'id', es.id,
                                  'setNumber', es.set_number,
                                  'reps', es.reps,
                                  'weight', es.weight,
                                  'duration', es.duration,
                                  'distance', es.distance,
                                  'restDuration', es.rest_duration,
                                  'completed', es.completed,
                                  'rpe', es.rpe,
                                  'notes', es.notes
                              ) order by es.set_number
                          )
                          from exercise_sets es
                          where es.session_exercise_id = se.id
                      )
                  ) order by se.exercise_order
              )
              from session_exercises se
              where se.session_card_id = sc.id
          ) as exercises
      from session_cards sc
      join trainers t on sc.trainer_id = t.id
      join users tu on t.user_id = tu.id
      where sc.id = $1
        and sc.deleted_at is null`
  },
  traineeStats: {
    role: 'training',
    endpoint: '/api/v1/trainee/stats',
    sql: `
      select
          t.total_sessions,
          t.completed_sessions,
          t.cancelled_sessions,
          t.current_streak,
          t.longest_streak,
          t.total_workout_hours,
          t.last_session_date,
          (select count(*) from schedules where trainee_id = t.id and deleted_at is null and status in ('scheduled', 'confirmed') and date >= current_date) as upcoming_sessions,
          (
              select json_build_object(
                  'id', pa.id,
                  'name', p.name,
                  'progressPercentage', pa.progress_percentage,
                  'currentWeek', pa.current_week,
                  'totalWeeks', p.total_weeks
              )
              from program_assignments pa
              join programs p on pa.program_id = p.id
              where pa.trainee_id = t.id and pa.status = 'active' and pa.deleted_at is null
              order by pa.created_at desc
              limit 1
          ) as current_program,
          (
              select json_agg(
                  json_build_object(
                      'id', a.id,
                      'type', a.type,
                      'title', a.title,
                      'description', a.description,
                      'badgeIcon', a.badge_icon,
                      'badgeColor', a.badge_color,
                      'value', a.value,
                      'achievedAt', a.achieved_at
                  ) order by a.achieved_at desc
              )
              from (
                  select id, type, title, description, badge_icon, badge_color, value, achieved_at from achievements
                  where trainee_id = t.id and withdrawn_at is null
                  order by achieved_at desc
                  limit 5
              ) a
          ) as recent_achievements
      from trainees t
      where t.id = $1 and t.deleted_at is null`
  },
  searchSessions: {
    role: 'training',
    endpoint: '/api/v1/trainee/sessions/search',
    sql: `
      select
          sc.id,
          sc.date,
          sc.title,
          sc.duration,
          sc.total_exercises,
          sc.total_sets,
          sc.total_volume,
          json_build_object(
              'id', t.id,
              'name', u.name,
              'profileImage', u.profile_image
          ) as trainer
      from session_cards sc
      join trainers t on sc.trainer_id = t.id
      join users u on t.user_id = u.id
      left join session_exercises se on sc.id = se.session_card_id
      where sc.trainee_id = $1
        and sc.deleted_at is null
        and ($2::date is null or sc.date >= $2)
        and ($3::date is null or sc.date <= $3)
        and ($4::varchar is null or se.category = $4)
        and ($5::varchar is null or se.name ilike '%' || $5 || '%')
      group by sc.id, sc.date, t.id, u.name, u.profile_image
      order by sc.date desc, sc.id desc
      limit $6 offset $7`
  },
  trainerDashboard: {
    role: 'scheduling',
    endpoint: '/api/v1/trainer/dashboard/stats',
    sql: `
      select
          t.total_clients,
          (select count(*) from trainees where trainer_id = t.id and deleted_at is null and status = 'active') as active_clients,
          (select count(*) from schedules where trainer_id = t.id and deleted_at is null) as total_sessions,
          (select count(*) from schedules where trainer_id = t.id and deleted_at is null and status = 'completed') as completed_sessions,
          (select count(*) from schedules where trainer_id = t.id and deleted_at is null and status in ('scheduled', 'confirmed') and date >= current_date) as upcoming_sessions,
          t.rating as average_rating,
          (
              select json_agg(
                  json_build_object(
                      'id', s.id,
                      'date', s.date,
                      'time', s.time,
                      'duration', s.duration,
                      'title', s.title,
                      'trainee', json_build_object(
                          'id', tr.id,
                          'name', u.name,
                          'profileImage', u.profile_image
                      )
                  ) order by s.time
              )
              from schedules s
              join trainees tr on s.trainee_id = tr.id
              join users u on tr.user_id = u.id
              where s.trainer_id = t.id and s.deleted_at is null and s.date = current_date
          ) as today_sessions,
          (
              select json_agg(
                  json_build_object(
                      'id', tr.id,
                      'name', u.name,
                      'profileImage', u.profile_image,
                      'lastSession', (
                          select max(date) from session_cards where trainee_id = tr.id and deleted_at is null
                      )
                  ) order by (select max(date) from session_cards where trainee_id = tr.id and deleted_at is null) desc nulls last
              )
              from (
                  select id, user_id from trainees
                  where trainer_id = t.id and deleted_at is null
                  order by (select max(date) from session_cards where trainee_id = trainees.id and deleted_at is null) desc nulls last
                  limit 5
              ) tr
              join users u on tr.user_id = u.id
          ) as recent_clients
      from trainers t
      where t.id = $1`
  }
}
