import type { RouteDeps } from '@spotter/service-kit/service.ts'
import type { Store } from '@spotter/service-kit/store.ts'
import type { FastifyInstance } from 'fastify'
import { type AttemptCookie, attemptCookie } from './google/attempt-cookie.ts'
import { type Google, openGoogle } from './google/provider.ts'
import type { GoogleClient } from './google/settings.ts'
import { endExpiredInvitation } from './invitations/end-expired-invitation.ts'
import type { Secrets } from './keys.ts'
import { type LinkSecrets, linkSecrets } from './links/secrets.ts'
import { type Loop, startLoop } from './loop.ts'
import { type MailServer, openMailer } from './mail/mailer.ts'
import { startOutgoingMail } from './mail/outgoing.ts'
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
  /** Left out: this installation sends no mail. */
  mailServer?: MailServer | undefined
  /** Where the front end is reached that links in mail lead to. Left out: publicUrl. */
  appUrl?: string
  /** Left out: nobody signs in with Google. */
  googleClient?: GoogleClient | undefined
}

declare module 'fastify' {
  interface FastifyInstance {
    store: Store
    passwords: Passwords
    tokens: TokenMaker
    tokenCookies: Cookies
    /** Origins whose pages may write with cookies. */
    origins: string[]
    google: {
      /** Undefined where it is not set up. */
      provider: Google | undefined
      cookie: AttemptCookie
      /** The front end's address. */
      home: string
    }
    links: LinkSecrets
    /** Undefined where this installation sends no mail. `wake`: a link has been committed that waits for being sent. */
    outgoingMail: { wake: () => void } | undefined
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

/** Gives the routes the provider that people sign in with in place of a password. */
export function decorateGoogle(app: FastifyInstance, { publicUrl, googleClient, appUrl = publicUrl }: AuthDeps) {
  const redirectUri = new URL('/api/v1/auth/google/callback', publicUrl).href
  const provider = googleClient && openGoogle(googleClient, redirectUri)
  app.decorate('google', { provider, cookie: attemptCookie(publicUrl), home: appUrl })
}

/** Gives the routes their links, and sends and ends them for as long as the server runs. */
export function decorateLinks(app: FastifyInstance, { db, refreshKey, mailServer, publicUrl, appUrl = publicUrl }: AuthDeps) {
  const links = linkSecrets(refreshKey)
  app.decorate('links', links)
  const work: Record<'expiry' | 'mail', Loop | undefined> = { expiry: undefined, mail: undefined }
  app.decorate('outgoingMail', mailServer && { wake: () => work.mail?.wake() })

  app.addHook('onReady', async () => {
    const log = app.log
    work.expiry = startLoop('expiry of invitations', () => endExpiredInvitation(db, log), { pauseMs: 60_000, log })
    if (mailServer) work.mail = startOutgoingMail({ db, mailer: openMailer(mailServer), links, appUrl, log })
  })
  app.addHook('onClose', async () => {
    await Promise.all([work.expiry?.stop(), work.mail?.stop()])
  })
}
