import { programEnded } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { aboutAssignment } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/** Tells the client that a program is over, and what was cancelled with it: of those sessions nothing else is told. */
export const onProgramEnded = on(programEnded, async (tx, assignment) => {
  const { client } = await readPeople(tx, assignment)
  if (!client) return

  const { assignmentId, programName, status, endedAt, cancelledSessions } = assignment
  await tell(tx, {
    userId: client.userId,
    cause: `program-ended-${assignmentId}-${endedAt}`,
    type: 'progress',
    priority: cancelledSessions > 0 ? 'high' : 'medium',
    inAppOnly: false,
    ...texts[client.language].programEnded({ name: programName, isCompleted: status === 'completed', sessions: cancelledSessions }),
    ...aboutAssignment(assignmentId)
  })
})
