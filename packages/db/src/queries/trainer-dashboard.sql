-- /api/v1/trainer/dashboard/stats
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
where t.id = $1
