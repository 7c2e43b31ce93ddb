import { sqlState } from '@spotter/service-kit/db.ts'
import { ApiError, type Conflict, defineError, invalidField } from '@spotter/service-kit/errors.ts'

export const ClientNotAssigned = defineError('CLIENT_NOT_ASSIGNED', 'Client %s is not a client of yours')
export const ScheduleNotFound = defineError('NOT_FOUND', 'There is no schedule %s of yours')
export const ProgramNotFound = defineError('NOT_FOUND', 'There is no program %s of yours')
export const ProgramNotActive = defineError('PROGRAM_NOT_ACTIVE', 'The program is %s: only an active one can be assigned')
export const AssignmentNotActive = defineError('PROGRAM_NOT_ACTIVE', 'The program assignment is %s: sessions count for an active one only')
export const HasActiveProgram = defineError('CONFLICT', 'The client has an active program already; replaceActive: true takes its place')
export const StateConflict = defineError('CONFLICT', 'A session that is %s can not become %s')
export const HasCard = defineError('CONFLICT', 'The session has its card: delete that before the session is reopened')
export const CannotMove = defineError('CONFLICT', 'A session that is %s does not move')

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
