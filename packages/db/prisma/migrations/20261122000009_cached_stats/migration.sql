-- Cached stats: after any statement each equals what a query from scratch gives (spec/rules.md), whoever writes, and however many at once.
-- The pattern, once: find the parents whose counted columns changed (EXCEPT and UNION of the transition tables, never a join of the two);
-- return where there are none; lock the parents top down and by id; recompute in a later statement, whose snapshot sees what the lock waited for.
-- SQLSTATE SP002: a card for a cancelled schedule. SP003: a card that is not its schedule's (client, date).

-- 1. What a stat is, for some rows. Locks are the caller's. In plpgsql, which keeps its plans: a function in SQL is planned at every call.
-- While one of them writes, spotter.recomputing is on, and the triggers that its columns can't concern don't fire (their WHEN, below).
-- Functions that stay within one schema are no definer's and set no search_path: PostgreSQL's own checks of foreign keys would be
-- planned anew at every change of the path (2 ms for each session recorded). Every name is qualified all the same.

create function training.recompute_exercises(ids bigint[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  update training.session_exercises e
  set total_sets = s.total_sets, total_reps = s.total_reps, total_weight = s.total_weight, total_volume = s.total_volume
  from unnest(ids) as key (id), lateral (
    select count(*)::int as total_sets,
      coalesce(sum(reps) filter (where completed and set_type <> 'warmup'), 0)::int as total_reps,
      coalesce(sum(weight) filter (where completed and set_type <> 'warmup'), 0) as total_weight,
      coalesce(sum(weight * reps) filter (where completed and set_type <> 'warmup'), 0) as total_volume
    from training.exercise_sets where session_exercise_id = key.id
  ) as s
  where e.id = key.id
    and (e.total_sets, e.total_reps, e.total_weight, e.total_volume) is distinct from (s.total_sets, s.total_reps, s.total_weight, s.total_volume);
end
$$;

create function training.recompute_cards(ids bigint[], dates date[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  update training.session_cards c
  set total_exercises = s.total_exercises, total_sets = s.total_sets, total_volume = s.total_volume
  from unnest(ids, dates) as key (id, date), lateral (
    select count(*)::int as total_exercises, coalesce(sum(total_sets), 0)::int as total_sets, coalesce(sum(total_volume), 0) as total_volume
    from training.session_exercises where session_card_id = key.id
  ) as s
  where c.id = key.id and c.date = key.date
    and (c.total_exercises, c.total_sets, c.total_volume) is distinct from (s.total_exercises, s.total_sets, s.total_volume);
end
$$;

create function training.recompute_library(ids bigint[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  update training.exercise_library l set usage_count = s.uses
  from unnest(ids) as key (id), lateral (
    select count(*) filter (where c.deleted_at is null)::int as uses
    from training.session_exercises e join training.session_cards c on c.id = e.session_card_id and c.date = e.session_card_date
    where e.exercise_library_id = key.id
  ) as s
  where l.id = key.id and l.usage_count <> s.uses;
end
$$;

-- By difference: an exercise that everybody does is used too often to be counted each time. Needs no second statement, since where
-- the lock is waited for, the update adds to what it finds then.
create function training.add_library_uses(ids bigint[], uses int[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  with library as materialized (
    select l.id from training.exercise_library l where l.id = any (ids) order by l.id for no key update
  )
  update training.exercise_library l set usage_count = l.usage_count + used.n
  from library, lateral (select sum(key.n)::int as n from unnest(ids, uses) as key (id, n) where key.id = library.id) as used
  where l.id = library.id and used.n <> 0;
end
$$;

create function auth.recompute_trainees(ids bigint[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  update auth.trainees t
  set completed_sessions = c.completed, cancelled_sessions = c.cancelled,
    total_sessions = s.sessions, total_workout_hours = s.hours, last_session_date = s.last_date,
    current_streak = d.current, longest_streak = d.longest, current_week_streak = w.current, longest_week_streak = w.longest
  from unnest(ids) as key (id), lateral (
    select count(*) filter (where status = 'completed' and deleted_at is null)::int as completed,
      count(*) filter (where status = 'cancelled' and deleted_at is null)::int as cancelled
    from scheduling.schedules where trainee_id = key.id
  ) as c, lateral (
    select count(*) filter (where deleted_at is null)::int as sessions,
      round(coalesce(sum(duration) filter (where deleted_at is null), 0) / 60.0, 2) as hours,
      max(date) filter (where deleted_at is null) as last_date,
      array_agg(date) filter (where deleted_at is null) as dates
    from training.session_cards where trainee_id = key.id
  ) as s, lateral (
    -- days of one run share (day - its rank); the current run is the one that ends last
    select coalesce(max(length), 0)::int as longest, coalesce((array_agg(length order by run desc))[1], 0)::int as current
    from (
      select run, count(*) as length
      from (select day - row_number() over (order by day) as run from (select distinct date - date '0001-01-01' as day from unnest(s.dates) as date) as days) as ranked
      group by run
    ) as runs
  ) as d, lateral (
    -- 0001-01-01 was a Monday, so that whole weeks since then are ISO weeks
    select coalesce(max(length), 0)::int as longest, coalesce((array_agg(length order by run desc))[1], 0)::int as current
    from (
      select run, count(*) as length
      from (select week - row_number() over (order by week) as run from (select distinct (date - date '0001-01-01') / 7 as week from unnest(s.dates) as date) as weeks) as ranked
      group by run
    ) as runs
  ) as w
  where t.id = key.id
    and (t.completed_sessions, t.cancelled_sessions, t.total_sessions, t.total_workout_hours, t.last_session_date,
        t.current_streak, t.longest_streak, t.current_week_streak, t.longest_week_streak)
      is distinct from (c.completed, c.cancelled, s.sessions, s.hours, s.last_date, d.current, d.longest, w.current, w.longest);
end
$$;

create function auth.recompute_trainer_rating(ids bigint[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  update auth.trainers t set rating = s.rating, total_ratings = s.ratings
  from unnest(ids) as key (id), lateral (
    select round(coalesce(avg(trainee_rating) filter (where deleted_at is null), 0), 2) as rating,
      count(trainee_rating) filter (where deleted_at is null)::int as ratings
    from training.session_cards where trainer_id = key.id
  ) as s
  where t.id = key.id and (t.rating, t.total_ratings) is distinct from (s.rating, s.ratings);
end
$$;

create function auth.recompute_trainer_clients(ids bigint[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  update auth.trainers t set total_clients = s.clients
  from unnest(ids) as key (id), lateral (
    select count(*) filter (where deleted_at is null)::int as clients from auth.trainees where trainer_id = key.id
  ) as s
  where t.id = key.id and t.total_clients <> s.clients;
end
$$;

create function scheduling.recompute_assignments(ids bigint[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  update scheduling.program_assignments a set sessions_completed = s.completed, progress_percentage = s.progress
  from unnest(ids) as key (id), lateral (
    select count(*) filter (where status = 'completed' and deleted_at is null)::int as completed
    from scheduling.schedules where program_assignment_id = key.id
  ) as counted, lateral (
    select counted.completed, round(least(100, coalesce(100.0 * counted.completed / nullif(x.total_sessions, 0), 0)), 2) as progress
    from scheduling.program_assignments x where x.id = key.id
  ) as s
  where a.id = key.id and (a.sessions_completed, a.progress_percentage) is distinct from (s.completed, s.progress);
end
$$;

create function scheduling.recompute_programs(ids bigint[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  update scheduling.programs p set total_assignments = s.assignments, completion_rate = s.rate
  from unnest(ids) as key (id), lateral (
    select count(*) filter (where deleted_at is null)::int as assignments,
      round(coalesce(avg(progress_percentage) filter (where deleted_at is null), 0), 2) as rate
    from scheduling.program_assignments where program_id = key.id
  ) as s
  where p.id = key.id and (p.total_assignments, p.completion_rate) is distinct from (s.assignments, s.rate);
end
$$;

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

create function training.update_session_card_stats() returns trigger
language plpgsql
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  ids bigint[];
  dates date[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id), array_agg(date) into ids, dates
    from (select distinct session_card_id as id, session_card_date as date from new_rows order by 1) as card;
  elsif tg_op = 'DELETE' then
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
  if tg_op = 'INSERT' then
    -- Inserted together with their sets? Then theirs first, so that the card, and each exercise, is written once.
    perform training.recompute_exercises(array(select id from new_rows));
  end if;
  perform training.recompute_cards(ids, dates);
  return null;
end
$$;

-- The card's lock, held first, says whether its exercises count: a card that is being deleted meanwhile has counted them out, or will.
create function training.update_usage_count() returns trigger
language plpgsql
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  libraries bigint[];
  cards bigint[];
  dates date[];
  uses int[];
begin
  if tg_op = 'INSERT' then
    select array_agg(exercise_library_id), array_agg(card), array_agg(date), array_agg(n) into libraries, cards, dates, uses
    from (
      select exercise_library_id, session_card_id as card, max(session_card_date) as date, count(*)::int as n
      from new_rows where exercise_library_id is not null group by 1, 2
    ) as used;
  elsif tg_op = 'DELETE' then
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

  perform training.add_library_uses(array_agg(key.library), array_agg(key.n))
  from unnest(libraries, cards, dates, uses) as key (library, card, date, n)
    join training.session_cards c on c.id = key.card and c.date = key.date
  where c.deleted_at is null;

  if tg_op = 'DELETE' then
    -- a card that is gone for good doesn't say any more whether it counted
    perform training.recompute_library(array_agg(distinct key.library))
    from unnest(libraries, cards, dates) as key (library, card, date)
    where not exists (select from training.session_cards c where c.id = key.card and c.date = key.date)
    having count(*) > 0;
  end if;
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
  if new.session_card_date is null or tg_op = 'UPDATE' then
    select date into new.session_card_date from training.session_cards where id = new.session_card_id;
    if not found then
      raise exception 'there is no session card %', new.session_card_id
        using errcode = 'foreign_key_violation', schema = 'training', table = 'session_exercises', constraint = 'session_exercises_card';
    end if;
  end if;
  return new;
end
$$;

create function training.update_schedule_to_completed() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
set spotter.recomputing = 'client' -- by trigger_update_trainee_stats of the card, which comes next: so the schedule's need not
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
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct trainee_id order by trainee_id) into ids from new_rows where deleted_at is null;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct trainee_id order by trainee_id) into ids from old_rows where deleted_at is null;
  else
    select array_agg(distinct trainee_id order by trainee_id) into ids from (
      (select id, trainee_id, date, duration from new_rows where deleted_at is null
       except select id, trainee_id, date, duration from old_rows where deleted_at is null)
      union all
      (select id, trainee_id, date, duration from old_rows where deleted_at is null
       except select id, trainee_id, date, duration from new_rows where deleted_at is null)
    ) as changed;
  end if;
  if ids is null then
    return null;
  end if;

  perform from unnest(ids) as trainee (id), lateral (select from auth.trainees t where t.id = trainee.id for no key update) as locked;
  perform auth.recompute_trainees(ids);
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

-- 5. Schedules → client, and → assignment → program.

create function scheduling.update_trainee_stats_after_schedule() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  ids bigint[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct trainee_id order by trainee_id) into ids from new_rows where status in ('completed', 'cancelled') and deleted_at is null;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct trainee_id order by trainee_id) into ids from old_rows where status in ('completed', 'cancelled') and deleted_at is null;
  else
    select array_agg(distinct trainee_id order by trainee_id) into ids from (
      (select id, trainee_id, status from new_rows where status in ('completed', 'cancelled') and deleted_at is null
       except select id, trainee_id, status from old_rows where status in ('completed', 'cancelled') and deleted_at is null)
      union all
      (select id, trainee_id, status from old_rows where status in ('completed', 'cancelled') and deleted_at is null
       except select id, trainee_id, status from new_rows where status in ('completed', 'cancelled') and deleted_at is null)
    ) as changed;
  end if;
  if ids is null then
    return null;
  end if;

  perform from unnest(ids) as trainee (id), lateral (select from auth.trainees t where t.id = trainee.id for no key update) as locked;
  perform auth.recompute_trainees(ids);
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

-- 8. The triggers. A transition table allows one event each, so each purpose has one for insert, update and delete.

create trigger check_session_card before insert or update of schedule_id, trainee_id, date, deleted_at on training.session_cards
  for each row execute function training.check_session_card();
comment on trigger check_session_card on training.session_cards is
  'Not code, because the schedule belongs to another service and may be cancelled in the same moment. By row, since it must speak before the foreign key.';

create trigger fill_session_card_date before insert or update of session_card_id on training.session_exercises
  for each row execute function training.fill_session_card_date();
comment on trigger fill_session_card_date on training.session_exercises is
  'Not code, because the date is half of a foreign key and no caller''s business. By row, since it changes the row.';

do $$
declare
  purpose record;
  event text;
begin
  for purpose in select * from (values
    ('trigger_update_exercise_stats', 'training.exercise_sets', 'training.update_exercise_stats_from_sets', '{insert,update,delete}'::text[],
      'sets are written from several places and at once, and their totals must be right in the same commit'),
    ('trigger_update_session_card_stats', 'training.session_exercises', 'training.update_session_card_stats', '{insert,update,delete}',
      'totals of a card must be right in the commit that changes an exercise or moves it to another card'),
    ('trigger_update_usage_count', 'training.session_exercises', 'training.update_usage_count', '{insert,update,delete}',
      'one statement records many exercises, and each must count once however many record at once'),
    ('trigger_update_usage_count_of_cards', 'training.session_cards', 'training.update_usage_count_of_cards', '{update}',
      'exercises of a deleted card don''t count, and do again when it is restored'),
    ('trigger_schedule_completed', 'training.session_cards', 'training.update_schedule_to_completed', '{insert,update}',
      'the schedule is another service''s, which training may not write, and must be completed in the card''s own commit'),
    ('trigger_update_trainee_stats', 'training.session_cards', 'training.update_trainee_stats_after_session', '{insert,update,delete}',
      'the client is another service''s row, and its figures must be right in the card''s own commit'),
    ('trigger_update_trainer_rating', 'training.session_cards', 'training.update_trainer_rating', '{insert,update,delete}',
      'the trainer is another service''s row, and the rating must be right in the card''s own commit'),
    ('trigger_update_program_progress', 'scheduling.schedules', 'scheduling.update_program_assignment_progress', '{insert,update,delete}',
      'a card completes its schedule from another service, and progress must follow in that commit'),
    ('trigger_update_trainee_stats', 'scheduling.schedules', 'scheduling.update_trainee_stats_after_schedule', '{insert,update,delete}',
      'the client is another service''s row, and its figures must be right in the schedule''s own commit'),
    ('trigger_update_program_stats', 'scheduling.program_assignments', 'scheduling.update_program_stats', '{insert,update,delete}',
      'progress changes by a trigger, and the program''s mean must follow it'),
    ('trigger_update_trainer_clients', 'auth.trainees', 'auth.update_trainer_total_clients', '{insert,update,delete}',
      'clients come and go by several ways, deletion of an account among them, and two may at once')
  ) as purposes (name, on_table, function, events, reason) loop
    foreach event in array purpose.events loop
      execute format('create trigger %I after %s on %s referencing %s for each statement %s execute function %s()',
        purpose.name || '_on_' || event, event, purpose.on_table,
        concat_ws(' ', case when event <> 'insert' then 'old table as old_rows' end, case when event <> 'delete' then 'new table as new_rows' end),
        -- a recomputed figure concerns nobody but those whom the same trigger function recomputes next
        case when event = 'update' then format('when (coalesce(current_setting(%L, true), %L) not in (%L, %L))', 'spotter.recomputing', 'off', 'on',
          case when purpose.on_table = 'scheduling.schedules' and purpose.name = 'trigger_update_trainee_stats' then 'client' else 'on' end) end,
        purpose.function);
      execute format('comment on trigger %I on %s is %L', purpose.name || '_on_' || event, purpose.on_table, 'Not code, because ' || purpose.reason || '.');
    end loop;
  end loop;
end
$$;

-- updated_at says when a row was last written by somebody, not when a figure in it was recomputed.
do $$
declare
  stamped text;
begin
  foreach stamped in array array['auth.users', 'auth.trainers', 'auth.trainees', 'scheduling.locations', 'scheduling.programs',
    'scheduling.program_assignments', 'scheduling.schedules', 'training.session_cards', 'training.session_exercises',
    'training.exercise_library', 'training.metrics'] loop
    execute format($trigger$create trigger %I before update on %s for each row
      when (current_setting('spotter.recomputing', true) is distinct from 'on') execute function public.update_updated_at_column()$trigger$,
      split_part(stamped, '.', 2) || '_updated_at_trigger', stamped);
    execute format('comment on trigger %I on %s is %L', split_part(stamped, '.', 2) || '_updated_at_trigger', stamped,
      'Not code, because every statement of every service would have to remember it. By row, since it changes the row.');
  end loop;
end
$$;
