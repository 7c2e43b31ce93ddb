import type { Handler } from '@spotter/service-kit/consumer.ts'
import { onClientAssigned } from './on-client-assigned.ts'
import { onClientReleased } from './on-client-released.ts'
import { onProgramAssigned } from './on-program-assigned.ts'
import { onProgramCompleted } from './on-program-completed.ts'
import { onProgramEnded } from './on-program-ended.ts'
import { onProgramReopened } from './on-program-reopened.ts'
import { onRecordSet } from './on-record-set.ts'
import { onRecordWithdrawn } from './on-record-withdrawn.ts'
import { onScheduleCancelled } from './on-schedule-cancelled.ts'
import { onScheduleChanged } from './on-schedule-changed.ts'
import { onScheduleCreated } from './on-schedule-created.ts'
import { onScheduleMoved } from './on-schedule-moved.ts'
import { onSessionChanged } from './on-session-changed.ts'
import { onSessionDeleted } from './on-session-deleted.ts'
import { onSessionRated } from './on-session-rated.ts'
import { onSessionRecorded } from './on-session-recorded.ts'

/** Everything this service listens to. */
export const handlers: Handler[] = [
  onClientAssigned,
  onClientReleased,
  onScheduleCreated,
  onScheduleMoved,
  onScheduleChanged,
  onScheduleCancelled,
  onProgramAssigned,
  onProgramCompleted,
  onProgramReopened,
  onProgramEnded,
  onSessionRecorded,
  onSessionChanged,
  onSessionDeleted,
  onSessionRated,
  onRecordSet,
  onRecordWithdrawn
]
