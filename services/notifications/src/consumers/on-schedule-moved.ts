import { scheduleMoved } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'
import { aboutSchedule } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { placeName, readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/** Tells the client when and where a session that lies ahead is now. One that took place tells nobody, but may change badges. */
export const onScheduleMoved = on(scheduleMoved, async (tx, schedule, { eventId }) => {
  const { scheduleId, traineeId, locationId, previous } = schedule
  if (schedule.status === 'completed') {
    const history = await lockHistory(tx, traineeId)
    if (history) await settleBadges(tx, traineeId, history)
    return
  }

  const { client } = await readPeople(tx, schedule)
  if (!client) return
  const move = { ...schedule, place: await placeName(tx, locationId), placeChanged: locationId !== previous.locationId }
  await tell(tx, {
    userId: client.userId,
    cause: `schedule-moved-${eventId}`,
    type: 'schedule',
    priority: 'high',
    ...texts[client.language].scheduleMoved(move),
    ...aboutSchedule(scheduleId)
  })
})
