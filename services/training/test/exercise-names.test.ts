import { readFile } from 'node:fs/promises'
import t from 'tap'
import { database } from '../../../test/support/database.ts'
import { newExercise, newTrainer } from './fixtures.ts'

t.test('own exercises that had one name before names were unique get one each, the most used keeping it', async t => {
  const { owner } = await database(t)
  await owner.query('alter table exercise_library drop column name_key')
  const [trainer, rival] = [await newTrainer(owner), await newTrainer(owner)]
  const named = (name: string, { trainerId }: { trainerId: number | null }, uses = 0) => newExercise(owner, name, { trainerId, uses })
  const rare = await named('Squat', trainer, 1)
  const used = await named(' SQUAT', trainer, 5)
  const long = [await named('x'.repeat(255), trainer), await named('X'.repeat(255), trainer)]
  const others = [await named('Squat', rival), await named('Squat', { trainerId: null }), await named('Squat', { trainerId: null })]
  const gone = await named('Squat', trainer, 9)
  await owner.query('update exercise_library set deleted_at = now() where id = $1', [gone])

  const migration = new URL('../../../packages/db/prisma/migrations/20261122210501_exercise_names/migration.sql', import.meta.url)
  await owner.query(await readFile(migration, 'utf8'))
  const { rows } = await owner.query('select id, name from exercise_library')
  const names = Object.fromEntries(rows.map(({ id, name }) => [id, name]))
  t.equal(names[used], ' SQUAT')
  t.equal(names[rare], `Squat (${rare})`)
  t.equal(names[long[0]!], 'x'.repeat(255))
  t.equal(names[long[1]!], `${'X'.repeat(230)} (${long[1]})`)
  for (const id of [...others, gone]) t.equal(names[id], 'Squat')
})
