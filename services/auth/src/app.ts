import { decorate } from '@spotter/service-kit/service.ts'
import type { FastifyPluginAsync } from 'fastify'
import { getMe } from './accounts/get-me.ts'
import { register } from './accounts/register.ts'
import { getClient } from './clients/get-client.ts'
import { listClients } from './clients/list-clients.ts'
import { releaseClient } from './clients/release-client.ts'
import { takeOnClient } from './clients/take-on-client.ts'
import { type AuthDeps, decorateSignIn } from './deps.ts'
import { jwksOf } from './keys.ts'
import { getJwks } from './sign-in/get-jwks.ts'
import { login } from './sign-in/login.ts'
import { logout } from './sign-in/logout.ts'
import { refresh } from './sign-in/refresh.ts'

/** Every route of the auth service. Throws when the signing key is none. */
export const authRoutes =
  (deps: AuthDeps): FastifyPluginAsync =>
  async app => {
    decorate(app, deps)
    decorateSignIn(app, deps)

    await app.register(getJwks(jwksOf(deps.signingKey)))

    await app.register(register)
    await app.register(login)
    await app.register(refresh)
    await app.register(logout)
    await app.register(getMe)

    await app.register(listClients)
    await app.register(getClient)
    await app.register(takeOnClient)
    await app.register(releaseClient)
  }
