import { programCompleted } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { lockHistory, settleBadges } from '../achievements/settle-badges.ts'
import { aboutAssignment, isOld, pageOfClient } from '../notices/notice.ts'
import { keepNotice } from '../notices/sql.ts'
import { readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/** Tells the trainer that a client has done a whole program; the client has the badge. */
export const onProgramCompleted = on(programCompleted, async (tx, program, { occurredAt }) => {
  const { assignmentId, programName, traineeId, trainerId, completedAt } = program
  const history = await lockHistory(tx, traineeId)
  const { client, trainer } = await readPeople(tx, { traineeId, trainerId })
  if (!history || !client) return

  if (trainer) {
    const notice = {
      userId: trainer.userId,
      cause: `program-completed-${assignmentId}`,
      type: 'progress',
      priority: 'medium',
      ...texts[trainer.language].programCompletedByClient({ name: programName, client: client.name }),
      inAppOnly: isOld(completedAt, occurredAt),
      ...aboutAssignment(assignmentId, pageOfClient(traineeId))
    } as const
    await keepNotice(tx, notice, { holds: history.completions.some(completion => completion.assignmentId === assignmentId) })
  }
  await settleBadges(tx, traineeId, history, { occurredAt })
})
