import { programReopened } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'
import { hideNotices } from '../notices/sql.ts'

/** A program is not complete after all: its badge goes, and what the trainer was told. */
export const onProgramReopened = on(programReopened, async (tx, { assignmentId, traineeId }, { occurredAt }) => {
  const history = await lockHistory(tx, traineeId)
  if (!history) return

  // It may be complete again by now, and program.completed handled before this.
  const isComplete = history.completions.some(completion => completion.assignmentId === assignmentId)
  if (!isComplete) await hideNotices(tx, [`program-completed-${assignmentId}`])
  await settleBadges(tx, traineeId, history, { occurredAt })
})
