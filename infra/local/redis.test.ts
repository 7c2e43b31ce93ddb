import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { freePort } from './free-port.ts'
import { startedAt } from './process-info.ts'
import { redisUnavailable, startRedis } from './redis.ts'

const skip = redisUnavailable() ?? false

t.test('Redis answers, is noticed when killed, starts again, and leaves no process', { skip, timeout: 120_000 }, async t => {
  const dir = temporary(t)
  const first = await startRedis({ dir, port: await freePort() })
  t.equal(first.url, `redis://127.0.0.1:${first.port}`)
  const noticed = new Promise(resolve => first.onExit(resolve))
  process.kill(first.pid, 'SIGKILL')
  t.equal(await noticed, 'SIGKILL')

  const second = await startRedis({ dir, port: first.port })
  await second.stop()
  t.equal(startedAt(second.pid), undefined)
})

t.test('a Redis that outlived the process that started it is ended by the next start', { skip }, async t => {
  const dir = temporary(t)
  const script = `
    import { startRedis } from '${import.meta.dirname}/redis.ts'
    console.log((await startRedis({ dir: '${dir}', port: ${await freePort()} })).pid)`
  const starter = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(starter.stdout, 'data')
  const left = Number(line)
  starter.kill('SIGKILL')
  await once(starter, 'exit')
  t.ok(startedAt(left), 'it survived')

  const next = await startRedis({ dir, port: await freePort() })
  t.teardown(() => next.stop())
  t.equal(startedAt(left), undefined)
})

t.test('a Redis that is stopped calls nobody', { skip }, async t => {
  const redis = await startRedis({ dir: temporary(t), port: await freePort() })
  redis.onExit(() => t.fail('stop was taken for a crash'))
  await redis.stop()
  t.equal(await redis.ended, 'code 0')
})

function temporary(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'spotter-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'redis')
}
