import { type ErrorCode, errorCodes } from '@spotter/contracts/errors.ts'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isOutage } from './db.ts'
import { fieldsOf } from './validation.ts'

/** One field of a request and what is wrong with it. */
export interface Field {
  /** Where it stands: `exercises[0].sets[2].reps`. */
  path: string
  code: 'INVALID_INPUT' | 'MISSING_REQUIRED_FIELD' | 'INVALID_FORMAT'
  message: string
}

/** What is in the way of a booking. */
export interface Conflict {
  resource: 'trainer' | 'client' | 'location'
  scheduleId: number | null
  date: string
  time: string
  duration: number
}

/** An error that the caller is told about. Throw it from anywhere in a use case: the transaction rolls back. */
export class ApiError extends Error {
  code: ErrorCode
  statusCode: number
  details: { fields?: Field[]; conflicts?: Conflict[] } | undefined

  constructor(code: ErrorCode, message: string, details?: ApiError['details']) {
    super(message)
    this.code = code
    this.statusCode = errorCodes[code].status
    this.details = details
  }
}

/** Declares an error of a service: `throw new ClientNotAssigned()`; a message may carry `%s`. */
export function defineError(code: ErrorCode, message: string) {
  return class extends ApiError {
    constructor(...values: (string | number)[]) {
      const rest = [...values]
      super(
        code,
        message.replace(/%s/g, () => String(rest.shift()))
      )
    }
  }
}

/** A 422 that names the field, for what a schema can't say. */
export const invalidField = (path: string, message: string, code: Field['code'] = 'INVALID_INPUT') =>
  new ApiError(code, `${path} ${message}`, { fields: [{ path, code, message }] })

/** Answers every error in the one envelope. What isn't known stays inside, whole in the log. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const told = tellable(error)
  if (told.statusCode >= 500) request.log.error({ err: error }, 'request failed')
  else request.log.info({ code: told.code, details: told.details, reason: error.message }, 'request refused')
  if (reply.sent) return
  reply.header('x-request-id', request.id) // no hook has run where the address could not be read
  if (told.statusCode === 503) reply.header('retry-after', '1')
  const { code, message, details } = told
  return reply
    .code(told.statusCode)
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send({ success: false, error: { code, message, ...(details && { details }), requestId: request.id } })
}

function tellable(error: FastifyError): ApiError {
  if (error instanceof ApiError) return error
  if (error.validation) {
    const fields = fieldsOf(error)
    return new ApiError(fields[0]!.code, fields.map(({ path, message }) => `${path} ${message}`).join('; '), { fields })
  }
  const known = frameworkErrors[error.code]
  if (known) return new ApiError(...known)
  if (error instanceof SyntaxError && error.statusCode === 400) return new ApiError(...frameworkErrors.FST_ERR_CTP_INVALID_JSON_BODY!)
  if (error.statusCode === 429) return new ApiError('RATE_LIMITED', error.message)
  // before outages, since a caller who hangs up is an ECONNRESET too
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500) {
    return new ApiError('MALFORMED_JSON', `The request is not readable: ${error.message}`)
  }
  if (isOutage(error)) return new ApiError('SERVICE_UNAVAILABLE', 'The database does not answer in time; try again')
  return new ApiError('INTERNAL_ERROR', 'Something went wrong on our side; the request id finds it in the log')
}

const frameworkErrors: Record<string, [ErrorCode, string]> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['MALFORMED_JSON', 'The body is not valid JSON'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['MALFORMED_JSON', 'The body is empty; send a JSON object'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['MALFORMED_JSON', 'The body is not as long as Content-Length says'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['PAYLOAD_TOO_LARGE', 'The body is larger than 1 MiB'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_MEDIA_TYPE', 'Send the body as Content-Type: application/json'],
  FST_ERR_BAD_URL: ['MALFORMED_JSON', 'The address is not a valid URL'],
  FST_ERR_MAX_PARAM_LENGTH: ['NOT_FOUND', 'There is no such thing']
}
