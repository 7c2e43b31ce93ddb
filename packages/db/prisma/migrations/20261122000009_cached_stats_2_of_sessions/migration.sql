-- What follows from sets, exercises and cards. The pattern is told in cached_stats_1_figures.

-- 2. Sets → exercise.

create function training.update_exercise_stats_from_sets() returns trigger
language plpgsql
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  ids bigint[];
  cards bigint[];
  dates date[];
  cards_now bigint[];
  dates_now date[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct session_exercise_id) into ids from new_rows;
    ids := nullif(training.exercises_to_recompute(ids), '{}'); -- recorded with their exercise, sets are in its figures already
  elsif tg_op = 'DELETE' then
    select array_agg(distinct session_exercise_id) into ids from old_rows;
  else
    select array_agg(distinct session_exercise_id) into ids from (
      (select id, session_exercise_id, reps, weight, completed, set_type from new_rows
       except select id, session_exercise_id, reps, weight, completed, set_type from old_rows)
      union all
      (select id, session_exercise_id, reps, weight, completed, set_type from old_rows
       except select id, session_exercise_id, reps, weight, completed, set_type from new_rows)
    ) as changed;
  end if;
  if ids is null then
    return null;
  end if;

  select array_agg(id), array_agg(date) into cards, dates
  from (select distinct session_card_id as id, session_card_date as date from training.session_exercises where id = any (ids) order by 1) as card;
  if cards is null then
    return null; -- a cascade took the exercises along, perhaps for a service that may not lock a card
  end if;
  perform from unnest(cards, dates) as card (id, date),
    lateral (select from training.session_cards c where c.id = card.id and c.date = card.date for no key update) as locked;
  perform from (select id from unnest(ids) as key (id) order by 1) as exercise,
    lateral (select from training.session_exercises e where e.id = exercise.id for no key update) as locked;
  perform training.recompute_exercises(ids);

  -- an exercise that went to another card while its lock was waited for counts there
  select array_agg(id), array_agg(date) into cards_now, dates_now
  from (select distinct session_card_id as id, session_card_date as date from training.session_exercises where id = any (ids) order by 1) as card;
  if cards_now is distinct from cards then
    perform from unnest(cards_now, dates_now) as card (id, date),
      lateral (select from training.session_cards c where c.id = card.id and c.date = card.date for no key update) as locked;
  end if;
  perform training.recompute_cards(cards_now, dates_now);
  return null;
end
$$;

-- 3. Exercises → card, and → library.

-- New exercises, with the writer's own rights (cached_stats_1_figures says why): often with their card and all their sets in the same
-- statement. Sets first, so that each row is written once.
create function training.count_new_exercises() returns trigger
language plpgsql
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  ids bigint[];
  dates date[];
  hidden bigint[];
  libraries bigint[];
  uses int[];
begin
  select array_agg(card.id), array_agg(card.date), array_agg(card.id) filter (where locked.deleted_at is not null) into ids, dates, hidden
  from (select distinct session_card_id as id, session_card_date as date from new_rows order by 1) as card,
    lateral (select c.deleted_at from training.session_cards c where c.id = card.id and c.date = card.date for no key update) as locked;
  if ids is not null then
    perform training.recompute_exercises(array(select id from new_rows));
    perform training.recompute_cards(ids, dates);
  end if;

  -- what doesn't count is what update_usage_count, below, would not take away again
  hidden := hidden || string_to_array(nullif(current_setting('spotter.hidden_cards', true), ''), ',')::bigint[];
  select array_agg(exercise_library_id), array_agg(n) into libraries, uses
  from (
    select exercise_library_id, count(*)::int as n from new_rows
    where exercise_library_id is not null and session_card_id <> all (coalesce(hidden, '{}')) group by 1
  ) as used;
  if libraries is not null then
    perform training.add_library_uses(libraries, uses);
  end if;
  return null;
end
$$;

-- With the owner's rights, like the next one: a schedule that moves takes its card and exercises along, and scheduling may not write those.
create function training.update_session_card_stats() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  ids bigint[];
  dates date[];
begin
  if tg_op = 'DELETE' then
    select array_agg(id), array_agg(date) into ids, dates
    from (select distinct session_card_id as id, session_card_date as date from old_rows order by 1) as card;
  else
    select array_agg(id), array_agg(date) into ids, dates
    from (
      select distinct session_card_id as id, session_card_date as date from (
        (select id, session_card_id, session_card_date, total_sets, total_volume from new_rows
         except select id, session_card_id, session_card_date, total_sets, total_volume from old_rows)
        union all
        (select id, session_card_id, session_card_date, total_sets, total_volume from old_rows
         except select id, session_card_id, session_card_date, total_sets, total_volume from new_rows)
      ) as changed
      order by 1
    ) as card;
  end if;
  if ids is null then
    return null;
  end if;

  perform from unnest(ids, dates) as card (id, date),
    lateral (select from training.session_cards c where c.id = card.id and c.date = card.date for no key update) as locked;
  perform training.recompute_cards(ids, dates);
  return null;
