import { sqlState } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { ExerciseNameTaken } from '../errors.ts'

/** A name as the library keeps it: without space around it, composed (NFC). Throws a 422 where that is longer than it can be. */
export function ownName(name: string) {
  const kept = name.trim().normalize('NFC')
  // some characters are two once they are composed
  if ([...kept].length > 255) throw invalidField('name', 'must not have more than 255 characters')
  return kept
}

/** What `writing` comes to; throws ALREADY_EXISTS where the trainer has another exercise of an equal name. */
export async function refuseTakenName<T>(name: string, writing: Promise<T>) {
  try {
    return await writing
  } catch (error) {
    // the one unique index of the library besides its key: exercise_library_own_name
    if (sqlState(error) === '23505') throw new ExerciseNameTaken(name)
    throw error
  }
}
