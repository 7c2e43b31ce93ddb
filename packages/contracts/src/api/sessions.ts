import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { EitherSession, Rating, RecordedExercise, TrainerSession } from './session-shapes.ts'
import {
  CursorPagination,
  Done,
  Id,
  IdParams,
  IsoDate,
  LongText,
  Maybe,
  Minutes,
  Nullable,
  PageQuery,
  PeriodQuery,
  ShortTexts,
  SortQuery,
  Strict,
  Success,
  Title,
  WallClockTime
} from './shapes.ts'

/** What can be changed of a session once it is recorded. */
const Editable = {
  title: Title,
  duration: Minutes,
  exercises: Type.Array(RecordedExercise, { maxItems: 100 }),
  overallFeedback: Nullable(LongText),
  nextSessionGoals: Nullable(ShortTexts),
  trainerRating: Nullable(Rating)
}

const cursor = Type.Optional(
  Type.String({ minLength: 1, maxLength: 200, description: '`nextCursor` of the answer before; it takes the place of `page`' })
)

export const listTraineeSessions = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/sessions',
  config: { owner: 'training', roles: ['trainee', 'trainer'] },
  schema: {
    operationId: 'listTraineeSessions',
    summary: 'The session history of a client, newest first',
    description: 'A trainer names one of their own clients with `clientId`.',
    tags: ['sessions'],
    querystring: Type.Object({ ...PeriodQuery, ...PageQuery, ...SortQuery, cursor, clientId: Type.Optional(Id) }),
    response: { 200: Success(Type.Object({ sessions: Type.Array(EitherSession), pagination: CursorPagination })) }
  }
})

export const getTraineeSession = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/sessions/:id',
  config: { owner: 'training', roles: ['trainee', 'trainer'] },
  schema: {
    operationId: 'getTraineeSession',
    summary: 'One session, whole',
    tags: ['sessions'],
    params: IdParams,
    querystring: Type.Object({ clientId: Type.Optional(Id) }),
    response: { 200: Success(EitherSession) }
  }
})

export const listTrainerSessions = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/sessions',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'listTrainerSessions',
    summary: "The sessions of the trainer's present clients, newest first",
    tags: ['sessions'],
    querystring: Type.Object({ ...PeriodQuery, ...PageQuery, ...SortQuery, cursor, clientId: Type.Optional(Id) }),
    response: { 200: Success(Type.Object({ sessions: Type.Array(TrainerSession), pagination: CursorPagination })) }
  }
})

export const getTrainerSession = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/sessions/:id',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'getTrainerSession',
    summary: 'One session, whole',
    tags: ['sessions'],
    params: IdParams,
    response: { 200: Success(TrainerSession) }
  }
})

export const recordSession = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/sessions',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'recordSession',
    summary: 'Record what a client did',
    description:
      'For a schedule (`scheduleId`), or as a walk-in: `time`, and `locationId` if there is a place; then the completed schedule is made too, up to 20 years back.',
    tags: ['sessions'],
    body: Type.Object(
      {
        scheduleId: Type.Optional(Id),
        time: Type.Optional(WallClockTime),
        locationId: Maybe(Id),
        clientId: Id,
        date: IsoDate,
        title: Editable.title,
        duration: Editable.duration,
        exercises: Editable.exercises,
        overallFeedback: Type.Optional(Editable.overallFeedback),
        nextSessionGoals: Type.Optional(Editable.nextSessionGoals),
        trainerRating: Type.Optional(Editable.trainerRating)
      },
      Strict
    ),
    response: {
      201: Success(
        Type.Object({
          sessionId: Id,
          scheduleId: Id,
          personalRecords: Type.Array(
            Type.Object({
              exercise: Type.String(),
              weight: Type.Number({ description: 'kg' }),
              previous: Nullable(Type.Number({ description: 'kg; null, like delta, to a trainer whom the client has not accepted' })),
              delta: Nullable(Type.Number({ description: 'kg; negative where the weight is assistance' }))
            })
          )
        })
      )
    }
  }
})

export const changeSession = defineRoute({
  method: 'PATCH',
  url: '/api/v1/trainer/sessions/:id',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'changeSession',
    summary: 'Change a session that one recorded oneself; exercises, where given, replace the old ones',
    tags: ['sessions'],
    params: IdParams,
    body: Type.Partial(Type.Object(Editable), { ...Strict, minProperties: 1 }),
    response: { 200: Success(TrainerSession) }
  }
})

export const deleteSession = defineRoute({
  method: 'DELETE',
  url: '/api/v1/trainer/sessions/:id',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'deleteSession',
    summary: 'Take a session back that one recorded oneself; its schedule stays completed',
    tags: ['sessions'],
    params: IdParams,
    response: { 200: Done }
  }
})
