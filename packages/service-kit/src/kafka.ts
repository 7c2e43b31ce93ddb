import { setTimeout as wait } from 'node:timers/promises'
import { type IHeaders, Kafka, logLevel } from 'kafkajs'
import { type Consumer, receive } from './consumer.ts'
import type { Send } from './relay.ts'

export interface TopicSettings {
  name: string
  partitions: number
  retentionMs: number
}

/** The transport between processes. kafkajs is named here and nowhere else. */
export function connectKafka({ brokers, clientId }: { brokers: string[]; clientId: string }) {
  const kafka = new Kafka({
    clientId,
    brokers,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    retry: { retries: 2, initialRetryTime: 100 }
  })

  return {
    /**
     * Acknowledged by all replicas, in order. Not idempotent on purpose: with
     * finite retries kafkajs can then lose a message.
     */
    async sender(): Promise<{ send: Send; close: () => Promise<void> }> {
      const producer = kafka.producer({ maxInFlightRequests: 1, allowAutoTopicCreation: false, idempotent: false })
      let connected = false
      return {
        async send(messages) {
          if (!connected) await producer.connect()
          connected = true
          await producer.sendBatch({
            acks: -1,
            timeout: 5_000,
            topicMessages: [...Map.groupBy(messages, message => message.topic)].map(([topic, messages]) => ({
              topic,
              messages: messages.map(({ key, headers, value }) => ({ key, headers, value }))
            }))
          })
        },
        close: () => producer.disconnect()
      }
    },

    /** Makes the topics that are missing. Resolves when they have leaders. */
    async createTopics(topics: TopicSettings[]) {
      const admin = kafka.admin()
      await admin.connect()
      try {
        const present = new Set(await admin.listTopics())
        await admin.createTopics({
          waitForLeaders: true,
          topics: topics
            .filter(({ name }) => !present.has(name))
            .map(({ name, partitions, retentionMs }) => ({
              topic: name,
              numPartitions: partitions,
              configEntries: [{ name: 'retention.ms', value: String(retentionMs) }]
            }))
        })
      } finally {
        await admin.disconnect()
      }
    },

    /**
     * Gives each message to `consumer`, in order per partition; its offset is
     * committed afterwards. While the database is away the partition waits at
     * the message. `onStuck` is called when the consumer has ended for good, or
     * there is work and none was done for a minute: the process should end.
     */
    async consume(reader: Consumer, onStuck: (reason: Error) => void) {
      const group = kafka.consumer({
        groupId: `spotter-${reader.name}`,
        allowAutoTopicCreation: false,
        sessionTimeout: 30_000,
        heartbeatInterval: 3_000,
        maxWaitTimeInMs: 500,
        retry: { retries: 8, initialRetryTime: 200, maxRetryTime: 5_000 }
      })
      const stopping = new AbortController()
      let progressAt = Date.now()
      let waitingForDatabase = 0

      group.on(group.events.CRASH, ({ payload }) => {
        if (!payload.restart) onStuck(payload.error)
      })
      try {
        await group.connect()
        await group.subscribe({ topics: reader.topics, fromBeginning: true })
      } catch (error) {
        await group.disconnect().catch(() => {})
        throw error
      }
      await group.run({
        partitionsConsumedConcurrently: 3,
        eachMessage: async ({ topic, partition, message, heartbeat }) => {
          const received = {
            topic,
            partition,
            offset: message.offset,
            key: message.key?.toString() ?? '',
            headers: text(message.headers),
            value: message.value?.toString() ?? null
          }
          for (let failures = 1; ; failures++) {
            try {
              await receive(reader, received)
              progressAt = Date.now()
              return
            } catch (error) {
              reader.log.warn({ err: error, consumer: reader.name, topic, partition, failures }, 'the database is away, the message waits')
              waitingForDatabase++
              try {
                await backOff(failures, heartbeat, stopping.signal)
              } finally {
                waitingForDatabase--
              }
              if (stopping.signal.aborted) throw new Error('stopping; the message comes again')
            }
          }
        }
      })

      const watchdog = setInterval(() => {
        if (waitingForDatabase > 0) progressAt = Date.now()
        if (Date.now() - progressAt < 60_000) return
        lag(reader).then(
          messages => {
            if (messages === 0) progressAt = Date.now()
            else if (Date.now() - progressAt >= 60_000) onStuck(new Error(`${messages} messages wait and none was handled for a minute`))
          },
          () => {
            progressAt = Date.now() // the broker is away: not our fault
          }
        )
      }, 10_000).unref()

      return {
        async close() {
          clearInterval(watchdog)
          stopping.abort()
          await group.disconnect()
        }
      }
    },

    lag
  }

  /** Messages on the consumer's topics that its group has not taken yet. */
  async function lag({ name, topics }: Pick<Consumer, 'name' | 'topics'>) {
    const admin = kafka.admin()
    await admin.connect()
    try {
      const committed = await admin.fetchOffsets({ groupId: `spotter-${name}`, topics })
      let messages = 0
      for (const { topic, partitions } of committed) {
        for (const { partition, high, low } of await admin.fetchTopicOffsets(topic)) {
          const at = Number(partitions.find(p => p.partition === partition)?.offset ?? -1)
          messages += Number(high) - (at < 0 ? Number(low) : at)
        }
      }
      return messages
    } finally {
      await admin.disconnect()
    }
  }
}

/** Up to 5 s with full jitter, with a sign of life to the broker every 3 s. */
async function backOff(failures: number, heartbeat: () => Promise<void>, signal: AbortSignal) {
  const until = Date.now() + Math.random() * Math.min(5_000, 100 * 2 ** failures)
  do {
    await wait(Math.min(3_000, Math.max(1, until - Date.now())), undefined, { signal }).catch(() => {})
    await heartbeat()
  } while (Date.now() < until && !signal.aborted)
}

const text = (headers: IHeaders = {}) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
