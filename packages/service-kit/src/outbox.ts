import type { Event } from '@spotter/contracts/define-event.ts'
import { Value } from 'typebox/value'
import type { Tx } from './db.ts'

/**
 * Records events in the caller's transaction: they leave the database only if
 * that commits. The last statement of a transaction, since it locks each key
 * until the commit, which makes the outbox's order the order of commits.
 * Throws when an event does not match its own contract.
 */
export async function publish(tx: Tx, ...events: Event[]) {
  if (events.length === 0) return

  const rows = events.map(({ definition, key, data }) => {
    if (!Value.Check(definition.data, data)) {
      const [problem] = Value.Errors(definition.data, data)
      throw new Error(`${definition.type} does not match its own contract: ${problem?.instancePath} ${problem?.message}`)
    }
    return { topic: definition.topic, type: definition.type, key, data }
  })
  // 8 is the space of event keys: packages/db/src/advisory-locks.ts
  await tx.$queryRaw`
    with events as materialized (
      select * from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (topic text, type text, key text, data jsonb)) with ordinality
    ),
    locked as materialized (
      select key, pg_advisory_xact_lock(8, hashtext(key)) from (select distinct key from events order by key) as keys
    )
    insert into outbox (topic, key, bucket, type, data)
    select topic, key, hashtext(key) & 15, type, data from events join locked using (key) order by ordinality
  `
}
