import { scheduleChanged } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'
import { aboutSchedule, endOf, isOld } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/** Tells the client of a session they missed, and the trainer of one that the client confirmed. */
export const onScheduleChanged = on(scheduleChanged, async (tx, schedule, { eventId, occurredAt }) => {
  const { scheduleId, traineeId, status, previousStatus, changedBy } = schedule
  const { client, trainer } = await readPeople(tx, schedule)
  if (!client) return

  const becomes = status === previousStatus ? undefined : status
  // It can be missed or confirmed more than once, after it was reopened: each time is told.
  const inAppOnly = isOld(endOf(schedule), occurredAt)
  const notice = { cause: `schedule-${status}-${eventId}`, type: 'schedule', inAppOnly } as const
  if (becomes === 'no_show') {
    const text = texts[client.language].scheduleMissed(schedule)
    await tell(tx, { ...notice, userId: client.userId, priority: 'medium', ...text, ...aboutSchedule(scheduleId, 'client') })
  }
  if (becomes === 'confirmed' && changedBy.userId === client.userId && trainer) {
    const text = texts[trainer.language].confirmedByClient({ ...schedule, client: client.name })
    await tell(tx, { ...notice, userId: trainer.userId, priority: 'high', ...text, ...aboutSchedule(scheduleId, 'trainer') })
  }

  if (status !== 'completed' && previousStatus !== 'completed') return
  const history = await lockHistory(tx, traineeId)
  if (history) await settleBadges(tx, traineeId, history, { occurredAt, endedAt: endOf(schedule) })
})
