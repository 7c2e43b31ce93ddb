/** The columns that the importer reads; others are let be. */
export const hevyColumns = [
  'title',
  'start_time',
  'end_time',
  'description',
  'exercise_title',
  'superset_id',
  'exercise_notes',
  'set_index',
  'set_type',
  'weight_kg',
  'reps',
  'distance_km',
  'duration_seconds',
  'rpe'
] as const

export type HevyColumn = (typeof hevyColumns)[number]

/** One row, which is one set, in the API's words: kg, seconds, km; `duration` of the workout in minutes. */
export interface HevyRow {
  title: string
  date: string
  time: string
  duration: number
  description: string
  exercise: string
  superset: string
  notes: string
  /** Its place in the exercise, from 0. */
  index: number
  set: {
    setType: 'normal' | 'warmup' | 'drop' | 'failure'
    weight?: number
    reps?: number
    distance?: number
    duration?: number
    rpe?: number
    completed: boolean
  }
}

export interface BadField {
  field: HevyColumn | 'row'
  why: string
}

const setTypes: Record<string, HevyRow['set']['setType']> = { normal: 'normal', warmup: 'warmup', dropset: 'drop', failure: 'failure' }

/** Reads one row. Answers it, or everything that is wrong with it. */
export function readRow(fields: Record<HevyColumn, string>): { row?: HevyRow; bad: BadField[] } {
  const bad: BadField[] = []
  const complain = (field: HevyColumn, why: string): undefined => {
    bad.push({ field, why })
  }

  const text = (field: HevyColumn, longest: number) => {
    const value = fields[field].trim().normalize('NFC')
    if (value.includes('\0')) complain(field, 'holds a NUL character')
    if (value.length > longest) complain(field, `is longer than ${longest} characters`)
    return value
  }
  const name = (field: HevyColumn) => {
    const value = text(field, 255)
    if (value === '') complain(field, 'is empty')
    return value
  }
  /** Hevy writes a newline in a text as a backslash and an n. */
  const lines = (field: HevyColumn) => text(field, 10_000).replaceAll('\\n', '\n')
  const number = (field: HevyColumn, least: number, most: number, whole = false) => {
    const value = fields[field].trim()
    if (value === '') return
    if (!/^-?\d+(\.\d+)?$/.test(value)) return complain(field, `is not a number: ${shorten(value)}`)
    const figure = Number(value)
    if (figure < 0 && least === 0) complain(field, `is negative: ${value}`)
    else if (figure < least || figure > most) complain(field, `must lie between ${least} and ${most}: ${value}`)
    else if (whole && !Number.isInteger(figure)) complain(field, `must be a whole number: ${value}`)
    else return figure
  }

  const { date, time, duration } = readPeriod(fields, complain)
  const setType = setTypes[fields.set_type.trim()]
  if (!setType) complain('set_type', `must be one of ${Object.keys(setTypes).join(', ')}: ${shorten(fields.set_type) || 'is empty'}`)
  const index = number('set_index', 0, 9_999, true)
  if (index === undefined && fields.set_index.trim() === '') complain('set_index', 'is empty')

  const row = {
    title: name('title'),
    description: lines('description'),
    exercise: name('exercise_title'),
    superset: text('superset_id', 255),
    notes: lines('exercise_notes')
  }
  const figures = {
    weight: number('weight_kg', 0, 9_999.99),
    reps: number('reps', 0, 9_999, true),
    distance: number('distance_km', 0, 999.999),
    duration: number('duration_seconds', 0, 86_400, true),
    rpe: number('rpe', 1, 10)
  }
  if (bad.length > 0 || !setType) return { bad }
  return { row: { ...row, date, time, duration, index: index!, set: { setType, ...given(figures) } }, bad }
}

/** Only what was given: beside reps, Hevy writes 0 for a duration and a distance that nobody measured. */
function given({
  weight,
  reps,
  distance,
  duration,
  rpe
}: { [figure in 'weight' | 'reps' | 'distance' | 'duration' | 'rpe']: number | undefined }) {
  const measured = (figure: number | undefined) => figure !== undefined && (figure > 0 || reps === undefined)
  const completed = reps !== undefined || distance !== undefined || duration !== undefined
  return {
    ...(weight !== undefined && { weight }),
    ...(reps !== undefined && { reps }),
    ...(measured(distance) && { distance: distance! }),
    ...(measured(duration) && { duration: duration! }),
    ...(rpe !== undefined && { rpe }),
    completed
  }
}

function readPeriod(fields: Record<HevyColumn, string>, complain: (field: HevyColumn, why: string) => void) {
  const [start, end] = (['start_time', 'end_time'] as const).map(field => {
    const moment = readMoment(fields[field].trim())
    if (!moment) complain(field, `is not a time such as "15 Sep 2025, 07:48": ${shorten(fields[field]) || 'it is empty'}`)
    return moment
  })
  if (!start || !end) return { date: '', time: '', duration: 0 }
  const minutes = (end.getTime() - start.getTime()) / 60_000
  if (minutes < 0) complain('end_time', `is before the start: ${fields.end_time.trim()}`)
  if (minutes > 1_440) complain('end_time', `is more than 24 hours after the start: ${fields.end_time.trim()}`)
  const [date, time] = start.toISOString().split('T') as [string, string]
  // Begun and ended within a minute: the shortest that the API knows.
  return { date, time: time.slice(0, 5), duration: Math.max(1, minutes) }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "15 Sep 2025, 07:48" as if it were UTC: what is wanted of it is the calendar and differences in minutes. */
function readMoment(text: string): Date | undefined {
  const [, day, monthName, year, hour, minute] = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}), (\d{1,2}):(\d{2})$/.exec(text) ?? []
  const month = months.indexOf(monthName ?? '')
  if (!day || month < 0 || Number(hour) > 23 || Number(minute) > 59) return
  const moment = new Date(Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute)))
  return moment.getUTCMonth() === month && moment.getUTCDate() === Number(day) ? moment : undefined
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
