import { Type } from 'typebox'
import { Id, Instant, Nullable } from '../api/shapes.ts'
import { defineEvent } from '../define-event.ts'
import { traineeKey } from './shapes.ts'

/** An account exists from now on: registered by its owner, or made by a trainer's invitation. */
export const userRegistered = defineEvent({
  type: 'auth.user.registered.v1',
  topic: 'auth.user.v1',
  summary: 'An account was made',
  key: user => `user-${user.userId}`,
  data: Type.Object({
    userId: Id,
    role: Type.Enum(['trainee', 'trainer', 'admin']),
    trainerId: Nullable(Id),
    traineeId: Nullable(Id),
    invitedByTrainerId: Nullable(Id)
  }),
  example: { userId: 12, role: 'trainee', trainerId: null, traineeId: 7, invitedByTrainerId: null }
})

/** A trainer took a client on. */
export const clientAssigned = defineEvent({
  type: 'auth.client.assigned.v1',
  topic: 'auth.client.v1',
  summary: 'A trainer took a client on',
  key: traineeKey,
  data: Type.Object({ traineeId: Id, traineeUserId: Id, trainerId: Id, trainerUserId: Id, assignedAt: Instant }),
  example: { traineeId: 7, traineeUserId: 12, trainerId: 3, trainerUserId: 4, assignedAt: '2026-03-01T09:00:00.000Z' }
})

/**
 * Trainer and client have parted. Sessions made before `releasedAt` that lie ahead are cancelled by it. Of an invitation
 * that expired, `releasedBy` is the trainer who had sent it.
 */
export const clientReleased = defineEvent({
  type: 'auth.client.released.v1',
  topic: 'auth.client.v1',
  summary: 'A trainer and a client parted',
  key: traineeKey,
  data: Type.Object({
    traineeId: Id,
    traineeUserId: Id,
    trainerId: Id,
    trainerUserId: Id,
    releasedAt: Instant,
    releasedBy: Type.Object({ userId: Id }),
    reason: Type.Optional(
      Type.Enum(['released', 'left', 'withdrawn', 'expired'], {
        description:
          'released: by the trainer; left: by the client; withdrawn, expired: an invitation that nobody had accepted ended, and the account with it. Left out in events of before: released'
      })
    )
  }),
  example: {
    traineeId: 7,
    traineeUserId: 12,
    trainerId: 3,
    trainerUserId: 4,
    releasedAt: '2026-06-01T09:00:00.000Z',
    releasedBy: { userId: 4 },
    reason: 'released'
  }
})
