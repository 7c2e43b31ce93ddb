-- What a series of sessions is known by.

comment on column scheduling.schedules.series_id is
  'Ours. One random id for all sessions that were booked with one repeat, chosen when they were booked; null for any other. It stays when one of them is moved or cancelled, and refers to no row: a series is its sessions.';
