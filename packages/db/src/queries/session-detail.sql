-- /api/v1/trainee/sessions/:id
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
  and sc.deleted_at is null
