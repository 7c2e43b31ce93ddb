import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Done, Id, Instant, Nullable, Strict, Success } from './shapes.ts'

export const acceptTrainer = defineRoute({
  method: 'POST',
  url: '/api/v1/trainee/trainer/accept',
  schema: {
    operationId: 'acceptTrainer',
    summary: 'Opens the profile and the earlier history to the present trainer',
    description:
      'Until then the trainer sees name, e-mail, picture and what they made themselves. Again changes nothing. `trainerId` says whom it is meant for: if that is not the trainer any more, it is 409.',
    tags: ['consent'],
    body: Nullable(Type.Object({ trainerId: Type.Optional(Id) }, Strict)),
    response: { 200: Success(Type.Object({ trainerId: Id, assignedAt: Nullable(Instant), acceptedAt: Instant })) }
  },
  config: { owner: 'auth', roles: ['trainee'], errors: ['NOT_FOUND', 'CONFLICT'] }
})

export const leaveTrainer = defineRoute({
  method: 'DELETE',
  url: '/api/v1/trainee/trainer',
  schema: {
    operationId: 'leaveTrainer',
    summary: 'Parts from the trainer, at any time',
    description:
      "As if the trainer had released the client: the sessions that lie ahead and the program are cancelled, the history stays the client's, and the trainer sees nothing of it any more.",
    tags: ['consent'],
    response: { 200: Done }
  },
  config: { owner: 'auth', roles: ['trainee'], errors: ['NOT_FOUND'] }
})
