-- One partition a year of schedules and session_cards. There is no default partition: a year that is missing is refused (23514, "no
-- partition of relation"), until somebody makes it. SQLSTATE SP004: a year too far back, or still to come, to be made for one session.

create function public.ensure_year_partitions(from_year int, to_year int) returns setof text
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  parent record;
  name text;
begin
  perform pg_advisory_xact_lock(10, 0); -- space 10: see src/advisory-locks.ts
  for year in from_year .. to_year loop
    for parent in select * from (values ('scheduling', 'schedules'), ('training', 'session_cards')) as parents (schema, name) loop
      name := parent.name || '_' || year;
      if to_regclass(format('%I.%I', parent.schema, name)) is null then
        -- attached, since "partition of" would lock readers out of the parent. Identity isn't inherited on PostgreSQL 15 and refused on 17.
        execute format('create table %I.%I (like %I.%I including all excluding identity)', parent.schema, name, parent.schema, parent.name);
        execute format('alter table %I.%I attach partition %I.%I for values from (%L) to (%L)', parent.schema, parent.name, parent.schema, name,
          make_date(year, 1, 1), make_date(year + 1, 1, 1));
        return next parent.schema || '.' || name;
      end if;
    end loop;
  end loop;
end
$$;
comment on function public.ensure_year_partitions(int, int) is 'Makes the partitions of these years that are missing, and returns their names.';

create function scheduling.ensure_year(day date) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  year int := extract(year from day);
  this_year int := extract(year from now() at time zone 'UTC');
begin
  if to_regclass(format('training.session_cards_%s', year)) is not null then
    return;
  end if;
  if year < this_year - 20 or year > this_year then
    raise exception '% is out of reach: a session can be entered up to 20 years back', day using errcode = 'SP004';
  end if;
  perform public.ensure_year_partitions(year, year);
end
$$;
comment on function scheduling.ensure_year(date) is
  'Makes the year of a session entered, or moved, after the fact. First statement of its transaction. Raises SP004 where the year is over 20 back or to come.';

create function scheduling.enter_completed(
  trainer_id bigint, trainee_id bigint, location_id bigint, inout program_assignment_id bigint,
  date date, "time" time, duration int, title text, description text, session_type text,
  out id bigint, out starts_at timestamptz, out timezone text
)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform scheduling.ensure_year(enter_completed.date);

  insert into scheduling.schedules as s
    (trainer_id, trainee_id, location_id, program_assignment_id, date, time, duration, title, description, session_type, status)
  select enter_completed.trainer_id, enter_completed.trainee_id, enter_completed.location_id,
    coalesce(enter_completed.program_assignment_id, (
      select a.id from scheduling.program_assignments a join scheduling.programs p on p.id = a.program_id
      where a.trainee_id = enter_completed.trainee_id and p.trainer_id = enter_completed.trainer_id
        and a.status = 'active' and a.deleted_at is null and enter_completed.date between a.start_date and a.end_date
    )),
    enter_completed.date, enter_completed.time, enter_completed.duration, enter_completed.title, enter_completed.description,
    enter_completed.session_type, 'completed'
  returning s.id, s.starts_at, s.timezone, s.program_assignment_id into id, starts_at, timezone, program_assignment_id;
end
$$;
comment on function scheduling.enter_completed is
  'Makes the completed schedule of a walk-in, and first its missing year. Without an assignment it counts for the client''s active one with this trainer
whose dates include it. Raises SP001 (skipped time) and SP004 (out of reach). The one write across schemas that is no trigger.';

-- This year, two before and two ahead; the yearly job goes on from there.
select public.ensure_year_partitions(extract(year from now() at time zone 'UTC')::int - 2, extract(year from now() at time zone 'UTC')::int + 2);
