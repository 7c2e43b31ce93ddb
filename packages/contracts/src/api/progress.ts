import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Best, BestSet, beforeAcceptance, Exercise, ExerciseRecord, estimate, q, sameExercise } from './progress-shapes.ts'
import { Id, IdParams, IsoDate, Nullable, PageQuery, Pagination, PeriodQuery, SortQuery, Success } from './shapes.ts'

/** What a client has reached: records, the progress of one exercise, and which exercises there are. */

const Name = Type.String({ minLength: 1, maxLength: 255, pattern: '\\S' })

const records = {
  querystring: Type.Object({ ...PageQuery, ...SortQuery, q }),
  response: { 200: Success(Type.Object({ records: Type.Array(ExerciseRecord), pagination: Pagination })) }
}
const ofRecords = `One row an exercise: its heaviest set to date, the first on a tie, with the mark that it beat, and the bests of other kinds. The newest
first (\`date\`; without a weight that of the newest best). ${sameExercise} ${estimate}`

export const listTraineeRecords = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/records',
  config: { owner: 'training', roles: ['trainee'] },
  schema: {
    operationId: 'listTraineeRecords',
    summary: 'The records of the client who asks, by exercise',
    description: ofRecords,
    tags: ['progress'],
    ...records
  }
})

export const listClientRecords = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/clients/:id/records',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'listClientRecords',
    summary: 'The records of a client, by exercise',
    description: `${ofRecords}\n\n${beforeAcceptance} \`previous\` and \`delta\` are null then.`,
    tags: ['progress'],
    params: IdParams,
    ...records
  }
})

const progress = {
  querystring: Type.Object({
    name: Type.Optional(Name),
    exerciseLibraryId: Type.Optional(Id),
    ...PeriodQuery
  }),
  response: {
    200: Success(
      Type.Object({
        ...Exercise,
        exercise: Nullable(Type.String({ description: 'as it was written last; what was asked for where the client never did it' })),
        sessions: Type.Array(
          Type.Object({
            sessionId: Id,
            date: IsoDate,
            bestSet: Nullable(BestSet),
            sets: Type.Integer({ description: 'all sets, like totalSets of a card' }),
            reps: Type.Integer(),
            volume: Type.Number({ description: 'kg × reps' }),
            estimatedOneRepMax: Nullable(Type.Number({ description: 'kg, the best of the session' })),
            isPR: Type.Boolean()
          }),
          { description: 'oldest first' }
        ),
        trend: Nullable(
          Type.Object({
            kgPerWeek: Type.Number({
              description: 'slope of the straight line of least squares through the estimated one-rep max by date'
            }),
            change: Type.Number({ description: 'kg, the last estimated one-rep max less the first' }),
            sessions: Type.Integer({ description: 'how many it rests on' })
          })
        ),
        bests: Type.Array(Best, { description: 'of the period, one a kind' })
      })
    )
  }
}
const ofProgress = `Asked for by \`exerciseLibraryId\`, or by \`name\` (in any case, trimmed): then all entries of an exercise that the client ever did under
that name, whatever name they have. Where both are given the id counts. An exercise that the client never did has no sessions.

One row a session that has the exercise, twice or more too. \`bestSet\` is the heaviest set (the lightest where the weight is assistance), then that with the
most repetitions, the longest way, the longest time; null where no set counts. \`trend\` is null unless two sessions of different dates have an
estimated one-rep max. ${sameExercise} ${estimate}`

export const getTraineeExerciseProgress = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/exercises/progress',
  config: { owner: 'training', roles: ['trainee'], errors: ['MISSING_REQUIRED_FIELD'] },
  schema: {
    operationId: 'getTraineeExerciseProgress',
    summary: 'How the client who asks came on in one exercise, session by session',
    description: ofProgress,
    tags: ['progress'],
    ...progress
  }
})

export const getClientExerciseProgress = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/clients/:id/exercises/progress',
  config: { owner: 'training', roles: ['trainer'], errors: ['MISSING_REQUIRED_FIELD'] },
  schema: {
    operationId: 'getClientExerciseProgress',
    summary: 'How a client came on in one exercise, session by session',
    description: `${ofProgress}\n\n${beforeAcceptance}`,
    tags: ['progress'],
    params: IdParams,
    ...progress
  }
})

const history = {
  querystring: Type.Object({ ...PageQuery, ...SortQuery, q }),
  response: {
    200: Success(
      Type.Object({
        exercises: Type.Array(
          Type.Object({
            name: Type.String({ description: 'as it was written last' }),
            exerciseLibraryId: Nullable(Id),
            category: Nullable(Type.String()),
            sessions: Type.Integer({ description: 'how many have it' }),
            firstDate: IsoDate,
            lastDate: IsoDate,
            best: Nullable(BestSet)
          })
        ),
        pagination: Pagination
      })
    )
  }
}
const ofHistory = `By name. \`best\` is the best set to date: the heaviest (the lightest where the weight is assistance), then that with the most repetitions,
the longest way, the longest time; null where no set counts. ${sameExercise}`

export const getTraineeExerciseHistory = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/exercises/history',
  config: { owner: 'training', roles: ['trainee'] },
  schema: {
    operationId: 'getTraineeExerciseHistory',
    summary: 'The exercises that the client who asks has done',
    description: ofHistory,
    tags: ['progress'],
    ...history
  }
})

export const getClientExerciseHistory = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/clients/:id/exercises/history',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'getClientExerciseHistory',
    summary: 'The exercises that a client has done',
    description: `${ofHistory}\n\n${beforeAcceptance}`,
    tags: ['progress'],
    params: IdParams,
    ...history
  }
})
