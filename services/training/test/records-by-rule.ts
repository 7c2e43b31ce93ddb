/** A session of one client as the rule of records sees it. */
export interface Session {
  id: number
  /** Minutes since some instant. */
  startsAt: number
  exercises: { key: string; assistance: boolean; sets: Performed[] }[]
}

export interface Performed {
  reps: number | null
  weight: number | null
  completed: boolean
  setType: string
}

export interface Best {
  sessionId: number
  key: string
  /** Which entry of the session has the flag. */
  entry: number
  weight: number
  previous: number
  delta: number
}

/** The records of a whole history, by the words of the rule, one session after the other. What the SQL must agree with. */
export function recordsOf(history: Session[]): Best[] {
  const marks = new Map<string, number>()
  const records: Best[] = []
  for (const session of history.toSorted((a, b) => a.startsAt - b.startsAt || a.id - b.id)) {
    for (const [key, { weight, entry, assistance }] of heaviestOf(session)) {
      const previous = marks.get(key)
      const beaten = previous === undefined || (assistance ? weight < previous : weight > previous)
      if (beaten) marks.set(key, weight)
      if (beaten && previous !== undefined)
        records.push({ sessionId: session.id, key, entry, weight, previous, delta: round(weight - previous) })
    }
  }
  return records
}

/** The best weight of each exercise that has one, and the first entry that reached it. */
function heaviestOf({ exercises }: Session) {
  const best = new Map<string, { weight: number; entry: number; assistance: boolean }>()
  for (const [entry, { key, assistance, sets }] of exercises.entries()) {
    for (const { weight, reps, completed, setType } of sets) {
      if (!completed || setType === 'warmup' || !reps || !weight) continue
      const known = best.get(key)
      if (!known || (assistance ? weight < known.weight : weight > known.weight)) best.set(key, { weight, entry, assistance })
    }
  }
  return best
}

const round = (kilograms: number) => Math.round(kilograms * 100) / 100
