import { type Weekday, weekdays } from '@spotter/contracts/api/programs.ts'

const msPerDay = 86_400_000

/** The date so many days later; fewer than 0 go back. */
export const addDays = (date: string, days: number) => new Date(Date.parse(date) + days * msPerDay).toISOString().slice(0, 10)

/** How many days lie between two dates; below 0 where the second is earlier. */
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / msPerDay

export const weekdayOf = (date: string): Weekday => weekdays[(new Date(date).getUTCDay() + 6) % 7]!
