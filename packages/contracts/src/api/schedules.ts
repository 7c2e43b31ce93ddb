import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import {
  Id,
  IdParams,
  Instant,
  IsoDate,
  LongText,
  Maybe,
  Minutes,
  Nullable,
  PageQuery,
  Pagination,
  PeriodQuery,
  Person,
  Place,
  ScheduleStatus,
  ShortTexts,
  SortQuery,
  Strict,
  Success,
  Texts,
  TimeZone,
  Title,
  WallClockTime
} from './shapes.ts'

/** Statuses with commas between them: `scheduled,confirmed`. */
const StatusList = Type.String({
  pattern: '^(scheduled|confirmed|completed|cancelled|no_show)(,(scheduled|confirmed|completed|cancelled|no_show))*$',
  description: 'one or more of scheduled, confirmed, completed, cancelled, no_show, with commas between them'
})

/** What client and trainer both see of a session. */
export const Schedule = {
  id: Id,
  date: IsoDate,
  time: WallClockTime,
  timezone: TimeZone,
  startsAt: Instant,
  duration: Minutes,
  title: Type.String(),
  description: Nullable(Type.String()),
  status: ScheduleStatus,
  sessionType: Nullable(Type.String())
}

/** A session as its trainer sees it. */
const TrainerSchedule = Type.Object({
  ...Schedule,
  plannedExercises: Texts,
  notes: Nullable(Type.String()),
  client: Person,
  location: Nullable(Place),
  programAssignmentId: Nullable(Id),
  relatedSessionCard: Nullable(Id),
  completedAt: Nullable(Instant),
  cancellationReason: Nullable(Type.String()),
  cancelledAt: Nullable(Instant),
  cancelledBy: Nullable(Id),
  createdAt: Instant,
  updatedAt: Instant
})

export const listSchedules = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/schedules',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'listSchedules',
    summary: "The trainer's sessions with present clients, by start",
    tags: ['schedules'],
    querystring: Type.Object({
      ...PeriodQuery,
      status: Type.Optional(StatusList),
      clientId: Type.Optional(Id),
      ...PageQuery,
      ...SortQuery
    }),
    response: { 200: Success(Type.Object({ schedules: Type.Array(TrainerSchedule), pagination: Pagination })) }
  }
})

const ScheduleDetails = {
  description: Maybe(LongText),
  locationId: Maybe(Id),
  programAssignmentId: Maybe(Id),
  sessionType: Maybe(Type.String({ minLength: 1, maxLength: 50, pattern: '\\S' })),
  plannedExercises: Maybe(ShortTexts),
  notes: Maybe(LongText)
}

export const bookSchedule = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/schedules',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'bookSchedule',
    summary: 'Books a session, or enters one after the fact',
    description:
      'A session starts at most 15 minutes ago. With status `completed` it is entered after the fact: it lies in the past and is in nobody’s way. ' +
      'Without `programAssignmentId` it counts for the client’s active program of this trainer; null says for none.',
    tags: ['schedules'],
    body: Type.Object(
      {
        clientId: Id,
        date: IsoDate,
        time: WallClockTime,
        duration: Minutes,
        title: Title,
        status: Type.Enum(['scheduled', 'confirmed', 'completed'], { default: 'scheduled' }),
        ...ScheduleDetails
      },
      Strict
    ),
    response: { 201: Success(Type.Object({ scheduleId: Id })) }
  }
})

export const changeSchedule = defineRoute({
  method: 'PATCH',
  url: '/api/v1/trainer/schedules/:id',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'changeSchedule',
    summary: 'Moves, confirms, completes, reopens or edits a session',
    description: 'Only what is named changes; null clears what may be empty. The client of a session never changes.',
    tags: ['schedules'],
    params: IdParams,
    body: Type.Object(
      {
        clientId: Type.Optional(Id),
        date: Type.Optional(IsoDate),
        time: Type.Optional(WallClockTime),
        duration: Type.Optional(Minutes),
        title: Type.Optional(Title),
        status: Type.Optional(ScheduleStatus),
        ...ScheduleDetails
      },
      { ...Strict, minProperties: 1 }
    ),
    response: { 200: Success(TrainerSchedule) }
  }
})

export const cancelSchedule = defineRoute({
  method: 'DELETE',
  url: '/api/v1/trainer/schedules/:id',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'cancelSchedule',
    summary: 'Cancels a session; the body may be left out',
    tags: ['schedules'],
    params: IdParams,
    body: Type.Object(
      {
        reason: Maybe(LongText),
        notifyClient: Type.Boolean({ default: true, description: 'false: the client is not told' })
      },
      Strict
    ),
    response: { 200: Success(TrainerSchedule) }
  }
})
