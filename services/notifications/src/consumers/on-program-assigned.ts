import { programAssigned } from '@spotter/contracts/events/scheduling.ts'
import { on } from '@spotter/service-kit/consumer.ts'
import { aboutAssignment } from '../notices/notice.ts'
import { tell } from '../notices/sql.ts'
import { readPeople } from '../people/sql.ts'
import { texts } from '../texts.ts'

/** Tells the client which program is theirs now. */
export const onProgramAssigned = on(programAssigned, async (tx, assignment) => {
  const { client } = await readPeople(tx, assignment)
  if (!client) return

  const { assignmentId, programName, startDate, endDate, totalSessions } = assignment
  await tell(tx, {
    userId: client.userId,
    cause: `program-assigned-${assignmentId}`,
    type: 'progress',
    priority: 'medium',
    ...texts[client.language].programAssigned({ name: programName, startDate, endDate, sessions: totalSessions }),
    inAppOnly: false,
    ...aboutAssignment(assignmentId)
  })
})
