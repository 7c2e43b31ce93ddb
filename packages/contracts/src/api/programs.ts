import { type Static, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import {
  FitnessLevel,
  Id,
  IdParams,
  Instant,
  IsoDate,
  LongText,
  Maybe,
  Minutes,
  Nullable,
  Person,
  ShortTexts,
  Strict,
  Success,
  Title,
  WallClockTime
} from './shapes.ts'

/** Days of the week as programs write them, Monday first. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** One session of a program's week. */
const WeeklySession = Type.Object(
  { day: Type.Enum([...weekdays]), focus: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }), duration: Minutes },
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
        description: Maybe(LongText),
        totalWeeks: Type.Integer({ minimum: 1, maximum: 520 }),
        sessionsPerWeek: Type.Integer({ minimum: 1, maximum: 50 }),
        goals: Maybe(ShortTexts),
        targetFitnessLevel: Maybe(FitnessLevel),
        weeklySchedule: Maybe(Type.Array(WeeklySession, { maxItems: 7 })),
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
        generateSchedules: Type.Optional(Type.Object({ times: TimesOfDays, locationId: Maybe(Id) }, Strict)),
        replaceActive: Type.Boolean({ default: false, description: 'true: the active assignment, where there is one, is cancelled' })
      },
      Strict
    ),
    response: { 201: Success(Assignment) }
  }
})
