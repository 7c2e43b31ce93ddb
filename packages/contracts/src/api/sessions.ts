import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { EitherSession, ofFigures, Rating, RecordedExercise, TraineeSession, TrainerSession, toTrainers } from './session-shapes.ts'
import {
  Done,
  Id,
  IdParams,
  IsoDate,
  LongText,
  Maybe,
  Minutes,
  Nullable,
  ShortTexts,
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

export const getTraineeSession = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/sessions/:id',
  config: { owner: 'training', roles: ['trainee', 'trainer'] },
  schema: {
    operationId: 'getTraineeSession',
    summary: 'One session, whole: exercises and sets in order',
    description: `A trainer may name the client with \`clientId\`, and need not. ${ofFigures} ${toTrainers}`,
    tags: ['sessions'],
    params: IdParams,
    querystring: Type.Object({ clientId: Type.Optional(Id) }),
    response: { 200: Success(EitherSession) }
  }
})

export const getTrainerSession = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/sessions/:id',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'getTrainerSession',
    summary: 'One session, whole: exercises and sets in order',
    description: `${ofFigures} ${toTrainers}`,
    tags: ['sessions'],
    params: IdParams,
    response: { 200: Success(TrainerSession) }
  }
})

export const recordSession = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/sessions',
  config: { owner: 'training', roles: ['trainer'], errors: ['ALREADY_EXISTS', 'CONFLICT'] },
  schema: {
    operationId: 'recordSession',
    summary: 'Record what a client did',
    description: `For a schedule (\`scheduleId\`, and its date), or as a walk-in: \`time\`, and \`locationId\` if there is a place; then the completed
schedule is made too, up to 20 years back. A session of a day to come is 422; a schedule that has its session already is 409 \`ALREADY_EXISTS\`, a
cancelled one 409 \`CONFLICT\`.

\`exerciseLibraryId\` is one of the library that the trainer sees; an exercise without one gets that of an equal name, own before public. Exercises of
one \`supersetGroup\` are done by turns. A completed set gives reps, duration or distance; warm-ups count in \`totalSets\` and in nothing else. Weights are
kg, distances km, more decimals round half up.

\`personalRecords\` are the exercises in which this session beats the heaviest set of every earlier one; the first session with an exercise sets the
mark and is none.`,
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
  config: { owner: 'training', roles: ['trainer'], errors: ['MISSING_REQUIRED_FIELD'] },
  schema: {
    operationId: 'changeSession',
    summary: 'Change a session that one recorded oneself; exercises, where given, replace the old ones',
    description: `Only what is named changes, \`null\` clears. Client, schedule, date, time and place stay as they are: a session moves with its schedule.
An exercise may keep the library id that the session holds already, though the library has it no more. Records of this and of later sessions are found
again. A session that another trainer recorded is 403.`,
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
    description:
      'It leaves every figure, records and badges that rested on it go, and its schedule can be recorded again. A session that another trainer recorded is 403.',
    tags: ['sessions'],
    params: IdParams,
    response: { 200: Done }
  }
})

export const rateSession = defineRoute({
  method: 'PUT',
  url: '/api/v1/trainee/sessions/:id/rating',
  config: { owner: 'training', roles: ['trainee'], errors: ['CONFLICT'] },
  schema: {
    operationId: 'rateSession',
    summary: 'Rate a session of one’s own',
    description: `From when it is recorded until the end of the 30th day after the session's \`date\`, by the calendar of the client's zone; later 409
\`CONFLICT\`. It may be changed in that time; the rating of the trainer who recorded the session follows, and that trainer is told. \`feedback\` stays as
it was where it is left out, \`null\` clears it. Saying the same again changes nothing. The answer is the session.`,
    tags: ['sessions'],
    params: IdParams,
    body: Type.Object({ rating: Rating, feedback: Maybe(LongText) }, Strict),
    response: { 200: Success(TraineeSession) }
  }
})
