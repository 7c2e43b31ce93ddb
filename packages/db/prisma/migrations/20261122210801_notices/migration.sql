-- Notices that their reader has cleared away, badges in every language, and what each person wants to be told by which channel.

alter table notifications.notifications
  -- ours; its reader deleted it: hidden for good. deleted_at hides what does not hold at the moment, and may be taken away again.
  add column dismissed_at timestamptz,
  -- ours; caused by a session that was over for more than 48 hours (an import, an old edit): no channel but the app
  add column in_app_only boolean not null default false;

-- ours; {"en": {"title", "description"}, "th": …}: title and description, in the words of whoever reads. Null: not written since this column came.
alter table notifications.achievements add column words jsonb;

-- ours; a row is there once somebody has saved their settings: until then the defaults hold, which the service knows
create table notifications.settings (
  user_id bigint primary key references auth.users on delete cascade,
  email_types text[] not null,
  push_types text[] not null,
  quiet_from time, -- wall clock in the person's zone; over midnight where it is later than quiet_to
  quiet_to time,
  reminder_day_before boolean not null,
  reminder_hour_before boolean not null,
  updated_at timestamptz not null default now(),

  constraint settings_known_types check (email_types || push_types <@ array['schedule', 'progress', 'achievement', 'system', 'message']),
  constraint settings_quiet_hours check (num_nonnulls(quiet_from, quiet_to) <> 1 and quiet_from <> quiet_to)
);
