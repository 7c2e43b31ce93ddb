import { readFileSync } from 'node:fs'
import { authRoutes, localSecrets } from '@spotter/auth/index.ts'
import { ownership, routes } from '@spotter/contracts/routes.ts'
import { notificationsRoutes } from '@spotter/notifications/index.ts'
import { schedulingRoutes } from '@spotter/scheduling/index.ts'
import { inProcessStore } from '@spotter/service-kit/store.ts'
import { trainingRoutes } from '@spotter/training/index.ts'
import Fastify, { type FastifyPluginAsync } from 'fastify'
import t from 'tap'

/** What a service registers, as "METHOD url". */
async function registered(routes: FastifyPluginAsync) {
  const app = Fastify()
  const found: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') found.push(`${one} ${url}`)
  })
  app.setValidatorCompiler(() => () => true)
  app.decorateRequest('user', null as never)
  await app.register(routes)
  await app.ready()
  await app.close()
  return found.sort()
}

t.test('gateway, OpenAPI document and the services agree on who owns which route', async t => {
  const deps = { db: {} as never, clock: () => new Date() }
  const services = {
    auth: authRoutes({
      ...deps,
      ...localSecrets(t.testdir({})),
      store: inProcessStore(),
      publicUrl: 'http://127.0.0.1:3000',
      allowedOrigins: []
    } as never),
    scheduling: schedulingRoutes(deps),
    training: trainingRoutes(deps),
    notifications: notificationsRoutes(deps)
  }
  for (const [name, plugin] of Object.entries(services)) {
    const owned = ownership.filter(({ owner }) => owner === name).map(({ method, url }) => `${method} ${url}`)
    t.strictSame(await registered(plugin), owned.sort(), name)
  }

  const { paths } = JSON.parse(readFileSync(new URL('../docs/generated/openapi.json', import.meta.url), 'utf8'))
  const documented = Object.entries(paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map(method => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`)
  )
  t.strictSame(documented.sort(), routes.map(({ method, url }) => `${method} ${url}`).sort(), 'the document')
})
