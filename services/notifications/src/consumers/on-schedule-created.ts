import { scheduleCreated } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { aboutSchedule } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { placeName, readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/** Tells the client of a booking, unless it was entered after the fact. */
export const onScheduleCreated = on(scheduleCreated, async (tx, schedule) => {
  if (schedule.status === 'completed') return
  const { client } = await readPeople(tx, schedule)
  if (!client) return

  const place = await placeName(tx, schedule.locationId)
  await tell(tx, {
    userId: client.userId,
    cause: `schedule-created-${schedule.scheduleId}`,
    type: 'schedule',
    priority: 'medium',
    ...texts[client.language].scheduleCreated({ ...schedule, place }),
    ...aboutSchedule(schedule.scheduleId)
  })
})
