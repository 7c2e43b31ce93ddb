import { readFile } from 'node:fs/promises'
import reference from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'

/** Serves the API's document at `/openapi.json` and a page to read and try it at `/docs`. */
export async function docs(app: FastifyInstance) {
  const document = await readFile(new URL('../../docs/generated/openapi.json', import.meta.url), 'utf8')
  app.get('/openapi.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').type('application/json; charset=utf-8').send(document)
  )
  await app.register(reference, {
    routePrefix: '/docs',
    configuration: {
      url: '/openapi.json',
      title: 'Spotter',
      telemetry: false,
      withDefaultFonts: false,
      agent: { disabled: true },
      showDeveloperTools: 'never'
    } as never
  })
}
