import type { Workout } from './hevy.ts'

/** A session of the client that Spotter has already. */
export interface Booked {
  scheduleId: number
  date: string
  time: string
  title: string
  hasCard: boolean
}

/** What a workout still needs: to be booked and recorded, to be recorded (an earlier run broke off in between), or nothing. */
export type Step =
  | { workout: Workout; needs: 'booking and card' }
  | { workout: Workout; needs: 'card'; scheduleId: number }
  | { workout: Workout; needs: 'nothing' }

/** What is to be done so that every workout stands in Spotter once, in the order of `workouts`. */
export function plan(workouts: Workout[], booked: Booked[]): Step[] {
  const byKey = new Map<string, Booked>()
  for (const booking of booked) {
    const key = keyOf(booking)
    if (!byKey.get(key)?.hasCard) byKey.set(key, booking)
  }
  return workouts.map(workout => {
    const booking = byKey.get(keyOf(workout))
    if (!booking) return { workout, needs: 'booking and card' }
    return booking.hasCard ? { workout, needs: 'nothing' } : { workout, needs: 'card', scheduleId: booking.scheduleId }
  })
}

/** Date, time and title: what makes a workout and a booking of one client the same. */
export const keyOf = ({ date, time, title }: Pick<Booked, 'date' | 'time' | 'title'>) => `${date} ${time} ${title.trim().normalize('NFC')}`
