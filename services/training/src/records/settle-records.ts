import { recordSet, recordWithdrawn } from '@spotter/contracts/events/training.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import type { FormerExercise } from '../sessions/change-sql.ts'
import { type RecordChange, settle } from './sql.ts'

/** Whose records are settled, after which of their sessions was written, moved or taken back. */
interface Settling {
  traineeId: number
  sessionId: number
  /** The instant of a session that is new: what was before it stands. Left out, the whole history is settled. */
  since?: string
  /** The exercises that the session held before they were replaced. */
  former?: FormerExercise[]
}

/**
 * Settles a client's records again in every exercise of one session. The caller holds the lock on the history. Returns what
 * is another record now than before or no record any more, in the order of the sessions, and the events that say so.
 *
 * A session that moves is settled only when its event arrives. So what is changed or taken back meanwhile can't rely on
 * the records before it: only a new session names `since`.
 */
export async function settleRecords(tx: Tx, { traineeId, sessionId, since = '-infinity', former = [] }: Settling) {
  const changes = await settle(tx, { traineeId, sessionId, since, former: JSON.stringify(former) })
  return { changes, events: changes.map(change => eventOf(traineeId, change)) }
}

function eventOf(traineeId: number, { isRecord, weight, previous, delta, achievedAt, ...record }: RecordChange) {
  if (!isRecord) return recordWithdrawn({ ...record, traineeId })
  return recordSet({ ...record, traineeId, weight: weight!, previous: previous!, delta: delta!, achievedAt: achievedAt! })
}
