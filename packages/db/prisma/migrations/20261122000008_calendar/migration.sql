-- A session's instant, and who is taken when. SQLSTATE SP001: a time that a clock change skips.

create function scheduling.fill_schedule_instant() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'UPDATE' then
    if (new.date, new.time, new.timezone, new.location_id) is not distinct from (old.date, old.time, old.timezone, old.location_id) then
      return new;
    end if;
    if new.timezone = old.timezone then
      new.timezone := null; -- moved: by the zone of where it takes place now
    end if;
  end if;

  new.timezone := coalesce(
    new.timezone,
    (select timezone from scheduling.locations where id = new.location_id),
    (select coalesce(t.timezone, u.timezone) from auth.trainers t join auth.users u on u.id = t.user_id where t.id = new.trainer_id),
    nullif(current_setting('spotter.time_zone', true), ''),
    'UTC');
  new.starts_at := public.wall_clock_instant(new.date, new.time, new.timezone);

  if new.starts_at is null then
    raise exception 'the clocks in % skip % %', new.timezone, new.date, to_char(new.time, 'HH24:MI') using errcode = 'SP001';
  end if;
  return new;
end
$$;

create trigger fill_schedule_instant before insert or update of date, time, timezone, location_id on scheduling.schedules
  for each row execute function scheduling.fill_schedule_instant();
comment on trigger fill_schedule_instant on scheduling.schedules is
  'Not code, because the instant must agree with date, time and zone whoever writes them, and overlaps are compared by it. By row, since it changes the row.';

-- Ends the bookings of the sessions with these ids, then books those of them that are given with their dates. Raises 23P01 naming the resource.
create function scheduling.book(ids bigint[], booked_ids bigint[], booked_dates date[]) returns void
language plpgsql
as $$
declare
  refused record;
  taken_by bigint;
begin
  if ids is not null then
    delete from scheduling.bookings where schedule_id = any (ids);
  end if;

  if coalesce(cardinality(booked_ids), 0) = 0 then
    return;
  end if;

  -- Nothing waits in a circle: everyone takes resources in one order, and "do nothing" waits for a rival to commit or give up.
  with wanted as materialized (
    select wish.resource, session.id, session.during
    from unnest(booked_ids, booked_dates) as key (id, date),
      lateral (
        select s.id, s.trainer_id, s.trainee_id, s.location_id, tstzrange(s.starts_at, s.starts_at + make_interval(mins => s.duration)) as during
        from scheduling.schedules s
        where s.id = key.id and s.date = key.date and s.status in ('scheduled', 'confirmed') and s.deleted_at is null
      ) as session,
      lateral (
        select 'trainer:' || session.trainer_id
        union all select 'trainee:' || session.trainee_id
        union all select 'place:' || l.id from scheduling.locations l where l.id = session.location_id and l.capacity = 1
      ) as wish (resource)
    order by wish.resource, lower(session.during)
  ), booked as (
    insert into scheduling.bookings (resource, schedule_id, during)
    select resource, id, during from wanted
    on conflict do nothing
    returning resource, schedule_id
  )
  select wanted.* into refused from wanted
  where not exists (select from booked where booked.resource = wanted.resource and booked.schedule_id = wanted.id)
  order by lower(wanted.during), wanted.resource limit 1;

  if found then
    select schedule_id into taken_by from scheduling.bookings b
    where b.resource = refused.resource and b.during && refused.during and b.schedule_id <> refused.id limit 1;
    raise exception '% is taken %', refused.resource, refused.during
      using errcode = 'exclusion_violation', schema = 'scheduling', table = 'bookings', constraint = 'bookings_no_overlap',
        detail = format('resource=%s schedule=%s', refused.resource, taken_by);
  end if;
end
$$;
comment on function scheduling.book(bigint[], bigint[], date[]) is
  'Rewrites the bookings of sessions. Its 23P01 names the resource, and in its detail the session in the way.';

create function scheduling.keep_bookings() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  ids bigint[];
  booked_ids bigint[];
  booked_dates date[];
begin
  if tg_op = 'INSERT' then
    select array_agg(id), array_agg(date) into booked_ids, booked_dates from new_rows where status in ('scheduled', 'confirmed') and deleted_at is null;
  elsif tg_op = 'DELETE' then
    delete from scheduling.bookings where schedule_id in (select id from old_rows);
    return null;
  else
    select array_agg(id), array_agg(id) filter (where booked), array_agg(date) filter (where booked) into ids, booked_ids, booked_dates from (
      select id, date, trainer_id, trainee_id, location_id, starts_at, duration, status in ('scheduled', 'confirmed') and deleted_at is null as booked
      from new_rows
      except
      select id, date, trainer_id, trainee_id, location_id, starts_at, duration, status in ('scheduled', 'confirmed') and deleted_at is null
      from old_rows
    ) as changed;
  end if;

  if ids is not null or booked_ids is not null then
    perform scheduling.book(ids, booked_ids, booked_dates);
  end if;
  return null;
end
$$;

create trigger trigger_keep_bookings_on_insert after insert on scheduling.schedules
  referencing new table as new_rows for each statement execute function scheduling.keep_bookings();
create trigger trigger_keep_bookings_on_update after update on scheduling.schedules
  referencing old table as old_rows new table as new_rows for each statement execute function scheduling.keep_bookings();
create trigger trigger_keep_bookings_on_delete after delete on scheduling.schedules
  referencing old table as old_rows for each statement execute function scheduling.keep_bookings();

-- A place that changes its zone or its capacity changes the sessions still to come there: all of them, or (23P01, SP001) the place doesn't change.
create function scheduling.move_sessions_with_place() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update scheduling.schedules s set timezone = zone.name
  from (select id, timezone from new_rows except select id, timezone from old_rows) as place,
    lateral (
      select x.id, x.date, coalesce(place.timezone, t.timezone, u.timezone, nullif(current_setting('spotter.time_zone', true), ''), 'UTC') as name
      from scheduling.schedules x join auth.trainers t on t.id = x.trainer_id join auth.users u on u.id = t.user_id
      where x.location_id = place.id and x.starts_at > now() and x.status in ('scheduled', 'confirmed') and x.deleted_at is null
    ) as zone
  where s.id = zone.id and s.date = zone.date and s.timezone <> zone.name;

  perform scheduling.book(array_agg(s.id), array_agg(s.id), array_agg(s.date))
  from (select id, capacity = 1 from new_rows except select id, capacity = 1 from old_rows) as place
    join scheduling.schedules s on s.location_id = place.id
  where s.starts_at + make_interval(mins => s.duration) > now() and s.status in ('scheduled', 'confirmed') and s.deleted_at is null
  having count(*) > 0;
  return null;
end
$$;

create trigger trigger_move_sessions_with_place after update on scheduling.locations
  referencing old table as old_rows new table as new_rows for each statement execute function scheduling.move_sessions_with_place();

do $$
declare
  event text;
begin
  foreach event in array array['insert', 'update', 'delete'] loop
    execute format('comment on trigger trigger_keep_bookings_on_%s on scheduling.schedules is %L', event,
      'Not code, because no path may forget it: a session that is in the calendar without its bookings could be booked over.');
  end loop;
end
$$;
comment on trigger trigger_move_sessions_with_place on scheduling.locations is
  'Not code, because the instants written on sessions and the bookings of a place would disagree with the place from then on.';
