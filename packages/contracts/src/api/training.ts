import { type Static, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { exerciseCategoryNames } from '../exercise-categories.ts'
import {
  CursorPagination,
  Done,
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
  ShortTexts,
  SortQuery,
  Success,
  Title,
  WallClockTime
} from './shapes.ts'

const SetType = Type.Enum(['normal', 'warmup', 'drop', 'failure'])
const Rating = Type.Integer({ minimum: 1, maximum: 5 })
const Minutes = Type.Integer({ minimum: 1, maximum: 1440, description: 'minutes' })
const Note = Type.String({ maxLength: 2_000 })
/** May be left out; null says the same. */
const Maybe = <Schema extends Parameters<typeof Nullable>[0]>(schema: Schema) => Type.Optional(Nullable(schema))

// What a trainer records

export const RecordedSet = Type.Object(
  {
    setNumber: Type.Integer({ minimum: 1, maximum: 100, description: 'once in an exercise' }),
    setType: Type.Optional(SetType),
    reps: Maybe(Type.Integer({ minimum: 0, maximum: 9_999 })),
    weight: Maybe(Type.Number({ minimum: 0, maximum: 9_999.99, description: 'kg' })),
    duration: Maybe(Type.Integer({ minimum: 0, maximum: 86_400, description: 'seconds' })),
    distance: Maybe(Type.Number({ minimum: 0, maximum: 999.999, description: 'km' })),
    rest: Maybe(Type.Integer({ minimum: 0, maximum: 86_400, description: 'seconds' })),
    completed: Type.Optional(Type.Boolean({ description: 'true unless said; a completed set gives reps, duration or distance' })),
    rpe: Maybe(Type.Number({ minimum: 1, maximum: 10, description: 'rate of perceived exertion, half points too' })),
    notes: Maybe(Note)
  },
  { additionalProperties: false }
)

export const RecordedExercise = Type.Object(
  {
    name: Title,
    category: Maybe(Type.String({ minLength: 1, maxLength: 50, description: 'free text; left out, that of the library' })),
    exerciseLibraryId: Maybe(Id),
    supersetGroup: Maybe(Type.Integer({ minimum: 0, maximum: 1_000 })),
    notes: Maybe(LongText),
    formNotes: Maybe(LongText),
    sets: Type.Array(RecordedSet, { maxItems: 100 })
  },
  { additionalProperties: false }
)

export type RecordedExercise = Static<typeof RecordedExercise>

const RecordedExercises = Type.Array(RecordedExercise, { maxItems: 100 })

/** What can be changed of a session once it is recorded. */
const Editable = {
  title: Title,
  duration: Minutes,
  exercises: RecordedExercises,
  overallFeedback: Nullable(LongText),
  nextSessionGoals: Nullable(ShortTexts),
  trainerRating: Nullable(Rating)
}

// What is answered

export const SessionSet = Type.Object({
  setNumber: Type.Integer(),
  setType: SetType,
  reps: Nullable(Type.Integer()),
  weight: Nullable(Type.Number({ description: 'kg' })),
  duration: Nullable(Type.Integer({ description: 'seconds' })),
  distance: Nullable(Type.Number({ description: 'km' })),
  rest: Nullable(Type.Integer({ description: 'seconds' })),
  completed: Type.Boolean(),
  rpe: Nullable(Type.Number()),
  notes: Nullable(Type.String())
})

export const SessionExercise = Type.Object({
  id: Id,
  exerciseLibraryId: Nullable(Id),
  name: Type.String(),
  category: Nullable(Type.String()),
  supersetGroup: Nullable(Type.Integer()),
  notes: Nullable(Type.String()),
  formNotes: Nullable(Type.String()),
  totalSets: Type.Integer(),
  totalReps: Type.Integer({ description: 'completed sets that are not warm-ups, like the two below' }),
  totalWeight: Type.Number({ description: 'kg' }),
  totalVolume: Type.Number({ description: 'kg × reps' }),
  isPR: Type.Boolean(),
  prNote: Nullable(Type.String({ description: '+5 kg; null to a trainer whom the client has not accepted' })),
  sets: Type.Array(SessionSet)
})

const Session = {
  id: Id,
  scheduleId: Id,
  date: IsoDate,
  title: Type.String(),
  duration: Type.Integer({ description: 'minutes' }),
  trainer: Person,
  exercises: Type.Array(SessionExercise),
  overallFeedback: Nullable(Type.String()),
  nextSessionGoals: Nullable(Type.Array(Type.String())),
  trainerRating: Nullable(Rating),
  traineeRating: Nullable(Rating),
  totalExercises: Type.Integer(),
  totalSets: Type.Integer(),
  totalVolume: Type.Number({ description: 'kg × reps' }),
  createdAt: Instant,
  updatedAt: Instant
}

/** A session card as its client reads it. */
export const TraineeSession = Type.Object(Session)
/** A session card as a trainer reads it. */
export const TrainerSession = Type.Object({ ...Session, client: Person })
/** A session card where both read it: trainers get the client too. */
const EitherSession = Type.Object({ ...Session, client: Type.Optional(Person) })

const cursor = Type.Optional(
  Type.String({ minLength: 1, maxLength: 200, description: '`nextCursor` of the answer before; it takes the place of `page`' })
)

// Trainee 7, 11, 12

export const getTraineeStats = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/stats',
  config: { owner: 'training', roles: ['trainee'] },
  schema: {
    operationId: 'getTraineeStats',
    summary: 'The figures of the client who asks: sessions, streaks, hours, program, latest badges',
    tags: ['stats'],
    response: {
      200: Success(
        Type.Object({
          totalSessions: Type.Integer({ description: 'session cards' }),
          completedSessions: Type.Integer({ description: 'schedules, like the two below' }),
          upcomingSessions: Type.Integer({ description: 'from today on, today included' }),
          cancelledSessions: Type.Integer(),
          currentStreak: Type.Integer({ description: 'days in a row; 0 once the last one is before yesterday' }),
          longestStreak: Type.Integer({ description: 'days' }),
          currentWeekStreak: Type.Integer({ description: 'weeks in a row; 0 once the last one is before last week' }),
          longestWeekStreak: Type.Integer({ description: 'weeks' }),
          totalWorkoutHours: Type.Number({ description: 'hours' }),
          lastSessionDate: Nullable(IsoDate),
          averageSessionsPerWeek: Type.Number(),
          currentProgram: Nullable(
            Type.Object({
              id: Type.Integer({ description: "the assignment's" }),
              programId: Id,
              name: Type.String(),
              progressPercentage: Type.Number(),
              currentWeek: Type.Integer(),
              totalWeeks: Type.Integer()
            })
          ),
          recentAchievements: Type.Array(
            Type.Object({
              id: Id,
              type: Type.Enum(['streak', 'milestone', 'pr', 'completion']),
              title: Type.String(),
              description: Nullable(Type.String()),
              date: IsoDate,
              badge: Nullable(Type.String()),
              badgeColor: Nullable(Type.String()),
              value: Nullable(Type.Integer())
            })
          )
        })
      )
    }
  }
})

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

