import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { AssignmentStatus, ProgressNote } from './assignments.ts'
import { WeeklySession } from './programs.ts'
import {
  Id,
  IdParams,
  Instant,
  IsoDate,
  Nullable,
  PageQuery,
  Pagination,
  Person,
  SortQuery,
  Success,
  Texts,
  TimeZone,
  WallClockTime
} from './shapes.ts'

/** A program as the client has it: `id` is the assignment's. */
const OwnProgram = Type.Object({
  id: Id,
  programId: Id,
  name: Type.String(),
  description: Nullable(Type.String()),
  duration: Type.String({ description: '"12 weeks"', examples: ['12 weeks'] }),
  currentWeek: Type.Integer({ description: "from 1 to totalWeeks; weeks begin with the start date, in the client's zone" }),
  totalWeeks: Type.Integer(),
  progressPercentage: Type.Number({ description: 'sessionsCompleted ÷ totalSessions in per cent, at most 100' }),
  startDate: IsoDate,
  endDate: IsoDate,
  status: AssignmentStatus,
  trainer: Person,
  sessionsCompleted: Type.Integer(),
  totalSessions: Type.Integer(),
  sessionCompletionRate: Nullable(
    Type.Number({
      description:
        'completed ÷ already begun, of the sessions booked for this program (cancelled and missed ones count as begun once their time has come), in per cent; null before the first'
    })
  ),
  nextSession: Nullable(
    Type.Object({
      id: Id,
      date: IsoDate,
      time: WallClockTime,
      timezone: TimeZone,
      startsAt: Instant,
      title: Type.String(),
      exercises: Texts
    })
  ),
  goals: Texts,
  weeklySchedule: Type.Array(WeeklySession),
  progressNotes: Type.Array(ProgressNote)
})

export const readCurrentProgram = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/programs/current',
  config: { owner: 'scheduling', roles: ['trainee'], errors: ['NOT_FOUND'] },
  schema: {
    operationId: 'readCurrentProgram',
    summary: "The client's active program; 404 where there is none",
    description:
      '`id` is the assignment’s. `currentWeek` counts from the start in the client’s zone; `sessionCompletionRate` is completed ÷ sessions that have begun, in per cent, null before the first.',
    tags: ['programs'],
    response: { 200: Success(OwnProgram) }
  }
})

export const listOwnPrograms = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/programs',
  config: { owner: 'scheduling', roles: ['trainee'] },
  schema: {
    operationId: 'listOwnPrograms',
    summary: 'All programs that the client was given, the latest start first',
    description:
      '`id` is the assignment’s, with `programId` beside it. `status` takes one or more of active, completed, paused, cancelled, with commas between them.',
    tags: ['programs'],
    querystring: Type.Object({
      status: Type.Optional(
        Type.String({
          pattern: '^(active|completed|paused|cancelled)(,(active|completed|paused|cancelled))*$',
          description: 'one or more of active, completed, paused, cancelled, with commas between them'
        })
      ),
      ...PageQuery,
      ...SortQuery
    }),
    response: { 200: Success(Type.Object({ programs: Type.Array(OwnProgram), pagination: Pagination })) }
  }
})

export const readOwnProgram = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/programs/:id',
  config: { owner: 'scheduling', roles: ['trainee'] },
  schema: {
    operationId: 'readOwnProgram',
    summary: 'One program of the client; the id is the assignment’s',
    description: '`id` is the assignment’s, here and in the address. The figures are those of the current program.',
    tags: ['programs'],
    params: IdParams,
    response: { 200: Success(OwnProgram) }
  }
})
