import type { FastifyInstance } from 'fastify'

/** `/health/live` says that the process runs, `/health/ready` that each of the things it stands on answers within 2 s. */
export function serveHealth(app: FastifyInstance<any, any, any, any, any>, checks: Record<string, () => Promise<unknown>>) {
  app.get('/health/live', { config: { rateLimit: false } }, async () => ({ status: 'live' }))
  app.get('/health/ready', { config: { rateLimit: false } }, async (_request, reply) => {
    const states = await Promise.all(Object.entries(checks).map(async ([name, ask]) => [name, await answers(ask)] as const))
    const ready = states.every(([, ok]) => ok)
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'not ready',
      checks: Object.fromEntries(states.map(([name, ok]) => [name, ok ? 'ok' : 'failing']))
    })
  })
}

const answers = (ask: () => Promise<unknown>) =>
  Promise.race([
    ask().then(
      () => true,
      () => false
    ),
    new Promise<false>(resolve => setTimeout(resolve, 2_000, false).unref())
  ])
