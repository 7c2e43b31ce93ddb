import { Type } from 'typebox'
import { Id, Instant, IsoDate, Nullable, ScheduleStatus, TimeZone, WallClockTime } from '../api/shapes.ts'

/** A schedule as it stands when its event is published. */
export const ScheduleSnapshot = {
  scheduleId: Id,
  trainerId: Id,
  traineeId: Id,
  locationId: Nullable(Id),
  programAssignmentId: Nullable(Id),
  date: IsoDate,
  time: WallClockTime,
  timezone: TimeZone,
  startsAt: Instant,
  duration: Type.Integer({ description: 'minutes' }),
  title: Type.String(),
  sessionType: Nullable(Type.String()),
  status: ScheduleStatus
}

const When = Type.Object({ scheduleId: Id, date: IsoDate, time: WallClockTime })

/** The sessions that one action moved or cancelled, as they stand after it. */
export const Together = Type.Object(
  {
    action: Type.String({ description: 'the same in the event of each' }),
    sessions: Type.Integer({ description: 'how many' }),
    title: Nullable(Type.String({ description: 'null where they have several' })),
    first: When,
    last: When
  },
  { description: 'what one action did at once, this session among it; left out where it was the only one' }
)

export const exampleSchedule = {
  scheduleId: 812,
  trainerId: 3,
  traineeId: 7,
  locationId: 2,
  programAssignmentId: null,
  date: '2026-03-10',
  time: '18:00',
  timezone: 'Asia/Bangkok',
  startsAt: '2026-03-10T11:00:00.000Z',
  duration: 60,
  title: 'Lower body',
  sessionType: 'Strength Training',
  status: 'scheduled' as const
}

/** An assignment of a program to a client, as its event is published. */
export const AssignmentSnapshot = {
  assignmentId: Id,
  programId: Id,
  programName: Type.String(),
  trainerId: Id,
  traineeId: Id
}

export const exampleAssignment = { assignmentId: 55, programId: 9, programName: 'Base strength', trainerId: 3, traineeId: 7 }

/** Everything about one client shares a key, so that it stays in order. */
export const traineeKey = ({ traineeId }: { traineeId: number }) => `trainee-${traineeId}`
