import { join } from 'node:path'
import { freePort } from '../../infra/local/free-port.ts'
import { kafkaUnavailable, startKafka } from '../../infra/local/kafka.ts'
import { redisUnavailable, startRedis } from '../../infra/local/redis.ts'

/** An engine to test on, or why there is none and what to install. */
export type Provided = { address: string; stop: () => Promise<unknown> } | { missing: string }

/** Kafka: the one given by KAFKA_BROKERS, else a container, else a process of our own. */
export async function provideKafka(folder: string): Promise<Provided> {
  if (process.env.KAFKA_BROKERS) return given(process.env.KAFKA_BROKERS)
  const contained = await inContainer(kafkaContainer)
  if (contained) return contained
  const missing = kafkaUnavailable()
  if (missing) return { missing }
  const kafka = await startKafka({ dir: join(folder, 'kafka'), port: await freePort() })
  return { address: kafka.brokers.join(','), stop: kafka.stop }
}

/** Redis: the one given by REDIS_URL, else a container, else a process of our own. */
export async function provideRedis(folder: string): Promise<Provided> {
  if (process.env.REDIS_URL) return given(process.env.REDIS_URL)
  const contained = await inContainer(redisContainer)
  if (contained) return contained
  const missing = redisUnavailable()
  if (missing) return { missing }
  const redis = await startRedis({ dir: join(folder, 'redis'), port: await freePort() })
  return { address: redis.url, stop: redis.stop }
}

const given = (address: string) => ({ address, stop: async () => {} })

type Testcontainers = typeof import('testcontainers')

/** Undefined where no container engine answers, or the image is neither there nor to be pulled. */
async function inContainer(start: (testcontainers: Testcontainers, host: string) => Promise<Provided>) {
  const testcontainers = await import('testcontainers')
  try {
    const engine = await testcontainers.getContainerRuntimeClient()
    return await start(testcontainers, engine.info.containerRuntime.host)
  } catch {
    return undefined
  }
}

/** A broker tells its clients where to find it, so its port outside is chosen before it starts. */
async function kafkaContainer({ GenericContainer, Wait }: Testcontainers, host: string) {
  const port = await freePort()
  const container = await new GenericContainer('apache/kafka:4.1.1')
    .withExposedPorts({ container: 9092, host: port })
    .withEnvironment({
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
      KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://${host}:${port}`,
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
      KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS: '1000',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false'
    })
    .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
    .start()
  return { address: `${host}:${port}`, stop: () => container.stop() }
}

async function redisContainer({ GenericContainer }: Testcontainers) {
  const container = await new GenericContainer('redis:7-alpine').withExposedPorts(6379).start()
  return { address: `redis://${container.getHost()}:${container.getMappedPort(6379)}`, stop: () => container.stop() }
}
