-- Functions that nearly every statement calls, in a form that PostgreSQL does not plan at each call.

-- As before, but called stable, as to_char is: so the planner puts it into the statement itself.
create or replace function public.instant(at timestamptz) returns text
language sql stable strict parallel safe
as $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- As before, but in a language that keeps its plan.
create or replace function public.wall_clock_instant(day date, at time, zone text) returns timestamptz
language plpgsql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
  -- The offsets in force a day before and a day after are the only two that the clock can have shown.
  return (
    with wall as (select day + at as clock, (day + at) at time zone zone as guess),
    near as (select clock, guess + step as instant from wall, (values (interval '-1 day'), (interval '0'), (interval '1 day')) as steps (step)),
    candidates as (select clock, (clock at time zone 'UTC') - ((instant at time zone zone) - (instant at time zone 'UTC')) as instant from near)
    select min(instant) from candidates where instant at time zone zone = clock
  );
end
$$;

-- As before, but without a path of its own, which kept it from being put into the statement; its names are bound here.
create or replace function public.uuid_v7() returns uuid
language sql volatile parallel safe
-- RFC 9562: 48 bits of milliseconds, then what a version 4 has, with the version's bits (0100) made 0111
return encode(
  set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid())
      placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid;
