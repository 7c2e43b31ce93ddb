-- Four schemas, one per service that owns its tables, and one role per service. What all of them use is in public.

create extension if not exists btree_gist with schema public;

create schema auth;
create schema scheduling;
create schema training;
create schema notifications;

revoke create on schema public from public;

-- Roles belong to the cluster: they may be there already, from another database. Passwords are set apart from migrations.
do $$
declare
  service text;
begin
  foreach service in array array['auth', 'scheduling', 'training', 'notifications'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = 'spotter_' || service) then
      execute format('create role %I login', 'spotter_' || service);
    end if;
    -- One's own schema first, since every schema has its outbox, inbox and dead_letters; then the others, for reading.
    execute format('alter role %I set search_path = %s', 'spotter_' || service, array_to_string(
      service || array_remove(array['auth', 'scheduling', 'training', 'notifications'], service) || array['public'], ', '));
    execute format('grant usage on schema auth, scheduling, training, notifications to %I', 'spotter_' || service);
  end loop;

  execute format('alter database %I set search_path = auth, scheduling, training, notifications, public', current_database());
  execute format('alter database %I set timezone = %L', current_database(), 'UTC');
end
$$;

-- Nobody calls a function unless it was granted to them.
alter default privileges revoke execute on functions from public;

create function public.uuid_v7() returns uuid
language sql volatile parallel safe
set search_path = pg_catalog, pg_temp
as $$
  -- RFC 9562: 48 bits of milliseconds, then what a version 4 has, with the version's bits (0100) made 0111
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;
comment on function public.uuid_v7() is 'A UUID of version 7: its order is that of the milliseconds it was made in.';

create function public.instant(at timestamptz) returns text
language sql immutable strict parallel safe
as $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;
comment on function public.instant(timestamptz) is 'ISO 8601 in UTC with milliseconds and Z, as every answer writes an instant.';

create function public.exercise_key(name text) returns text
language sql immutable strict parallel safe
as $$
  select normalize(lower(normalize(btrim(name,
    U&'\0009\000A\000B\000C\000D\0020\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000\FEFF'), nfc) collate "und-x-icu"), nfc)
$$;
comment on function public.exercise_key(text) is 'Two exercises of equal key are the same exercise: NFC, trimmed as JavaScript trims, lower case whatever the database''s locale.';

create function public.is_time_zone(zone text) returns boolean
language plpgsql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
  -- PostgreSQL takes POSIX rules too, by which "Nowhere+3" is a zone.
  if zone !~ '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$' then
    return false;
  end if;
  perform timestamp '2000-01-01' at time zone zone;
  return true;
exception when invalid_parameter_value then
  return false;
end
$$;
comment on function public.is_time_zone(text) is 'Whether PostgreSQL knows the zone by this name, such as Asia/Bangkok.';

create function public.wall_clock_instant(day date, at time, zone text) returns timestamptz
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
  -- The offsets in force a day before and a day after are the only two that the clock can have shown.
  with wall as (select day + at as clock, (day + at) at time zone zone as guess),
  near as (select clock, guess + step as instant from wall, (values (interval '-1 day'), (interval '0'), (interval '1 day')) as steps (step)),
  candidates as (select clock, (clock at time zone 'UTC') - ((instant at time zone zone) - (instant at time zone 'UTC')) as instant from near)
  select min(instant) from candidates where instant at time zone zone = clock
$$;
comment on function public.wall_clock_instant(date, time, text) is
  'The instant at which a clock in that zone shows this date and time: the first of the two where it happens twice, null where a clock change skips it.';

-- For every table that has updated_at.
create function public.update_updated_at_column() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  new.updated_at := now();
  return new;
end
$$;

grant execute on function public.uuid_v7(), public.instant(timestamptz), public.exercise_key(text), public.is_time_zone(text),
  public.wall_clock_instant(date, time, text) to public;
