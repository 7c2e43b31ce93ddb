import { scheduleCreated } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { aboutSchedule, endOf, isOld } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { placeName, readPeople } from '../people/sql.ts'
import { bookedTogether } from '../schedules/sql.ts'
import { texts } from '../texts.ts'

/** Tells the client of a booking, unless it was entered after the fact; of a series, or the sessions of a program, in one notice. */
export const onScheduleCreated = on(scheduleCreated, async (tx, schedule, { occurredAt }) => {
  if (schedule.status === 'completed') return
  const { client } = await readPeople(tx, schedule)
  if (!client) return

  const { scheduleId } = schedule
  const several = await bookedTogether(tx, scheduleId)
  const say = texts[client.language]
  await tell(tx, {
    userId: client.userId,
    cause: `schedule-created-${several?.id ?? scheduleId}`,
    type: 'schedule',
    priority: 'medium',
    inAppOnly: isOld(endOf(schedule), occurredAt),
    ...(several ? say.schedulesCreated(several) : say.scheduleCreated({ ...schedule, place: await placeName(tx, schedule.locationId) })),
    ...aboutSchedule(several?.first.scheduleId ?? scheduleId, 'client')
  })
})
