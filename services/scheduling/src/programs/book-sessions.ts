import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { bookingRefusal } from '../errors.ts'
import { startOf } from '../schedules/rules.ts'
import { checkFree, findSlots } from '../schedules/slots.ts'
import { insertSchedules } from '../schedules/sql.ts'
import { checkTimes, layOut, maxGenerated, type Times } from './rules.ts'
import type { Program } from './sql.ts'

interface Booking {
  program: Program
  assignmentId: number
  trainerId: number
  clientId: number
  startDate: string
  times: Times
  locationId?: number | null
  now: Date
}

/**
 * Books every session of an assignment, in one statement, and returns them by
 * start. @throws INVALID_INPUT naming what does not fit the program or lies in
 * the past; SCHEDULE_CONFLICT with all that is in the way
 */
export async function bookSessions(tx: Tx, booking: Booking) {
  const { program, assignmentId, trainerId, clientId, startDate, times, locationId = null, now } = booking
  const { weeklySchedule, totalWeeks } = program
  if (!weeklySchedule?.length) throw invalidField('generateSchedules', 'needs a program with a weeklySchedule')
  checkTimes(weeklySchedule, times)
  if (totalWeeks * weeklySchedule.length > maxGenerated) {
    throw invalidField(
      'generateSchedules',
      `would book ${totalWeeks * weeklySchedule.length} sessions: at most ${maxGenerated} are booked at once`
    )
  }

  const planned = layOut({ startDate, totalWeeks, weeklySchedule, times })
  const wanted = planned.map(({ date, time }) => ({ date, time, locationId, timezone: null }))
  const slots = await findSlots(tx, { trainerId, slots: wanted, forward: true, now })
  const first = slots[0]!
  if (!first.placeIsOpen) throw invalidField('generateSchedules.locationId', 'is not a place in use')
  if (startOf(first) < now)
    throw invalidField('startDate', `puts the first session into the past, at ${first.time} on ${first.date} in ${first.timezone}`)

  const sessions = planned.map(({ duration, title }, i) => ({ ...slots[i]!, startsAt: startOf(slots[i]!), duration, title }))
  await checkFree(tx, { trainerId, clientId, slots: sessions })

  const same = { locationId, programAssignmentId: assignmentId, description: null, sessionType: null, plannedExercises: null, notes: null }
  const rows = sessions.map(({ date, time, duration, title }) => ({ ...same, date, time, duration, title, status: 'scheduled' as const }))
  return await insertSchedules(tx, { trainerId, clientId }, rows).catch(error => {
    throw bookingRefusal(error, sessions[0]!, 'startDate')
  })
}
