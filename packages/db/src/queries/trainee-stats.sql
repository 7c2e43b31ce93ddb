-- /api/v1/trainee/stats
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
where t.id = $1 and t.deleted_at is null
