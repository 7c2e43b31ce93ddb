import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { bookingRefusal, scheduleConflict } from '../errors.ts'
import { findConflicts, findSlot } from '../schedules/calendar.ts'
import { insertSchedules } from '../schedules/sql.ts'
import { checkTimes, layOut, maxGenerated, overlapping, type Times } from './rules.ts'
import { type Program, placeSessions } from './sql.ts'

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

  const { timezone, placeIsOpen, singlePlaceId } = await findSlot(tx, {
    trainerId,
    locationId,
    date: startDate,
    time: '12:00',
    timezone: null,
    now
  })
  if (!placeIsOpen) throw invalidField('generateSchedules.locationId', 'is not a place in use')

  const sessions = await placeSessions(tx, layOut({ startDate, totalWeeks, weeklySchedule, times }), timezone)
  const first = sessions[0]!
  if (first.startsAt < now)
    throw invalidField('startDate', `puts the first session into the past, at ${first.time} on ${first.date} in ${timezone}`)

  const inEachOthersWay = overlapping(sessions).map(({ date, time, duration }) => ({
    resource: 'trainer' as const,
    scheduleId: null,
    date,
    time,
    duration
  }))
  const conflicts = [...inEachOthersWay, ...(await findConflicts(tx, { trainerId, clientId, singlePlaceId, slots: sessions }))]
  if (conflicts.length > 0) throw scheduleConflict(conflicts)

  const same = { locationId, programAssignmentId: assignmentId, description: null, sessionType: null, plannedExercises: null, notes: null }
  const rows = sessions.map(({ date, time, duration, title }) => ({ ...same, date, time, duration, title, status: 'scheduled' as const }))
  return await insertSchedules(tx, { trainerId, clientId, completedAt: null }, rows).catch(error => {
    throw bookingRefusal(error, first, 'startDate')
  })
}
