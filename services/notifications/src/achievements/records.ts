import type { History } from './sql.ts'

interface RecordId {
  sessionId: number
  exerciseKey: string
}

export const recordCause = ({ sessionId, exerciseKey }: RecordId) => `record-${sessionId}-${exerciseKey}`

/** The record that a session holds in an exercise, with by how many kg; undefined when it holds none (any more). */
export function standingRecord(history: History, { sessionId, exerciseKey }: RecordId) {
  const record = history.records.find(record => record.sessionId === sessionId && record.exerciseKey === exerciseKey)
  return record && { delta: kilograms(record.note) }
}

/** Of "+5 kg", 5; of "-2.5 kg", -2.5; with either kind of minus. */
const kilograms = (note: string | null) => Number.parseFloat((note ?? '').replace('−', '-'))
