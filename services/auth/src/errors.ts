import { sqlState } from '@spotter/service-kit/db.ts'
import { defineError, invalidField } from '@spotter/service-kit/errors.ts'

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
export const NotAcceptedYet = defineError('FORBIDDEN', 'The client has not accepted you yet: their profile is not yours to change')
export const InvitationOver = defineError('NOT_FOUND', 'This invitation is not valid any more; ask your trainer for a new one')
export const AlreadyAccepted = defineError('CONFLICT', 'This client has set a password already: there is no invitation any more')
export const NoTrainer = defineError('NOT_FOUND', 'You have no trainer')
export const AnotherTrainer = defineError('CONFLICT', 'Your trainer is another one by now; look who it is')
export const GoogleNotSetUp = defineError('SERVICE_UNAVAILABLE', 'Google sign-in is not set up on this installation')
export const GoogleAway = defineError('SERVICE_UNAVAILABLE', 'Google does not answer; try again')
export const NoSuchTrainer = defineError('NOT_FOUND', 'There is no such trainer')

/** What to tell of a failed write that names a zone: the library of names here and PostgreSQL's may differ. */
export const zoneRefusal = (error: unknown) =>
  sqlState(error) === '23514' && /timezone/.test((error as { constraint?: string }).constraint ?? '')
    ? invalidField('timezone', 'is not a zone that the database knows', 'INVALID_FORMAT')
    : error
