import type { Test } from 'tap'

/** The brokers to test on, ["127.0.0.1:9092"]. Where there are none the test is skipped and undefined comes back: return then. */
export function kafka(t: Test): string[] | undefined {
  return engine(t, 'Kafka', 'KAFKA_BROKERS')?.split(',')
}

/** The Redis to test on, "redis://127.0.0.1:6379". Where there is none the test is skipped and undefined comes back: return then. */
export function redis(t: Test): string | undefined {
  return engine(t, 'Redis', 'REDIS_URL')
}

function engine(t: Test, name: string, variable: string) {
  const address = process.env[variable]
  if (!address) t.pass(`runs on ${name}`, { skip: `no ${variable}: run it through npm test` })
  return address
}
