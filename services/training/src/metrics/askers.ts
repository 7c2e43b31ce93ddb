import type { User } from '@spotter/service-kit/access-token.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { ClientNotFound, MetricNotFound, MetricOfAnother, TraineeNotFound } from '../errors.ts'
import { type Asker, lockClient, readStored, readToday } from './sql.ts'

/** A client who asks for what is their own. */
export const asClient = ({ userId, traineeId }: User): Asker => ({ traineeId: traineeId!, trainerId: null, userId })

/** A trainer who asks for what is a client's. */
export const asTrainer = ({ userId, trainerId }: User, clientId: number): Asker => ({ traineeId: clientId, trainerId: trainerId!, userId })

/** What an asker is told whose client is not there. */
export const notFound = ({ traineeId, trainerId }: Asker) => (trainerId === null ? new TraineeNotFound() : new ClientNotFound(traineeId))

/** Locks the client's history and returns today's date where the client is. Throws where the client is not the asker's. */
export async function openClient(tx: Tx, asker: Asker, now: Date) {
  await lockClient(tx, { ...asker })
  const [client] = await readToday(tx, { ...asker, now })
  if (!client) throw notFound(asker)
  return client.today
}

/** A metric that the asker may write to; the client is locked. Throws where they may not see it, or not change it. */
export async function metricToWrite(tx: Tx, asker: Asker, metricId: number) {
  const [metric] = await readStored(tx, { ...asker, metricId })
  if (!metric) throw new MetricNotFound(metricId)
  if (!metric.isAskers) throw new MetricOfAnother(metricId)
  return metric
}
