import { connect } from 'node:net'
import t from 'tap'
import { until } from '../support/until.ts'
import { faultsOf } from './judge.ts'
import { exchange } from './wire.ts'
import { world } from './world.ts'

const host = 'Host: spotter.test\r\nConnection: close\r\n'
const json = 'Content-Type: application/json\r\n'
const login = '/api/v1/auth/login'
const loginBody = '{"email":"client@example.com","password":"wrong"}'

const { port, app, tokenOf, people, owner, lastError } = await world(t)
const bearer = `Authorization: Bearer ${await tokenOf(people.trainer as never)}\r\n`

t.test('what is hardly HTTP is answered in the envelope, and the server stays up', async t => {
  const chunked = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`

  const cases: [name: string, bytes: string, status: number, code?: string][] = [
    ['no HTTP', 'hello\r\n\r\n', 400, 'MALFORMED_JSON'],
    ['TLS to a plain port', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'.padEnd(300, '\x00'), 400, 'MALFORMED_JSON'],
    ['an unknown method', `FOO / HTTP/1.1\r\n${host}\r\n`, 400, 'MALFORMED_JSON'],
    ['a method without routes', `PROPFIND /api/v1/auth/me HTTP/1.1\r\n${host}\r\n`, 404, 'NOT_FOUND'],
    ['TRACE', `TRACE / HTTP/1.1\r\n${host}\r\n`, 404, 'NOT_FOUND'],
    ['another method on a route', `PUT ${login} HTTP/1.1\r\n${host}\r\n`, 404, 'NOT_FOUND'],
    ['OPTIONS *', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 404, 'NOT_FOUND'],
    ['HTTP/1.0 without Host', 'GET /api/v1/auth/me HTTP/1.0\r\n\r\n', 401, 'UNAUTHORIZED'],
    ['HTTP/1.1 without Host', 'GET /api/v1/auth/me HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'MALFORMED_JSON'],
    ['HTTP/3.0', `GET / HTTP/3.0\r\n${host}\r\n`, 400, 'MALFORMED_JSON'],
    ['HTTP/2 by prior knowledge', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 'MALFORMED_JSON'],
    ['a whole address', `GET http://elsewhere.test/health/live HTTP/1.1\r\n${host}\r\n`, 200],
    ['a broken escape', `GET /api/v1/%zz HTTP/1.1\r\n${host}\r\n`, 400, 'MALFORMED_JSON'],
    ['bytes beyond ASCII in the address', `GET /api/v1/\xe0\xb8\x81 HTTP/1.1\r\n${host}\r\n`, 400, 'MALFORMED_JSON'],
    ['a NUL in a header', `GET / HTTP/1.1\r\n${host}X: a\0b\r\n\r\n`, 400, 'MALFORMED_JSON'],
    ['a folded header', `GET / HTTP/1.1\r\n${host}X: a\r\n b\r\n\r\n`, 400, 'MALFORMED_JSON'],
    [
      '500 headers',
      `GET /api/v1/auth/me HTTP/1.1\r\n${host}${Array.from({ length: 500 }, (_, i) => `x${i}:\r\n`).join('')}\r\n`,
      401,
      'UNAUTHORIZED'
    ],
    ['100 KB of headers', `GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(100_000)}\r\n\r\n`, 413, 'PAYLOAD_TOO_LARGE'],
    ['100 KB of address', `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n`, 413, 'PAYLOAD_TOO_LARGE'],
    ['a body on GET', `GET /api/v1/auth/me HTTP/1.1\r\n${host}${bearer}${json}Content-Length: 300000\r\n\r\n${'x'.repeat(300_000)}`, 200],
    [
      '100-continue',
      `POST ${login} HTTP/1.1\r\n${host}${json}Expect: 100-continue\r\nContent-Length: ${loginBody.length}\r\n\r\n${loginBody}`,
      401,
      'INVALID_CREDENTIALS'
    ],
    [
      'another expectation',
      `POST ${login} HTTP/1.1\r\n${host}${json}Expect: miracles\r\nContent-Length: ${loginBody.length}\r\n\r\n${loginBody}`,
      401,
      'INVALID_CREDENTIALS'
    ],
    [
      'a chunked body',
      `POST ${login} HTTP/1.1\r\n${host}${json}Transfer-Encoding: chunked\r\n\r\n${chunked(loginBody)}`,
      401,
      'INVALID_CREDENTIALS'
    ],
    ['a chunk without a size', `POST ${login} HTTP/1.1\r\n${host}${json}Transfer-Encoding: chunked\r\n\r\nzz\r\n${loginBody}`, 400],
    [
      'Content-Length and Transfer-Encoding',
      `POST ${login} HTTP/1.1\r\n${host}${json}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n${chunked(loginBody)}`,
      400,
      'MALFORMED_JSON'
    ],
    [
      'a transfer coding nobody knows',
      `POST ${login} HTTP/1.1\r\n${host}${json}Transfer-Encoding: gzip\r\n\r\n${loginBody}`,
      400,
      'MALFORMED_JSON'
    ],
    [
      'two lengths',
      `POST ${login} HTTP/1.1\r\n${host}${json}Content-Length: 5\r\nContent-Length: 6\r\n\r\n${loginBody}`,
      400,
      'MALFORMED_JSON'
    ],
    ['a negative length', `POST ${login} HTTP/1.1\r\n${host}${json}Content-Length: -1\r\n\r\n`, 400, 'MALFORMED_JSON'],
    [
      'a length beyond numbers',
      `POST ${login} HTTP/1.1\r\n${host}${json}Content-Length: 99999999999999999999999\r\n\r\n`,
      400,
      'MALFORMED_JSON'
    ],
    [
      'a length that promises terabytes',
      `POST ${login} HTTP/1.1\r\n${host}${json}Content-Length: 9999999999999\r\n\r\n{}`,
      413,
      'PAYLOAD_TOO_LARGE'
    ],
    ['2 MB', `POST ${login} HTTP/1.1\r\n${host}${json}Content-Length: 2000000\r\n\r\n${'x'.repeat(2_000_000)}`, 413, 'PAYLOAD_TOO_LARGE'],
    [
      '2 MB in a chunk',
      `POST ${login} HTTP/1.1\r\n${host}${json}Transfer-Encoding: chunked\r\n\r\n${chunked('x'.repeat(2_000_000))}`,
      413,
      'PAYLOAD_TOO_LARGE'
    ],
    [
      '2 MB from nobody',
      `POST /api/v1/trainer/schedules HTTP/1.1\r\n${host}${json}Content-Length: 2000000\r\n\r\n${'x'.repeat(2_000_000)}`,
      401,
      'UNAUTHORIZED'
    ],
    [
      'an upgrade',
      `GET /api/v1/auth/me HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`,
      401,
      'UNAUTHORIZED'
    ]
  ]
  for (const [name, bytes, status, code] of cases) {
    const answer = await exchange(port, bytes)
    t.equal(answer?.status, status, name)
    if (code) t.equal(answer?.json?.error?.code, code, name)
    if (status >= 400) t.strictSame(faultsOf(answer), [], name)
  }
  t.equal((await app.inject('/health/live')).statusCode, 200)
})

