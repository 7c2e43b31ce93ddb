import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { freePort } from './free-port.ts'
import { kafkaUnavailable, startKafka } from './kafka.ts'
import { startedAt } from './process-info.ts'

const skip = kafkaUnavailable() ?? false

t.test(
  'Kafka answers, is noticed when killed, starts again on its data and another port, and leaves no process',
  { skip, timeout: 120_000 },
  async t => {
    const folder = mkdtempSync(join(tmpdir(), 'spotter-'))
    const dir = join(folder, 'kafka')
    t.teardown(() => rmSync(folder, { recursive: true, force: true }))
    const first = await startKafka({ dir, port: await freePort() })
    t.teardown(() => first.stop())
    t.same(first.brokers, [`127.0.0.1:${first.port}`])
    await t.rejects(startKafka({ dir, port: await freePort() }), { message: /is in use by process \d+/ })

    const noticed = new Promise(resolve => first.onExit(resolve))
    process.kill(first.pid, 'SIGKILL')
    t.equal(await noticed, 'SIGKILL')

    const second = await startKafka({ dir, port: await freePort() })
    await second.stop()
    t.equal(startedAt(second.pid), undefined)
  }
)
