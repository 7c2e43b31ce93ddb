import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { exerciseCategoryNames } from '../exercise-categories.ts'
import {
  Done,
  FitnessLevel,
  Id,
  IdParams,
  Instant,
  LongText,
  Nullable,
  PageQuery,
  Pagination,
  ShortTexts,
  SortQuery,
  Strict,
  Success,
  Texts,
  Title,
  WebAddress
} from './shapes.ts'

export const ExerciseCategory = Type.Enum(exerciseCategoryNames)

/** An exercise of the library. */
export const LibraryExercise = Type.Object({
  id: Id,
  name: Type.String(),
  category: ExerciseCategory,
  description: Nullable(Type.String()),
  muscleGroups: Texts,
  equipment: Texts,
  difficulty: Nullable(FitnessLevel),
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
    description: `\`search\` finds words of name and description, or any part of a name: literally (% and _ are themselves), whatever the case and the
script. Then names that begin with it come first, the rest by use; \`sort\` turns the names. \`equipment\` and \`muscleGroup\` are one entry of the
list each, whatever the case. All filters combine. Private exercises of other trainers and deleted ones are never found.`,
    tags: ['exercises'],
    querystring: Type.Object({
      ...PageQuery,
      ...SortQuery,
      category: Type.Optional(ExerciseCategory),
      search: Search,
      difficulty: Type.Optional(FitnessLevel),
      equipment: Search,
      muscleGroup: Search
    }),
    response: { 200: Success(Type.Object({ exercises: Type.Array(LibraryExercise), pagination: Pagination })) }
  }
})

/** What a trainer says of an exercise of one's own. */
const Details = {
  name: Title,
  category: ExerciseCategory,
  description: Nullable(LongText),
  muscleGroups: Nullable(ShortTexts),
  equipment: Nullable(ShortTexts),
  difficulty: Nullable(FitnessLevel),
  instructions: Nullable(Type.Array(Type.String({ minLength: 1, maxLength: 2_000 }), { maxItems: 100 })),
  videoUrl: Nullable(WebAddress),
  thumbnailUrl: Nullable(WebAddress),
  images: Nullable(Type.Array(WebAddress, { maxItems: 100 }))
}
const { name, category, ...optional } = Details
const isPublic = { description: 'true: every trainer of the installation finds it' }
const weightIsAssistance = { description: 'true: the weight helps, as on a pull-up machine, so that lighter is better' }

export const createExercise = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/exercises',
  config: { owner: 'training', roles: ['trainer'], errors: ['ALREADY_EXISTS'] },
  schema: {
    operationId: 'createExercise',
    summary: "Adds an exercise to the trainer's own",
    description: `Names are unique among one's own, whatever the case (409 \`ALREADY_EXISTS\`): an exercise that is recorded by its name alone gets the own
one of an equal name, else the public one.`,
    tags: ['exercises'],
    body: Type.Object(
      {
        name,
        category,
        ...Type.Partial(Type.Object(optional)).properties,
        isPublic: Type.Boolean({ default: false, ...isPublic }),
        weightIsAssistance: Type.Boolean({ default: false, ...weightIsAssistance })
      },
      Strict
    ),
    response: { 201: Success(Type.Object({ exerciseId: Id })) }
  }
})

export const changeExercise = defineRoute({
  method: 'PATCH',
  url: '/api/v1/trainer/exercises/:id',
  config: { owner: 'training', roles: ['trainer'], errors: ['ALREADY_EXISTS', 'CONFLICT'] },
  schema: {
    operationId: 'changeExercise',
    summary: "Changes an exercise of the trainer's own",
    description: `Only what is named changes, \`null\` clears. Anything that is not one's own is 404, public exercises too. Sessions keep the names
they were recorded with. \`weightIsAssistance\` decides which set is a record, so it can be turned only while no session uses the exercise
(\`usageCount\` 0): later it is 409 \`CONFLICT\`, and a new exercise is the way.`,
    tags: ['exercises'],
    params: IdParams,
    body: Type.Partial(
      Type.Object({ ...Details, isPublic: Type.Boolean(isPublic), weightIsAssistance: Type.Boolean(weightIsAssistance) }),
      { ...Strict, minProperties: 1 }
    ),
    response: { 200: Success(LibraryExercise) }
  }
})

export const deleteExercise = defineRoute({
  method: 'DELETE',
  url: '/api/v1/trainer/exercises/:id',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'deleteExercise',
    summary: "Takes an exercise of the trainer's own out of the library",
    description: 'Sessions that have it keep it, with its name and its records. Its name is free again, for another exercise.',
    tags: ['exercises'],
    params: IdParams,
    response: { 200: Done }
  }
})

export const listExerciseCategories = defineRoute({
  method: 'GET',
  url: '/api/v1/exercises/categories',
  config: { owner: 'training', roles: ['trainee', 'trainer', 'admin'] },
  schema: {
    operationId: 'listExerciseCategories',
    summary: 'The categories of the exercise library, named in the language of who asks',
    description: `A fixed list, in this order. \`exerciseCount\` counts public exercises and, for a trainer, one's own. The library takes no other
category; on a card the category is free text.`,
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