t.test('a large body that is refused gets its answer every time', async t => {
  const bytes = `POST ${login} HTTP/1.1\r\n${host}${json}Content-Length: 4000000\r\n\r\n${'x'.repeat(4_000_000)}`
  const statuses = await Promise.all(Array.from({ length: 30 }, async () => (await exchange(port, bytes))?.status))
  t.strictSame(statuses, Array(30).fill(413))
})

t.test('pipelined requests are answered in order, each whole', async t => {
  const bytes = `GET /health/live HTTP/1.1\r\nHost: x\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: x\r\n\r\nPOST ${login} HTTP/1.1\r\n${host}${json}Content-Length: 1\r\n\r\n{`
  const text = await new Promise<string>(resolve => {
    let all = ''
    connect(port, '127.0.0.1')
      .on('data', data => (all += data))
      .on('close', () => resolve(all))
      .write(bytes)
  })
  t.strictSame(
    [...text.matchAll(/HTTP\/1\.1 (\d+) /g)].map(([, status]) => status),
    ['200', '404', '400']
  )
})

t.test('callers who stop halfway leave nothing behind', async t => {
  const connections = () =>
    new Promise<number>((resolve, reject) => app.server.getConnections((error, n) => (error ? reject(error) : resolve(n))))
  const halves = [
    'GET /api',
    'GET / HTTP/1.1\r\nHost: x\r\nX',
    `POST /api/v1/trainer/programs HTTP/1.1\r\nHost: x\r\n${bearer}${json}Content-Length: 500\r\n\r\n{"name":"Half`
  ]
  for (const half of halves) {
    const reset = connect(port, '127.0.0.1')
    reset.on('error', () => {})
    reset.write(half, () => reset.resetAndDestroy())
    const closed = connect(port, '127.0.0.1')
    closed.on('error', () => {}).resume()
    closed.end(half)
  }
  // One who sends everything, closes that side and goes on listening gets the answer.
  const whole = `POST ${login} HTTP/1.1\r\n${host}${json}Content-Length: ${loginBody.length}\r\n\r\n${loginBody}`
  const halfClosed = await new Promise<string>(resolve => {
    let all = ''
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    socket.on('data', data => (all += data)).on('end', () => resolve(all))
    socket.end(whole)
  })
  t.match(halfClosed, /^HTTP\/1.1 401 /)
  await until(async () => (await connections()) === 0)
  t.strictSame((await owner.query(`select name from programs where name like 'Half%'`)).rows, [])
  t.equal(lastError(), '', 'who hangs up is no failure of ours')
  t.equal((await app.inject('/health/live')).statusCode, 200)
})
