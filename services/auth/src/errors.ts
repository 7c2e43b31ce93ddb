import { defineError } from '@spotter/service-kit/errors.ts'

export const InvalidCredentials = defineError('INVALID_CREDENTIALS', 'The e-mail address or the password is wrong')
export const AccountClosed = defineError('UNAUTHORIZED', 'This account is closed')
export const SignInAgain = defineError('UNAUTHORIZED', 'The refresh token is not valid any more; sign in again')
export const NoRefreshToken = defineError('UNAUTHORIZED', 'No refresh token came with the request; sign in')
export const TooManyTries = defineError('RATE_LIMITED', 'Too many tries; come back in %s seconds')
export const TooBusy = defineError('SERVICE_UNAVAILABLE', 'Too many people are signing in at once; try again')
export const AddressTaken = defineError('ALREADY_EXISTS', 'An account with this e-mail address exists already')
export const AlreadyYourClient = defineError('ALREADY_EXISTS', 'This is a client of yours already')
export const NotToBeTakenOn = defineError('CONFLICT', 'The account of this e-mail address can not be taken on as a client')
export const NoSuchClient = defineError('NOT_FOUND', 'There is no such client of yours')
