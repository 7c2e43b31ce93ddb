import { type Consumer, receive } from './consumer.ts'
import type { Send } from './relay.ts'

/**
 * The transport of a single process: each message goes straight to every
 * consumer, in order. A consumer that can't take it (its database is away)
 * makes the send fail, and the relay tries again.
 */
export const inProcess =
  (consumers: Consumer[]): Send =>
  async messages => {
    for (const message of messages) {
      for (const consumer of consumers) {
        if (consumer.topics.includes(message.topic)) await receive(consumer, message)
      }
    }
  }
