import { readFile } from 'node:fs/promises'
import { connect } from './connect.ts'

/**
 * Puts the public exercises of `seed/exercise-library.json` into the library.
 * Those that are there already, by name, stay as they are.
 * Returns how many were added.
 */
export async function seedExerciseLibrary(ownerUrl: string): Promise<number> {
  const exercises = await readFile(new URL('../seed/exercise-library.json', import.meta.url), 'utf8')
  const client = await connect(ownerUrl)
  try {
    const { rowCount } = await client.query(
      `insert into training.exercise_library (name, category, muscle_groups, equipment, difficulty, is_public, is_verified)
       select name, category, "muscleGroups", equipment, difficulty, true, true
       from jsonb_to_recordset($1::jsonb) as exercise (name text, category text, "muscleGroups" text[], equipment text[], difficulty text)
       where not exists (
         select from training.exercise_library as present
         where present.trainer_id is null and public.exercise_key(present.name) = public.exercise_key(exercise.name)
       )
       order by name`,
      [exercises]
    )
    return rowCount ?? 0
  } finally {
    await client.end()
  }
}
