import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { askPassword } from './ask-password.ts'
import { NotHevy, parseHevy, type Workout } from './hevy.ts'
import { importWorkouts } from './import-workouts.ts'
import { plan, type Step } from './plan.ts'
import { showProgress } from './progress.ts'
import { NoAnswer, Refused, signIn } from './spotter-api.ts'
import { findBooked, findClient } from './what-is-there.ts'

/** Told in one line; nothing was imported, or the run broke off. */
class CannotGoOn extends Error {}

const usage = 'npm run import -- hevy FILE --trainer EMAIL --client EMAIL [--url URL] [--patience SECONDS] [--dry-run]'

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof CannotGoOn)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** Answers the exit code: 0, or 2 where rows or workouts were left out. Throws CannotGoOn. */
async function main(): Promise<number> {
  const { file, trainer, client, url, patienceMs, dryRun } = readArguments()
  const { workouts, badRows } = read(file)
  for (const { line, field, why } of badRows) console.error(`line ${line}, ${field}: ${why}`)
  const rowsLeftOut = new Set(badRows.map(({ line }) => line)).size

  let waiting = (why: string) => console.error(why)
  const password = process.env.SPOTTER_PASSWORD || (await askPassword(`Password of ${trainer}: `))
  if (!password) throw new CannotGoOn('No password: give it in SPOTTER_PASSWORD, or on a terminal when asked')
  const spotter = await sure(signIn({ url, email: trainer, password, patienceMs, onWait: why => waiting(why) }))
  const clientId = await sure(findClient(spotter, client))
  if (clientId === undefined) throw new CannotGoOn(`${client} is not a client of ${trainer}: take them on first`)
  const booked = workouts.length > 0 ? await sure(findBooked(spotter, clientId, workouts[0]!.date, workouts.at(-1)!.date)) : []
  const steps = plan(workouts, booked)
  if (dryRun) return finish({ workouts, rowsLeftOut, ...wouldDo(steps), dryRun })

  const progress = showProgress(steps.length)
  waiting = progress.say
  let through = 0
  try {
    const counts = await importWorkouts(spotter, clientId, steps, {
      done(workout) {
        through++
        progress.step(workout)
      },
      failed(workout, why) {
        progress.say(`line ${workout.line}, ${named(workout)}: ${why}`)
        progress.step(workout)
      }
    })
    progress.stop()
    return finish({ workouts, rowsLeftOut, ...counts })
  } catch (error) {
    progress.stop()
    if (!(error instanceof NoAnswer || error instanceof Refused)) throw error
    throw new CannotGoOn(`${error.message}. ${through} of ${steps.length} workouts are in; run the same command again to finish.`)
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        trainer: { type: 'string' },
        client: { type: 'string' },
        url: { type: 'string', default: `http://127.0.0.1:${process.env.PORT || 3000}` },
        patience: { type: 'string', default: '60' },
        'dry-run': { type: 'boolean', default: false }
      }
    })
    const { trainer, client, url, patience, 'dry-run': dryRun } = values
    const [format, file, ...rest] = positionals
    if (format !== 'hevy')
      throw new Error(`${format ? `"${format}" is no format that can be imported` : 'The format is missing'}: it must be hevy`)
    if (!file) throw new Error('FILE is missing')
    if (rest.length > 0) throw new Error(`One FILE at a time: "${rest[0]}" is too much`)
    if (!trainer) throw new Error('--trainer EMAIL is missing')
    if (!client) throw new Error('--client EMAIL is missing')
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) throw new Error(`--url must be an http or https address, not "${url}"`)
    if (!/^\d+$/.test(patience)) throw new Error(`--patience must be a number of seconds, not "${patience}"`)
    return { file, trainer, client, url, patienceMs: Number(patience) * 1_000, dryRun }
  } catch (error) {
    throw new CannotGoOn(`${(error as Error).message.split('\n')[0]}. Usage: ${usage}`)
  }
}

/** Reads FILE. Throws CannotGoOn where it isn't there or isn't a Hevy export. */
function read(file: string) {
  // npm runs scripts in the repository's folder, wherever it was called.
  const folder = (process.env.npm_lifecycle_event === 'import' && process.env.INIT_CWD) || '.'
  try {
    return parseHevy(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(resolve(folder, file))))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new CannotGoOn(`There is no file ${file}`)
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new CannotGoOn(`${file} is not UTF-8 text`)
    if (error instanceof NotHevy) throw new CannotGoOn(`${file} ${message}`)
    throw new CannotGoOn(`${file} can't be read: ${message}`)
  }
}

/** What was asked before the import itself; a refusal ends the run in one line. */
async function sure<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof NoAnswer) throw new CannotGoOn(`${error.message}: is Spotter running? (npm start)`)
    if (error instanceof Refused) throw new CannotGoOn(`Spotter refuses (${error.code}): ${error.message}`)
    throw error
  }
}

/** Prints what a run would do. */
function wouldDo(steps: Step[]) {
  const counts = { added: 0, alreadyThere: 0, failed: 0 }
  for (const { workout, needs } of steps) {
    if (needs === 'nothing') counts.alreadyThere++
    else counts.added++
    if (needs === 'booking and card') console.log(`would add ${named(workout)}`)
    if (needs === 'card') console.log(`would record ${named(workout)}, which is booked`)
  }
  return counts
}

function named({ date, time, title, exercises }: Workout) {
  const sets = exercises.reduce((sum, exercise) => sum + exercise.sets.length, 0)
  return `${date} ${time} "${title}" (${exercises.length} exercises, ${sets} sets)`
}

interface Summary {
  workouts: Workout[]
  rowsLeftOut: number
  added: number
  alreadyThere: number
  failed: number
  dryRun?: boolean
}

function finish({ workouts, rowsLeftOut, added, alreadyThere, failed, dryRun = false }: Summary): number {
  const rows = rowsLeftOut > 0 ? `; ${rowsLeftOut} bad ${rowsLeftOut === 1 ? 'row' : 'rows'} left out` : ''
  console.log(
    `${workouts.length} workouts in the file: ${added} ${dryRun ? 'to add' : 'added'}, ${alreadyThere} already there, ${failed} failed${rows}`
  )
  return rowsLeftOut > 0 || failed > 0 ? 2 : 0
}
