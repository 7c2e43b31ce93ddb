import { randomUUID } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/schedules.ts'
import { scheduleCompleted, scheduleCreated } from '@spotter/contracts/events/scheduling.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { once } from '@spotter/service-kit/idempotency.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import type { Static } from 'typebox'
import { bookingRefusal, ClientNotAssigned } from '../errors.ts'
import { settleProgress } from '../programs/settle-progress.ts'
import { activeAssignment, checkAssignment } from './assignment.ts'
import { ensureYear, isClientOf, lockCalendars } from './calendar.ts'
import { checkNewStart, isBooked, startOf, workingHoursWarning } from './rules.ts'
import { datesOf, endField } from './series.ts'
import { checkFree, findSlots } from './slots.ts'
import { type Details, insertSchedules } from './sql.ts'

type Body = Static<typeof contract.bookSchedule.schema.body>

/** A trainer books a session or a series of them with a client, all or none, or enters one after the fact. */
export const bookSchedule: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.bookSchedule,
    async handler(request, reply) {
      const { body } = request
      const trainerId = request.user.trainerId!
      const now = app.clock()
      const dates = datesOf(body)

      const { message, ...booked } = await once(app.db, request, reply, async tx => {
        const { sessions, message } = await prepare(tx, { trainerId, body, dates, now })
        const completedAt = body.status === 'completed' ? now : null
        const seriesId = body.repeat ? randomUUID() : null
        const schedules = await insertSchedules(tx, { trainerId, clientId: body.clientId, completedAt, seriesId }, sessions).catch(
          error => {
            throw bookingRefusal(error, sessions[0]!, endField(body))
          }
        )

        const created = schedules.map(schedule => scheduleCreated(schedule))
        const completed = completedAt
          ? schedules.map(schedule => scheduleCompleted({ ...schedule, completedAt: completedAt.toISOString(), sessionCardId: null }))
          : []
        const assignmentIds = schedules.map(({ programAssignmentId }) => programAssignmentId)
        const progress = completedAt ? await settleProgress(tx, assignmentIds, now) : []
        await publish(tx, ...created, ...completed, ...progress)
        const scheduleIds = schedules.map(({ scheduleId }) => scheduleId)
        return { scheduleId: scheduleIds[0]!, scheduleIds, seriesId, message }
      })

      const { scheduleId, scheduleIds } = booked
      request.log.info({ scheduleId, sessions: scheduleIds.length }, 'session booked')
      return reply.code(201).send({ success: true, data: booked, ...(message && { message }) })
    }
  })
}

/** The rows to insert, once nothing speaks against them, and what the trainer should know of them. */
async function prepare(tx: Tx, { trainerId, body, dates, now }: { trainerId: number; body: Body; dates: string[]; now: Date }) {
  const { clientId, date, time, duration, status, repeat, locationId = null } = body
  if (status === 'completed') await ensureYear(tx, date)
  await lockCalendars(tx, { trainerId, clientId, locationIds: [locationId] })
  if (!(await isClientOf(tx, { clientId, trainerId }))) throw new ClientNotAssigned(clientId)

  const wanted = dates.map(date => ({ date, time, locationId, timezone: null }))
  const slots = await findSlots(tx, { trainerId, slots: wanted, forward: repeat !== undefined, now })
  const first = slots[0]!
  if (!first.placeIsOpen) throw invalidField('locationId', 'is not a place in use')
  checkNewStart(first, status, now)

  const assignmentOn = await assignmentsFor(tx, trainerId, body)
  if (isBooked(status)) {
    await checkFree(tx, { trainerId, clientId, slots: slots.map(slot => ({ ...slot, startsAt: startOf(slot), duration })) })
  }

  const { description = null, sessionType = null, plannedExercises = null, notes = null, title } = body
  const same = { duration, title, description, locationId, sessionType, plannedExercises, notes, status }
  const warnings = isBooked(status) ? slots.map(slot => workingHoursWarning(slot.workingHours, { ...slot, duration })) : []
  return {
    sessions: slots.map(({ date, time }): Details => ({ ...same, date, time, programAssignmentId: assignmentOn(date) })),
    message: warnings.find(warning => warning !== undefined)
  }
}

/** Which assignment a session of a date counts for. */
async function assignmentsFor(tx: Tx, trainerId: number, { clientId, programAssignmentId: id }: Body) {
  if (id) await checkAssignment(tx, { id, trainerId, clientId })
  if (id !== undefined) return () => id
  const active = await activeAssignment(tx, { trainerId, clientId })
  return (date: string) => (active && active.startDate <= date && date <= active.endDate ? active.id : null)
}
