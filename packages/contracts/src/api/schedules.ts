import { type Static, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { weekdays } from './programs.ts'
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
export const StatusList = Type.String({
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

const SeriesId = Nullable(
  Type.String({ format: 'uuid', description: 'the same for all sessions that were booked with one `repeat`; null for others' })
)

/** A session as its trainer sees it. */
export const TrainerSchedule = Type.Object({
  ...Schedule,
  plannedExercises: Texts,
  notes: Nullable(Type.String()),
  client: Person,
  location: Nullable(Place),
  programAssignmentId: Nullable(Id),
  seriesId: SeriesId,
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
    description:
      'Ascending by start. `startDate` and `endDate` count, `status` takes a comma list, and all filters combine; sessions with released clients are left out.',
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

export const getSchedule = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/schedules/:id',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'getSchedule',
    summary: 'One session of the trainer with a present client',
    description: 'As in the list. The sessions of released clients are not found.',
    tags: ['schedules'],
    params: IdParams,
    response: { 200: Success(TrainerSchedule) }
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

/** On which days a session comes again, and until when. */
const Repeat = Type.Object(
  {
    weekdays: Type.Array(Type.Enum([...weekdays]), {
      minItems: 1,
      maxItems: 7,
      uniqueItems: true,
      description: '`date` falls on one of them, and is the first session'
    }),
    until: Type.Optional(Type.String({ format: 'date', description: 'the last session is on this date or before it; instead of `count`' })),
    count: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 366, description: 'how many sessions, the first included; instead of `until`' })
    )
  },
  { ...Strict, description: 'makes a series: one session on each of the weekdays, every week, 366 at most' }
)

export const bookSchedule = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/schedules',
  config: { owner: 'scheduling', roles: ['trainer'], errors: ['SCHEDULE_CONFLICT', 'PROGRAM_NOT_ACTIVE'] },
  schema: {
    operationId: 'bookSchedule',
    summary: 'Books a session or a weekly series of them, or enters one after the fact',
    description:
      'Date and time are wall clock in the place’s zone, else the trainer’s, else the installation’s. A session starts at most 15 minutes ago; ' +
      'a time that a clock change skips is 422, one that happens twice is the first. ' +
      'With status `completed` it is entered after the fact: it lies in the past and is in nobody’s way. ' +
      'Without `programAssignmentId` it counts for the client’s active program of this trainer on that date; null says for none.\n\n' +
      'With `repeat` all sessions of the series are booked, or none: a 409 lists what is in the way of any of them, a thousand entries at most. ' +
      'Each keeps the wall-clock time over clock changes; where one skips it, that session moves forward by the gap. ' +
      '`scheduleId` is the first of `scheduleIds`, which are in order of start; `seriesId` is null for a single session. ' +
      'A `message` says where the trainer’s working hours are left; they refuse nothing.',
    tags: ['schedules'],
    body: Type.Object(
      {
        clientId: Id,
        date: IsoDate,
        time: WallClockTime,
        duration: Minutes,
        title: Title,
        status: Type.Enum(['scheduled', 'confirmed', 'completed'], { default: 'scheduled' }),
        ...ScheduleDetails,
        repeat: Type.Optional(Repeat)
      },
      Strict
    ),
    response: { 201: Success(Type.Object({ scheduleId: Id, scheduleIds: Type.Array(Id), seriesId: SeriesId })) }
  }
})

/** Which sessions of a series a change is for. */
const Scope = Type.Enum(['this', 'following'], {
  description: 'following: this session and those of its series after it that are scheduled or confirmed; this one alone where left out'
})
export type Scope = Static<typeof Scope>

export const changeSchedule = defineRoute({
  method: 'PATCH',
  url: '/api/v1/trainer/schedules/:id',
  config: { owner: 'scheduling', roles: ['trainer'], errors: ['CONFLICT', 'SCHEDULE_CONFLICT', 'PROGRAM_NOT_ACTIVE'] },
  schema: {
    operationId: 'changeSchedule',
    summary: 'Moves, confirms, completes, reopens or edits a session, or it and the rest of its series',
    description:
      'Only what is named changes; null clears what may be empty. The client of a session never changes. ' +
      'scheduled → confirmed, completed, cancelled, no_show; confirmed → scheduled, completed, cancelled, no_show; no_show → completed, scheduled; ' +
      'completed → scheduled, without a card only; cancelled is final: anything else is 409 `CONFLICT`. ' +
      'Naming the present state changes nothing. completed and no_show are 422 while the date lies ahead in the session’s zone. ' +
      'Cancelled and no_show sessions do not move; a scheduled or confirmed one moves into the past only together with `completed`. ' +
      'Another date, time, duration or place is checked for conflicts again.\n\n' +
      'With `scope` following all of the sessions change, or none. Each keeps its own date: another `date` shifts each by as many days. ' +
      'The status may be scheduled or confirmed here. The answer is the session of the path.',
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
        ...ScheduleDetails,
        scope: Type.Optional(Scope)
      },
      { ...Strict, minProperties: 1 }
    ),
    response: { 200: Success(TrainerSchedule) }
  }
})

export const cancelSchedule = defineRoute({
  method: 'DELETE',
  url: '/api/v1/trainer/schedules/:id',
  config: { owner: 'scheduling', roles: ['trainer'], errors: ['CONFLICT'] },
  schema: {
    operationId: 'cancelSchedule',
    summary: 'Cancels a session, or it and the rest of its series; the body may be left out',
    description:
      'A scheduled or confirmed session becomes cancelled, for good, and keeps why, when and by whom; any other is 409 `CONFLICT`. ' +
      'The answer is the session of the path. What the body says may stand in the query as well, and counts there.',
    tags: ['schedules'],
    params: IdParams,
    querystring: Type.Object({
      reason: Type.Optional(LongText),
      notifyClient: Type.Optional(Type.Boolean()),
      scope: Type.Optional(Scope)
    }),
    body: Type.Object(
      {
        reason: Maybe(LongText),
        notifyClient: Type.Boolean({ default: true, description: 'false: the client is not told' }),
        scope: Type.Optional(Scope)
      },
      Strict
    ),
    response: { 200: Success(TrainerSchedule) }
  }
})
