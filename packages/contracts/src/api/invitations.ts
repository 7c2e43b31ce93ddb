import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { IdParams, Maybe, Strict, Success, Title } from './shapes.ts'
import { NewPassword, SignedIn, Tokens } from './sign-in.ts'

export const acceptInvitation = defineRoute({
  method: 'POST',
  url: '/api/v1/auth/invitations/accept',
  schema: {
    operationId: 'acceptInvitation',
    summary: 'A new client accepts by the link that came by mail, sets a password and is signed in',
    description:
      '`token` is what follows `#token=` in the link. It works once and for 7 days; one that is used, withdrawn, replaced by a newer one, expired or was never made is 404 alike. The e-mail address counts as verified, and the trainer who invited as accepted. Answers like login, cookies included.',
    tags: ['invitations'],
    body: Type.Object(
      {
        token: Type.String({ minLength: 1, maxLength: 500 }),
        password: NewPassword,
        name: Maybe(Title),
        tokens: Type.Optional(Tokens)
      },
      Strict
    ),
    response: { 200: Success(SignedIn) }
  },
  config: { owner: 'auth', roles: 'anyone', errors: ['NOT_FOUND'] }
})

export const resendInvitation = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/clients/:id/invitation',
  schema: {
    operationId: 'resendInvitation',
    summary: 'Invites a client again who has not accepted yet',
    description:
      'Makes a new link, good for 7 days, with the message of the first; the old one is dead from then on. 5 a day for one client. 409 once the client has set a password. `invitationSent` says that the mail is on its way: it is tried again until the link expires. It is false where this installation sends no mail.',
    tags: ['invitations'],
    params: IdParams,
    response: { 201: Success(Type.Object({ invitationSent: Type.Boolean() })) }
  },
  config: { owner: 'auth', roles: ['trainer'], errors: ['CONFLICT'] }
})

export const withdrawInvitation = defineRoute({
  method: 'DELETE',
  url: '/api/v1/trainer/clients/:id/invitation',
  schema: {
    operationId: 'withdrawInvitation',
    summary: 'Takes an invitation back that nobody has accepted',
    description:
      'Its link is dead from then on. Without a recorded session the account goes too, and its address is free; with one it stays your client, without access. 409 once the client has set a password: release them instead.',
    tags: ['invitations'],
    params: IdParams,
    response: { 200: Success(Type.Object({ accountDeleted: Type.Boolean() })) }
  },
  config: { owner: 'auth', roles: ['trainer'], errors: ['CONFLICT'] }
})
