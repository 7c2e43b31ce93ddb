import { scheduleMoved } from '@spotter/contracts/events/scheduling.ts'
import { consumer, receive } from '@spotter/service-kit/consumer.ts'
import { handlers } from '../src/consumers/index.ts'
import type { Gym } from './fixtures.ts'

const quiet = { info() {}, warn() {}, error() {} }
let delivered = 0

/** Moves a recorded session as scheduling does; returns the delivery of its event, which says what the consumer made of it. */
export async function move(
  { owner, db, trainer, client }: Pick<Gym, 'owner' | 'db' | 'trainer' | 'client'>,
  scheduleId: number,
  date: string,
  time: string
) {
  const { rows } = await owner.query('update schedules set date = $2, time = $3 where id = $1 returning instant(starts_at) as at', [
    scheduleId,
    date,
    time
  ])
  const data = {
    ...scheduleMoved.example,
    scheduleId,
    trainerId: trainer.trainerId,
    traineeId: client.traineeId,
    date,
    time,
    startsAt: rows[0].at
  }
  const id = `0198c7b0-0000-7000-8000-${String(++delivered).padStart(12, '0')}`
  const headers = { ce_id: id, ce_type: scheduleMoved.type, ce_time: new Date().toISOString() }
  const message = { topic: scheduleMoved.topic, key: `trainee-${client.traineeId}`, value: JSON.stringify(data), headers }
  return () => receive(consumer({ name: 'training', db, handlers, log: quiet }), message as never)
}
