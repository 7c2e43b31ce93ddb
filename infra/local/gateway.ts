import replyFrom from '@fastify/reply-from'
import type { Owner } from '@spotter/contracts/define-route.ts'
import { ownership } from '@spotter/contracts/routes.ts'
import { oneLine } from '@spotter/service-kit/config.ts'
import { ApiError, answerError } from '@spotter/service-kit/errors.ts'
import { openLog } from '@spotter/service-kit/log.ts'
import closeWithGrace from 'close-with-grace'
import Fastify, { LogController } from 'fastify'
import { docs } from './docs.ts'

/**
 * The gateway of `start:distributed`: sends each request to the service that
 * owns its route. Reads HOST, PORT and <SERVICE>_URL.
 */

const urlOf = (owner: Owner) => process.env[`${owner.toUpperCase()}_URL`]!
const owners: Owner[] = ['auth', 'scheduling', 'training', 'notifications']

try {
  const app = Fastify({
    loggerInstance: openLog({ name: 'gateway', level: process.env.LOG_LEVEL ?? 'warn' }),
    logController: new LogController({ disableRequestLogging: true }),
    connectionTimeout: 30_000,
    requestTimeout: 30_000,
    return503OnClosing: true
  })
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(() => {
    throw new ApiError('NOT_FOUND', 'There is nothing at this address')
  })
  await app.register(docs)

  await app.register(async proxy => {
    // Bodies go through as they come: the service reads and judges them.
    proxy.removeAllContentTypeParsers()
    proxy.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    await proxy.register(replyFrom, {
      undici: { connections: 64, bodyTimeout: 30_000, headersTimeout: 30_000 },
      disableRequestLogging: true
    })
    for (const { method, url, owner } of ownership) {
      proxy.route({
        method,
        url,
        handler: (request, reply) =>
          reply.from(`${urlOf(owner)}${request.url}`, {
            rewriteRequestHeaders: (
              _request,
              { 'x-forwarded-host': _host, 'x-forwarded-proto': _proto, forwarded: _forwarded, ...headers }
            ) => ({
              ...headers,
              'x-forwarded-for': request.ip
            }),
            onError: reply => {
              reply.send(new ApiError('SERVICE_UNAVAILABLE', `The ${owner} service does not answer; try again`))
            }
          })
      })
    }
  })

  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    const states = await Promise.all(owners.map(async owner => [owner, await isReady(owner)] as const))
    const ready = states.every(([, ok]) => ok)
    const checks = Object.fromEntries(states.map(([name, ok]) => [name, ok ? 'ok' : 'failing']))
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks })
  })

  await app.listen({ host: process.env.HOST ?? '127.0.0.1', port: Number(process.env.PORT) })
  closeWithGrace({ delay: 10_000, logger: false }, () => app.close())
} catch (error) {
  process.stderr.write(`spotter-gateway can not start: ${oneLine(error)}\n`)
  process.exit(1)
}

async function isReady(owner: Owner) {
  try {
    const { ok } = await fetch(`${urlOf(owner)}/health/ready`, { signal: AbortSignal.timeout(2_000) })
    return ok
  } catch {
    return false
  }
}
