import { defineError } from '@spotter/service-kit/errors.ts'

export const ClientNotAssigned = defineError('CLIENT_NOT_ASSIGNED', 'Client %s is not yours')
export const SessionNotFound = defineError('NOT_FOUND', 'There is no session %s, or it is not yours to see')
export const TraineeNotFound = defineError('NOT_FOUND', 'There is no such client any more')
export const RecordedByAnother = defineError('FORBIDDEN', 'Session %s was recorded by another trainer, who alone may change it')
export const AlreadyRecorded = defineError('ALREADY_EXISTS', 'Schedule %s has its session already')
export const ScheduleCancelled = defineError('CONFLICT', 'Schedule %s was cancelled')
