import swagger from '@fastify/swagger'
import { Failure } from '@spotter/contracts/api/shapes.ts'
import { errorCodes } from '@spotter/contracts/errors.ts'
import { routes } from '@spotter/contracts/routes.ts'
import Fastify from 'fastify'

/** The OpenAPI document, made from the route table of contracts. */
export async function openApi() {
  const app = Fastify()
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Spotter',
        version: '1.0.0',
        description:
          'The back end of a personal-training business. Sign in with `POST /api/v1/auth/login` and `"tokens": "body"`, then send `Authorization: Bearer <token>`. Weights are kg, distances km, a session lasts minutes, a set seconds.'
      },
      tags: ['auth', 'clients', 'schedules', 'programs', 'sessions', 'stats', 'exercises', 'notifications', 'locations'].map(name => ({
        name
      })),
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } }
    },
    refResolver: { buildLocalReference: ({ $id }) => String($id) }
  })
  app.addSchema({ $id: 'Failure', ...Failure })
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => JSON.stringify)

  for (const { config, schema, ...route } of routes) {
    const { response, ...rest } = schema
    const errors = [400, 401, 403, 404, 409, 422, 429, 500, 503].map(status => [
      status,
      { description: meaning(status), content: { 'application/json': { schema: { $ref: 'Failure#' } } } }
    ])
    app.route({
      ...route,
      schema: {
        ...rest,
        ...(config.roles !== 'anyone' && { security: [{ bearer: [] }] }),
        response: { ...Object.fromEntries(errors), ...response }
      } as object,
      handler: async () => {}
    })
  }
  await app.ready()
  return `${JSON.stringify(app.swagger(), null, 1)}\n`
}

/** What a status can mean, by the table of codes. */
function meaning(status: number) {
  return Object.entries(errorCodes)
    .filter(([, code]) => code.status === status)
    .map(([code, { meaning }]) => `\`${code}\`: ${meaning}`)
    .join('. ')
}
