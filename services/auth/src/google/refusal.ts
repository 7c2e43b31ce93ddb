export type Reason =
  | 'email_not_verified'
  | 'already_linked'
  | 'account_closed'
  | 'access_denied'
  | 'provider_unavailable'
  | 'sign_in_failed'

/** Nobody is signed in, and the front end is told why in one word. */
export class SignInRefused extends Error {
  reason: Reason

  constructor(reason: Reason, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}
