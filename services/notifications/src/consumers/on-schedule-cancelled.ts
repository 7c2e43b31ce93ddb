import { scheduleCancelled } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { aboutSchedule, endOf, isOld } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/** Tells whoever did not cancel the session themselves: the trainer if the client did, else the client, of a series in one notice. */
export const onScheduleCancelled = on(scheduleCancelled, async (tx, schedule, { occurredAt }) => {
  const { scheduleId, cancelledBy, notifyClient, together: several } = schedule
  if (!notifyClient) return
  const { client, trainer } = await readPeople(tx, schedule)
  if (!client) return

  const cause = several ? `schedules-cancelled-${several.action}` : `schedule-cancelled-${scheduleId}`
  const notice = { cause, type: 'schedule', priority: 'high', inAppOnly: isOld(endOf(schedule), occurredAt) } as const
  const firstId = several?.first.scheduleId ?? scheduleId
  if (cancelledBy?.userId !== client.userId) {
    const say = texts[client.language]
    const text = several ? say.schedulesCancelled({ ...schedule, ...several }) : say.scheduleCancelled(schedule)
    await tell(tx, { ...notice, userId: client.userId, ...text, ...aboutSchedule(firstId, 'client') })
  } else if (trainer) {
    const text = texts[trainer.language].cancelledByClient({ ...schedule, client: client.name })
    await tell(tx, { ...notice, userId: trainer.userId, ...text, ...aboutSchedule(scheduleId, 'trainer') })
  }
})
