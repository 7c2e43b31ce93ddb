-- ours: the zone of places and people that have none, which each connection brings along (TIME_ZONE).
create function public.installation_zone() returns text
language sql stable parallel safe
return coalesce(nullif(current_setting('spotter.time_zone', true), ''), 'UTC');

comment on function public.installation_zone() is
  'Where a zone is looked for: the person''s or place''s own, else their trainer''s, else this one.';
grant execute on function public.installation_zone() to public;
