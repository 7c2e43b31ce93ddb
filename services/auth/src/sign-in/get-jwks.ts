import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sign-in.ts'
import type { PublicJwk } from '@spotter/service-kit/access-token.ts'

/** Serves the public keys, which the other services and everybody else may keep for five minutes. */
export const getJwks =
  (keys: PublicJwk[]): FastifyPluginAsyncTypebox =>
  async app => {
    app.route({
      ...contract.getJwks,
      config: { ...contract.getJwks.config, rateLimit: false },
      async handler(_request, reply) {
        return reply
          .header('cache-control', 'public, max-age=300')
          .send({ keys: keys as Required<PublicJwk & { alg: string; use: string }>[] })
      }
    })
  }
