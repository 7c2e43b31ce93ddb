import { events, topics } from '@spotter/contracts/events/index.ts'
import t from 'tap'
import { Value } from 'typebox/value'

t.test('each event has a type of its own, a topic of its service, and an example that it describes', async t => {
  t.equal(new Set(events.map(({ type }) => type)).size, events.length)
  for (const { type, topic, data, example } of events) {
    t.match(type, /^(auth|scheduling|training|notifications)\.[a-z]+\.[a-z]+\.v\d+$/)
    t.equal(type.split('.')[0], topic.split('.')[0])
    t.strictSame([...Value.Errors(data, example)], [], type)
  }
})

t.test('a later field does not break a reader of today', async t => {
  for (const { type, data, example } of events) t.ok(Value.Check(data, { ...(example as object), later: 1 }), type)
})

t.test('each topic has its dead letters beside it, kept longer', async t => {
  for (const { name, retentionMs } of topics.filter(({ name }) => !name.endsWith('.dlq'))) {
    t.ok(topics.find(topic => topic.name === `${name}.dlq`)!.retentionMs > retentionMs, name)
  }
})
