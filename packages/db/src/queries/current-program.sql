-- /api/v1/trainee/programs/current
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
limit 1
