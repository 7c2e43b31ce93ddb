import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Id, IdParams, Instant, IsoDate, Minutes, Success, TimeZone, WallClockTime } from './shapes.ts'
import { defaultHours } from './working-hours.ts'

/** A time that can be booked as it stands: `date` and `time` go into the booking. */
const FreeSlot = Type.Object({ date: IsoDate, time: WallClockTime, timezone: TimeZone, startsAt: Instant, endsAt: Instant })

export const listFreeSlots = defineRoute({
  method: 'GET',
  url: '/api/v1/trainers/:id/availability',
  config: { owner: 'scheduling', roles: ['trainee', 'trainer', 'admin'], errors: ['CLIENT_NOT_ASSIGNED'] },
  schema: {
    operationId: 'listFreeSlots',
    summary: "Times at which a trainer's session could be booked",
    description:
      "From the trainer's working hours (without any: every day " +
      `${defaultHours}) less what is booked, for the trainer, the client and a place of capacity 1 at once; back to back is free. ` +
      'A session begins on the grid that starts with the hours of the day, in steps of `step` minutes, and ends within them. ' +
      'Dates and hours are wall clock where the session would take place: in the zone of the place where one is named that has one, else in ' +
      "the trainer's. A time that a clock change skips is left out; one that happens twice is the first. What has begun is left out, and a " +
      'trainer who is unavailable has no free times. A trainee asks for themselves, with or without their own `clientId`; a trainer may name ' +
      'a client of theirs; without a client, only trainer and place count. Nothing is said of what is in the way.',
    tags: ['schedules'],
    params: IdParams,
    querystring: Type.Object({
      from: IsoDate,
      to: Type.String({ format: 'date', description: 'inclusive; 31 days in all at most, and at most a year ahead' }),
      duration: Minutes,
      clientId: Type.Optional(Id),
      locationId: Type.Optional(Id),
      step: Type.Integer({ minimum: 15, maximum: 240, multipleOf: 5, default: 30, description: 'minutes from one start to the next' })
    }),
    response: { 200: Success(Type.Object({ slots: Type.Array(FreeSlot) })) }
  }
})
