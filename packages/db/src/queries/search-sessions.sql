-- /api/v1/trainee/sessions/search
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
limit $6 offset $7
