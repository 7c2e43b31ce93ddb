import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Schedule } from './schedules.ts'
import { Id, IdParams, Instant, IsoDate, Nullable, Person, Place, Success, Texts } from './shapes.ts'

const trainerOfSchedule = { ...Person.properties, phoneNumber: Nullable(Type.String()) }

const UpcomingSession = Type.Object({
  ...Schedule,
  trainer: Type.Object(trainerOfSchedule),
  location: Nullable(Place)
})

const CalendarDay = Type.Object({
  date: IsoDate,
  dayName: Type.String({ description: "in the reader's language" }),
  isToday: Type.Boolean(),
  hasSession: Type.Boolean(),
  sessionCount: Type.Integer()
})

export const listUpcomingSchedules = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/schedules/upcoming',
  config: { owner: 'scheduling', roles: ['trainee'] },
  schema: {
    operationId: 'listUpcomingSchedules',
    summary: "The client's coming sessions and a calendar of the same days",
    description:
      "Days are the reader's: today in the reader's zone is the first of them. Both lists show scheduled and confirmed sessions.",
    tags: ['schedules'],
    querystring: Type.Object({ days: Type.Integer({ minimum: 1, maximum: 30, default: 7, description: 'today counts' }) }),
    response: { 200: Success(Type.Object({ upcomingSessions: Type.Array(UpcomingSession), calendar: Type.Array(CalendarDay) })) }
  }
})

/** A session as its client sees it. */
const TraineeSchedule = Type.Object({
  ...UpcomingSession.properties,
  trainer: Type.Object({ ...trainerOfSchedule, email: Nullable(Type.String()), specialization: Texts }),
  plannedExercises: Texts,
  notes: Nullable(Type.String()),
  relatedSessionCard: Nullable(Id),
  createdAt: Instant,
  updatedAt: Instant
})

export const readOwnSchedule = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/schedules/:id',
  config: { owner: 'scheduling', roles: ['trainee'] },
  schema: {
    operationId: 'readOwnSchedule',
    summary: 'One session of the client',
    tags: ['schedules'],
    params: IdParams,
    response: { 200: Success(TraineeSchedule) }
  }
})
