import type { RecordedExercise } from '@spotter/contracts/api/session-shapes.ts'
import { ApiError, type Field, invalidField } from '@spotter/service-kit/errors.ts'
import type { LibraryEntry, ResolvedExercise } from './exercises-sql.ts'

/** Throws a 422 that names every set that no schema can refuse: a number used twice, a completed set that says nothing. */
export function checkExercises(exercises: RecordedExercise[]) {
  const fields = exercises.flatMap(({ sets }, i) => {
    const seen = new Set<number>()
    return sets.flatMap((set, j): Field[] => {
      const path = `exercises[${i}].sets[${j}]`
      const problems: Field[] = []
      if (seen.has(set.setNumber)) {
        problems.push({
          path: `${path}.setNumber`,
          code: 'INVALID_INPUT',
          message: `must not be ${set.setNumber} again: another set of the exercise is`
        })
      }
      seen.add(set.setNumber)
      if (set.completed !== false && (set.reps ?? set.duration ?? set.distance) == null) {
        problems.push({
          path: `${path}.reps`,
          code: 'MISSING_REQUIRED_FIELD',
          message: 'is required of a completed set, or its duration, or its distance'
        })
      }
      return problems
    })
  })
  refuse(fields)
}

/** Throws a 422 that names every exercise whose id is not in the trainer's library. `resolved` is in the order of `exercises`. */
export function checkLibrary(exercises: RecordedExercise[], resolved: LibraryEntry[]) {
  refuse(
    exercises.flatMap(({ exerciseLibraryId }, i): Field[] =>
      exerciseLibraryId != null && resolved[i]?.libraryId == null
        ? [{ path: `exercises[${i}].exerciseLibraryId`, code: 'INVALID_INPUT', message: 'is not an exercise of your library' }]
        : []
    )
  )
}

/** Throws a 422 unless the session is for a schedule or, with a time, a walk-in. */
export function checkOccasion({ scheduleId, time, locationId }: { scheduleId?: number; time?: string; locationId?: number | null }) {
  if (scheduleId === undefined && time === undefined) {
    throw invalidField('scheduleId', 'is required, or the time of a walk-in', 'MISSING_REQUIRED_FIELD')
  }
  if (scheduleId !== undefined && time !== undefined) throw invalidField('time', 'is that of the schedule; leave it out')
  if (scheduleId !== undefined && locationId != null) throw invalidField('locationId', 'is that of the schedule; leave it out')
}

/** Throws a 422 where the period ends before it starts. */
export function checkPeriod({ startDate, endDate }: { startDate?: string; endDate?: string }) {
  if (startDate && endDate && endDate < startDate) throw invalidField('endDate', 'must not be before startDate')
}

/** The exercises with the id and, where none was given, the category of the trainer's library. */
export const resolve = (exercises: RecordedExercise[], library: LibraryEntry[]): ResolvedExercise[] =>
  exercises.map((exercise, i) => ({
    ...exercise,
    exerciseLibraryId: library[i]!.libraryId,
    category: exercise.category ?? library[i]!.category
  }))

function refuse(fields: Field[]) {
  const [first] = fields
  if (first) throw new ApiError(first.code, fields.map(({ path, message }) => `${path} ${message}`).join('; '), { fields })
}
