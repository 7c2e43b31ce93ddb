-- Cached stats: after any statement each equals what a query from scratch gives, whoever writes, and however many at once.
-- The pattern, once: find the parents whose counted columns changed (EXCEPT and UNION of the transition tables, never a join of the two);
-- return where there are none; lock the parents top down and by id; recompute in a later statement, whose snapshot sees what the lock waited for.
-- A figure is either counted anew each time or added to each time, never both: where one statement writes a table twice, each of its
-- triggers sees the rows of both, so that what the first has counted the second would add again.
-- SQLSTATE SP002: a card for a cancelled schedule. SP003: a card that is not its schedule's (client, date).

-- 1. What a stat is, for some rows. Locks are the caller's. In plpgsql, which keeps its plans: a function in SQL is planned at every call.
-- While one of them writes, spotter.recomputing is on, and the triggers that its columns can't concern don't fire (their WHEN, below).
-- What follows an insert into session_exercises or exercise_sets is no definer's and sets no search_path: PostgreSQL's own checks of
-- foreign keys would be planned anew at every change of the path (1 to 2 ms for each session recorded). Every name is qualified all the same.
-- What follows an update or a delete of session_exercises is, since a cascade brings it with the rights of the service that moved a schedule.

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

-- Those of the exercises that new sets are not counted in yet. Their number tells: whatever counts the sets writes all four figures.
-- Asked without a lock, and safe all the same: in any one snapshot everybody else's figures are right, so what differs is what the own
-- transaction has changed.
create function training.exercises_to_recompute(ids bigint[]) returns bigint[]
language plpgsql
as $$
begin
  return array(
    select e.id from training.session_exercises e
    where e.id = any (ids) and e.total_sets <> (select count(*) from training.exercise_sets where session_exercise_id = e.id)
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
  update training.exercise_library l set usage_count = l.usage_count + used.n
  from (
    select x.id, key.n
    from (select id, sum(n)::int as n from unnest(ids, uses) as key (id, n) group by 1 having sum(n) <> 0) as key join training.exercise_library x using (id)
    order by x.id for no key update of x
  ) as used
  where l.id = used.id;
end
$$;

-- All of a client's figures. For a repair only: the triggers add to those that every session changes, since a client has hundreds.
create function auth.recompute_trainees(ids bigint[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  update auth.trainees t
  set completed_sessions = c.completed, cancelled_sessions = c.cancelled, total_sessions = s.sessions, total_workout_hours = s.hours
  from unnest(ids) as key (id), lateral (
    select count(*) filter (where status = 'completed' and deleted_at is null)::int as completed,
      count(*) filter (where status = 'cancelled' and deleted_at is null)::int as cancelled
    from scheduling.schedules where trainee_id = key.id
  ) as c, lateral (
    select count(*) filter (where deleted_at is null)::int as sessions,
      round(coalesce(sum(duration) filter (where deleted_at is null), 0) / 60.0, 2) as hours
    from training.session_cards where trainee_id = key.id
  ) as s
  where t.id = key.id
    and (t.completed_sessions, t.cancelled_sessions, t.total_sessions, t.total_workout_hours)
      is distinct from (c.completed, c.cancelled, s.sessions, s.hours);
  perform auth.recompute_trainee_days(ids);
end
$$;

create function auth.recompute_trainee_days(ids bigint[]) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  update auth.trainees t
  set last_session_date = s.last_date,
    current_streak = d.current, longest_streak = d.longest, current_week_streak = w.current, longest_week_streak = w.longest
  from unnest(ids) as key (id), lateral (
    select max(date) filter (where deleted_at is null) as last_date, array_agg(date) filter (where deleted_at is null) as dates
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
    and (t.last_session_date, t.current_streak, t.longest_streak, t.current_week_streak, t.longest_week_streak)
      is distinct from (s.last_date, d.current, d.longest, w.current, w.longest);
end
$$;

-- The update itself waits for the client's lock, and adds to what it finds then.
create function auth.add_trainee_schedules(trainee bigint, completed int, cancelled int) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
begin
  update auth.trainees set completed_sessions = completed_sessions + completed, cancelled_sessions = cancelled_sessions + cancelled
  where id = trainee and (completed <> 0 or cancelled <> 0);
end
$$;

-- Cards that a client got or lost, with their minutes. Hours are kept to a hundredth, which still tells the minute: 0.005 h are 0.3 min.
-- `newest` is the date of a card that was added alone, else null: days are counted anew unless it is the latest. Adding the same newest
-- day again changes nothing in the streaks.
create function auth.add_trainee_cards(trainee bigint, cards int, minutes int, newest date) returns void
language plpgsql
set spotter.recomputing = 'on'
as $$
declare
  was record;
  week int := (newest - date '0001-01-01') / 7;
begin
  select last_session_date as date, (last_session_date - date '0001-01-01') / 7 as week, current_streak as days, current_week_streak as weeks into was
  from auth.trainees where id = trainee for no key update;
  if newest < was.date or newest is null then
    update auth.trainees
    set total_sessions = total_sessions + cards, total_workout_hours = round((round(total_workout_hours * 60) + minutes) / 60, 2)
    where id = trainee and (cards <> 0 or minutes <> 0);
    perform auth.recompute_trainee_days(array[trainee]);
    return;
  end if;

  was.days := case was.date when newest then was.days when newest - 1 then was.days + 1 else 1 end;
  was.weeks := case was.week when week then was.weeks when week - 1 then was.weeks + 1 else 1 end;
  update auth.trainees
  set total_sessions = total_sessions + cards, total_workout_hours = round((round(total_workout_hours * 60) + minutes) / 60, 2),
    last_session_date = newest, current_streak = was.days, longest_streak = greatest(longest_streak, was.days),
    current_week_streak = was.weeks, longest_week_streak = greatest(longest_week_streak, was.weeks)
  where id = trainee;
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
