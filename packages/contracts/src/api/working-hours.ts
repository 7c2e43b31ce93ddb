import { type Static, Type } from 'typebox'
import { Nullable, Strict } from './shapes.ts'

/** How the hours of a day are written. */
export const hoursOfDayPattern = '^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$'

/** `HH:MM-HH:MM`, the end after the start; `24:00` is the end of the day. The format checks the order, the pattern tells machines the shape. */
const HoursOfDay = Type.String({
  format: 'hours-of-day',
  pattern: hoursOfDayPattern,
  description: 'HH:MM-HH:MM, the end after the start; 24:00 is the end of the day',
  examples: ['09:00-18:00']
})

const day = Type.Optional(Nullable(HoursOfDay))

/**
 * When a trainer works, one range a day: `{ "monday": "09:00-18:00" }`. A day that is left out, or null, is free.
 * Wall clock where the session takes place. Without any working hours (null instead of this) see `defaultHours`.
 */
export const WorkingHours = Type.Object(
  { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day },
  { ...Strict, description: 'One range a day, wall clock where the session takes place; a day that is left out or null is free' }
)
export type WorkingHours = Static<typeof WorkingHours>

/** Every day of a trainer who has set no working hours at all. */
export const defaultHours = '06:00-22:00'
