import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Schedule, StatusList } from './schedules.ts'
import {
  Id,
  IdParams,
  Instant,
  IsoDate,
  Nullable,
  PageQuery,
  Pagination,
  PeriodQuery,
  Person,
  Place,
  SortQuery,
  Strict,
  Success,
  Texts
} from './shapes.ts'

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
      "Days are the reader's: today in the reader's zone is the first of them, and a session stands on the day on which it starts there, " +
      'whatever its own date and zone. Both lists show scheduled and confirmed sessions, those of today that have begun too.',
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
  cancellationReason: Nullable(Type.String()),
  cancelledAt: Nullable(Instant),
  cancelledBy: Nullable(Type.Integer({ description: "the user's id: one's own, or the trainer's" })),
  createdAt: Instant,
  updatedAt: Instant
})

export const listOwnSchedules = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/schedules',
  config: { owner: 'scheduling', roles: ['trainee'] },
  schema: {
    operationId: 'listOwnSchedules',
    summary: "The client's sessions, newest first",
    description:
      'By start, whoever the trainer was; `sort=asc` shows the oldest first. `startDate` and `endDate` are inclusive and meant as the ' +
      'dates that sessions are written with, each in its own zone.',
    tags: ['schedules'],
    querystring: Type.Object({ ...PeriodQuery, status: Type.Optional(StatusList), ...PageQuery, ...SortQuery }),
    response: { 200: Success(Type.Object({ schedules: Type.Array(TraineeSchedule), pagination: Pagination })) }
  }
})

export const readOwnSchedule = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/schedules/:id',
  config: { owner: 'scheduling', roles: ['trainee'] },
  schema: {
    operationId: 'readOwnSchedule',
    summary: 'One session of the client',
    description: '`relatedSessionCard` is the id of what was recorded of it, null before.',
    tags: ['schedules'],
    params: IdParams,
    response: { 200: Success(TraineeSchedule) }
  }
})

export const confirmOwnSchedule = defineRoute({
  method: 'PUT',
  url: '/api/v1/trainee/schedules/:id/confirm',
  config: { owner: 'scheduling', roles: ['trainee'], errors: ['CONFLICT'] },
  schema: {
    operationId: 'confirmOwnSchedule',
    summary: 'The client says that they will come',
    description:
      'Makes a scheduled session confirmed and tells its trainer; a confirmed one stays as it is. ' +
      '409 `CONFLICT` where it is neither, has begun, or is with a former trainer.',
    tags: ['schedules'],
    params: IdParams,
    response: { 200: Success(TraineeSchedule) }
  }
})

export const cancelOwnSchedule = defineRoute({
  method: 'PUT',
  url: '/api/v1/trainee/schedules/:id/cancel',
  config: { owner: 'scheduling', roles: ['trainee'], errors: ['CONFLICT'] },
  schema: {
    operationId: 'cancelOwnSchedule',
    summary: 'The client calls a session off, saying why',
    description:
      'Open to scheduled and confirmed sessions until 24 hours before they start (`CLIENT_CANCEL_HOURS` of the installation); reason, who ' +
      'and when stay with the session, its trainer is told, and its time is free again. 409 `CONFLICT` later, for any other state, and where ' +
      'the session is with a former trainer.',
    tags: ['schedules'],
    params: IdParams,
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S' }) }, Strict),
    response: { 200: Success(TraineeSchedule) }
  }
})
