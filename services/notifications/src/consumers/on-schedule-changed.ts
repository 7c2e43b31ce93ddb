import { scheduleChanged } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'
import { aboutSchedule } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/** Tells the client of a session they missed, and the trainer of one that the client confirmed. */
export const onScheduleChanged = on(scheduleChanged, async (tx, schedule, { eventId }) => {
  const { scheduleId, traineeId, status, previousStatus, changedBy } = schedule
  const { client, trainer } = await readPeople(tx, schedule)
  if (!client) return

  const becomes = status === previousStatus ? undefined : status
  // It can be missed or confirmed more than once, after it was reopened: each time is told.
  const notice = { cause: `schedule-${status}-${eventId}`, type: 'schedule', ...aboutSchedule(scheduleId) } as const
  if (becomes === 'no_show') {
    await tell(tx, { ...notice, userId: client.userId, priority: 'medium', ...texts[client.language].scheduleMissed(schedule) })
  }
  if (becomes === 'confirmed' && changedBy.userId === client.userId && trainer) {
    const text = texts[trainer.language].confirmedByClient({ ...schedule, client: client.name })
    await tell(tx, { ...notice, userId: trainer.userId, priority: 'high', ...text })
  }

  if (status !== 'completed' && previousStatus !== 'completed') return
  const history = await lockHistory(tx, traineeId)
  if (history) await settleBadges(tx, traineeId, history)
})