end
$$;

-- The card's lock, held first, says whether its exercises count: a card that is being deleted meanwhile has counted them out, or will.
create function training.update_usage_count() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  libraries bigint[];
  cards bigint[];
  dates date[];
  uses int[];
  hidden bigint[];
begin
  if tg_op = 'DELETE' then
    select array_agg(exercise_library_id), array_agg(card), array_agg(date), array_agg(n) into libraries, cards, dates, uses
    from (
      select exercise_library_id, session_card_id as card, max(session_card_date) as date, -count(*)::int as n
      from old_rows where exercise_library_id is not null group by 1, 2
    ) as used;
  else
    select array_agg(exercise_library_id), array_agg(card), array_agg(date), array_agg(n) into libraries, cards, dates, uses
    from (
      select exercise_library_id, session_card_id as card, max(session_card_date) as date, sum(step)::int as n
      from (
        select exercise_library_id, session_card_id, session_card_date, 1 as step from new_rows
        union all
        select exercise_library_id, session_card_id, session_card_date, -1 from old_rows
      ) as moves
      where exercise_library_id is not null group by 1, 2 having sum(step) <> 0
    ) as used;
  end if;
  if libraries is null then
    return null;
  end if;

  if tg_op = 'UPDATE' then -- else trigger_update_session_card_stats, which comes first, has locked them
    perform from (select distinct id, date from unnest(cards, dates) as key (id, date) order by 1) as card,
      lateral (select from training.session_cards c where c.id = card.id and c.date = card.date for no key update) as locked;
  end if;

  -- a card that is gone for good has left word if its exercises didn't count: see update_usage_count_of_cards
  hidden := string_to_array(nullif(current_setting('spotter.hidden_cards', true), ''), ',');
  perform training.add_library_uses(array_agg(key.library), array_agg(key.n))
  from unnest(libraries, cards, dates, uses) as key (library, card, date, n)
    left join training.session_cards c on c.id = key.card and c.date = key.date
  where c.deleted_at is null and (c.id is not null or key.card <> all (coalesce(hidden, '{}')));
  return null;
end
$$;

create function training.update_usage_count_of_cards() returns trigger
language plpgsql
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  libraries bigint[];
  uses int[];
begin
  if tg_op = 'DELETE' then
    -- The cascade takes the exercises along, and counts them out after this, when nothing tells any more that their card was hidden.
    perform set_config('spotter.hidden_cards', concat_ws(',', nullif(current_setting('spotter.hidden_cards', true), ''), string_agg(id::text, ',')), true)
    from old_rows where deleted_at is not null having count(*) > 0;
    return null;
  end if;

  select array_agg(library), array_agg(n) into libraries, uses
  from (
    select e.exercise_library_id as library, sum(card.step)::int as n
    from (
      select id, sum(step) as step from (
        select id, 1 as step from new_rows where deleted_at is null
        union all
        select id, -1 from old_rows where deleted_at is null
      ) as moves
      group by id having sum(step) <> 0
    ) as card
      join training.session_exercises e on e.session_card_id = card.id
    where e.exercise_library_id is not null group by 1 having sum(card.step) <> 0 order by 1
  ) as used;
  if libraries is null then
    return null;
  end if;

  perform training.add_library_uses(libraries, uses);
  return null;
end
$$;

-- 4. Cards: what one must be, and what follows for its schedule, its client and its trainer.

create function training.check_session_card() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  schedule record;
begin
  if new.deleted_at is not null then
    return new;
  end if;
  if tg_op = 'UPDATE' and old.deleted_at is null and (new.schedule_id, new.trainee_id, new.date) = (old.schedule_id, old.trainee_id, old.date) then
    return new;
  end if;

  -- locked: a schedule that is being cancelled meanwhile is waited for
  select trainee_id, status into schedule from scheduling.schedules where id = new.schedule_id and date = new.date for no key update;
  if not found then
    select date into schedule from scheduling.schedules where id = new.schedule_id;
    if found then
      raise exception 'schedule % is on %, its card can''t be on %', new.schedule_id, schedule.date, new.date using errcode = 'SP003', column = 'date';
    end if;
    return new; -- the foreign key says that there is none
  end if;
  if schedule.trainee_id <> new.trainee_id then
    raise exception 'schedule % is another client''s', new.schedule_id using errcode = 'SP003', column = 'trainee_id';
  end if;
  if schedule.status = 'cancelled' then
    raise exception 'schedule % is cancelled', new.schedule_id using errcode = 'SP002';
  end if;
  return new;
