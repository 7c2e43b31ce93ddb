import { scheduleCancelled } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { aboutSchedule } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/** Tells whoever did not cancel the session themselves: the trainer if the client did, else the client. */
export const onScheduleCancelled = on(scheduleCancelled, async (tx, schedule) => {
  const { scheduleId, cancelledBy, notifyClient } = schedule
  if (!notifyClient) return
  const { client, trainer } = await readPeople(tx, schedule)
  if (!client) return

  const notice = { cause: `schedule-cancelled-${scheduleId}`, type: 'schedule', priority: 'high', ...aboutSchedule(scheduleId) } as const
  if (cancelledBy?.userId !== client.userId) {
    await tell(tx, { ...notice, userId: client.userId, ...texts[client.language].scheduleCancelled(schedule) })
  } else if (trainer) {
    const text = texts[trainer.language].cancelledByClient({ ...schedule, client: client.name })
    await tell(tx, { ...notice, userId: trainer.userId, ...text })
  }
})
