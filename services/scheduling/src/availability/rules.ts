import { invalidField } from '@spotter/service-kit/errors.ts'

const dayMs = 86_400_000
const maxDays = 31
/** The calendar's years are made further ahead than this. */
const maxDaysAhead = 366

/** Refuses a period that nobody needs at once. @throws INVALID_INPUT on `to` */
export function checkPeriod({ from, to }: { from: string; to: string }, now: Date) {
  if (to < from) throw invalidField('to', 'lies before from')
  if (Date.parse(to) - Date.parse(from) >= maxDays * dayMs) throw invalidField('to', `is too far from from: ${maxDays} days at once`)
  if (Date.parse(to) - now.getTime() > maxDaysAhead * dayMs) throw invalidField('to', 'lies more than a year ahead')
}
