import { Ajv, type ErrorObject } from 'ajv'
import ajvFormats from 'ajv-formats'
import type { FastifyRequest, FastifySchemaCompiler } from 'fastify'
import { ApiError, type Field } from './errors.ts'

/** The formats that schemas of ours name, beside those of JSON Schema that `newAjv` adds: what is sent and what is answered is held to the same. */
export const ownFormats = {
  date: isCalendarDate,
  'wall-clock-time': /^([01]\d|2[0-3]):[0-5]\d$/,
  'time-zone': isTimeZone,
  'hours-of-day': isTimeRange,
  'web-address': (text: string) => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
}

// Bodies are taken as they are; query and path come as text and are coerced.
const strict = newAjv({ coerceTypes: false, useDefaults: true })
const coercing = newAjv({ coerceTypes: true, useDefaults: true })

/** Compiles a route's schemas; all errors are collected, so that each bad field is named at once. */
export const validatorCompiler: FastifySchemaCompiler<any> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? strict : coercing).compile(schema) as any

function newAjv(options: { coerceTypes: boolean; useDefaults: boolean }) {
  const ajv = new Ajv({ ...options, allErrors: true, strict: false })
  ajvFormats.default(ajv, ['email', 'uri', 'date-time', 'uuid'])
  for (const [name, format] of Object.entries(ownFormats)) ajv.addFormat(name, format)
  return ajv
}

/** A date that the calendar has, in the years that PostgreSQL and people use. */
function isCalendarDate(text: string) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? []
  if (!year || !month || !day || year < 1900 || year > 2199) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Two times of a day, the second after the first: `09:00-18:00`. What a pattern sees is left to it. */
function isTimeRange(text: string) {
  const [from = '', to = ''] = text.split('-')
  return from < to
}

/** Whether `name` is an IANA time zone with a place in it, or UTC; offsets know no clock changes. */
export function isTimeZone(name: string) {
  if (name !== 'UTC' && !/^[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+[0-9]*$/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** The most fields that one answer names: a body of a megabyte may have a hundred thousand bad ones. */
const maxFields = 100

/** The fields that a failed validation names, each once, and not more than `maxFields`. */
export function fieldsOf({ validation, validationContext }: { validation?: unknown; validationContext?: string | undefined }): Field[] {
  const errors = ((validation ?? []) as ErrorObject[]).slice(0, 10 * maxFields)
  const fields = new Map<string, Field>()
  for (const error of [...errors].sort((a, b) => weight(a) - weight(b))) {
    const field = toField(error)
    if (weight(error) > 0 && [...fields.keys()].some(known => isWithin(known, field.path))) continue
    const path = field.path || (validationContext === 'body' ? 'body' : (validationContext ?? 'request'))
    if (!fields.has(path)) fields.set(path, { ...field, path })
    if (fields.size === maxFields) break
  }
  return [...fields.values()]
}

/** Whether a field that is named already lies in the one of `path`: then it says better what is wrong. */
const isWithin = (known: string, path: string) => path === '' || known.startsWith(`${path}.`) || known.startsWith(`${path}[`)

/** Of several errors of a field, the one that tells most: not "must match anyOf", not "must be null". */
const weight = ({ keyword, params }: ErrorObject) => (keyword === 'anyOf' ? 2 : keyword === 'type' && params.type === 'null' ? 1 : 0)

function toField({ keyword, instancePath, params, message = 'is not valid' }: ErrorObject): Field {
  const path = readable(instancePath)
  const at = (name: string) => (path ? `${path}.${shown(name)}` : shown(name))
  if (keyword === 'required') return { path: at(params.missingProperty), code: 'MISSING_REQUIRED_FIELD', message: 'is required' }
  if (keyword === 'additionalProperties') {
    return { path: at(params.additionalProperty), code: 'INVALID_INPUT', message: 'is not a field of this request' }
  }
  if (keyword === 'enum') return { path, code: 'INVALID_INPUT', message: `must be one of ${params.allowedValues.join(', ')}` }
  if (keyword === 'const') return { path, code: 'INVALID_INPUT', message: `must be ${JSON.stringify(params.allowedValue)}` }
  if (keyword === 'format') return { path, code: 'INVALID_FORMAT', message: formats[params.format] ?? message }
  if (keyword === 'pattern') return { path, code: 'INVALID_FORMAT', message: params.pattern === '\\S' ? 'must not be blank' : message }
  return { path, code: 'INVALID_INPUT', message }
}

/** A field's name as it was sent: cut where it is long, and in quotes where there is nothing to see. */
const shown = (name: string) => (name.trim() === '' ? `"${name.slice(0, 100)}"` : name.slice(0, 100))

const formats: Record<string, string> = {
  date: 'must be a date of the calendar, YYYY-MM-DD, from 1900 to 2199',
  'wall-clock-time': 'must be a time HH:MM, 00:00 to 23:59',
  'time-zone': 'must be an IANA time zone such as Asia/Bangkok',
  'hours-of-day': 'must be HH:MM-HH:MM with the end after the start; 24:00 is the end of the day',
  'web-address': 'must be an address that begins with http:// or https://',
  email: 'must be an e-mail address'
}

/** `/exercises/0/sets/2/reps` → `exercises[0].sets[2].reps` */
const readable = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part), '')

/** Far deeper than any schema of ours goes. */
const maxDepth = 32

/** Refuses what PostgreSQL's text can't hold: NUL characters and half surrogates, wherever they stand. */
export async function refuseUnstorableText({ params, query, body }: FastifyRequest) {
  for (const part of [params, query, body]) {
    const found = findUnstorable(part, '', 0)
    if (!found) continue
    const { code, message } = found
    const path = readable(found.pointer) || 'body'
    throw new ApiError(code, `${path} ${message}`, { fields: [{ path, code, message }] })
  }
}

/** Where a string (or a key) can't be stored, or nobody can have meant to go, or undefined. */
function findUnstorable(value: unknown, pointer: string, depth: number): (Omit<Field, 'path'> & { pointer: string }) | undefined {
  if (typeof value === 'string') return storable(value) ? undefined : { pointer, ...unstorable }
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === maxDepth) return { pointer, code: 'INVALID_INPUT', message: `must not be nested deeper than ${maxDepth} levels` }
  for (const [key, part] of Object.entries(value)) {
    const inside = `${pointer}/${key}`
    if (!storable(key)) return { pointer: inside.replaceAll('\0', '').toWellFormed(), ...unstorable }
    const found = findUnstorable(part, inside, depth + 1)
    if (found) return found
  }
}

const unstorable = { code: 'INVALID_FORMAT', message: 'must not contain NUL characters or half surrogate pairs' } as const
const storable = (text: string) => !text.includes('\0') && text.isWellFormed()
