-- Cached stats from scratch. Written apart from the triggers on purpose: plain joins and GROUP BY, so that one finds the other's mistakes.

create function public.verify_cached_stats() returns table (table_name text, id bigint, column_name text, stored text, expected text)
language sql stable security definer
set search_path = pg_catalog, pg_temp
as $$
  with live_cards as (
    select * from training.session_cards where deleted_at is null
  ), live_schedules as (
    select * from scheduling.schedules where deleted_at is null
  ), counted_sets as (
    select * from training.exercise_sets where completed and set_type <> 'warmup'
  ), all_sets as (
    select session_exercise_id, count(*) as n from training.exercise_sets group by 1
  ), exercises as (
    select session_exercise_id, sum(reps) as reps, sum(weight) as weight, sum(weight * reps) as volume from counted_sets group by 1
  ), cards as (
    select e.session_card_id, count(*) as exercises, sum(coalesce(a.n, 0)) as sets, sum(coalesce(x.volume, 0)) as volume
    from training.session_exercises e left join all_sets a on a.session_exercise_id = e.id left join exercises x on x.session_exercise_id = e.id
    group by 1
  ), library as (
    select e.exercise_library_id as id, count(*) as uses
    from training.session_exercises e join live_cards c on c.id = e.session_card_id where e.exercise_library_id is not null group by 1
  ), trainee_cards as (
    select trainee_id, count(*) as sessions, round(sum(duration) / 60.0, 2) as hours, max(date) as last_date from live_cards group by 1
  ), trainee_schedules as (
    select trainee_id, count(*) filter (where status = 'completed') as completed, count(*) filter (where status = 'cancelled') as cancelled
    from live_schedules group by 1
  ), day_starts as (
    -- a run starts where the day before has no card; its length is the distance to the next start, in dates
    select trainee_id, date, count(*) filter (where starts) over (partition by trainee_id order by date) as run
    from (select trainee_id, date, lag(date) over (partition by trainee_id order by date) is distinct from date - 1 as starts
      from (select distinct trainee_id, date from live_cards) as d) as d
  ), day_runs as (
    select trainee_id, run, count(*) as days, row_number() over (partition by trainee_id order by run desc) as from_last from day_starts group by 1, 2
  ), week_starts as (
    select trainee_id, week, count(*) filter (where starts) over (partition by trainee_id order by week) as run
    from (select trainee_id, week, lag(week) over (partition by trainee_id order by week) is distinct from week - 7 as starts
      from (select distinct trainee_id, date_trunc('week', date)::date as week from live_cards) as w) as w
  ), week_runs as (
    select trainee_id, run, count(*) as weeks, row_number() over (partition by trainee_id order by run desc) as from_last from week_starts group by 1, 2
  ), streaks as (
    select trainee_id, max(days) as longest, max(days) filter (where from_last = 1) as current from day_runs group by 1
  ), week_streaks as (
    select trainee_id, max(weeks) as longest, max(weeks) filter (where from_last = 1) as current from week_runs group by 1
  ), ratings as (
    select trainer_id, round(avg(trainee_rating), 2) as rating, count(*) as n from live_cards where trainee_rating is not null group by 1
  ), clients as (
    select trainer_id, count(*) as n from auth.trainees where deleted_at is null group by 1
  ), assignments as (
    select a.id, a.program_id, a.deleted_at, count(s.id) as completed,
      case when a.total_sessions = 0 then 0 else round(least(100, count(s.id) * 100.0 / a.total_sessions), 2) end as progress
    from scheduling.program_assignments a left join live_schedules s on s.program_assignment_id = a.id and s.status = 'completed'
    group by a.id
  ), programs as (
    select program_id, count(*) as n, round(avg(progress), 2) as rate from assignments where deleted_at is null group by 1
  ), compared (table_name, id, column_name, stored, expected) as (
    select 'session_exercises', e.id, v.* from training.session_exercises e
      left join all_sets a on a.session_exercise_id = e.id left join exercises x on x.session_exercise_id = e.id,
      lateral (values ('total_sets', e.total_sets::numeric, coalesce(a.n, 0)::numeric), ('total_reps', e.total_reps, coalesce(x.reps, 0)),
        ('total_weight', e.total_weight, coalesce(x.weight, 0)), ('total_volume', e.total_volume, coalesce(x.volume, 0))) as v
    union all
    select 'session_cards', c.id, v.* from training.session_cards c left join cards x on x.session_card_id = c.id,
      lateral (values ('total_exercises', c.total_exercises::numeric, coalesce(x.exercises, 0)::numeric), ('total_sets', c.total_sets, coalesce(x.sets, 0)),
        ('total_volume', c.total_volume, coalesce(x.volume, 0))) as v
    union all
    select 'exercise_library', l.id, 'usage_count', l.usage_count, coalesce(x.uses, 0) from training.exercise_library l left join library x on x.id = l.id
    union all
    select 'trainees', t.id, v.* from auth.trainees t
      left join trainee_cards c on c.trainee_id = t.id left join trainee_schedules s on s.trainee_id = t.id
      left join streaks d on d.trainee_id = t.id left join week_streaks w on w.trainee_id = t.id,
      lateral (values ('total_sessions', t.total_sessions::numeric, coalesce(c.sessions, 0)::numeric),
        ('completed_sessions', t.completed_sessions, coalesce(s.completed, 0)), ('cancelled_sessions', t.cancelled_sessions, coalesce(s.cancelled, 0)),
        ('total_workout_hours', t.total_workout_hours, coalesce(c.hours, 0)),
        ('current_streak', t.current_streak, coalesce(d.current, 0)), ('longest_streak', t.longest_streak, coalesce(d.longest, 0)),
        ('current_week_streak', t.current_week_streak, coalesce(w.current, 0)), ('longest_week_streak', t.longest_week_streak, coalesce(w.longest, 0))) as v
    union all
    select 'trainers', t.id, v.* from auth.trainers t left join ratings r on r.trainer_id = t.id left join clients c on c.trainer_id = t.id,
      lateral (values ('rating', t.rating::numeric, coalesce(r.rating, 0)::numeric), ('total_ratings', t.total_ratings, coalesce(r.n, 0)),
        ('total_clients', t.total_clients, coalesce(c.n, 0))) as v
    union all
    select 'program_assignments', a.id, v.* from scheduling.program_assignments a join assignments x on x.id = a.id,
      lateral (values ('sessions_completed', a.sessions_completed::numeric, x.completed::numeric), ('progress_percentage', a.progress_percentage, x.progress)) as v
    union all
    select 'programs', p.id, v.* from scheduling.programs p left join programs x on x.program_id = p.id,
      lateral (values ('total_assignments', p.total_assignments::numeric, coalesce(x.n, 0)::numeric), ('completion_rate', p.completion_rate, coalesce(x.rate, 0))) as v
    union all
    select 'schedules', s.id, 'session_card_id', s.session_card_id, c.id from scheduling.schedules s left join live_cards c on c.schedule_id = s.id
  )
  select table_name, id, column_name, stored::text, expected::text from compared where stored is distinct from expected
  union all
  select 'trainees', t.id, 'last_session_date', t.last_session_date::text, c.last_date::text
  from auth.trainees t left join trainee_cards c on c.trainee_id = t.id where t.last_session_date is distinct from c.last_date
  order by table_name, id, column_name
