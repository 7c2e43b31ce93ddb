import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { RouteContract } from '@spotter/contracts/define-route.ts'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type AccessTokenOptions, accessTokens, type User } from './access-token.ts'
import type { Db } from './db.ts'
import { ApiError } from './errors.ts'
import { serveHealth } from './health.ts'
import type { Store } from './store.ts'
import { ownFormats, refuseUnstorableText, validatorCompiler } from './validation.ts'
import { listenForgivingly, wireOptions } from './wire.ts'

declare module 'fastify' {
  interface FastifyInstance {
    db: Db
    /** The time, as an argument. */
    clock: () => Date
  }
  interface FastifyRequest {
    /** Why the token was not accepted; thrown once the request was counted. */
    refusal: unknown
  }
  interface FastifyContextConfig {
    roles?: RouteContract['config']['roles']
    owner?: RouteContract['config']['owner']
  }
}

/** How many requests each role may make in an hour. */
export const requestsPerHour = { anonymous: 100, trainee: 1_000, trainer: 5_000 }

export interface ServerOptions extends AccessTokenOptions {
  logger: FastifyBaseLogger
  /** Requests an hour, by role; undefined switches the limit off (load tests on a local run). */
  requestsPerHour: typeof requestsPerHour | undefined
  /** How many proxies of ours stand in front; their X-Forwarded-For counts, nobody else's. */
  trustedProxyHops: number
  /** Each must resolve for the process to be ready: its name and a question to what it stands on. */
  checks: Record<string, () => Promise<unknown>>
}

/** The HTTP server that every process has: limits, request ids, validation, errors, tokens, health. Routes come as plugins. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    ...wireOptions,
    loggerInstance: options.logger,
    bodyLimit: 1_048_576,
    serializerOpts: { ajv: { formats: ownFormats } },
    trustProxy: (_address, hop) => hop < options.trustedProxyHops
  })
  listenForgivingly(app)
  app.removeContentTypeParser('text/plain')
  app.setValidatorCompiler(validatorCompiler)
  app.decorateRequest('user', null as unknown as User)
  app.decorateRequest('refusal', undefined)

  await app.register(helmet, { contentSecurityPolicy: false })
  await app.register(cookie)
  await app.register(accessTokens, options)

  // First who asks, then the count by role, then the guard: a flood of bad tokens is counted too.
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    const { roles } = request.routeOptions.config
    if (!roles || roles === 'anyone') return
    try {
      request.user = await app.authenticate(request)
    } catch (refusal) {
      request.refusal = refusal
    }
  })
  if (options.requestsPerHour) await limitRequests(app, options.requestsPerHour, options.store)
  app.addHook('preParsing', guard)
  app.addHook('preParsing', forgetTypeOfNothing)
  app.addHook('preValidation', refuseUnstorableText)
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })

  serveHealth(app, options.checks)
  return app
}

/** Refuses whom the route's contract does not name. */
async function guard(request: FastifyRequest) {
  const { roles } = request.routeOptions.config
  if (!roles || roles === 'anyone') return
  if (request.refusal) throw request.refusal
  if (roles.includes(request.user.role)) return
  if (request.user.role === 'trainee' && request.method !== 'GET' && request.url.startsWith('/api/v1/trainer/')) {
    throw new ApiError('TRAINEE_READONLY', 'Trainees read; only trainers write here')
  }
  throw new ApiError('FORBIDDEN', `This is for ${roles.join(' and ')} accounts`)
}

/** Clients that set a content type on every request send it without a body too: then there is nothing to parse. */
async function forgetTypeOfNothing({ headers }: FastifyRequest) {
  if ((headers['content-length'] ?? '0') === '0' && headers['transfer-encoding'] === undefined) delete headers['content-type']
}

async function limitRequests(app: FastifyInstance, perHour: NonNullable<ServerOptions['requestsPerHour']>, store: Store) {
  await app.register(rateLimit, {
    global: true,
    timeWindow: 3_600_000,
    keyGenerator: request => (request.user ? `user-${request.user.userId}` : `address-${request.ip}`),
    max: request => (request.user?.role === 'trainee' ? perHour.trainee : request.user ? perHour.trainer : perHour.anonymous),
    errorResponseBuilder: (_request, { after }) => new ApiError('RATE_LIMITED', `Too many requests; try again in ${after}`),
    store: class {
      incr(key: string, answer: (error: Error | null, result?: { current: number; ttl: number }) => void, timeWindow: number) {
        store.hit(key, timeWindow).then(
          ({ count, resetMs }) => answer(null, { current: count, ttl: resetMs }),
          error => answer(error)
        )
      }
      child() {
        return this
      }
    } as never
  })
}

/** Sends data that PostgreSQL has made into JSON already, in the envelope, without reading it. */
export function sendJson(reply: FastifyReply<any, any, any, any, any, any, any, any>, data: string) {
  return (reply as FastifyReply).type('application/json; charset=utf-8').send(`{"success":true,"data":${data}}`)
}
