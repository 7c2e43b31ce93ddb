import { randomUUID } from 'node:crypto'
import type { Together } from '@spotter/contracts/events/shapes.ts'
import type { Static } from 'typebox'
import type { Snapshot } from './schedule-json.ts'

/** What one action moved or cancelled together, so that people are told of it once; nothing where it was a single session. */
export function togetherOf(schedules: Snapshot[]): { together?: Static<typeof Together> } {
  if (schedules.length < 2) return {}
  const inOrder = schedules.toSorted(
    (one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt) || one.scheduleId - other.scheduleId
  )
  const whenOf = ({ scheduleId, date, time }: Snapshot) => ({ scheduleId, date, time })
  const { title } = inOrder[0]!
  return {
    together: {
      action: randomUUID(),
      sessions: schedules.length,
      title: schedules.every(schedule => schedule.title === title) ? title : null,
      first: whenOf(inOrder[0]!),
      last: whenOf(inOrder.at(-1)!)
    }
  }
}
