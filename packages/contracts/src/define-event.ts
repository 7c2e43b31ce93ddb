import type { Static, TSchema } from 'typebox'

/** One kind of event: its name, where it travels, what it carries. */
export interface EventDefinition<Data extends TSchema = TSchema> {
  /** CloudEvents type, past tense, major version last: `training.session.recorded.v1`. */
  type: string
  topic: string
  /** One sentence for the people who subscribe. */
  summary: string
  data: Data
  example: Static<Data>
}

export interface Event {
  definition: EventDefinition
  /** Events with the same key stay in order. */
  key: string
  data: unknown
}

/**
 * Declares an event. What comes back is its definition and its constructor in
 * one, so "find all references" shows who publishes it and who consumes it.
 */
export function defineEvent<Data extends TSchema>({ key, ...definition }: EventDefinition<Data> & { key: (data: Static<Data>) => string }) {
  const create = (data: Static<Data>): Event => ({ definition, key: key(data), data })
  return Object.assign(create, definition)
}
