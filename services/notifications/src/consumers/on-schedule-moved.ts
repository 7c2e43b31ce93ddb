import { scheduleMoved } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'
import { aboutSchedule, endOf } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { placeName, readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/**
 * Tells the client when and where a session that lies ahead is now; of a series in one notice. One that took place tells
 * nobody, but may change badges.
 */
export const onScheduleMoved = on(scheduleMoved, async (tx, schedule, { eventId, occurredAt }) => {
  const { scheduleId, traineeId, locationId, previous } = schedule
  if (schedule.status === 'completed') {
    const history = await lockHistory(tx, traineeId)
    if (history) await settleBadges(tx, traineeId, history, { occurredAt, endedAt: endOf(schedule) })
    return
  }

  const { client } = await readPeople(tx, schedule)
  if (!client) return
  const { together: several } = schedule
  const move = { ...schedule, place: await placeName(tx, locationId), placeChanged: locationId !== previous.locationId }
  const say = texts[client.language]
  await tell(tx, {
    userId: client.userId,
    cause: several ? `schedules-moved-${several.action}` : `schedule-moved-${eventId}`,
    type: 'schedule',
    priority: 'high',
    inAppOnly: false,
    ...(several ? say.schedulesMoved(several) : say.scheduleMoved(move)),
    ...aboutSchedule(several?.first.scheduleId ?? scheduleId, 'client')
  })
})
