import { randomUUID } from 'node:crypto'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openLog } from '@spotter/service-kit/log.ts'
import type { Test } from 'tap'
import { openEmbedded } from '../../infra/local/embedded.ts'
import { database } from '../support/database.ts'

const password = 'Password1'

/** All of Spotter as `npm start` mounts it, on a database of the test's own and a free port, with a trainer and their client; gone when the test ends. */
export async function spotter(t: Test) {
  const { urls, ownerUrl, owner } = await database(t)
  const { app, close } = await openEmbedded({
    databaseUrls: urls,
    publicUrl: 'http://127.0.0.1:3000',
    rateLimit: false,
    timeZone: 'Europe/Berlin',
    secretsDir: t.testdir({}),
    log: openLog({ name: 'test', level: process.env.LOG_LEVEL ?? 'silent' })
  })
  t.teardown(close)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`

  const ask = async (method: string, path: string, body?: object, token?: string) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...(body && { 'content-type': 'application/json' }), ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) })
    })
    const { data, error } = (await response.json()) as { data: any; error?: unknown }
    if (error) throw new Error(`${method} ${path}: ${JSON.stringify(error)}`)
    return data
  }
  const trainer = { email: `trainer-${randomUUID()}@example.test`, password }
  const client = { email: `client-${randomUUID()}@example.test`, password }
  await ask('POST', '/auth/register', { ...trainer, name: 'Trainer', role: 'trainer' })
  await ask('POST', '/auth/register', { ...client, name: 'Client', role: 'trainee' })
  const { token } = await ask('POST', '/auth/login', { ...trainer, tokens: 'body' })
  const { clientId } = await ask('POST', '/trainer/clients', { email: client.email, name: 'Client' }, token)
  const ofClient = await ask('POST', '/auth/login', { ...client, tokens: 'body' })
  await ask('POST', '/trainee/trainer/accept', undefined, ofClient.token)

  return {
    url,
    ownerUrl,
    owner,
    trainer,
    client,
    clientId: clientId as number,
    /** Asks in the trainer's name; answers `data`. */
    asTrainer: (method: string, path: string, body?: object) => ask(method, path, body, token),
    /** What the importer is called with. */
    people: ['--trainer', trainer.email, '--client', client.email]
  }
}

/** What goes wrong on the way: the question never arrives, nobody hears the answer, the token is spoilt, or a proxy asks to wait. */
export type Mishap = 'question lost' | 'answer lost' | 'token spoilt' | 'too many'

/** Stands in front of a real Spotter and lets go wrong what `mishapOf` says of "POST /api/v1/…"; answers its own address. */
export async function unreliable(t: Test, url: string, mishapOf: (asked: string) => Mishap | undefined) {
  const server = createServer((incoming, outgoing) => {
    const mishap = mishapOf(`${incoming.method} ${incoming.url}`)
    if (mishap === 'question lost') return void incoming.socket.destroy()
    if (mishap === 'too many') return void outgoing.writeHead(429, { 'retry-after': '1' }).end()
    const headers = { ...incoming.headers, ...(mishap === 'token spoilt' && { authorization: 'Bearer spoilt' }) }
    const onward = request(url + incoming.url, { method: incoming.method, headers }, answer => {
      if (mishap === 'answer lost') return void answer.resume().once('end', () => incoming.socket.destroy())
      outgoing.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(onward)
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  t.teardown(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
