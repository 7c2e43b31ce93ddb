/** A set as the rules of records and bests see it, with its session. */
export interface Done {
  sessionId: number
  date: string
  key: string
  assistance: boolean
  setNumber: number
  setType: string
  completed: boolean
  reps: number | null
  weight: number | null
  duration: number | null
  distance: number | null
}

const counts = ({ completed, setType }: Done) => completed && setType !== 'warmup'
const hundredths = (kilograms: number) => Math.round(kilograms * 100) / 100

/** Epley's estimate in kg, or null where there is none. */
function estimateOf({ weight, reps, assistance }: Done) {
  if (!weight || !reps || reps > 12 || assistance) return null
  return hundredths(reps === 1 ? weight : weight * (1 + reps / 30))
}

/** More is better; null where the set has no weight or no repetitions. */
const scoreOf = ({ weight, reps, assistance }: Done) => (weight && reps ? (assistance ? -weight : weight) : null)

/** The first of `sets` (in the order of a history) for which `figure` is highest, among those that have it. */
const highest = (sets: Done[], figure: (set: Done) => number | null) =>
  sets.reduce<Done | undefined>((best, set) => {
    const value = figure(set)
    return value !== null && (best === undefined || value > figure(best)!) ? set : best
  }, undefined)

/** The record and the bests of one exercise, by the words of the rules. `history` is its sets, oldest session first. */
export function recordOf(history: Done[]) {
  const sets = history.filter(counts)
  const mark = highest(sets, scoreOf)
  const earlier =
    mark &&
    highest(
      sets.slice(
        0,
        sets.findIndex(({ sessionId }) => sessionId === mark.sessionId)
      ),
      scoreOf
    )
  const kinds = {
    distance: ({ distance }: Done) => distance || null,
    duration: ({ duration }: Done) => duration || null,
    estimated_one_rep_max: estimateOf,
    reps: ({ reps }: Done) => reps || null
  }
  return {
    weight: mark?.weight ?? null,
    sessionId: mark?.sessionId ?? null,
    previous: earlier?.weight ?? null,
    delta: earlier ? hundredths(mark!.weight! - earlier.weight!) : null,
    bests: Object.entries(kinds).flatMap(([kind, figure]) => {
      const best = highest(sets, figure)
      return best ? [{ kind, value: figure(best)!, sessionId: best.sessionId }] : []
    })
  }
}

/** The trend of one exercise: slope of least squares through each session's best estimate by date, kg a week; null under two dates. */
export function trendOf(history: Done[]) {
  const best = new Map<number, { day: number; estimate: number }>()
  for (const set of history.filter(counts)) {
    const estimate = estimateOf(set)
    if (estimate !== null && estimate > (best.get(set.sessionId)?.estimate ?? 0))
      best.set(set.sessionId, { day: Date.parse(set.date) / 86_400_000, estimate })
  }
  const points = [...best.values()]
  if (new Set(points.map(({ day }) => day)).size < 2) return null
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const day = mean(points.map(point => point.day))
  const estimate = mean(points.map(point => point.estimate))
  const up = points.reduce((sum, point) => sum + (point.day - day) * (point.estimate - estimate), 0)
  const across = points.reduce((sum, point) => sum + (point.day - day) ** 2, 0)
  return { kgPerWeek: (7 * up) / across, change: hundredths(points.at(-1)!.estimate - points[0]!.estimate), sessions: points.length }
}
