import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { freePort } from '../../infra/local/free-port.ts'
import { until } from '../support/until.ts'
import { faultsOf } from './judge.ts'
import { exchange } from './wire.ts'
import { world } from './world.ts'

t.test('through the gateway a request gets the answer that it gets without', async t => {
  const { port: behind, tokenOf, people } = await world(t)
  const port = await freePort()
  const url = `http://127.0.0.1:${behind}`
  const gateway = spawn(process.execPath, [fileURLToPath(new URL('../../infra/local/gateway.ts', import.meta.url))], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), AUTH_URL: url, SCHEDULING_URL: url, TRAINING_URL: url, NOTIFICATIONS_URL: url }
  })
  t.teardown(async () => {
    gateway.kill()
    await once(gateway, 'exit')
  })
  await until(async () => (await exchange(port, 'GET /health/live HTTP/1.0\r\n\r\n'))?.status === 200)

  const host = 'Host: x\r\nConnection: close\r\n'
  const bearer = `Authorization: Bearer ${await tokenOf(people.trainer as never)}\r\n`
  const json = 'Content-Type: application/json\r\n'
  const clients = '/api/v1/trainer/clients'
  const post = (headers: string, body: string) =>
    `POST /api/v1/auth/login HTTP/1.1\r\n${host}${json}${headers}Content-Length: ${body.length}\r\n\r\n${body}`
  const body = '{"email":"client@example.com","password":"wrong"}'
  const cases: [name: string, bytes: string, status: number][] = [
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['HTTP/1.0, which ends with the connection', 'GET /api/v1/auth/me HTTP/1.0\r\n\r\n', 401],
    ['no Host', 'GET /api/v1/auth/me HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a broken escape', `GET ${clients}/%zz HTTP/1.1\r\n${host}${bearer}\r\n`, 400],
    ['a long id', `GET ${clients}/${'9'.repeat(150)} HTTP/1.1\r\n${host}${bearer}\r\n`, 422],
    ['a NUL in the query', `GET ${clients}?search=%00 HTTP/1.1\r\n${host}${bearer}\r\n`, 422],
    ['a parameter twice', `GET ${clients}?page=1&page=2&__proto__=1 HTTP/1.1\r\n${host}${bearer}\r\n`, 422],
    ['a body on GET', `GET ${clients} HTTP/1.1\r\n${host}${bearer}${json}Content-Length: 300000\r\n\r\n${'x'.repeat(300_000)}`, 200],
    ['a type without a body', `DELETE ${clients}/999999 HTTP/1.1\r\n${host}${bearer}${json}\r\n`, 404],
    ['an expectation', post('Expect: 100-continue\r\n', body), 401],
    ['an upgrade', post('Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\nTE: trailers\r\nKeep-Alive: 5\r\n', body), 401],
    ['a whole address', `GET http://elsewhere.test/api/v1/auth/me HTTP/1.1\r\n${host}\r\n`, 401],
    ['2 MB', post('', 'x'.repeat(2_000_000)), 413],
    ['100 KB of headers', `GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(100_000)}\r\n\r\n`, 413]
  ]
  for (const [name, bytes, status] of cases) {
    for (const way of [behind, port]) {
      const answer = await exchange(way, bytes, { withinMs: 5_000 })
      t.equal(answer?.status, status, `${name}, ${way === port ? 'through the gateway' : 'directly'}`)
      if (status >= 400) t.strictSame(faultsOf(answer), [], name)
    }
  }
})
