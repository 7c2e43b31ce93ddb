import { type Static, type TSchema, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import {
  Id,
  IdParams,
  Instant,
  IsoDate,
  LongText,
  Nullable,
  PageQuery,
  Pagination,
  PeriodQuery,
  Person,
  ScheduleStatus,
  ShortTexts,
  SortQuery,
  Success,
  Title,
  WallClockTime
} from './shapes.ts'

const Strict = { additionalProperties: false }
const Optional = <Schema extends TSchema>(schema: Schema) => Type.Optional(Nullable(schema))

const Duration = Type.Integer({ minimum: 1, maximum: 1_440, description: 'minutes' })
const Texts = Nullable(Type.Array(Type.String()))
const TimeZone = Type.String({ description: 'IANA name; date and time are wall clock there' })

/** Statuses with commas between them: `scheduled,confirmed`. */
const StatusList = Type.String({
  pattern: '^(scheduled|confirmed|completed|cancelled|no_show)(,(scheduled|confirmed|completed|cancelled|no_show))*$',
  description: 'one or more of scheduled, confirmed, completed, cancelled, no_show, with commas between them'
})

/** Where a session takes place, as it stands beside the session. */
const Place = Type.Object({
  id: Id,
  name: Type.String(),
  address: Nullable(Type.String()),
  floor: Nullable(Type.String()),
  building: Nullable(Type.String()),
  mapUrl: Nullable(Type.String())
})

const Slot = { date: IsoDate, time: WallClockTime, timezone: TimeZone, startsAt: Instant, duration: Duration }

const trainerOfSchedule = { ...Person.properties, phoneNumber: Nullable(Type.String()) }

const UpcomingSession = Type.Object({
  id: Id,
  ...Slot,
  title: Type.String(),
  description: Nullable(Type.String()),
  status: ScheduleStatus,
  sessionType: Nullable(Type.String()),
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

/** A session as its trainer sees it. */
const TrainerSchedule = Type.Object({
  id: Id,
  ...Slot,
  title: Type.String(),
  description: Nullable(Type.String()),
  status: ScheduleStatus,
  sessionType: Nullable(Type.String()),
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
  description: Optional(LongText),
  locationId: Optional(Id),
  programAssignmentId: Optional(Id),
  sessionType: Optional(Type.String({ minLength: 1, maxLength: 50, pattern: '\\S' })),
  plannedExercises: Optional(ShortTexts),
  notes: Optional(LongText)
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
        duration: Duration,
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
        duration: Type.Optional(Duration),
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
        reason: Optional(LongText),
        notifyClient: Type.Boolean({ default: true, description: 'false: the client is not told' })
      },
      Strict
    ),
    response: { 200: Success(TrainerSchedule) }
  }
})

/** Days of the week as programs write them, Monday first. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** One session of a program's week. */
const WeeklySession = Type.Object(
  { day: Type.Enum([...weekdays]), focus: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }), duration: Duration },
  Strict
)
export type WeeklySession = Static<typeof WeeklySession>

const Time = Type.Optional(WallClockTime)
const TimesOfDays = Type.Object(
  { Monday: Time, Tuesday: Time, Wednesday: Time, Thursday: Time, Friday: Time, Saturday: Time, Sunday: Time },
  Strict
)

export const createProgram = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/programs',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'createProgram',
    summary: 'Makes a program, to be assigned to clients',
    description: '`weeklySchedule` has one entry a session, each on a day of its own. A program is a draft unless it says otherwise.',
    tags: ['programs'],
    body: Type.Object(
      {
        name: Title,
        description: Optional(LongText),
        totalWeeks: Type.Integer({ minimum: 1, maximum: 520 }),
        sessionsPerWeek: Type.Integer({ minimum: 1, maximum: 50 }),
        goals: Optional(ShortTexts),
        targetFitnessLevel: Optional(Type.Enum(['beginner', 'intermediate', 'advanced'])),
        weeklySchedule: Optional(Type.Array(WeeklySession, { maxItems: 7 })),
        status: Type.Enum(['draft', 'active', 'archived'], { default: 'draft' })
      },
      Strict
    ),
    response: { 201: Success(Type.Object({ programId: Id })) }
  }
})

/** A client's program: `id` is the assignment's. */
const Assignment = Type.Object({
  id: Id,
  programId: Id,
  name: Type.String(),
  description: Nullable(Type.String()),
  client: Person,
  startDate: IsoDate,
  endDate: IsoDate,
  status: Type.Enum(['active', 'completed', 'paused', 'cancelled']),
  currentWeek: Type.Integer(),
  totalWeeks: Type.Integer(),
  progressPercentage: Type.Number(),
  sessionsCompleted: Type.Integer(),
  totalSessions: Type.Integer(),
  scheduleIds: Type.Array(Id, { description: 'the sessions that were booked with it' }),
  createdAt: Instant,
  updatedAt: Instant
})

export const assignProgram = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/programs/:id/assign',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'assignProgram',
    summary: 'Gives a client a program, and books its sessions where asked to',
    description:
      'With `generateSchedules` either every session of the program is booked, or nothing is done and the answer says what is in the way.',
    tags: ['programs'],
    params: IdParams,
    body: Type.Object(
      {
        clientId: Id,
        startDate: IsoDate,
        generateSchedules: Type.Optional(
          Type.Object(
            {
              times: TimesOfDays,
              locationId: Optional(Id)
            },
            Strict
          )
        ),
        replaceActive: Type.Boolean({ default: false, description: 'true: the active assignment, where there is one, is cancelled' })
      },
      Strict
    ),
    response: { 201: Success(Assignment) }
  }
})

const Location = Type.Object({
  ...Place.properties,
  phoneNumber: Nullable(Type.String()),
  email: Nullable(Type.String()),
  latitude: Nullable(Type.Number()),
  longitude: Nullable(Type.Number()),
  openingHours: Nullable(Type.String()),
  operatingDays: Texts,
  facilities: Texts,
  images: Texts,
  timezone: Nullable(TimeZone),
  capacity: Nullable(Type.Integer({ description: 'sessions at once; null: any number' }))
})

export const listLocations = defineRoute({
  method: 'GET',
  url: '/api/v1/locations',
  config: { owner: 'scheduling', roles: ['trainee', 'trainer', 'admin'] },
  schema: {
    operationId: 'listLocations',
    summary: 'Places that are in use, by name',
    tags: ['locations'],
    response: { 200: Success(Type.Object({ locations: Type.Array(Location) })) }
  }
})
