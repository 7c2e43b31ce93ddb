import { BadSettings, oneLine, readSettings } from '@spotter/service-kit/config.ts'
import t from 'tap'

const good = {
  TRAINING_DATABASE_URL: 'postgres://spotter_training:x@127.0.0.1:5432/spotter',
  KAFKA_BROKERS: '127.0.0.1:9092',
  REDIS_URL: 'redis://127.0.0.1:6379',
  AUTH_JWKS_URL: 'http://127.0.0.1:3001/.well-known/jwks.json'
}
const refusal = (env: NodeJS.ProcessEnv) => {
  try {
    readSettings('training', env)
  } catch (error) {
    if (error instanceof BadSettings) return error.message.split('\n')
    throw error
  }
  return []
}

t.test('what is set is read, the rest has its default', async t => {
  t.match(readSettings('training', { ...good, PORT: '3002' }), {
    PORT: 3002,
    HOST: '127.0.0.1',
    TIME_ZONE: 'UTC',
    TRUSTED_PROXY_HOPS: 0,
    databaseUrl: good.TRAINING_DATABASE_URL,
    publicUrl: 'http://127.0.0.1:3002',
    local: true
  })
  t.equal(readSettings('training', { ...good, PUBLIC_URL: 'https://gym.example' }).local, false)
})

t.test('everything that is missing is named at once; empty is missing', async t => {
  t.strictSame(refusal({ KAFKA_BROKERS: '' }).sort(), [
    'KAFKA_BROKERS is missing',
    'REDIS_URL is missing',
    'TRAINING_DATABASE_URL is missing'
  ])
  t.strictSame(refusal({ ...good, AUTH_JWKS_URL: '' }), ['AUTH_JWKS_URL is missing'])
})

t.test('what does not do is refused whole', async t => {
  t.match(refusal({ ...good, PORT: 'many' }), [/PORT/])
  t.match(refusal({ ...good, RATE_LIMIT: 'maybe' }), ['RATE_LIMIT must be one of on, off'])
  t.match(refusal({ ...good, TIME_ZONE: 'Mars/Olympus' }), [/TIME_ZONE must be an IANA time zone/])
  t.match(refusal({ ...good, HOST: '0.0.0.0' }), [/PUBLIC_URL is missing: it must be given where HOST is not loopback/])
  t.match(refusal({ ...good, PUBLIC_URL: 'http://gym.example' }), ['PUBLIC_URL must be https outside a local run'])
  t.match(refusal({ ...good, PUBLIC_URL: 'https://gym.example', RATE_LIMIT: 'off' }), ['RATE_LIMIT=off holds on a local run only'])
  t.match(refusal({ ...good, PUBLIC_URL: 'gym' }), [/PUBLIC_URL must be an http or https address/])
})

t.test('an error is told in one line', async t => {
  t.equal(oneLine(new BadSettings('A is missing\nB is missing')), 'A is missing; B is missing')
  t.match(oneLine(Object.assign(new Error('listen'), { code: 'EADDRINUSE', port: 3000 })), 'port 3000 is in use')
})