$$;
comment on function public.verify_cached_stats() is 'The cached stats that differ from scratch: none, unless somebody went past the triggers. Leaves out current_week, which is worked out when read.';

create function public.recompute_cached_stats() returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set spotter.recomputing = 'on'
as $$
begin
  -- in this order, since each builds on the one before; writers wait, readers don't
  lock table training.exercise_sets, training.session_exercises, training.session_cards, scheduling.schedules, scheduling.program_assignments,
    auth.trainees in share row exclusive mode;
  perform training.recompute_exercises(array(select id from training.session_exercises));
  perform training.recompute_cards(array_agg(id), array_agg(date)) from training.session_cards;
  perform training.recompute_library(array(select id from training.exercise_library));
  perform auth.recompute_trainees(array(select id from auth.trainees));
  perform auth.recompute_trainer_rating(array(select id from auth.trainers));
  perform auth.recompute_trainer_clients(array(select id from auth.trainers));
  perform scheduling.recompute_assignments(array(select id from scheduling.program_assignments));
  perform scheduling.recompute_programs(array(select id from scheduling.programs));
  update scheduling.schedules s set session_card_id = x.card_id
  from (
    select s.id, s.date, c.id as card_id from scheduling.schedules s
      left join training.session_cards c on c.schedule_id = s.id and c.date = s.date and c.deleted_at is null
    where s.session_card_id is distinct from c.id
  ) as x
  where s.id = x.id and s.date = x.date;
end
$$;
comment on function public.recompute_cached_stats() is 'Makes every cached stat what verify_cached_stats() expects, after a load or a repair that went past the triggers.';
