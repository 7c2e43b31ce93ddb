import { type NotificationSettings, notificationTypes } from '@spotter/contracts/api/notifications.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'

/** What each person wants to be told, and how: as they said, else the defaults. A piece for the statements that ask. */
export const settingsOfPeople = sql`
  select u.id as user_id,
    coalesce(s.email_types, '{schedule,system,message}') as email_types,
    coalesce(s.push_types, '{schedule,progress,achievement,system,message}') as push_types,
    s.quiet_from, s.quiet_to,
    coalesce(s.reminder_day_before, true) as reminder_day_before,
    coalesce(s.reminder_hour_before, u.role = 'trainee') as reminder_hour_before
  from users u left join settings s on s.user_id = u.id
  where u.deleted_at is null
`

const select = statement<{ json: string }>(sql`
  select json_build_object(
    'channels', (
      select json_object_agg(type, json_build_object('email', type = any (email_types), 'push', type = any (push_types)) order by place)
      from unnest(${value('types')}::text[]) with ordinality as known (type, place)),
    'quietHours', case when quiet_from is not null
      then json_build_object('from', to_char(quiet_from, 'HH24:MI'), 'to', to_char(quiet_to, 'HH24:MI')) end,
    'reminders', json_build_object('dayBefore', reminder_day_before, 'hourBefore', reminder_hour_before)
  )::text as json
  from (${settingsOfPeople}) as settings
  where user_id = ${value('userId')}
`)

/** Somebody's settings as the JSON of the answer's data; undefined when there is no such account any more. */
export async function selectSettings(tx: Tx, userId: number) {
  const [row] = await select(tx, { userId, types: notificationTypes })
  return row?.json
}

/** Saves somebody's settings in place of those before; false when there is no such account any more. */
export async function saveSettings(tx: Tx, userId: number, { channels, quietHours, reminders }: NotificationSettings) {
  const [email, push] = (['email', 'push'] as const).map(channel => notificationTypes.filter(type => channels[type][channel]))
  const { from = null, to = null } = quietHours ?? {}
  const rows = await tx.$queryRaw<unknown[]>`
    insert into settings (user_id, email_types, push_types, quiet_from, quiet_to, reminder_day_before, reminder_hour_before)
    select id, ${email}::text[], ${push}::text[], ${from}::time, ${to}::time, ${reminders.dayBefore}::boolean, ${reminders.hourBefore}::boolean
    from users where id = ${userId} and deleted_at is null
    on conflict (user_id) do update
      set email_types = excluded.email_types, push_types = excluded.push_types, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
        reminder_day_before = excluded.reminder_day_before, reminder_hour_before = excluded.reminder_hour_before, updated_at = now()
    returning user_id
  `
  return rows.length === 1
}
