import swagger from '@fastify/swagger'
import { Failure } from '@spotter/contracts/api/shapes.ts'
import type { RouteContract } from '@spotter/contracts/define-route.ts'
import { type ErrorCode, errorCodes } from '@spotter/contracts/errors.ts'
import { routes } from '@spotter/contracts/routes.ts'
import Fastify from 'fastify'
import { exampleOf } from './openapi-examples.ts'

const description = `The back end of a personal-training business.

Sign in with \`POST /api/v1/auth/login\`. In a browser, this page included, the cookies that it sets sign every further call. An API
client asks for \`"tokens": "body"\` and sends \`Authorization: Bearer <token>\`.

Weights are kg, distances km, a session lasts minutes, a set and a rest seconds. Dates are \`YYYY-MM-DD\`, times \`HH:MM\` on the wall clock of the
\`timezone\` beside them, instants ISO 8601 in UTC. Every key of an answer is always there, \`null\` where there is nothing.`

/** The OpenAPI document, made from the route table of contracts. */
export async function openApi() {
  const app = Fastify()
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Spotter', version: '1.0.0', description },
      tags: [...new Set(['auth', ...routes.flatMap(({ schema }) => schema.tags)])].map(name => ({ name })), // signing in comes first
      components: {
        securitySchemes: {
          // first, so that the docs page sends no empty Authorization header, which would be refused
          cookie: { type: 'apiKey', in: 'cookie', name: 'auth_token', description: 'Set by signing in from a browser' },
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }
        }
      }
    }
  })
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => JSON.stringify)

  for (const route of routes) {
    const { method, url, config, schema } = route
    app.route({
      method,
      url,
      schema: {
        ...schema,
        ...(schema.body && { body: { ...asSent(schema.body), examples: [exampleOf(schema.body)] } }),
        ...(schema.querystring && { querystring: asSent(schema.querystring) }),
        ...(isRepeatSafe(route) && { headers: idempotencyHeader }),
        ...(config.roles !== 'anyone' && { security: [{ cookie: [] }, { bearer: [] }] }),
        response: answersOf(schema.response)
      } as object,
      handler: async () => {}
    })
  }
  await app.ready()

  const document = app.swagger() as unknown as Document
  const shared: Record<string, object> = {}
  for (const route of routes) {
    const { responses, requestBody } = document.paths[route.url.replace(/:(\w+)/g, '{$1}')]![route.method.toLowerCase()]!
    if (requestBody) requestBody.required = !mayBeLeftOut(route)
    for (const [status, codes] of Object.entries(Object.groupBy(codesOf(route), code => errorCodes[code].status))) {
      const name = codes!.join('-or-')
      shared[name] ??= refusalOf(codes!)
      responses[status] = { $ref: `#/components/responses/${name}` }
    }
  }
  const examples = Object.keys(errorCodes).map(code => [code, { value: failureOf(code as ErrorCode) }])
  Object.assign(document.components, { schemas: { Failure }, responses: shared, examples: Object.fromEntries(examples) })
  return `${JSON.stringify(document, null, 1)}\n`
}

interface Document {
  paths: Record<string, Record<string, { responses: Record<string, object>; requestBody?: { required: boolean } }>>
  components: object
}

/** A schema as its sender sees it: what has a default may be left out. */
function asSent(schema: object): object {
  const { properties, required, items, anyOf, ...rest } = schema as {
    properties?: Record<string, { default?: unknown }>
    required?: string[]
    items?: object
    anyOf?: object[]
  }
  return {
    ...rest,
    ...(items && { items: asSent(items) }),
    ...(anyOf && { anyOf: anyOf.map(asSent) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, asSent(property)])),
      required: required?.filter(name => properties[name]?.default === undefined) ?? []
    })
  }
}

/** A body that may be null may be left out, and so may that of a DELETE. */
const mayBeLeftOut = ({ method, schema }: RouteContract) =>
  method === 'DELETE' || ((schema.body as { anyOf?: { type?: string }[] }).anyOf ?? []).some(({ type }) => type === 'null')

const isRepeatSafe = ({ method, url }: RouteContract) => method === 'POST' && !url.startsWith('/api/v1/auth/')

const idempotencyHeader = {
  type: 'object',
  properties: {
    'Idempotency-Key': {
      type: 'string',
      maxLength: 255,
      description:
        'Makes the request safe to repeat for 24 hours: the same key and body get the first answer again, with `Idempotency-Replayed: true`'
    }
  }
}

/** Each success with an example of it. */
const answersOf = (response: RouteContract['schema']['response']) =>
  Object.fromEntries(
    Object.entries(response).map(([status, schema]) => [
      status,
      Number(status) < 300
        ? { description: 'Success', content: { 'application/json': { schema, example: exampleOf(schema) } } }
        : { description: 'Redirect', ...schema }
    ])
  )

/** What a status says of an operation: each code that it may carry, with an example. */
const refusalOf = (codes: ErrorCode[]) => ({
  description: codes.map(code => `\`${code}\`: ${errorCodes[code].meaning}`).join('. '),
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/Failure' },
      examples: Object.fromEntries(codes.map(code => [code, { $ref: `#/components/examples/${code}` }]))
    }
  }
})

/** The codes that a route may answer: those that follow from its roles, parameters and body, and those that it names. */
export function codesOf(route: RouteContract): ErrorCode[] {
  const { method, url, config, schema } = route
  const { params, querystring, body } = schema as Record<string, { properties?: object; required?: string[] } | undefined>
  const trainerOnly = config.roles !== 'anyone' && !config.roles.includes('trainee')
  const namesClient = { ...querystring?.properties, ...body?.properties }
  return [
    ...new Set<ErrorCode>([
      'MALFORMED_JSON',
      ...(config.roles === 'anyone' ? [] : (['UNAUTHORIZED', 'TOKEN_EXPIRED', 'FORBIDDEN'] as const)),
      ...(trainerOnly && method !== 'GET' && url.startsWith('/api/v1/trainer/') ? (['TRAINEE_READONLY'] as const) : []),
      ...('clientId' in namesClient ? (['CLIENT_NOT_ASSIGNED'] as const) : []),
      ...(params ? (['NOT_FOUND'] as const) : []),
      'INVALID_FORMAT', // text that can't be stored is refused wherever it stands
      ...(params || querystring || body ? (['INVALID_INPUT'] as const) : []),
      ...(JSON.stringify([querystring, body]).includes('"required":["') ? (['MISSING_REQUIRED_FIELD'] as const) : []),
      ...(method === 'GET' ? [] : (['PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const)),
      ...(isRepeatSafe(route) ? (['CONFLICT', 'IDEMPOTENCY_MISMATCH'] as const) : []),
      ...(config.errors ?? []),
      ...(['RATE_LIMITED', 'INTERNAL_ERROR', 'SERVICE_UNAVAILABLE'] as const)
    ])
  ].sort((one, other) => errorCodes[one].status - errorCodes[other].status)
}

function failureOf(code: ErrorCode) {
  const { status, meaning } = errorCodes[code]
  const details =
    code === 'SCHEDULE_CONFLICT'
      ? { conflicts: [{ resource: 'trainer', scheduleId: 41, date: '2026-03-10', time: '18:00', duration: 60 }] }
      : status === 422 && code !== 'IDEMPOTENCY_MISMATCH'
        ? { fields: [{ path: 'date', code, message: code === 'MISSING_REQUIRED_FIELD' ? 'is required' : 'is not valid' }] }
        : undefined
  return {
    success: false,
    error: { code, message: meaning, ...(details && { details }), requestId: '0198f0a0-7c1e-7000-8000-000000000041' }
  }
}
