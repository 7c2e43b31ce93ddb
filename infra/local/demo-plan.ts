/** What the demo is made of: the same for everybody, but for today's date. Pure. */

export interface DemoClient {
  name: string
  email: string
  goals: string[]
  /** Days of the week, 1 Monday to 7 Sunday. */
  days: number[]
  time: string
  title: string
  /** Name as in the exercise library, kg on the first day, kg more every week, reps. */
  lifts: [name: string, startKg: number, weeklyKg: number, reps: number][]
  /** Every nth session did not take place; 0: none. */
  misses: number
  program?: (today: Date) => { index: number; startDate: string }
}

export const programs = [
  {
    name: 'Base strength',
    description: 'Three whole-body days a week around the big lifts.',
    totalWeeks: 12,
    sessionsPerWeek: 3,
    goals: ['Squat body weight for five', 'Learn the lifts'],
    targetFitnessLevel: 'beginner',
    weeklySchedule: ['Monday', 'Wednesday', 'Friday'].map(day => ({ day, focus: 'Whole body', duration: 60 })),
    status: 'active'
  },
  {
    name: 'Back in four weeks',
    description: 'Two easy days a week after a break.',
    totalWeeks: 4,
    sessionsPerWeek: 2,
    goals: ['Find the rhythm again'],
    targetFitnessLevel: 'beginner',
    weeklySchedule: ['Tuesday', 'Thursday'].map(day => ({ day, focus: 'Easy strength', duration: 45 })),
    status: 'active'
  }
]

const domain = 'demo.example'
export const clients: DemoClient[] = [
  {
    name: 'Demo Client One',
    email: `client1@${domain}`,
    goals: ['Squat 100 kg'],
    days: [1, 3, 5],
    time: '07:00',
    title: 'Whole body',
    lifts: [
      ['Barbell Squat', 60, 2.5, 5],
      ['Barbell Bench Press - Medium Grip', 45, 1.25, 5],
      ['Barbell Deadlift', 80, 2.5, 5]
    ],
    misses: 9,
    program: today => ({ index: 0, startDate: day(mondayOf(today), -8 * 7) })
  },
  {
    name: 'Demo Client Two',
    email: `client2@${domain}`,
    goals: ['First pull-up', 'Sleep better'],
    days: [2, 4],
    time: '09:00',
    title: 'Upper body',
    lifts: [
      ['Wide-Grip Lat Pulldown', 35, 1.25, 10],
      ['Dumbbell Shoulder Press', 8, 0.5, 10],
      ['Seated Cable Rows', 30, 1.25, 10]
    ],
    misses: 0,
    program: today => ({ index: 1, startDate: day(mondayOf(today), -6 * 7) })
  },
  {
    name: 'Demo Client Three',
    email: `client3@${domain}`,
    goals: ['Run 10 km without pain'],
    days: [2, 5],
    time: '17:00',
    title: 'Legs and core',
    lifts: [
      ['Leg Press', 90, 5, 10],
      ['Romanian Deadlift', 40, 2.5, 8],
      ['Standing Calf Raises', 40, 2.5, 12]
    ],
    misses: 6
  },
  {
    name: 'Demo Client Four',
    email: `client4@${domain}`,
    goals: ['Stay strong at 60'],
    days: [1, 4],
    time: '10:30',
    title: 'Strength and mobility',
    lifts: [
      ['Goblet Squat', 12, 0.5, 12],
      ['Dumbbell Bench Press', 10, 0.5, 12],
      ['Kettlebell Sumo High Pull', 8, 0.5, 12]
    ],
    misses: 12
  },
  {
    name: 'Demo Client Five',
    email: `client5@${domain}`,
    goals: ['Bench 100 kg', 'Compete next spring'],
    days: [1, 2, 4, 6],
    time: '18:30',
    title: 'Powerlifting',
    lifts: [
      ['Barbell Full Squat', 110, 2.5, 3],
      ['Barbell Bench Press - Medium Grip', 82.5, 1.25, 3],
      ['Sumo Deadlift', 130, 2.5, 3]
    ],
    misses: 15
  },
  {
    name: 'Demo Client Six',
    email: `client6@${domain}`,
    goals: ['Lose 5 kg'],
    days: [3, 6],
    time: '12:00',
    title: 'Circuit',
    lifts: [
      ['Dumbbell Lunges', 8, 0.5, 12],
      ['Pushups', 0, 0, 15],
      ['One-Arm Kettlebell Swings', 8, 0.5, 20]
    ],
    misses: 5
  }
]

/** A client's sessions of the last 13 weeks, oldest first, as POST /trainer/sessions takes them. */
export function pastSessions({ days, time, title, lifts, misses }: DemoClient, today: Date) {
  const first = day(mondayOf(today), -12 * 7)
  const yesterday = day(today, -1)
  return Array.from({ length: 13 * 7 }, (_, n) => day(new Date(`${first}T00:00:00Z`), n))
    .filter(date => date <= yesterday && days.includes(weekday(date)))
    .map((date, nth) => ({ date, nth, week: Math.floor((Date.parse(date) - Date.parse(first)) / (7 * 86_400_000)) }))
    .filter(({ nth }) => misses === 0 || nth % misses !== misses - 1)
    .map(({ date, nth, week }) => ({
      date,
      time,
      title,
      duration: 45 + ((nth * 7) % 4) * 5,
      overallFeedback: feedback[nth % feedback.length],
      trainerRating: 3 + (nth % 3),
      exercises: lifts.map(([name, startKg, weeklyKg, reps], order) => {
        // Every fourth week is an easy one.
        const easy = week % 4 === 3 ? 0.85 : 1
        const weight = roundTo((startKg + weeklyKg * week) * easy, 0.25)
        const working = Array.from({ length: 3 }, (_, i) => ({
          reps: i === 2 && (nth + order) % 3 === 0 ? reps - 1 : reps,
          weight,
          rpe: 7 + i * 0.5
        }))
        const warmup = weight >= 20 ? [{ setType: 'warmup', reps: 8, weight: roundTo(weight * 0.5, 0.25) }] : []
        return { name, sets: [...warmup, ...working].map((set, i) => ({ setNumber: i + 1, rest: 120, ...set })) }
      })
    }))
}

/** A client's bookings from tomorrow, two weeks long, as POST /trainer/schedules takes them. */
export function upcomingBookings({ days, time, title }: DemoClient, today: Date) {
  return Array.from({ length: 14 }, (_, n) => day(today, n + 1))
    .filter(date => days.includes(weekday(date)))
    .map((date, nth) => ({
      date,
      time,
      title,
      duration: 60,
      status: nth === 0 ? 'confirmed' : 'scheduled',
      sessionType: 'Strength Training'
    }))
}

const feedback = ['Good depth, steady pace.', 'Tired today, kept the form.', 'Strong session.', 'Watch the lower back on the last sets.']

/** The date `n` days after, YYYY-MM-DD. */
function day(from: Date, n: number) {
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate() + n)).toISOString().slice(0, 10)
}

const mondayOf = (date: Date) => new Date(`${day(date, -((date.getUTCDay() + 6) % 7))}T00:00:00Z`)
const weekday = (date: string) => ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
const roundTo = (value: number, step: number) => Math.round(value / step) * step
