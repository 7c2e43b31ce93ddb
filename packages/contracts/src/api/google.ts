import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'

const Redirect = (description: string) => Type.Null({ description })
const OneOf = Type.Optional(Type.String({ maxLength: 2_000 }))

export const startGoogleSignIn = defineRoute({
  method: 'GET',
  url: '/api/v1/auth/google/login',
  schema: {
    operationId: 'startGoogleSignIn',
    summary: 'Sends the browser to Google to sign in',
    description:
      'To be visited by the browser itself, not fetched. A cookie of 10 minutes binds what follows to this browser. 503 where this installation has no Google sign-in.',
    tags: ['auth'],
    querystring: Type.Object({
      returnTo: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 1_000,
          description: 'Where to go in the end: a path, or an address of a front end that the installation allows. Default: its front page',
          examples: ['/calendar']
        })
      )
    }),
    response: { 302: Redirect('To the provider') }
  },
  config: { owner: 'auth', roles: 'anyone', errors: ['SERVICE_UNAVAILABLE'] }
})

export const finishGoogleSignIn = defineRoute({
  method: 'GET',
  url: '/api/v1/auth/google/callback',
  schema: {
    operationId: 'finishGoogleSignIn',
    summary: 'Where Google sends the browser back to: signs in and goes on to the front end',
    description:
      "Sets the same cookies as `POST /auth/login` and redirects to `returnTo`. A first sign-in makes a trainee's account. Where it fails, `error` is added to the address: `email_not_verified` (the address is not verified here or there, so nothing is linked), `already_linked` (the address's account belongs to another Google account), `account_closed`, `access_denied` (the person said no), `provider_unavailable`, `sign_in_failed` (anything else; start again).",
    tags: ['auth'],
    querystring: Type.Object({ code: OneOf, state: OneOf, error: OneOf }),
    response: { 302: Redirect('To the front end, signed in, or with `error`') }
  },
  config: { owner: 'auth', roles: 'anyone', errors: ['SERVICE_UNAVAILABLE'] }
})
