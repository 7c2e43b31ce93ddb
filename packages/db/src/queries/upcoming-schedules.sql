-- /api/v1/trainee/schedules/upcoming
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
order by s.date, s.time
