import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from './log.ts'

/** An event on its way, as Kafka carries it. */
export interface Message {
  topic: string
  key: string
  /** CloudEvents attributes, Kafka binary mode. */
  headers: Record<string, string>
  value: string | null
  /** Where Kafka keeps it; absent in process. */
  partition?: number
  offset?: string
}

/** Resolves when the messages, all of one bucket, are safe with the receiver; throws when that is not certain. */
export type Send = (messages: Message[]) => Promise<void>

export interface RelayOptions {
  connectionString: string
  /** CloudEvents source: the service's name. */
  source: string
  /** The service's own number: advisory locks are one space per database. */
  lockSpace: number
  send: Send
  log: Log
  /** How long to wait before looking again when nothing was to be sent, and when something was. */
  idleMs?: number
  busyMs?: number
}

/**
 * Sends the outbox, oldest first, one request in flight per bucket.
 *
 * A lock per bucket keeps a single relay on it, because two would reorder
 * events that share a key. Locks and marks live on one connection: a relay that
 * froze and lost it can only repeat itself, which consumers tolerate. A bucket
 * that fails waits alone; nothing is ever skipped.
 */
export function startRelay({ connectionString, source, lockSpace, send, log, idleMs = 500, busyMs = 50 }: RelayOptions) {
  const stopping = new AbortController()
  let hint = Promise.withResolvers<void>()
  const held = new Map<number, { until: number; failures: number }>()

  const running = (async () => {
    while (!stopping.signal.aborted) {
      await relayOnOneConnection().catch(async error => {
        log.error({ err: error }, 'the relay lost its database, trying again')
        await pause(1_000)
      })
    }
  })()

  async function relayOnOneConnection() {
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      // a mark that a crash of the server loses is an event sent again: nobody need wait for the disk
      options: '-c TimeZone=UTC -c idle_session_timeout=60s -c statement_timeout=5s -c synchronous_commit=off'
    })
    client.on('error', () => {}) // the next query says it
    await client.connect()
    try {
      while (!stopping.signal.aborted) {
        hint = Promise.withResolvers()
        const sent = await sendOldest(client)
        if (sent === 0) await pause(held.size > 0 ? busyMs : idleMs)
      }
    } finally {
      await client.end().catch(() => {})
    }
  }

  async function sendOldest(client: pg.Client) {
    const now = Date.now()
    const waiting = [...held].filter(([, { until }]) => until > now).map(([bucket]) => bucket)
    const { rows } = await client.query<OutboxRow>({ name: 'oldest', text: oldest, values: [lockSpace, waiting] })
    if (rows.length === 0) return 0

    const buckets = Map.groupBy(rows, row => row.bucket)
    const outcomes = await Promise.all([...buckets].map(([bucket, rows]) => sendBucket(bucket, rows)))
    const sent = outcomes.flatMap(({ sent }) => sent)
    const failed = outcomes.flatMap(({ failed }) => failed ?? [])
    if (sent.length > 0) {
      await client.query({ name: 'sent', text: 'update outbox set published_at = now() where seq = any($1)', values: [sent] })
    }
    for (const { seq, error } of failed) {
      await client.query({
        name: 'failed',
        text: 'update outbox set attempts = attempts + 1, last_error = $2 where seq = $1',
        values: [seq, String(error).slice(0, 1_000)]
      })
    }
    return sent.length
  }

  async function sendBucket(bucket: number, rows: OutboxRow[]): Promise<{ sent: string[]; failed?: { seq: string; error: unknown } }> {
    try {
      await send(rows.map(row => toMessage(row, source)))
      held.delete(bucket)
      return { sent: rows.map(row => row.seq) }
    } catch (error) {
      const failures = (held.get(bucket)?.failures ?? 0) + 1
      const ceilingMs = Math.min(5_000, 100 * 2 ** failures)
      held.set(bucket, { failures, until: Date.now() + 100 + Math.random() * (ceilingMs - 100) })
      // The whole error once; a broker that is away for an hour would fill the log with it.
      const why = failures === 1 ? { err: error } : { reason: String(error) }
      log.warn({ ...why, bucket, failures, eventId: rows[0]!.id }, 'a bucket of the outbox waits')
      return { sent: [], failed: { seq: rows[0]!.seq, error } }
    }
  }

  /** Waits, but no longer than until the next hint. */
  const pause = (milliseconds: number) => {
    const timer = new AbortController()
    const timeout = wait(milliseconds, undefined, { signal: timer.signal }).catch(() => {})
    return Promise.race([hint.promise, timeout]).finally(() => timer.abort())
  }

  return {
    /** Says that something was committed. */
    wake: () => hint.resolve(),
    /** Finishes what is in flight. */
    async stop() {
      stopping.abort()
      hint.resolve()
      await running
    }
  }
}

const oldest = `
  with mine as materialized (
    select bucket from generate_series(0, 15) as bucket
    where exists (
      select from pg_locks
      where locktype = 'advisory' and pid = pg_backend_pid() and classid = $1::int::oid and objid = bucket::oid and objsubid = 2 and granted
        and database = (select oid from pg_database where datname = current_database())
    ) or pg_try_advisory_lock($1::int, bucket)
  )
  select seq::text, id, topic, key, bucket, type, data::text, headers, occurred_at
  from outbox
  where published_at is null and bucket in (select bucket from mine) and bucket <> all ($2::int[])
  order by outbox.seq limit 100`

interface OutboxRow {
  seq: string
  id: string
  topic: string
  key: string
  bucket: number
  type: string
  data: string
  headers: Record<string, string>
  occurred_at: Date
}

function toMessage({ id, topic, key, type, data, headers, occurred_at: occurredAt }: OutboxRow, source: string): Message {
  return {
    topic,
    key,
    value: data,
    headers: {
      ce_specversion: '1.0',
      ce_id: id,
      ce_source: `/spotter/${source}`,
      ce_type: type,
      ce_time: occurredAt.toISOString(),
      ce_dataschema: `/asyncapi.json#/components/schemas/${type}`,
      'content-type': 'application/json',
      ...headers
    }
  }
}
