import type { bookSchedule } from '@spotter/contracts/api/schedules.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import type { Static } from 'typebox'
import { addDays, weekdayOf } from './dates.ts'

/** The most sessions that a series has. */
const maxOccurrences = 366

type Body = Static<typeof bookSchedule.schema.body>
type Repeat = NonNullable<Body['repeat']>

/**
 * The dates of what is to be booked, from its first session on. @throws INVALID_INPUT, MISSING_REQUIRED_FIELD for a
 * series that can't be one, or has more than 366 sessions
 */
export function datesOf({ date, status, repeat }: Pick<Body, 'date' | 'status' | 'repeat'>): string[] {
  if (!repeat) return [date]
  checkRepeat(repeat, date)
  if (status === 'completed')
    throw invalidField('status', 'is completed: a series lies ahead, sessions are entered after the fact one by one')

  const { weekdays, until = lastDate, count = maxOccurrences + 1 } = repeat
  const dates: string[] = []
  for (let day = date; day <= until && dates.length < count; day = addDays(day, 1)) {
    if (weekdays.includes(weekdayOf(day))) dates.push(day)
  }
  if (dates.length <= maxOccurrences) return dates
  throw invalidField('repeat.until', `makes more than ${maxOccurrences} sessions: a series has no more`)
}

/** Behind every date that a request may name. */
const lastDate = '9999-12-31'

function checkRepeat({ weekdays, until, count }: Repeat, date: string) {
  if (until === undefined && count === undefined)
    throw invalidField('repeat.until', 'or repeat.count is required', 'MISSING_REQUIRED_FIELD')
  if (until !== undefined && count !== undefined)
    throw invalidField('repeat.count', 'stands beside until: one of them says where the series ends')
  if (!weekdays.includes(weekdayOf(date)))
    throw invalidField('repeat.weekdays', `must have the day of date in it: ${date} is a ${weekdayOf(date)}`)
  if (until !== undefined && until < date) throw invalidField('repeat.until', 'lies before date')
}

/** The field that says how far into the calendar a booking reaches. */
export const endField = ({ repeat }: Pick<Body, 'repeat'>) =>
  repeat?.until !== undefined ? 'repeat.until' : repeat ? 'repeat.count' : 'date'
