import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/sessions.ts'
import { sessionRecorded } from '@spotter/contracts/events/training.ts'
import { sqlState } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { once } from '@spotter/service-kit/idempotency.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import type { Static } from 'typebox'
import { AlreadyRecorded, ClientNotAssigned, ScheduleCancelled } from '../errors.ts'
import { settleRecords } from '../records/settle-records.ts'
import { enterCompleted, insertCard, lockHistory, type Occasion, readOccasion } from './record-sql.ts'
import { checkExercises, checkLibrary, checkOccasion, resolve } from './rules.ts'

type Recording = Static<typeof contract.recordSession.schema.body>

/** A trainer records what a client did; the database keeps the totals, records are settled here, the events tell the rest. */
export const recordSession: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.recordSession,
    async handler(request, reply) {
      const { body, user, log } = request
      const { clientId, date, time, title, duration, overallFeedback = null, nextSessionGoals = null, trainerRating = null } = body
      const trainerId = user.trainerId!
      checkOccasion(body)
      checkExercises(body.exercises)

      const recorded = await once(app.db, request, reply, async tx => {
        await lockHistory(tx, clientId)
        const [occasion] = await readOccasion[body.scheduleId === undefined ? 'ofWalkIn' : 'ofSchedule'](tx, {
          trainerId,
          clientId,
          date,
          scheduleId: body.scheduleId ?? null,
          time: time ?? null,
          locationId: body.locationId ?? null,
          exercises: JSON.stringify(body.exercises),
          now: app.clock()
        })
        if (!occasion) throw new ClientNotAssigned(clientId)
        checkRecordable(body, occasion)

        const scheduleId =
          occasion.schedule?.id ??
          (await enterCompleted(tx, { trainerId, clientId, locationId: occasion.locationId, date, time: time!, duration, title }))
        const [card] = await insertCard(tx, {
          ...{ scheduleId, trainerId, clientId, date, title, duration, overallFeedback, nextSessionGoals, trainerRating },
          exercises: JSON.stringify(resolve(body.exercises, occasion.library))
        })
        if (!card) throw new AlreadyRecorded(scheduleId)

        const { id: sessionId, ...totals } = card
        const startsAt = occasion.startsAt!
        const endedAt = new Date(Date.parse(startsAt) + duration * 60_000).toISOString()
        const records = await settleRecords(tx, { traineeId: clientId, sessionId, since: startsAt })
        await publish(
          tx,
          sessionRecorded({ sessionId, scheduleId, traineeId: clientId, trainerId, date, startsAt, endedAt, title, duration, ...totals }),
          ...records.events
        )

        const personalRecords = records.changes
          .filter(change => change.sessionId === sessionId && change.isRecord)
          .map(({ exercise, weight, previous, delta }) => ({
            ...{ exercise, weight: weight! },
            ...(occasion.accepted ? { previous, delta } : { previous: null, delta: null })
          }))
        return { sessionId, scheduleId, personalRecords }
      }).catch(error => refuseByState(error, body))

      log.info({ sessionId: recorded.sessionId, scheduleId: recorded.scheduleId }, 'session recorded')
      return reply.code(201).send({ success: true as const, data: recorded })
    }
  })
}

/** Throws where this client, schedule, place or date can't have the card. */
function checkRecordable({ scheduleId, locationId, date, exercises }: Recording, occasion: Occasion) {
  const { schedule } = occasion
  if (scheduleId !== undefined) {
    if (!schedule) throw invalidField('scheduleId', 'is not a session of yours with this client')
    if (schedule.date !== date) throw invalidField('date', `is not that of the schedule, ${schedule.date}`)
    if (schedule.status === 'cancelled') throw new ScheduleCancelled(scheduleId)
    if (schedule.recorded) throw new AlreadyRecorded(scheduleId)
  } else {
    if (locationId != null && occasion.locationId === null) throw invalidField('locationId', 'is not a place of this installation')
    if (occasion.startsAt === null) throw invalidField('time', 'is skipped by a clock change on that date')
  }
  if (occasion.aheadOfToday) throw invalidField('date', 'must not be after today')
  if (!schedule && occasion.aheadOfNow) throw invalidField('time', 'must not be in the future')
  checkLibrary(exercises, occasion.library)
}

/** What the database refuses, in the caller's terms; everything else as it is. */
function refuseByState(error: unknown, { scheduleId }: Recording): never {
  const state = sqlState(error)
  if (state === 'SP004') throw invalidField('date', 'is out of reach: a session can be entered up to 20 years back')
  // The schedule was cancelled, or moved, or deleted while the session was on its way.
  if (state === 'SP002') throw new ScheduleCancelled(scheduleId!)
  if (state === 'SP003' || state === '23503') throw invalidField('date', 'is not that of the schedule any more')
  throw error
}
