-- Programs that a trainer ends by hand, and places that change while somebody books them.

-- ours; such a one is not opened again when a late session is counted: it never claimed to be whole
alter table scheduling.program_assignments add column completed_by_hand boolean not null default false;

-- As before, but first it waits for those who are booking there at this moment: their keys hold the place's row. What they booked without
-- seeing the change is settled with the rest.
create or replace function scheduling.move_sessions_with_place() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from (select id, timezone, capacity from new_rows except select id, timezone, capacity from old_rows) as place,
    lateral (select from scheduling.locations l where l.id = place.id for update) as locked;

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
