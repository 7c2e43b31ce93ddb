import { type Static, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Assignment } from './assignments.ts'
import {
  FitnessLevel,
  Id,
  IdParams,
  Instant,
  LongText,
  Maybe,
  Minutes,
  Nullable,
  PageQuery,
  Pagination,
  ShortTexts,
  SortQuery,
  Strict,
  Success,
  Texts,
  Title
} from './shapes.ts'

/** Days of the week as programs write them, Monday first. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** One session of a program's week. */
export const WeeklySession = Type.Object(
  { day: Type.Enum([...weekdays]), focus: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }), duration: Minutes },
  Strict
)
export type WeeklySession = Static<typeof WeeklySession>

const ProgramStatus = Type.Enum(['draft', 'active', 'archived'])

const Program = Type.Object({
  id: Id,
  name: Type.String(),
  description: Nullable(Type.String()),
  totalWeeks: Type.Integer(),
  sessionsPerWeek: Type.Integer(),
  goals: Texts,
  targetFitnessLevel: Nullable(FitnessLevel),
  weeklySchedule: Type.Array(WeeklySession, { description: 'one entry a session; empty where the program has no fixed days' }),
  status: ProgramStatus,
  totalAssignments: Type.Integer({ description: 'how often it was given to a client, those included who are gone' }),
  completionRate: Type.Number({ description: 'mean progress of its assignments, in per cent' }),
  createdAt: Instant,
  updatedAt: Instant
})

export const listPrograms = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/programs',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'listPrograms',
    summary: "The trainer's programs, newest first",
    description: 'Drafts and archived ones are among them unless `status` says otherwise.',
    tags: ['programs'],
    querystring: Type.Object({
      status: Type.Optional(
        Type.String({
          pattern: '^(draft|active|archived)(,(draft|active|archived))*$',
          description: 'one or more of draft, active, archived, with commas between them'
        })
      ),
      search: Type.Optional(Type.String({ maxLength: 255, description: 'in the name, as it is written, whatever the case' })),
      ...PageQuery,
      ...SortQuery
    }),
    response: { 200: Success(Type.Object({ programs: Type.Array(Program), pagination: Pagination })) }
  }
})

export const readProgram = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/programs/:id',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'readProgram',
    summary: 'One program with its assignments to present clients, newest first',
    description: 'The assignments are those of present clients. Archived programs are answered too.',
    tags: ['programs'],
    params: IdParams,
    response: { 200: Success(Type.Object({ ...Program.properties, assignments: Type.Array(Assignment) })) }
  }
})

/** What a trainer writes of a program. */
const fields = {
  name: Title,
  description: Maybe(LongText),
  totalWeeks: Type.Integer({ minimum: 1, maximum: 520 }),
  sessionsPerWeek: Type.Integer({ minimum: 1, maximum: 50 }),
  goals: Maybe(ShortTexts),
  targetFitnessLevel: Maybe(FitnessLevel),
  weeklySchedule: Maybe(Type.Array(WeeklySession, { maxItems: 7, description: 'null or empty: no fixed days' }))
}

export const createProgram = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/programs',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'createProgram',
    summary: 'Makes a program, to be assigned to clients',
    description:
      '`weeklySchedule` has one entry a session, each on a day of its own: as many as `sessionsPerWeek`. A program is a draft unless it says otherwise.',
    tags: ['programs'],
    body: Type.Object({ ...fields, status: Type.Enum(['draft', 'active', 'archived'], { default: 'draft' }) }, Strict),
    response: { 201: Success(Type.Object({ programId: Id })) }
  }
})

export const changeProgram = defineRoute({
  method: 'PATCH',
  url: '/api/v1/trainer/programs/:id',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'changeProgram',
    summary: 'Edits a program; its assignments stay as they are',
    description:
      'Only what is named changes; null clears what may be empty. `weeklySchedule` and `sessionsPerWeek` must agree afterwards, whichever of them is named. ' +
      'Dates and totals of assignments never change with it; what clients read of the program itself (name, description, goals, days) does.',
    tags: ['programs'],
    params: IdParams,
    body: Type.Object(
      {
        ...fields,
        name: Type.Optional(fields.name),
        totalWeeks: Type.Optional(fields.totalWeeks),
        sessionsPerWeek: Type.Optional(fields.sessionsPerWeek),
        status: Type.Optional(ProgramStatus)
      },
      { ...Strict, minProperties: 1 }
    ),
    response: { 200: Success(Program) }
  }
})

export const archiveProgram = defineRoute({
  method: 'DELETE',
  url: '/api/v1/trainer/programs/:id',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'archiveProgram',
    summary: 'Archives a program: it can no longer be assigned',
    description: 'Its active assignments go on. Archiving it again changes nothing; PATCH with a status brings it back.',
    tags: ['programs'],
    params: IdParams,
    response: { 200: Success(Program) }
  }
})
