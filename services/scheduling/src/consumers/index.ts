import { onClientReleased } from './on-client-released.ts'
import { onSessionRecorded } from './on-session-recorded.ts'

/** Everything this service listens to. */
export const handlers = [onSessionRecorded, onClientReleased]
