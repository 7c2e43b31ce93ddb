/** Every error code that an answer may carry, its HTTP status, and what it means to a caller. */
export const errorCodes = {
  UNAUTHORIZED: { status: 401, meaning: 'No valid access token came with the request' },
  INVALID_CREDENTIALS: { status: 401, meaning: 'E-mail or password is wrong, or the account is closed' },
  TOKEN_EXPIRED: { status: 401, meaning: 'The token was good and has expired, or its session was ended' },
  FORBIDDEN: { status: 403, meaning: 'The role, the origin or the state of consent does not allow this' },
  TRAINEE_READONLY: { status: 403, meaning: 'Trainees read; only trainers write here' },
  CLIENT_NOT_ASSIGNED: { status: 403, meaning: 'The client named is not a client of this trainer' },
  NOT_FOUND: { status: 404, meaning: 'There is no such thing, or it is not yours to see' },
  ALREADY_EXISTS: { status: 409, meaning: 'It exists already' },
  CONFLICT: { status: 409, meaning: 'The present state does not allow this' },
  SCHEDULE_CONFLICT: { status: 409, meaning: 'The time is taken for the trainer, the client or the place; see details.conflicts' },
  PROGRAM_NOT_ACTIVE: { status: 400, meaning: 'The program or assignment is not active' },
  INVALID_INPUT: { status: 422, meaning: 'A field has a value that is not allowed; see details.fields' },
  MISSING_REQUIRED_FIELD: { status: 422, meaning: 'A required field is missing; see details.fields' },
  INVALID_FORMAT: { status: 422, meaning: 'A field is not written as it must be; see details.fields' },
  IDEMPOTENCY_MISMATCH: { status: 422, meaning: 'The Idempotency-Key was used with another body' },
  RATE_LIMITED: { status: 429, meaning: 'Too many requests; Retry-After says when to come back, in seconds' },
  MALFORMED_JSON: { status: 400, meaning: 'The request is not readable: its JSON or its address is broken' },
  PAYLOAD_TOO_LARGE: { status: 413, meaning: 'The body is larger than this route takes' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, meaning: 'The body must be application/json' },
  INTERNAL_ERROR: { status: 500, meaning: 'Our mistake; the request id finds it in the log' },
  SERVICE_UNAVAILABLE: { status: 503, meaning: 'Something behind this route does not answer; try again soon' }
} as const

export type ErrorCode = keyof typeof errorCodes
