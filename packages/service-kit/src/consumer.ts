import type { EventDefinition } from '@spotter/contracts/define-event.ts'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { type Db, isOutage, type Tx } from './db.ts'
import type { Log } from './log.ts'
import type { Message } from './relay.ts'

export interface EventContext {
  eventId: string
  /** When the event was recorded. */
  occurredAt: Date
}

export interface Handler {
  event: EventDefinition
  run: (tx: Tx, data: any, context: EventContext) => Promise<void>
}

/** Ties a handler to an event; the type of its `data` comes from the contract. */
export function on<Data extends TSchema>(
  event: EventDefinition<Data>,
  run: (tx: Tx, data: Static<Data>, context: EventContext) => Promise<void>
): Handler {
  return { event, run }
}

/** Thrown by a handler that will never accept this event: trying again is of no use. */
export class Refusal extends Error {}

/** One service's reading of the topics. */
export interface Consumer {
  /** The consumer's name in the inbox, and its Kafka group. */
  name: string
  db: Db
  handlers: Handler[]
  topics: string[]
  log: Log
}

/** @param deps.handlers everything this service listens to; the topics follow from it */
export const consumer = (deps: Omit<Consumer, 'topics'>): Consumer => ({
  ...deps,
  topics: [...new Set(deps.handlers.map(({ event }) => event.topic))]
})

export type Outcome = 'handled' | 'duplicate' | 'skipped' | 'dead'

/**
 * Takes one message for good: it had its one effect, or it lies with the dead
 * letters. Throws only when the database can't be reached; then nothing happened,
 * and the caller gives the same message again.
 */
export async function receive(consumer: Consumer, message: Message): Promise<Outcome> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await handle(consumer, message)
    } catch (error) {
      if (isOutage(error)) throw error
      if (!(error instanceof Refusal) && attempts < 5) continue
      consumer.log.error({ err: error, consumer: consumer.name, eventId: message.headers.ce_id, attempts }, 'an event became a dead letter')
      await bury(consumer, message, error, attempts)
      return 'dead'
    }
  }
}

/**
 * Gives one message its one effect: the inbox row and the handler's writes
 * commit together, so a repeat finds the row and stops.
 */
async function handle({ db, name, handlers, log }: Consumer, message: Message): Promise<Outcome> {
  const { ce_id: eventId, ce_type: type, ce_time: time } = message.headers
  if (!eventId || !uuid.test(eventId) || !type) throw new Refusal('no CloudEvents headers ce_id (a UUID) and ce_type')

  const handler = handlers.find(({ event }) => event.type === type)
  if (!handler) {
    const other = handlers.find(({ event }) => withoutVersion(event.type) === withoutVersion(type))
    if (other) throw new Refusal(`version of ${type} is unknown here: ${other.event.type} is understood`)
    return 'skipped'
  }

  const data = parse(message.value)
  if (!Value.Check(handler.event.data, data)) {
    const [problem] = Value.Errors(handler.event.data, data)
    throw new Refusal(`not what the contract of ${type} describes: ${problem?.instancePath || 'the value'} ${problem?.message}`)
  }

  const outcome = await db.transaction(async tx => {
    const [first] = await tx.$queryRaw<unknown[]>`
      insert into inbox (consumer, event_id) values (${name}, ${eventId}::uuid)
      on conflict do nothing returning event_id
    `
    if (!first) return 'duplicate'

    await handler.run(tx, data, { eventId, occurredAt: time ? new Date(time) : new Date() })
    return 'handled'
  })
  log.info({ consumer: name, eventId, type, outcome }, 'event received')
  return outcome
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const withoutVersion = (type: string) => type.replace(/\.v\d+$/, '')

/** JSON or undefined: a SyntaxError that escapes would end the Kafka consumer for good. */
function parse(value: string | null): unknown {
  try {
    return JSON.parse(value!)
  } catch {
    return undefined
  }
}

/**
 * Keeps the message as a dead letter, and mirrors it on the topic's `.dlq` through the outbox, in one transaction. The mirror's
 * value is cut: a broker refuses more than 1 MB, and a message that is always refused would hold its bucket for ever.
 */
async function bury({ db, name }: Consumer, message: Message, error: unknown, attempts: number) {
  const { topic, partition = null, offset = null, headers, value } = message
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 2_000)
  const letter = storable({ consumer: name, topic, partition, offset, key: message.key, headers, value, error: reason, attempts })
  await db.transaction(
    tx => tx.$queryRaw`
      with letter as (select ${JSON.stringify(letter)}::jsonb as l),
      kept as (
        insert into dead_letters (consumer, event_id, topic, "partition", "offset", key, headers, value, error, attempts)
        select ${name}, l->'headers'->>'ce_id', l->>'topic', (l->>'partition')::int, (l->>'offset')::bigint, l->>'key', l->'headers', l->>'value', l->>'error', ${attempts}::int
        from letter
      )
      insert into outbox (topic, key, bucket, type, data, headers)
      select (l->>'topic') || '.dlq', l->>'key', hashtext(l->>'key') & 15, coalesce(l->'headers'->>'ce_type', 'unknown'),
        l || jsonb_build_object('value', left(l->>'value', 100000)), l->'headers'
      from letter
    `
  )
}

/** PostgreSQL's text has no NUL: it is kept as the replacement character. */
const storable = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_key, part) => (typeof part === 'string' ? part.replaceAll('\0', '\uFFFD').toWellFormed() : part)))
