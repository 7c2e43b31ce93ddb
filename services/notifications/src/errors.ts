import { defineError } from '@spotter/service-kit/errors.ts'

export const NotificationNotFound = defineError('NOT_FOUND', 'There is no notification %s of yours')
export const AccountNotFound = defineError('NOT_FOUND', 'There is no such account any more')
export const ClientNotFound = defineError('NOT_FOUND', 'There is no such client of yours')
