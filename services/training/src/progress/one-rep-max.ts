import { type Piece, sql } from '@spotter/service-kit/statement.ts'

/**
 * The estimated one-rep max of a set `x` in kg, to 2 places (Epley: weight × (1 + reps / 30)): at 1 rep the weight itself; null
 * above 12 reps, where the estimate means little, and without a weight. Whoever asks leaves out warm-ups, sets that were not
 * completed, and weights that are assistance.
 */
export const estimatedOneRepMax: Piece = sql`round(case when x.weight > 0 and x.reps = 1 then x.weight
        when x.weight > 0 and x.reps between 2 and 12 then x.weight * (1 + x.reps / 30.0) end, 2)`
