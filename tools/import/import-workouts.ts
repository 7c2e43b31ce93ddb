import type { bookSchedule } from '@spotter/contracts/api/schedules.ts'
import type { recordSession } from '@spotter/contracts/api/sessions.ts'
import type { Static } from 'typebox'
import type { Workout } from './hevy.ts'
import { keyOf, type Step } from './plan.ts'
import { Refused, type Spotter } from './spotter-api.ts'
import { findBooked } from './what-is-there.ts'

export interface Listener {
  /** A workout is in, or was already. */
  done: (workout: Workout) => void
  /** A workout was refused, and why; the run goes on. */
  failed: (workout: Workout, why: string) => void
}

/**
 * Books and records what the plan says, one workout after the other, so that records are found in the order in
 * which they were set. Throws NoAnswer where Spotter stays away, and Refused where it lets nobody in; the next run goes on
 * from there.
 */
export async function importWorkouts(spotter: Spotter, clientId: number, steps: Step[], { done, failed }: Listener) {
  const counts = { added: 0, alreadyThere: 0, failed: 0 }
  for (const step of steps) {
    const { workout } = step
    try {
      if (step.needs === 'nothing') {
        counts.alreadyThere++
      } else {
        const scheduleId = step.needs === 'card' ? step.scheduleId : await book(spotter, clientId, workout)
        await record(spotter, clientId, workout, scheduleId)
        counts.added++
      }
      done(workout)
    } catch (error) {
      // Who is not let in, or no longer, won't be for the next workout either.
      if (!(error instanceof Refused) || [401, 403, 429].includes(error.status)) throw error
      counts.failed++
      failed(workout, reasonOf(error))
    }
  }
  return counts
}

async function book(spotter: Spotter, clientId: number, workout: Workout): Promise<number> {
  const { date, time, duration, title } = workout
  const made = async () => (await find(spotter, clientId, workout)).at(-1)
  const body: Static<typeof bookSchedule.schema.body> = { clientId, date, time, duration, title, status: 'completed' }
  const { scheduleId } = await spotter.post<{ scheduleId: number }>('/trainer/schedules', body, made)
  return scheduleId
}

async function record(spotter: Spotter, clientId: number, workout: Workout, scheduleId: number): Promise<void> {
  const { date, duration, title, overallFeedback, exercises } = workout
  const made = async () => (await find(spotter, clientId, workout)).find(booking => booking.scheduleId === scheduleId && booking.hasCard)
  const body: Static<typeof recordSession.schema.body> = {
    scheduleId,
    clientId,
    date,
    title,
    duration,
    exercises,
    ...(overallFeedback && { overallFeedback })
  }
  await spotter.post<{ scheduleId: number }>('/trainer/sessions', body, made)
}

const find = async (spotter: Spotter, clientId: number, workout: Workout) =>
  (await findBooked(spotter, clientId, workout.date, workout.date)).filter(booking => keyOf(booking) === keyOf(workout))

/** "exercises[3].sets[0].rpe must be …" where a field is to blame, else Spotter's own words. */
const reasonOf = ({ fields, message }: Refused) =>
  fields.length > 0 ? fields.map(({ path, message }) => `${path} ${message}`).join('; ') : message
