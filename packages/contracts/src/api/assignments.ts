import { type Static, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Id, IdParams, Instant, IsoDate, LongText, Maybe, Nullable, Person, Strict, Success, WallClockTime } from './shapes.ts'

export const AssignmentStatus = Type.Enum(['active', 'completed', 'paused', 'cancelled'])
export type AssignmentStatus = Static<typeof AssignmentStatus>

/** A trainer's note on one week of a client's program. */
export const ProgressNote = Type.Object({
  week: Type.Integer(),
  date: Type.String({ format: 'date', description: "when it was last written, in the trainer's zone" }),
  note: Type.String(),
  recordedBy: Nullable(Type.Integer({ description: "users.id of the note's writer" }))
})
export type ProgressNote = Static<typeof ProgressNote>

/** A client's program as the trainer sees it: `id` is the assignment's. */
export const Assignment = Type.Object({
  id: Id,
  programId: Id,
  name: Type.String(),
  description: Nullable(Type.String()),
  client: Person,
  startDate: IsoDate,
  endDate: IsoDate,
  status: AssignmentStatus,
  currentWeek: Type.Integer({ description: "from 1 to totalWeeks; weeks begin with the start date, in the client's zone" }),
  totalWeeks: Type.Integer(),
  progressPercentage: Type.Number({ description: 'sessionsCompleted ÷ totalSessions in per cent, at most 100' }),
  sessionsCompleted: Type.Integer(),
  totalSessions: Type.Integer(),
  notes: Nullable(Type.String({ description: "the trainer's own; the client does not see them" })),
  progressNotes: Type.Array(ProgressNote, { description: 'by week; the client sees them' }),
  createdAt: Instant,
  updatedAt: Instant
})

const Time = Type.Optional(WallClockTime)
const TimesOfDays = Type.Object(
  { Monday: Time, Tuesday: Time, Wednesday: Time, Thursday: Time, Friday: Time, Saturday: Time, Sunday: Time },
  Strict
)

export const assignProgram = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/programs/:id/assign',
  config: {
    owner: 'scheduling',
    roles: ['trainer'],
    errors: ['CLIENT_NOT_ASSIGNED', 'PROGRAM_NOT_ACTIVE', 'CONFLICT', 'SCHEDULE_CONFLICT']
  },
  schema: {
    operationId: 'assignProgram',
    summary: 'Gives a client a program, and books its sessions where asked to',
    description:
      'It ends `totalWeeks` weeks after its start, with `totalWeeks × sessionsPerWeek` sessions. With `generateSchedules`, which names a time for every day of the ' +
      'program, all of its sessions (at most 366, none in the past) are booked, or nothing is done and the answer says what is in the way. A client has one active ' +
      'program: a second one is 409 `CONFLICT`, unless `replaceActive` cancels the first, with the coming sessions that were booked together with it.',
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
    response: {
      201: Success(
        Type.Object({
          ...Assignment.properties,
          scheduleIds: Type.Array(Id, { description: 'the sessions that were booked with it, by start' })
        })
      )
    }
  }
})

export const changeAssignment = defineRoute({
  method: 'PATCH',
  url: '/api/v1/trainer/assignments/:id',
  config: { owner: 'scheduling', roles: ['trainer'], errors: ['CONFLICT'] },
  schema: {
    operationId: 'changeAssignment',
    summary: "Pauses, resumes, completes or cancels a client's program, and keeps notes on it",
    description:
      'An active program can be paused, a paused one made active again where the client has no other active one; both can be completed or cancelled, which is final: ' +
      'anything else is 409 `CONFLICT`. Naming the present state changes nothing, but nothing is cancelled twice. Completed by hand before all its sessions are done it ' +
      'earns no badge. Booked sessions stay, unless `cancelSessions` is true.',
    tags: ['programs'],
    params: IdParams,
    body: Type.Object(
      {
        status: Type.Optional(AssignmentStatus),
        notes: Maybe(LongText),
        progressNotes: Type.Optional(
          Type.Array(
            Type.Object(
              {
                week: Type.Integer({ minimum: 1, maximum: 520 }),
                note: Nullable(Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S' }))
              },
              Strict
            ),
            { minItems: 1, maxItems: 520, description: 'takes the place of the note of the same week; null removes it; other weeks stay' }
          )
        ),
        cancelSessions: Type.Optional(
          Type.Boolean({
            description:
              'with status completed or cancelled: the coming sessions that were booked together with the program are cancelled too'
          })
        )
      },
      { ...Strict, minProperties: 1 }
    ),
    response: { 200: Success(Assignment) }
  }
})
