import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { EitherSession, ofFigures, TrainerSession, toTrainers } from './session-shapes.ts'
import { CursorPagination, Id, IdParams, PageQuery, PeriodQuery, SortQuery, Success } from './shapes.ts'

const cursor = Type.Optional(
  Type.String({ minLength: 1, maxLength: 200, description: '`nextCursor` of the answer before; it takes the place of `page`' })
)
const HistoryQuery = { ...PeriodQuery, ...PageQuery, ...SortQuery, cursor }

const ofSessions = `Dates and the period are those of the cards as written, both days included; newest first by date, time and id. Page by number
(\`page\`, \`limit\`), or go on with \`cursor\`, which stays where it was though sessions come and go.`

export const listTraineeSessions = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/sessions',
  config: { owner: 'training', roles: ['trainee', 'trainer'], errors: ['MISSING_REQUIRED_FIELD'] },
  schema: {
    operationId: 'listTraineeSessions',
    summary: 'The session history of a client, newest first',
    description: `A trainer names one of their own clients with \`clientId\`. ${ofSessions}\n\n${ofFigures} ${toTrainers}`,
    tags: ['sessions'],
    querystring: Type.Object({ ...HistoryQuery, clientId: Type.Optional(Id) }),
    response: { 200: Success(Type.Object({ sessions: Type.Array(EitherSession), pagination: CursorPagination })) }
  }
})

export const searchTraineeSessions = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/sessions/search',
  config: { owner: 'training', roles: ['trainee', 'trainer'], errors: ['MISSING_REQUIRED_FIELD'] },
  schema: {
    operationId: 'searchTraineeSessions',
    summary: 'The sessions of a client that hold a text, newest first',
    description: `A trainer names one of their own clients with \`clientId\`. The filters combine; each may be left out. ${ofSessions}

${ofFigures} ${toTrainers}`,
    tags: ['sessions'],
    querystring: Type.Object({
      q: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 200,
          pattern: '\\S',
          description:
            'literal text, any case and script (`%` and `_` mean themselves), anywhere in the name of an exercise, ' +
            "the trainer's name, the title, the trainer's feedback or the client's"
        })
      ),
      category: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 50,
          pattern: '\\S',
          description: 'sessions with an exercise of this category, written in any case'
        })
      ),
      ...HistoryQuery,
      clientId: Type.Optional(Id)
    }),
    response: { 200: Success(Type.Object({ sessions: Type.Array(EitherSession), pagination: CursorPagination })) }
  }
})

export const listTrainerSessions = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/sessions',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'listTrainerSessions',
    summary: "The sessions of the trainer's present clients, newest first",
    description: `${ofSessions}\n\n${ofFigures} ${toTrainers}`,
    tags: ['sessions'],
    querystring: Type.Object({ ...HistoryQuery, clientId: Type.Optional(Id) }),
    response: { 200: Success(Type.Object({ sessions: Type.Array(TrainerSession), pagination: CursorPagination })) }
  }
})

export const listClientSessions = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/clients/:id/sessions',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'listClientSessions',
    summary: 'The session history of one client, newest first',
    description: `${ofSessions}\n\n${ofFigures} ${toTrainers}`,
    tags: ['sessions'],
    params: IdParams,
    querystring: Type.Object(HistoryQuery),
    response: { 200: Success(Type.Object({ sessions: Type.Array(TrainerSession), pagination: CursorPagination })) }
  }
})