end
$$;

create function training.fill_session_card_date() returns trigger
language plpgsql
as $$
begin
  select date into new.session_card_date from training.session_cards where id = new.session_card_id;
  if not found then
    raise exception 'there is no session card %', new.session_card_id
      using errcode = 'foreign_key_violation', schema = 'training', table = 'session_exercises', constraint = 'session_exercises_card';
  end if;
  return new;
end
$$;

create function training.update_schedule_to_completed() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  cards bigint[];
  schedules bigint[];
  dates date[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id), array_agg(schedule_id), array_agg(date) into cards, schedules, dates from new_rows where deleted_at is null;
  else
    -- cards that ceased to be their schedule's live one; the foreign key sees to those deleted for good
    select array_agg(id), array_agg(schedule_id) into cards, schedules from (
      select id, schedule_id from old_rows where deleted_at is null except select id, schedule_id from new_rows where deleted_at is null
    ) as ceased;
    if cards is not null then
      update scheduling.schedules s set session_card_id = null
      from unnest(cards, schedules) as card (id, schedule_id) where s.id = card.schedule_id and s.session_card_id = card.id;
    end if;

    select array_agg(id), array_agg(schedule_id), array_agg(date) into cards, schedules, dates from (
      select id, schedule_id, date from new_rows where deleted_at is null and (id, schedule_id) in (
        select id, schedule_id from new_rows where deleted_at is null except select id, schedule_id from old_rows where deleted_at is null)
    ) as became;
  end if;
  if cards is null then
    return null;
  end if;

  update scheduling.schedules s set status = 'completed', session_card_id = card.id
  from unnest(cards, schedules, dates) as card (id, schedule_id, date)
  where s.id = card.schedule_id and s.date = card.date and (s.status <> 'completed' or s.session_card_id is distinct from card.id);
  return null;
end
$$;

create function training.update_trainee_stats_after_session() returns trigger
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
      select trainee_id as id, count(*)::int as cards, sum(duration)::int as minutes, case count(*) when 1 then max(date) end as newest
      from new_rows where deleted_at is null group by 1 order by 1
    loop
      perform auth.add_trainee_cards(trainee.id, trainee.cards, trainee.minutes, trainee.newest);
    end loop;
  elsif tg_op = 'DELETE' then
    for trainee in
      select trainee_id as id, count(*)::int as cards, sum(duration)::int as minutes from old_rows where deleted_at is null group by 1 order by 1
    loop
      perform auth.add_trainee_cards(trainee.id, -trainee.cards, -trainee.minutes, null);
    end loop;
  else
    for trainee in
      select trainee_id as id, sum(step)::int as cards, sum(step * duration)::int as minutes
      from (
        (select id, trainee_id, date, duration, 1 as step from new_rows where deleted_at is null
         except select id, trainee_id, date, duration, 1 from old_rows where deleted_at is null)
        union all
        (select id, trainee_id, date, duration, -1 from old_rows where deleted_at is null
         except select id, trainee_id, date, duration, -1 from new_rows where deleted_at is null)
      ) as changed
      group by 1 order by 1
    loop
      perform auth.add_trainee_cards(trainee.id, trainee.cards, trainee.minutes, null);
    end loop;
  end if;
  return null;
end
$$;

create function training.update_trainer_rating() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct trainer_id order by trainer_id) into ids from new_rows where trainee_rating is not null and deleted_at is null;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct trainer_id order by trainer_id) into ids from old_rows where trainee_rating is not null and deleted_at is null;
  else
    select array_agg(distinct trainer_id order by trainer_id) into ids from (
      (select id, trainer_id, trainee_rating from new_rows where trainee_rating is not null and deleted_at is null
       except select id, trainer_id, trainee_rating from old_rows where trainee_rating is not null and deleted_at is null)
      union all
      (select id, trainer_id, trainee_rating from old_rows where trainee_rating is not null and deleted_at is null
       except select id, trainer_id, trainee_rating from new_rows where trainee_rating is not null and deleted_at is null)
    ) as changed;
  end if;
  if ids is null then
    return null;
  end if;

  perform from unnest(ids) as trainer (id), lateral (select from auth.trainers t where t.id = trainer.id for no key update) as locked;
  perform auth.recompute_trainer_rating(ids);
  return null;
end
$$;
