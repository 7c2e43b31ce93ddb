import type { RouteDeps } from '@spotter/service-kit/service.ts'
import type { Store } from '@spotter/service-kit/store.ts'
import type { FastifyInstance } from 'fastify'
import type { Secrets } from './keys.ts'
import { type Cookies, cookiesFor } from './sign-in/cookies.ts'
import { type Passwords, passwords } from './sign-in/passwords.ts'
import { type Lifetimes, type TokenMaker, tokenMaker } from './sign-in/tokens.ts'

/** What the routes of this service are made with. */
export interface AuthDeps extends RouteDeps, Secrets {
  store: Store
  publicUrl: string
  /** Origins besides publicUrl's whose pages may refresh and log out with cookies. */
  allowedOrigins: string[]
  lifetimes?: Lifetimes
}

declare module 'fastify' {
  interface FastifyInstance {
    store: Store
    passwords: Passwords
    tokens: TokenMaker
    tokenCookies: Cookies
    /** Origins whose pages may write with cookies. */
    origins: string[]
  }
}

const defaultLifetimes: Lifetimes = { accessMs: 10 * 60_000, idleMs: 30 * 24 * 3_600_000, absoluteMs: 90 * 24 * 3_600_000 }

/** Gives the routes what they sign people in with. */
export function decorateSignIn(
  app: FastifyInstance,
  { store, publicUrl, allowedOrigins, signingKey, refreshKey, lifetimes = defaultLifetimes }: AuthDeps
) {
  app.decorate('store', store)
  app.decorate('passwords', passwords())
  app.decorate('tokens', tokenMaker({ signingKey, refreshKey, issuer: publicUrl, lifetimes }))
  app.decorate('tokenCookies', cookiesFor(publicUrl, lifetimes))
  app.decorate('origins', [new URL(publicUrl).origin, ...allowedOrigins])
}
