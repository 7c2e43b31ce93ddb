import { Type } from 'typebox'
import { Id, IsoDate, Nullable } from './shapes.ts'

/** What records and progress are made of. */

/** A filter by name. */
export const q = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 200,
    pattern: '\\S',
    description: 'literal text anywhere in the name, any case and script (`%` and `_` mean themselves)'
  })
)

/** What makes an exercise one, and which sets count. */
export const sameExercise = `Entries are the same exercise that have the same library id or, without one, the same name (in any case, trimmed). It is shown as it was
written last. Sets count that were completed and are no warm-ups.`
/** How the one-rep max is estimated. */
export const estimate = `The estimated one-rep max is Epley's: weight × (1 + reps / 30); at 1 rep the weight itself, above 12 reps none, nor where the weight is
assistance.`
/** What a trainer gets before the client has accepted. */
export const beforeAcceptance = 'Before the client has accepted, all of it rests on the sessions that the trainer recorded.'

/** The best in one respect, and the set that reached it. */
export const Best = Type.Object({
  kind: Type.Enum(['estimated_one_rep_max', 'reps', 'distance', 'duration']),
  value: Type.Number({ description: 'kg, repetitions, km, seconds' }),
  weight: Nullable(Type.Number({ description: 'kg' })),
  reps: Nullable(Type.Integer()),
  date: IsoDate,
  sessionId: Id
})

/** An exercise that a client did. */
export const Exercise = {
  exercise: Type.String(),
  exerciseLibraryId: Nullable(Id),
  category: Nullable(Type.String()),
  weightIsAssistance: Type.Boolean({ description: 'lighter is better' })
}

/** A row of the records. */
export const ExerciseRecord = Type.Object({
  ...Exercise,
  weight: Nullable(
    Type.Number({ description: 'kg, the heaviest set; null, like the five below, without a set with weight and repetitions' })
  ),
  reps: Nullable(Type.Integer({ description: 'of that set' })),
  date: Nullable(IsoDate),
  sessionId: Nullable(Id),
  previous: Nullable(Type.Number({ description: 'kg, the mark that fell; null where the first session with the exercise still holds it' })),
  delta: Nullable(Type.Number({ description: 'kg; negative where the weight is assistance' })),
  bests: Type.Array(Best, { description: 'one a kind, the first to reach it; never `isPR`' })
})

/** A set as progress shows it. */
export const BestSet = Type.Object({
  weight: Nullable(Type.Number({ description: 'kg' })),
  reps: Nullable(Type.Integer()),
  distance: Nullable(Type.Number({ description: 'km' })),
  duration: Nullable(Type.Integer({ description: 'seconds' }))
})
