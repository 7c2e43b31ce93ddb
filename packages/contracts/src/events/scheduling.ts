import { Type } from 'typebox'
import { Id, Instant, IsoDate, Nullable, ScheduleStatus, WallClockTime } from '../api/shapes.ts'
import { defineEvent } from '../define-event.ts'
import { AssignmentSnapshot, exampleAssignment, exampleSchedule, ScheduleSnapshot, Together, traineeKey } from './shapes.ts'

const schedules = { topic: 'scheduling.schedule.v1', key: traineeKey }
const programs = { topic: 'scheduling.program.v1', key: traineeKey }

/** A session was booked; one entered after the fact has status `completed` here. A walk-in that a recording made is told by `schedule.completed` alone. */
export const scheduleCreated = defineEvent({
  ...schedules,
  type: 'scheduling.schedule.created.v1',
  summary: 'A session was booked',
  data: Type.Object(ScheduleSnapshot),
  example: exampleSchedule
})

/** Date, time or place of a session changed; the order of a client's sessions may be another now. */
export const scheduleMoved = defineEvent({
  ...schedules,
  type: 'scheduling.schedule.moved.v1',
  summary: 'Date, time or place of a session changed',
  data: Type.Object({
    ...ScheduleSnapshot,
    previous: Type.Object({
      date: IsoDate,
      time: WallClockTime,
      timezone: Type.String(),
      startsAt: Instant,
      locationId: Nullable(Id),
      status: ScheduleStatus
    }),
    together: Type.Optional(Together)
  }),
  example: {
    ...exampleSchedule,
    previous: {
      date: '2026-03-09',
      time: '18:00',
      timezone: 'Asia/Bangkok',
      startsAt: '2026-03-09T11:00:00.000Z',
      locationId: 2,
      status: 'scheduled'
    }
  }
})

/** Something else of a session changed: confirmed, no-show, reopened, its length or its title. */
export const scheduleChanged = defineEvent({
  ...schedules,
  type: 'scheduling.schedule.changed.v1',
  summary: 'Status or details of a session changed',
  data: Type.Object({
    ...ScheduleSnapshot,
    previousStatus: ScheduleStatus,
    changedFields: Type.Array(Type.String(), { description: "names as in the API: 'status', 'duration', 'title', …" }),
    changedBy: Type.Object({ userId: Id })
  }),
  example: {
    ...exampleSchedule,
    status: 'confirmed',
    previousStatus: 'scheduled',
    changedFields: ['status'],
    changedBy: { userId: 4 }
  }
})

/** A session will not take place. */
export const scheduleCancelled = defineEvent({
  ...schedules,
  type: 'scheduling.schedule.cancelled.v1',
  summary: 'A session was cancelled',
  data: Type.Object({
    ...ScheduleSnapshot,
    reason: Nullable(Type.String()),
    cancelledAt: Instant,
    cancelledBy: Nullable(Type.Object({ userId: Id })),
    notifyClient: Type.Boolean({ description: 'false: nobody is to be told' }),
    together: Type.Optional(Together)
  }),
  example: {
    ...exampleSchedule,
    status: 'cancelled',
    reason: 'Trainer is ill',
    cancelledAt: '2026-03-09T07:30:00.000Z',
    cancelledBy: { userId: 4 },
    notifyClient: true
  }
})

/** A session took place; published once each time a session becomes completed. */
export const scheduleCompleted = defineEvent({
  ...schedules,
  type: 'scheduling.schedule.completed.v1',
  summary: 'A session took place',
  data: Type.Object({ ...ScheduleSnapshot, completedAt: Instant, sessionCardId: Nullable(Id) }),
  example: { ...exampleSchedule, status: 'completed', completedAt: '2026-03-10T12:02:11.000Z', sessionCardId: 41 }
})

/** A client was given a program. */
export const programAssigned = defineEvent({
  ...programs,
  type: 'scheduling.program.assigned.v1',
  summary: 'A client was given a program',
  data: Type.Object({ ...AssignmentSnapshot, startDate: IsoDate, endDate: IsoDate, totalSessions: Type.Integer() }),
  example: { ...exampleAssignment, startDate: '2026-03-02', endDate: '2026-05-24', totalSessions: 36 }
})

/** An assignment reached 100 %. */
export const programCompleted = defineEvent({
  ...programs,
  type: 'scheduling.program.completed.v1',
  summary: 'A client completed a program',
  data: Type.Object({ ...AssignmentSnapshot, completedAt: Instant }),
  example: { ...exampleAssignment, completedAt: '2026-05-22T12:00:00.000Z' }
})

/** A completed assignment fell below 100 % again: a session was reopened or taken out of it. */
export const programReopened = defineEvent({
  ...programs,
  type: 'scheduling.program.reopened.v1',
  summary: 'A completed program fell below 100 % again',
  data: Type.Object({ ...AssignmentSnapshot, status: Type.Enum(['active', 'paused']) }),
  example: { ...exampleAssignment, status: 'active' }
})

/** A trainer ended a client's program by hand: cancelled it, gave another in its place, or called it completed before all its sessions were done. */
export const programEnded = defineEvent({
  ...programs,
  type: 'scheduling.program.ended.v1',
  summary: 'A trainer ended a program before all its sessions were done',
  data: Type.Object({
    ...AssignmentSnapshot,
    status: Type.Enum(['completed', 'cancelled']),
    endedAt: Instant,
    endedBy: Type.Object({ userId: Id }),
    cancelledSessions: Type.Integer({ description: 'coming sessions that were cancelled with it; their own events say notifyClient false' })
  }),
  example: {
    ...exampleAssignment,
    status: 'cancelled',
    endedAt: '2026-04-02T07:30:00.000Z',
    endedBy: { userId: 4 },
    cancelledSessions: 12
  }
})
