import { parse } from 'csv-parse/sync'
import { type BadField, type HevyColumn, type HevyRow, hevyColumns, readRow } from './hevy-row.ts'

/** One set as the API takes it: weight in kg, duration in seconds, distance in km. */
type WorkoutSet = HevyRow['set'] & { setNumber: number }

interface WorkoutExercise {
  name: string
  /** Exercises of equal number, from 1, are done in turn. */
  supersetGroup?: number
  notes?: string
  sets: WorkoutSet[]
}

export interface Workout {
  /** Where its first good row begins in the file. */
  line: number
  title: string
  /** YYYY-MM-DD and HH:MM, wall clock as written. */
  date: string
  time: string
  /** Minutes. */
  duration: number
  overallFeedback?: string
  exercises: WorkoutExercise[]
}

export interface BadRow extends BadField {
  line: number
}

/** The file as a whole can't be taken as a Hevy export. */
export class NotHevy extends Error {}

/**
 * Reads the text of a Hevy export. Answers its workouts, oldest first, and every
 * bad field of the rows that were left out. Throws NotHevy where columns are missing.
 */
export function parseHevy(text: string): { workouts: Workout[]; badRows: BadRow[] } {
  const { head, records, unclosed } = readRecords(text)
  const missing = hevyColumns.filter(column => !head.includes(column))
  if (missing.length > 0) {
    const units = missing.every(column => ['weight_kg', 'distance_km'].includes(column))
      ? ' (Hevy writes kg and km when its units are metric)'
      : ''
    throw new NotHevy(`is not a Hevy export: it has no column ${missing.join(', ')}${units}`)
  }

  const badRows: BadRow[] = []
  const workouts = new Map<string, Reading>()
  for (const { line, lastLine, values } of records) {
    if (values.length !== head.length) {
      const through = lastLine > line ? ` (it ends in line ${lastLine})` : ''
      badRows.push({ line, field: 'row', why: `has ${values.length} columns, the head has ${head.length}${through}` })
      continue
    }
    const fields = Object.fromEntries(head.map((column, i) => [column, values[i]])) as Record<HevyColumn, string>
    const { row, bad } = readRow(fields)
    if (row) bad.push(...addRow(workouts, row, line))
    badRows.push(...bad.map(field => ({ line, ...field })))
  }
  if (unclosed) badRows.push({ line: unclosed, field: 'row', why: 'has a quote that is never closed: nothing was read from here on' })
  return { workouts: [...workouts.values()].map(({ workout }) => workout).sort(byStart), badRows }
}

/** A workout while its rows come in, the latest of them, and the numbers given to its supersets. */
interface Reading {
  workout: Workout
  latest: HevyRow
  supersets: Map<string, number>
}

/** Puts a row where it belongs; answers what contradicts the workout's first row. */
function addRow(workouts: Map<string, Reading>, row: HevyRow, line: number): BadField[] {
  const { title, date, time, duration, description } = row
  const key = `${date} ${time} ${title}`
  const reading = workouts.get(key) ?? {
    workout: { line, title, date, time, duration, ...(description && { overallFeedback: description }), exercises: [] },
    latest: row,
    supersets: new Map()
  }
  workouts.set(key, reading)
  if (reading.workout.duration !== duration) {
    return [{ field: 'end_time', why: `is another than in line ${reading.workout.line}, of the same workout` }]
  }
  const { sets } = exerciseOf(reading, row)
  sets.push({ setNumber: sets.length + 1, ...row.set })
  reading.latest = row
  return []
}

/**
 * The exercise that a row goes on with, or a new one. One that is listed twice in a workout begins again with an equal
 * or lower index. Its sets are numbered by their place: Hevy leaves gaps where a set was deleted.
 */
function exerciseOf({ workout, latest, supersets }: Reading, row: HevyRow): WorkoutExercise {
  const last = workout.exercises.at(-1)
  if (last && row.exercise === latest.exercise && row.index > latest.index) return last
  if (row.superset && !supersets.has(row.superset)) supersets.set(row.superset, supersets.size + 1)
  const exercise: WorkoutExercise = {
    name: row.exercise,
    ...(row.superset && { supersetGroup: supersets.get(row.superset)! }),
    ...(row.notes && { notes: row.notes }),
    sets: []
  }
  workout.exercises.push(exercise)
  return exercise
}

const startOf = ({ date, time }: Workout) => `${date} ${time}`
const byStart = (a: Workout, b: Workout) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : a.line - b.line)

/** The records of a CSV text with the lines that they begin and end in; `unclosed` is the line of a quote without an end. */
function readRecords(text: string) {
  const records: { line: number; lastLine: number; values: string[] }[] = []
  let unclosed: number | undefined
  try {
    // csv-parse counts CR LF in quotes as two lines, so there is none left when it begins.
    parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      info: true,
      raw: true,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (record: unknown, { lines }: { lines: number }) => {
        const { record: values, raw } = record as { record: string[]; raw: string }
        const newlines = raw.replace(/^\n+|\n$/g, '').split('\n').length - 1
        if (values.some(value => value.trim() !== '')) records.push({ line: lines - newlines, lastLine: lines, values })
        return null
      }
    })
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number }
    if (code !== 'CSV_QUOTE_NOT_CLOSED') throw error
    unclosed = lines
  }
  const head = (records.shift()?.values ?? []).map(name => name.trim())
  return { head, records, unclosed }
}