// Trainer 14 to 18

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
      { additionalProperties: false }
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
    body: Type.Partial(Type.Object(Editable), { additionalProperties: false, minProperties: 1 }),
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

// Trainer 25, common 5

export const ExerciseCategory = Type.Enum(exerciseCategoryNames)
const Difficulty = Type.Enum(['beginner', 'intermediate', 'advanced'])
const Texts = Nullable(Type.Array(Type.String()))

/** An exercise of the library. */
export const LibraryExercise = Type.Object({
  id: Id,
  name: Type.String(),
  category: ExerciseCategory,
  description: Nullable(Type.String()),
  muscleGroups: Texts,
  equipment: Texts,
  difficulty: Nullable(Difficulty),
  instructions: Texts,
  weightIsAssistance: Type.Boolean({ description: 'the weight helps: lighter is better' }),
  videoUrl: Nullable(Type.String()),
  thumbnailUrl: Nullable(Type.String()),
  images: Texts,
  isPublic: Type.Boolean(),
  isVerified: Type.Boolean(),
  isOwn: Type.Boolean(),
  usageCount: Type.Integer({ description: 'how often it was recorded' }),
  createdAt: Instant,
  updatedAt: Instant
})

const Search = Type.Optional(Type.String({ maxLength: 100 }))

export const listExercises = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/exercises',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'listExercises',
    summary: "Public exercises and the trainer's own, by name",
    description: '`search` finds words, or any part of a name; then names that begin with it come first, the others by use.',
    tags: ['exercises'],
    querystring: Type.Object({
      ...PageQuery,
      ...SortQuery,
      category: Type.Optional(ExerciseCategory),
      search: Search,
      difficulty: Type.Optional(Difficulty),
      equipment: Search,
      muscleGroup: Search
    }),
    response: { 200: Success(Type.Object({ exercises: Type.Array(LibraryExercise), pagination: Pagination })) }
  }
})

export const listExerciseCategories = defineRoute({
  method: 'GET',
  url: '/api/v1/exercises/categories',
  config: { owner: 'training', roles: ['trainee', 'trainer', 'admin'] },
  schema: {
    operationId: 'listExerciseCategories',
    summary: 'The categories of the exercise library, named in the language of who asks',
    tags: ['exercises'],
    response: {
      200: Success(
        Type.Object({
          categories: Type.Array(
            Type.Object({
              id: Id,
              name: ExerciseCategory,
              displayName: Type.String(),
              icon: Type.String(),
              exerciseCount: Type.Integer({ description: "public exercises and, for a trainer, one's own" })
            })
          )
        })
      )
    }
  }
})
