import fc from 'fast-check'
import { emails, type Kind, password } from './people.ts'

/** An id that is looked up when the request is sent: the n-th of its kind. */
export class Ref {
  kind: Kind
  n: number
  constructor(kind: Kind, n: number) {
    this.kind = kind
    this.n = n
  }
}

/** JSON that JSON.stringify would not write. */
export class Raw {
  text: string
  constructor(text: string) {
    this.text = text
  }
}

/** The JSON text of a value with Refs and Raws in it. */
export function write(value: unknown, idOf: (ref: Ref) => number | string): string {
  if (value instanceof Raw) return value.text
  if (value instanceof Ref) return JSON.stringify(idOf(value))
  if (Array.isArray(value)) return `[${value.map(part => write(part, idOf)).join(',')}]`
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : (JSON.stringify(value) ?? 'null')
  return `{${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}:${write(part, idOf)}`)
    .join(',')}}`
}

const kindOf: Record<string, Kind> = {
  clientId: 'client',
  scheduleId: 'schedule',
  locationId: 'location',
  programAssignmentId: 'assignment',
  exerciseLibraryId: 'exercise',
  metricId: 'metric',
  trainerId: 'trainer'
}

export const days = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map(n => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10))
const strange = [
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '1900-01-01',
  '2199-12-31',
  '2024-02-29',
  '2027-03-28',
  '2026-03-29',
  '2027-03-14'
]
const dates = fc.oneof({ weight: 5, arbitrary: days(-4, 60) }, days(-8_000, 1_000), fc.constantFrom(...strange))
const times = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(pair => pair.map(part => String(part).padStart(2, '0')).join(':')),
  fc.constantFrom('02:30', '00:00', '23:59')
)
const written = [
  'Lower body',
  'ก'.repeat(50),
  'สควอท กำ',
  'שלום \u202eevil',
  '👩‍👩‍👧‍👦🏋🏽‍♀️',
  'e\u0301\u0327',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚a',
  `'; drop table users; --`,
  '%_\\',
  '\ufeff\uffff\u2028',
  'İstanbul ß'
]
const texts = (max: number) =>
  fc.oneof(
    fc.constantFrom(...written).map(text => [...text].slice(0, max).join('')),
    fc.string({ minLength: 1, maxLength: Math.min(max, 40), unit: 'binary' }).map(text => text.replaceAll('\0', '') || 'x'),
    fc.constantFrom('😀', 'ก', 'x').map(unit => unit.repeat(max))
  )

/** Something that the schema takes, most of the time. `name` says what a number or a text stands for. */
export function anyFor(schema: any, name = ''): fc.Arbitrary<unknown> {
  if (schema.anyOf)
    return fc.oneof(...schema.anyOf.map((branch: any, i: number) => ({ weight: i ? 1 : 4, arbitrary: anyFor(branch, name) })))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'array') return fc.array(anyFor(schema.items, name), { maxLength: Math.min(schema.maxItems ?? 4, 4) })
  if (schema.type === 'object') return objectOf(schema)
  if (schema.type === 'string') return textOf(schema, name)
  return numberOf(schema, name)
}

function objectOf({ properties, required = [] }: any): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const value = anyFor(schema, name)
    return [name, required.includes(name) ? value : fc.option(value, { freq: 2, nil: undefined })] as const
  })
  return fc
    .record(Object.fromEntries(fields))
    .map(object => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)))
}

function textOf({ format, pattern = '', maxLength = 40 }: any, name: string): fc.Arbitrary<unknown> {
  if (format === 'date') return dates
  if (format === 'wall-clock-time') return times
  if (/email|username/.test(name)) return fc.oneof(fc.constantFrom(...Object.values(emails)), fc.emailAddress())
  if (name === 'password') return fc.oneof(fc.constant(password), texts(200))
  if (pattern.startsWith('^[+0-9')) return fc.constantFrom('+49 30 1234567', '(030) 12-34', '123')
  const list = /^\^\(([a-z_|]+)\)\(,/.exec(pattern)?.[1]
  if (list) return fc.subarray(list.split('|'), { minLength: 1 }).map(names => names.join(','))
  if (name === 'cursor') return fc.constantFrom(...cursors)
  return texts(maxLength)
}

function numberOf({ type, minimum = 0, maximum = 1_000 }: any, name: string): fc.Arbitrary<unknown> {
  const kind = kindOf[name]
  if (kind) return fc.nat(40).map(n => new Ref(kind, n))
  const edges = fc.constantFrom(minimum, maximum)
  if (type === 'integer')
    return fc.oneof({ weight: 3, arbitrary: fc.integer({ min: minimum, max: Math.min(maximum, minimum + 60) }) }, edges)
  return fc.oneof(
    fc.integer({ min: Math.ceil(minimum * 100), max: Math.floor(maximum * 100) }).map(n => n / 100),
    fc.double({ min: minimum, max: maximum, noNaN: true }),
    edges
  )
}

const cursorOf = (text: string) => Buffer.from(text).toString('base64url')
export const cursors = [
  cursorOf('2026-11-02|2026-11-02T07:00:00.000Z|5|2'),
  cursorOf('0000-01-01|0000-01-01T07:00:00.000Z|5|2'),
  cursorOf('9999-12-31|9999-12-31T23:59:59.999Z|9007199254740991|999999999'),
  cursorOf('2026-02-30|2026-02-30T07:00:00.000Z|5|2'),
  cursorOf('2026-11-02|2026-11-02T07:00:00.000Z|9999999999999999|2'),
  cursorOf('2026-11-02|2026-11-02T07:00:00.000Z|0|0'),
  'nonsense',
  '%00'
]

/** What no field is made for. */
export const badValues: unknown[] = [
  ...[
    null,
    true,
    false,
    [],
    {},
    [[]],
    [null],
    { a: 1 },
    [1, 'a', {}],
    Array.from({ length: 101 }, (_, i) => i),
    Array(101).fill('x'),
    Array(3).fill({})
  ],
  ...[0, -1, -0, 0.1 + 0.2, 1.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 2 ** 63, 1e308, 5e-324, 9_999.995, 999.9995],
  ...['1e400', '-1e400', '1e-400', '-0', '1.0', '1E0', '123456789012345678901234567890', '0.1e-5'].map(text => new Raw(text)),
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udc00y',
    'x'.repeat(10_000),
    'x'.repeat(10_001),
    'ก'.repeat(256),
    '😀'.repeat(255),
    'é'.repeat(600)
  ],
  ...[...written, '1', 'true', 'null', 'NaN', '١٢', '\t\r\n', '\u200b'],
  ...[...strange, '2026-1-1', '20260101', '2026-01-01T00:00:00Z', 'infinity', 'now', 'today', '1899-12-31', '-2026-01-01'],
  ...['24:00', '23:60', '-01:00', '12:00:00', 'allballs', '02:30', '٠١:٠٠'],
  ...['a@b', `${'a'.repeat(64)}@${'b'.repeat(180)}.com`, 'A@EXAMPLE.COM', `x@${'y'.repeat(300)}.com`, ' client@example.com '],
  ...['client', 'schedule', 'location', 'assignment', 'exercise'].map(kind => new Ref(kind as Kind, 99)),
  new Ref('client', 4)
]

/** Names that no schema has. */
export const badNames = [
  'unknown',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '',
  'a.b',
  'a/b',
  '0',
  '\0',
  '\ud800',
  'id',
  'trainerId',
  'ชื่อ',
  'x'.repeat(1_000)
]
