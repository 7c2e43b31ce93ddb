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

-- Those of the exercises whose figures are not what their sets say. Asked without a lock, and safe all the same: in any one snapshot
-- everybody else's figures are right, so what differs is what the own transaction has changed.
create function training.exercises_to_recompute(ids bigint[]) returns bigint[]
language plpgsql
as $$
begin
  return array(
    select e.id
    from unnest(ids) as key (id), lateral (
      select count(*)::int as total_sets,
        coalesce(sum(reps) filter (where completed and set_type <> 'warmup'), 0)::int as total_reps,
        coalesce(sum(weight) filter (where completed and set_type <> 'warmup'), 0) as total_weight,
        coalesce(sum(weight * reps) filter (where completed and set_type <> 'warmup'), 0) as total_volume
      from training.exercise_sets where session_exercise_id = key.id
    ) as s
      join training.session_exercises e on e.total_sets <> s.total_sets or e.total_reps <> s.total_reps
        or e.total_weight <> s.total_weight or e.total_volume <> s.total_volume
    where e.id = key.id
    order by e.id
  );
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

-- By difference too: every session changes these, and a client has hundreds.
create function auth.add_trainee_schedules(ids bigint[], completed int[], cancelled int[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  with trainee as materialized (
    select t.id from auth.trainees t where t.id = any (ids) order by t.id for no key update
  )
  update auth.trainees t
  set completed_sessions = t.completed_sessions + change.completed, cancelled_sessions = t.cancelled_sessions + change.cancelled
  from trainee, unnest(ids, completed, cancelled) as change (id, completed, cancelled)
  where change.id = trainee.id and t.id = trainee.id;
end
$$;

-- A client's newest session goes onto the figures as they stand; the ids of those for whom it isn't the newest come back, to be recomputed.
-- Hours are kept to a hundredth, which still tells the minute: 0.005 h are 0.3 min. The client's lock is held.
create function auth.append_trainee_card(ids bigint[], dates date[], minutes int[]) returns bigint[]
language plpgsql
set spotter.recomputing = 'on'
as $$
declare
  left_over bigint[];
begin
  with session as materialized (
    select key.*, (key.date - date '0001-01-01') / 7 as week from unnest(ids, dates, minutes) as key (id, date, minutes)
  ), trainee as materialized (
    select session.*,
      case t.last_session_date when session.date then t.current_streak when session.date - 1 then t.current_streak + 1 else 1 end as days,
      case (t.last_session_date - date '0001-01-01') / 7
        when session.week then t.current_week_streak when session.week - 1 then t.current_week_streak + 1 else 1 end as weeks
    from session join auth.trainees t on t.id = session.id
    where t.last_session_date is null or t.last_session_date <= session.date
  ), appended as (
    update auth.trainees t
    set total_sessions = t.total_sessions + 1, total_workout_hours = round((round(t.total_workout_hours * 60) + trainee.minutes) / 60, 2),
      last_session_date = trainee.date, current_streak = trainee.days, longest_streak = greatest(t.longest_streak, trainee.days),
      current_week_streak = trainee.weeks, longest_week_streak = greatest(t.longest_week_streak, trainee.weeks)
    from trainee where t.id = trainee.id
    returning t.id
  )
  select array_agg(session.id) into left_over from session where not exists (select from appended where appended.id = session.id);
  return left_over;
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
