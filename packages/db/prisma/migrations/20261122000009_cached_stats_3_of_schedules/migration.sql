-- What follows from schedules, assignments and clients. The pattern is told in cached_stats_1_figures.

-- 5. Schedules → client, and → assignment → program.

create function scheduling.update_trainee_stats_after_schedule() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  trainee record;
begin
  if tg_op = 'INSERT' then
    for trainee in
      select trainee_id as id, count(*) filter (where status = 'completed')::int as completed, count(*) filter (where status = 'cancelled')::int as cancelled
      from new_rows where status in ('completed', 'cancelled') and deleted_at is null group by 1 order by 1
    loop
      perform auth.add_trainee_schedules(trainee.id, trainee.completed, trainee.cancelled);
    end loop;
  elsif tg_op = 'DELETE' then
    for trainee in
      select trainee_id as id, count(*) filter (where status = 'completed')::int as completed, count(*) filter (where status = 'cancelled')::int as cancelled
      from old_rows where status in ('completed', 'cancelled') and deleted_at is null group by 1 order by 1
    loop
      perform auth.add_trainee_schedules(trainee.id, -trainee.completed, -trainee.cancelled);
    end loop;
  else
    for trainee in
      select trainee_id as id, coalesce(sum(step) filter (where status = 'completed'), 0)::int as completed,
        coalesce(sum(step) filter (where status = 'cancelled'), 0)::int as cancelled
      from (
        select trainee_id, status, 1 as step from new_rows where status in ('completed', 'cancelled') and deleted_at is null
        union all
        select trainee_id, status, -1 from old_rows where status in ('completed', 'cancelled') and deleted_at is null
      ) as moves
      group by 1 order by 1
    loop
      perform auth.add_trainee_schedules(trainee.id, trainee.completed, trainee.cancelled);
    end loop;
  end if;
  return null;
end
$$;

create function scheduling.update_program_assignment_progress() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  ids bigint[];
  programs bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct program_assignment_id order by program_assignment_id) into ids
    from new_rows where status = 'completed' and deleted_at is null;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct program_assignment_id order by program_assignment_id) into ids
    from old_rows where status = 'completed' and deleted_at is null;
  else
    select array_agg(distinct program_assignment_id order by program_assignment_id) into ids from (
      (select id, program_assignment_id from new_rows where status = 'completed' and deleted_at is null
       except select id, program_assignment_id from old_rows where status = 'completed' and deleted_at is null)
      union all
      (select id, program_assignment_id from old_rows where status = 'completed' and deleted_at is null
       except select id, program_assignment_id from new_rows where status = 'completed' and deleted_at is null)
    ) as changed;
  end if;
  ids := array_remove(ids, null);
  if coalesce(cardinality(ids), 0) = 0 then
    return null;
  end if;

  select array_agg(distinct program_id order by program_id) into programs from scheduling.program_assignments where id = any (ids);
  perform from unnest(programs) as program (id), lateral (select from scheduling.programs p where p.id = program.id for no key update) as locked;
  perform from unnest(ids) as assignment (id),
    lateral (select from scheduling.program_assignments a where a.id = assignment.id for no key update) as locked;
  perform scheduling.recompute_assignments(ids);
  perform scheduling.recompute_programs(programs);
  return null;
end
$$;

-- 6. Assignments → themselves (their total may be edited), and → program.

create function scheduling.update_program_stats() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  ids bigint[];
  programs bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id order by id), array_agg(distinct program_id order by program_id) into ids, programs from new_rows;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct program_id order by program_id) into programs from old_rows;
  else
    select array_agg(distinct id order by id), array_agg(distinct program_id order by program_id) into ids, programs from (
      (select id, program_id, total_sessions, sessions_completed, progress_percentage, deleted_at is null from new_rows
       except select id, program_id, total_sessions, sessions_completed, progress_percentage, deleted_at is null from old_rows)
      union all
      (select id, program_id, total_sessions, sessions_completed, progress_percentage, deleted_at is null from old_rows
       except select id, program_id, total_sessions, sessions_completed, progress_percentage, deleted_at is null from new_rows)
    ) as changed;
  end if;
  if programs is null then
    return null;
  end if;

  perform from unnest(programs) as program (id), lateral (select from scheduling.programs p where p.id = program.id for no key update) as locked;
  if ids is not null then
    perform scheduling.recompute_assignments(ids);
  end if;
  perform scheduling.recompute_programs(programs);
  return null;
end
$$;

-- 7. Clients → trainer.

create function auth.update_trainer_total_clients() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct trainer_id order by trainer_id) into ids from new_rows where trainer_id is not null and deleted_at is null;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct trainer_id order by trainer_id) into ids from old_rows where trainer_id is not null and deleted_at is null;
  else
    select array_agg(distinct trainer_id order by trainer_id) into ids from (
      (select id, trainer_id from new_rows where trainer_id is not null and deleted_at is null
       except select id, trainer_id from old_rows where trainer_id is not null and deleted_at is null)
      union all
      (select id, trainer_id from old_rows where trainer_id is not null and deleted_at is null
       except select id, trainer_id from new_rows where trainer_id is not null and deleted_at is null)
    ) as changed;
  end if;
  if ids is null then
    return null;
  end if;

  perform from unnest(ids) as trainer (id), lateral (select from auth.trainers t where t.id = trainer.id for no key update) as locked;
  perform auth.recompute_trainer_clients(ids);
  return null;
end
$$;
