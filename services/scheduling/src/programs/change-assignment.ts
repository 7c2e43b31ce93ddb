import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/assignments.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import type { Static } from 'typebox'
import { AssignmentNotFound, AssignmentStateConflict, FollowsAnother } from '../errors.ts'
import { lockCalendars } from '../schedules/calendar.ts'
import { endAssignment } from './end-assignment.ts'
import { assignmentJson } from './read-sql.ts'
import { mayBecome, mergeNotes } from './rules.ts'
import { clientOfAssignment, hasActive, lockAssignment, saveAssignment } from './sql.ts'

type Changes = Static<typeof contract.changeAssignment.schema.body>

/** A trainer pauses, resumes, completes or cancels a client's program, or keeps notes on it. */
export const changeAssignment: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeAssignment,
    async handler(request, reply) {
      const { id } = request.params
      const { body } = request
      const trainerId = request.user.trainerId!
      const now = app.clock()
      const ends = body.status === 'completed' || body.status === 'cancelled'
      if (body.cancelSessions && !ends) throw invalidField('cancelSessions', 'needs a status that ends the program: completed or cancelled')

      await app.db.transaction(async tx => {
        const clientId = await clientOfAssignment(tx, { id, trainerId })
        if (clientId === undefined) throw new AssignmentNotFound(id)
        await lockCalendars(tx, { trainerId, clientId })
        await change(tx, { id, trainerId, clientId, body, by: request.user.userId, now })
      })

      request.log.info({ assignmentId: id, status: body.status }, 'assignment changed')
      const [assignment] = await assignmentJson(app.db, { id, now })
      return sendJson(reply, assignment!.data)
    }
  })
}

interface Change {
  id: number
  trainerId: number
  clientId: number
  body: Changes
  /** users.id */
  by: number
  now: Date
}

async function change(tx: Tx, { id, trainerId, clientId, body, by, now }: Change) {
  if ((await clientOfAssignment(tx, { id, trainerId })) === undefined) throw new AssignmentNotFound(id) // released while this waited
  const before = await lockAssignment(tx, { id, now })
  const { status = before.status, notes = before.notes } = body
  if (body.status && !mayBecome(before.status, status)) throw new AssignmentStateConflict(before.status, status)
  const becomes = status === before.status ? undefined : status
  if (becomes === 'active' && (await hasActive(tx, clientId))) throw new FollowsAnother()

  const { totalWeeks, today: date } = before
  const progressNotes = mergeNotes(before.progressNotes, body.progressNotes ?? [], { totalWeeks, date, recordedBy: by })
  await saveAssignment(tx, { id, status, notes, progressNotes, completedByHand: becomes === 'completed' })

  if (becomes !== 'completed' && becomes !== 'cancelled') return
  const reason = body.cancelSessions ? `program ${becomes}` : null
  await publish(tx, ...(await endAssignment(tx, before.snapshot, { status: becomes, reason, at: now, byUserId: by })))
}
