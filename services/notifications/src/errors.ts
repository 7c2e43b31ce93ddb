import { defineError } from '@spotter/service-kit/errors.ts'

export const NotificationNotFound = defineError('NOT_FOUND', 'There is no notification %s of yours')
