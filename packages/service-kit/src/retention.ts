import type { Db } from './db.ts'

/**
 * Deletes, in batches, published outbox rows after 7 days and inbox rows after
 * 60: longer than topics keep messages and dead letters are sent again; answers
 * kept for Idempotency-Keys after their day. What was not published stays,
 * however old. Returns how many rows went.
 */
export async function purgeDelivered(db: Db) {
  let total = 0
  for (;;) {
    const [batch] = await db.$queryRaw<{ deleted: number }[]>`
      with sent as (
        delete from outbox where seq in (
          select seq from outbox where published_at < now() - interval '7 days' order by published_at limit 1000
        ) returning 1
      ),
      handled as (
        delete from inbox where (consumer, event_id) in (
          select consumer, event_id from inbox where handled_at < now() - interval '60 days' limit 1000
        ) returning 1
      ),
      answered as (
        delete from idempotency_keys where (user_id, key) in (
          select user_id, key from idempotency_keys where created_at < now() - interval '24 hours' limit 1000
        ) returning 1
      )
      select (select count(*) from sent)::int + (select count(*) from handled)::int + (select count(*) from answered)::int as deleted
    `
    total += batch!.deleted
    if (batch!.deleted < 1_000) return total
  }
}
