import replyFrom from '@fastify/reply-from'
import type { Owner } from '@spotter/contracts/define-route.ts'
import { ownership } from '@spotter/contracts/routes.ts'
import { oneLine } from '@spotter/service-kit/config.ts'
import { ApiError } from '@spotter/service-kit/errors.ts'
import { serveHealth } from '@spotter/service-kit/health.ts'
import { openLog } from '@spotter/service-kit/log.ts'
import { listenForgivingly, wireOptions } from '@spotter/service-kit/wire.ts'
import closeWithGrace from 'close-with-grace'
import Fastify from 'fastify'
import { docs } from './docs.ts'

/**
 * The gateway of `start:distributed`: sends each request to the service that
 * owns its route. Reads HOST, PORT and <SERVICE>_URL.
 */

const urlOf = (owner: Owner) => process.env[`${owner.toUpperCase()}_URL`]!
const owners: Owner[] = ['auth', 'scheduling', 'training', 'notifications']

/** Headers that speak of one connection, and not of the one behind. */
const hopByHop = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade', 'http2-settings', 'expect']
const notForServices = [...hopByHop, 'x-forwarded-host', 'x-forwarded-proto', 'forwarded']

try {
  const app = Fastify({ ...wireOptions, loggerInstance: openLog({ name: 'gateway', level: process.env.LOG_LEVEL ?? 'warn' }) })
  listenForgivingly(app)
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
          reply.from(`${urlOf(owner)}${pathOf(request.url)}`, {
            rewriteRequestHeaders: (_request, headers) => ({ ...omit(headers, notForServices), 'x-forwarded-for': request.ip }),
            rewriteHeaders: headers => omit(headers, hopByHop),
            onError: reply => {
              reply.send(new ApiError('SERVICE_UNAVAILABLE', `The ${owner} service does not answer; try again`))
            }
          })
      })
    }
  })

  serveHealth(app, Object.fromEntries(owners.map(owner => [owner, () => assertReady(owner)])))

  await app.listen({ host: process.env.HOST ?? '127.0.0.1', port: Number(process.env.PORT) })
  closeWithGrace({ delay: 10_000, logger: false }, () => app.close())
} catch (error) {
  process.stderr.write(`spotter-gateway can not start: ${oneLine(error)}\n`)
  process.exit(1)
}

async function assertReady(owner: Owner) {
  const { ok, status } = await fetch(`${urlOf(owner)}/health/ready`, { signal: AbortSignal.timeout(2_000) })
  if (!ok) throw new Error(`${owner} answers ${status}`)
}

function omit<Headers extends object>(headers: Headers, names: string[]) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name.toLowerCase()))) as Headers
}

/** The path and query of an address, which a caller may write whole: `http://spotter.example/api/v1/…` */
function pathOf(address: string) {
  if (address.startsWith('/')) return address
  const { pathname, search } = new URL(address)
  return pathname + search
}
