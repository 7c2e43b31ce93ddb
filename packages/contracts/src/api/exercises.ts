import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { exerciseCategoryNames } from '../exercise-categories.ts'
import { Id, Instant, Nullable, PageQuery, Pagination, SortQuery, Success, Texts } from './shapes.ts'

export const ExerciseCategory = Type.Enum(exerciseCategoryNames)
const Difficulty = Type.Enum(['beginner', 'intermediate', 'advanced'])

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
