import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/schedules.ts'
import { scheduleCompleted, scheduleCreated } from '@spotter/contracts/events/scheduling.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import type { Static } from 'typebox'
import { bookingRefusal, ClientNotAssigned, scheduleConflict } from '../errors.ts'
import { settleProgress } from '../programs/settle-progress.ts'
import { activeAssignment, checkAssignment } from './assignment.ts'
import { ensureYear, findConflicts, findSlot, isClientOf, lockCalendars } from './calendar.ts'
import { checkNewStart, isBooked, startOf, workingHoursWarning } from './rules.ts'
import { insertSchedules } from './sql.ts'

/** A trainer books a session with a client, or enters one after the fact. */
export const bookSchedule: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.bookSchedule,
    async handler(request, reply) {
      const { body } = request
      const trainerId = request.user.trainerId!
      const now = app.clock()

      const { scheduleId, message } = await app.db.transaction(async tx => {
        const { details, message } = await prepare(tx, trainerId, body, now)
        const completedAt = details.status === 'completed' ? now : null
        const [schedule] = await insertSchedules(tx, { trainerId, clientId: body.clientId, completedAt }, [details]).catch(error => {
          throw bookingRefusal(error, body)
        })

        const completed = completedAt
          ? [scheduleCompleted({ ...schedule!, completedAt: completedAt.toISOString(), sessionCardId: null })]
          : []
        const progress = completedAt ? await settleProgress(tx, [schedule!.programAssignmentId], now) : []
        await publish(tx, scheduleCreated(schedule!), ...completed, ...progress)
        return { scheduleId: schedule!.scheduleId, message }
      })

      request.log.info({ scheduleId }, 'session booked')
      return reply.code(201).send({ success: true, data: { scheduleId }, ...(message && { message }) })
    }
  })
}

/** The row to insert, once nothing speaks against it, and what the trainer should know of it. */
async function prepare(tx: Tx, trainerId: number, body: Static<typeof contract.bookSchedule.schema.body>, now: Date) {
  const { clientId, date, time, duration, status, locationId = null, programAssignmentId } = body
  if (status === 'completed') await ensureYear(tx, date)
  await lockCalendars(tx, { trainerId, clientId, locationId })
  if (!(await isClientOf(tx, { clientId, trainerId }))) throw new ClientNotAssigned(clientId)

  const slot = await findSlot(tx, { trainerId, locationId, date, time, timezone: null, now })
  if (!slot.placeIsOpen) throw invalidField('locationId', 'is not a place in use')
  checkNewStart(slot, status, now)
  if (programAssignmentId) await checkAssignment(tx, { id: programAssignmentId, trainerId, clientId })

  if (isBooked(status)) {
    const slots = [{ date, time, startsAt: startOf(slot), duration }]
    const conflicts = await findConflicts(tx, { trainerId, clientId, singlePlaceId: slot.singlePlaceId, slots })
    if (conflicts.length > 0) throw scheduleConflict(conflicts)
  }

  const { description = null, sessionType = null, plannedExercises = null, notes = null, title } = body
  const assignmentId = programAssignmentId === undefined ? await activeAssignment(tx, { trainerId, clientId, date }) : programAssignmentId
  return {
    details: {
      programAssignmentId: assignmentId,
      ...{ date, time, duration, title, description, locationId, sessionType, plannedExercises, notes, status }
    },
    message: isBooked(status) ? workingHoursWarning(slot.workingHours, body) : undefined
  }
}
