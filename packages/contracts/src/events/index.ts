import type { EventDefinition } from '../define-event.ts'
import * as auth from './auth.ts'
import * as notifications from './notifications.ts'
import * as scheduling from './scheduling.ts'
import * as training from './training.ts'

/** Every event that Spotter publishes. */
export const events: EventDefinition[] = [auth, scheduling, training, notifications].flatMap(service => Object.values(service))

/** Every topic with its partitions and how long Kafka keeps a message. The `.dlq` beside each keeps what could not be handled. */
export const topics = [...new Set(events.map(({ topic }) => topic))].flatMap(name => [
  { name, partitions: 3, retentionMs: 7 * 24 * 3_600_000 },
  { name: `${name}.dlq`, partitions: 1, retentionMs: 28 * 24 * 3_600_000 }
])
