import { Failure } from '@spotter/contracts/api/shapes.ts'
import { type ErrorCode, errorCodes } from '@spotter/contracts/errors.ts'
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { codesOf } from '../../tools/openapi.ts'
import type { Route } from './requests.ts'
import type { Answer } from './wire.ts'

/** What is wrong with an answer, in words; empty where nothing is. `route` is undefined where none was meant to be reached. */
export function faultsOf(answer: Answer | undefined, route?: Route): string[] {
  if (!answer) return ['there was no answer']
  const { status, headers, json } = answer
  // A route that names 503 itself may not be set up on an installation; that is no fault of the input's.
  const isNotSetUp = json?.error?.code === 'SERVICE_UNAVAILABLE' && route?.config.errors?.includes('SERVICE_UNAVAILABLE')
  if (status >= 500 && !isNotSetUp) return [`status ${status}`]
  if (status === 302 && route?.schema.response[302]) return []
  if (!headers['content-type']?.startsWith('application/json')) return [`${status} with content type ${headers['content-type']}`]
  if (status < 400) return faultsOfSuccess(status, json, route)

  const wrong = Value.Errors(Failure, json).map(({ instancePath, message }) => `${status}: ${instancePath} ${message}`)
  if (wrong.length > 0) return wrong
  const { code, details, requestId } = json.error
  const faults = []
  if (errorCodes[code as ErrorCode]?.status !== status) faults.push(`${status} with code ${code}`)
  if (route && !codesOf(route).includes(code)) faults.push(`the document does not say that it may answer ${code}`)
  if (requestId !== headers['x-request-id']) faults.push('the request id of the body is not that of the header')
  if (status === 422 && !details?.fields?.length) faults.push('422 names no field')
  for (const { path, code: own } of details?.fields ?? []) {
    if (!path || errorCodes[own as ErrorCode]?.status !== 422) faults.push(`a field is "${path}" ${own}`)
  }
  if (status === 422 && details?.fields?.[0]?.code !== code) faults.push(`code ${code} is not that of the first field`)
  if (code === 'SCHEDULE_CONFLICT' && !details?.conflicts?.length) faults.push('SCHEDULE_CONFLICT names nothing in the way')
  if (answer.text.length > 100_000) faults.push(`an error of ${answer.text.length} characters`)
  return faults
}

function faultsOfSuccess(status: number, json: unknown, route: Route | undefined) {
  const schema = route?.schema.response[status]
  if (!schema) return [`status ${status} is not in the contract`]
  return Value.Errors(closedOf(schema), json).map(({ instancePath, message }) => `${status}: ${instancePath} ${message}`)
}

const closed = new WeakMap<object, TSchema>()

/** A schema of answers that takes no key beyond those that it names: nothing more may be told. */
function closedOf(schema: TSchema): TSchema {
  if (!closed.has(schema)) closed.set(schema, close(schema) as TSchema)
  return closed.get(schema)!
}

function close(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(close)
  if (typeof part !== 'object' || part === null) return part
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, close(value)]))
  return inner.type === 'object' && inner.properties && !inner.patternProperties ? { additionalProperties: false, ...inner } : inner
}
