import { sqlState } from '@spotter/service-kit/db.ts'
import { ApiError, type Conflict, defineError, invalidField } from '@spotter/service-kit/errors.ts'

export const ClientNotAssigned = defineError('CLIENT_NOT_ASSIGNED', 'Client %s is not a client of yours')
export const ScheduleNotFound = defineError('NOT_FOUND', 'There is no schedule %s of yours')
export const TrainerNotFound = defineError('NOT_FOUND', 'There is no trainer %s')
export const ProgramNotFound = defineError('NOT_FOUND', 'There is no program %s of yours')
export const ProgramNotActive = defineError('PROGRAM_NOT_ACTIVE', 'The program is %s: only an active one can be assigned')
export const NoActiveProgram = defineError('NOT_FOUND', 'You have no active program')
export const AssignmentNotFound = defineError('NOT_FOUND', 'There is no program assignment %s of yours')
export const AssignmentStateConflict = defineError('CONFLICT', 'A program assignment that is %s can not become %s')
export const FollowsAnother = defineError('CONFLICT', 'The client has another active program: end or pause that first')
export const AssignmentNotActive = defineError('PROGRAM_NOT_ACTIVE', 'The program assignment is %s: sessions count for an active one only')
export const HasActiveProgram = defineError('CONFLICT', 'The client has an active program already; replaceActive: true takes its place')
export const StateConflict = defineError('CONFLICT', 'A session that is %s can not become %s')
export const HasCard = defineError('CONFLICT', 'The session has its card: delete that before the session is reopened')
export const CancelledTooLate = defineError('CONFLICT', 'A client cancels until %s hours before the session starts: ask your trainer')
export const HasBegun = defineError('CONFLICT', 'The session has begun: it can not be %s any more')
export const FormerTrainer = defineError('CONFLICT', 'The session is with a former trainer: it is cancelled, or over')
export const CannotMove = defineError('CONFLICT', 'A session that is %s does not move')
export const NotAhead = defineError(
  'CONFLICT',
  'A session that is %s does not lead those that follow: name one that is scheduled or confirmed'
)
export const ForAdmins = defineError('FORBIDDEN', 'Places out of use are listed for admins')
export const PlaceNotFound = defineError('NOT_FOUND', 'There is no place %s')
export const PlaceHasSessions = defineError(
  'CONFLICT',
  'Booked sessions lie ahead at the place: %s. They would have to be moved or cancelled first'
)
export const PlaceIsShared = defineError(
  'CONFLICT',
  'Booked sessions that lie ahead at the place overlap: it can not become a place for one'
)

export const scheduleConflict = (conflicts: Conflict[]) =>
  new ApiError(
    'SCHEDULE_CONFLICT',
    `The time is taken for the ${[...new Set(conflicts.map(({ resource }) => resource))].join(' and the ')}`,
    {
      conflicts
    }
  )

const resources: Record<string, Conflict['resource']> = { trainer: 'trainer', trainee: 'client', place: 'location' }

/**
 * What the caller is told when the database itself refuses a session: its
 * exclusion constraint, or a year that has no partition. Any other error comes
 * back as it is.
 *
 * @param slot the time that was asked for
 * @param dateField the field of the request that the date comes from
 */
export function bookingRefusal(
  error: unknown,
  { date, time, duration }: Omit<Conflict, 'resource' | 'scheduleId'>,
  dateField = 'date'
): unknown {
  if (sqlState(error) !== '23P01') return yearRefusal(error, dateField)
  const [, kind = ''] = /(trainer|trainee|place):\d/.exec((error as { detail?: string }).detail ?? '') ?? []
  return scheduleConflict([{ resource: resources[kind] ?? 'trainer', scheduleId: null, date, time, duration }])
}

/** What the caller is told when a date lies in a year that the calendar does not have; any other error as it is. */
export function yearRefusal(error: unknown, dateField = 'date'): unknown {
  const state = sqlState(error)
  const hasNoPartition = state === '23514' && (error as { constraint?: string }).constraint === undefined
  return hasNoPartition || state === 'SP004' ? invalidField(dateField, 'is in a year that the calendar does not reach') : error
}

/** What the caller is told when the database itself refuses a place: sessions that overlap, a zone that it does not know; any other error as it is. */
export function placeRefusal(error: unknown): unknown {
  const state = sqlState(error)
  if (state === '23P01') return new PlaceIsShared()
  return state === '23514' ? invalidField('timezone', 'is not a time zone that the calendar knows') : error
}
