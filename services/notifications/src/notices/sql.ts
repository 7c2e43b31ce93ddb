import type { listNotifications } from '@spotter/contracts/api/notifications.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import type { Static } from 'typebox'
import type { Notice } from './notice.ts'

export type ListQuery = Static<typeof listNotifications.schema.querystring>

const list = (direction: 'asc' | 'desc') =>
  statement<{ data: string }>(sql`
    with mine as (
      select id, type, is_read, created_at from notifications
      where user_id = ${value('userId')}::bigint and deleted_at is null and dismissed_at is null
    ),
    wanted as (
      select id, created_at from mine
      where (not is_read or not ${value('unreadOnly')}::boolean) and (type = ${value('type')}::text or ${value('type')}::text is null)
    ),
    page as (
      select id from wanted order by created_at ${direction}, id ${direction}
      limit ${value('limit')}::int offset (${value('page')}::bigint - 1) * ${value('limit')}::int
    )
    select json_build_object(
      'notifications', coalesce((
        select json_agg(json_build_object(
          'id', id, 'type', type, 'title', title, 'message', message, 'relatedId', related_id, 'relatedType', related_type,
          'actionUrl', action_url, 'priority', priority, 'isRead', is_read, 'createdAt', public.instant(created_at)
        ) order by created_at ${direction}, id ${direction}) from page join notifications using (id)), '[]'),
      'pagination', (
        select json_build_object('currentPage', ${value('page')}::int, 'totalPages', ceil(count(*)::numeric / ${value('limit')}::int)::int,
          'totalItems', count(*), 'itemsPerPage', ${value('limit')}::int) from wanted),
      'unreadCount', (select count(*) from mine where not is_read)
    )::text as data
  `)

// Two statements, since one that took the direction as a value would sort all notices both ways.
const lists = { asc: list('asc'), desc: list('desc') }

/** One page of somebody's notices, newest first, as the JSON of the answer's data. */
export async function notificationsOf(tx: Tx, userId: number, { type, sort = 'desc', ...query }: ListQuery) {
  const [row] = await lists[sort](tx, { ...query, userId, type: type ?? null })
  return row!.data
}

/** Marks a notice of this person as read; false when there is none. */
export async function markRead(tx: Tx, { id, userId, at }: { id: number; userId: number; at: Date }) {
  const rows = await tx.$queryRaw<unknown[]>`
    update notifications set is_read = true, read_at = coalesce(read_at, ${at})
    where id = ${id} and user_id = ${userId} and deleted_at is null and dismissed_at is null
    returning id
  `
  return rows.length === 1
}

/** Marks all unread notices of this person as read; returns how many there were. */
export async function markAllRead(tx: Tx, { userId, at }: { userId: number; at: Date }) {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    with marked as (
      update notifications set is_read = true, read_at = ${at}
      where user_id = ${userId} and not is_read and deleted_at is null and dismissed_at is null
      returning 1
    )
    select count(*) from marked
  `
  return row!.count
}

/** Hides a notice of this person for good; false when there is none. It counts as read, so that it goes with those that were. */
export async function dismiss(tx: Tx, { id, userId, at }: { id: number; userId: number; at: Date }) {
  const rows = await tx.$queryRaw<unknown[]>`
    update notifications set dismissed_at = ${at}, is_read = true, read_at = coalesce(read_at, ${at})
    where id = ${id} and user_id = ${userId} and deleted_at is null and dismissed_at is null
    returning id
  `
  return rows.length === 1
}

/** Tells each notice, unless its reader was told of the same cause before, or is gone. Its `offset 0` looks each reader up: else all are read. */
export async function tell(tx: Tx, ...notices: Notice[]) {
  if (notices.length === 0) return
  await tx.$queryRaw`
    insert into notifications (user_id, cause, type, title, message, related_id, related_type, action_url, priority, in_app_only, sent_via)
    select u.id, cause, type, left(title, 255), message, "relatedId", "relatedType", "actionUrl", priority, "inAppOnly", '{in_app}'
    from jsonb_to_recordset(${JSON.stringify(notices)}::jsonb) as notice (
      "userId" bigint, cause text, type text, title text, message text,
      "relatedId" bigint, "relatedType" text, "actionUrl" text, priority text, "inAppOnly" boolean)
      cross join lateral (select id from users where id = "userId" and deleted_at is null offset 0) as u
    on conflict (cause, user_id) do nothing
  `
}

/**
 * Tells a notice about something that may cease to hold: it is there, or hidden.
 * Where its reader was told before, the same row is shown or hidden, with its
 * words made new if asked; what was read stays read, what was deleted stays away.
 */
export async function keepNotice(tx: Tx, notice: Notice, { holds, reword = false }: { holds: boolean; reword?: boolean }) {
  await tx.$queryRaw`
    insert into notifications as n (
      user_id, cause, type, title, message, related_id, related_type, action_url, priority, in_app_only, sent_via, deleted_at)
    select u.id, cause, type, left(title, 255), message, "relatedId", "relatedType", "actionUrl", priority, "inAppOnly", '{in_app}',
      case when not ${holds}::boolean then now() end
    from jsonb_to_record(${JSON.stringify(notice)}::jsonb) as notice (
      "userId" bigint, cause text, type text, title text, message text,
      "relatedId" bigint, "relatedType" text, "actionUrl" text, priority text, "inAppOnly" boolean)
      join users u on u.id = "userId" and u.deleted_at is null
    on conflict (cause, user_id) do update
      set title = case when ${reword}::boolean then excluded.title else n.title end,
        message = case when ${reword}::boolean then excluded.message else n.message end,
        deleted_at = case when excluded.deleted_at is not null then coalesce(n.deleted_at, excluded.deleted_at) end
  `
}

/** Hides the notices of these causes, whoever was told. */
export async function hideNotices(tx: Tx, causes: string[]) {
  await tx.$queryRaw`update notifications set deleted_at = now() where cause = any (${causes}::text[]) and deleted_at is null`
}

/** Brings the hidden notices of these causes back. */
export async function showNotices(tx: Tx, causes: string[]) {
  await tx.$queryRaw`update notifications set deleted_at = null where cause = any (${causes}::text[]) and deleted_at is not null`
}
