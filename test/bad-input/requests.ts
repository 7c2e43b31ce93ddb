import { routes } from '@spotter/contracts/routes.ts'
import fc from 'fast-check'
import type { Kind, Who } from './people.ts'
import { anyFor, badNames, badValues, cursors, days, Raw, Ref } from './values.ts'

export type Route = (typeof routes)[number]

/** One request before it is put on the wire. */
export interface Request {
  route: Route
  who: Who | 'nobody'
  /** What stands for `:id` and the like, by name. */
  params: Record<string, Ref | string>
  /** Names with values as they stand in the address. */
  query: [string, string | Ref][]
  /** Undefined: none. */
  body: unknown
  /** Headers besides those that every request has; a body of another type comes with its own. */
  headers: [string, string][]
}

const anyOf = <Value>(...values: Value[]) => fc.constantFrom(...values)
const kinds = [
  'client',
  'notification',
  'program',
  'assignment',
  'schedule',
  'session',
  'metric',
  'exercise',
  'location',
  'trainer'
] as const
const kindOfParam = (url: string, name: string): Kind => kinds.find(kind => url.includes(`/${kind}s/:${name}`)) ?? 'client'

type Step = [pick: number, how: string, value: unknown, name: string]
const steps = fc.array(
  fc.tuple(
    fc.nat(10_000),
    fc.oneof({ weight: 5, arbitrary: fc.constant('replace') }, anyOf('drop', 'add', 'repeat', 'nulls', 'skipped')),
    fc.oneof(anyOf(...badValues), fc.jsonValue({ maxDepth: 2 })),
    anyOf(...badNames)
  ),
  { minLength: 1, maxLength: 3 }
) as fc.Arbitrary<Step[]>

/** A body that the schema takes and that mostly makes sense: sets that say something, a week with a day once, a schedule's own date. */
const soundFor = (schema: unknown) =>
  fc
    .tuple(anyFor(schema), fc.integer({ min: 0, max: 5 }), days(-30, -1), days(1, 40))
    .map(([body, lot, past, ahead]: [any, number, string, string]) => {
      if (lot === 0 || !isObject(body)) return body
      if (Array.isArray(body.exercises)) {
        for (const { sets } of body.exercises as any[]) {
          for (const [i, set] of sets.entries()) Object.assign(set, { setNumber: i + 1, reps: set.reps ?? 5 })
        }
        if (body.scheduleId instanceof Ref && lot < 3) {
          const { time: _time, locationId: _locationId, ...scheduled } = body
          return { ...scheduled, date: new Ref('scheduleDate', body.scheduleId.n) }
        }
        const { scheduleId: _scheduleId, ...walkIn } = body
        return walkIn.clientId ? { time: '09:30', ...walkIn, date: past } : walkIn
      }
      if (Array.isArray(body.weeklySchedule)) {
        const week = body.weeklySchedule as { day: string }[]
        const weeklySchedule = week.filter(({ day }, i) => week.findIndex(other => other.day === day) === i)
        return { ...body, weeklySchedule, sessionsPerWeek: weeklySchedule.length || 1 }
      }
      if (body.generateSchedules) return { ...body, startDate: ahead, generateSchedules: { times: { Monday: '06:00' } } }
      if (body.status === 'completed' && body.date) return { ...body, date: past }
      return body
    })

/** A body that the schema takes, with some fields gone wrong. */
function mutated(body: unknown, steps: Step[]): unknown {
  const root = { body: copyOf(body) }
  for (const [pick, how, value, name] of steps) {
    const places = placesIn(root)
    if (places.length === 0) break // the body itself was dropped
    const { parent, key } = places[pick % places.length]!
    const here = parent[key]
    if (how === 'replace') parent[key] = copyOf(value)
    else if (how === 'drop') delete parent[key]
    else if (how === 'nulls') parent[key] = isObject(here) ? Object.fromEntries(Object.keys(here).map(key => [key, null])) : null
    else if (how === 'repeat') parent[key] = Array.from({ length: 101 }, () => (Array.isArray(here) ? here[0] : here))
    else if (how === 'add' && isObject(here))
      Object.defineProperty(here, name, { value, enumerable: true, configurable: true, writable: true })
    else if (how === 'skipped' && isObject(root.body)) Object.assign(root.body, { date: '2027-03-28', time: '02:30' })
  }
  return root.body
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Ref) && !(value instanceof Raw)

function copyOf(value: unknown): any {
  if (Array.isArray(value)) return value.map(copyOf)
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)])) : value
}

function placesIn(value: any): { parent: any; key: string }[] {
  if (!Array.isArray(value) && !isObject(value)) return []
  return Object.keys(value).flatMap(key => [{ parent: value, key }, ...placesIn((value as any)[key])])
}

const badText = anyOf(
  ...[
    '%00',
    '%ed%a0%80',
    '%ff',
    '%',
    '%zz',
    '',
    '1e9',
    '0',
    '-1',
    '-0',
    '1.5',
    '1e3',
    '+5',
    '%2B5',
    '%205',
    '0x10',
    'NaN',
    'Infinity',
    '1e400'
  ],
  ...[
    '9'.repeat(400),
    '9007199254740993',
    'true',
    'null',
    '[]',
    '{}',
    'x'.repeat(201),
    'x'.repeat(5_000),
    '%F0%9F%98%80',
    '%E0%B8%81',
    "'",
    '%25',
    '%5c'
  ],
  ...[
    '2026-02-30',
    '0000-01-01',
    '9999-12-31',
    'active,,inactive',
    ',',
    'scheduled,scheduled',
    '..',
    '%2e%2e',
    '%2F',
    '1%2F2',
    '1;v=1',
    '%D9%A1',
    '__proto__'
  ],
  ...cursors.filter(cursor => !cursor.includes('%'))
)

function queryOf(route: Route): fc.Arbitrary<Request['query']> {
  const properties: Record<string, any> = (route.schema.querystring as any)?.properties ?? {}
  const names = [...Object.keys(properties), 'unknown', '__proto__', 'page[x]', 'toString']
  const good = Object.entries(properties).map(([name, schema]) =>
    fc.option(
      anyFor(schema, name).map((value): [string, string | Ref] => [
        name,
        value instanceof Ref ? value : encodeURIComponent(String(value).toWellFormed())
      ]),
      { freq: 1 }
    )
  )
  const bad = fc.array(fc.tuple(anyOf(...names), badText), { maxLength: 2 })
  return fc.tuple(fc.tuple(...good), bad, fc.boolean()).map(([good, bad, twice]) => {
    const query = [...good.filter(pair => pair !== null), ...bad]
    return twice && query.length > 2 ? [...query, query[0]!] : query
  })
}

const paramsOf = ({ url }: Route) =>
  fc.record(
    Object.fromEntries(
      [...url.matchAll(/:(\w+)/g)].map(([, name]) => [
        name!,
        fc.oneof({ weight: 5, arbitrary: fc.nat(12).map((n): Ref | string => new Ref(kindOfParam(url, name!), n)) }, badText)
      ])
    )
  )

const header = anyOf<[string, string][]>(
  ...['Basic eDp5', 'Bearer', 'Bearer ', 'Bearer a.b.c', 'Bearer \xff', `Bearer ${'x'.repeat(5_000)}`, 'bearer null', ''].map(
    (value): [string, string][] => [['authorization', value]]
  ),
  [
    ['authorization', 'Bearer a.b.c'],
    ['authorization', 'Bearer d.e.f']
  ],
  [['cookie', `x=${'y'.repeat(9_000)}`]],
  [['cookie', 'auth_token=%zz; refresh_token=%00; __proto__=1; =; ;;;']],
  [
    ['cookie', 'auth_token=a.b.c'],
    ['cookie', 'refresh_token=abc']
  ],
  ...[
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'application/json;',
    'multipart/form-data',
    '/',
    '',
    'application/JSON',
    'application/vnd.api+json',
    'x'.repeat(3_000)
  ].map((value): [string, string][] => [['content-type', value]]),
  [['content-encoding', 'gzip']],
  [
    ['x-forwarded-for', "'; drop table"],
    ['x-forwarded-host', 'evil'],
    ['x-request-id', 'a\tb']
  ],
  [['user-agent', '\x80\xff'.repeat(1_000)]],
  [['user-agent', '']],
  [['accept', '\xff']],
  [
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site']
  ],
  [
    ['if-none-match', '*'],
    ['range', 'bytes=0-'],
    ['if-modified-since', 'never']
  ],
  [['x-http-method-override', 'DELETE']],
  ...['key-1', 'key-2', 'key-3', '', ' ', '\xff', 'x'.repeat(256), 'two words'].map((value): [string, string][] => [
    ['idempotency-key', value]
  ]),
  [
    ['accept-encoding', 'gzip, br'],
    ['te', 'trailers']
  ]
)

const nested = (open: string, close: string) => new Raw(open.repeat(100_000) + close.repeat(100_000))
/** Bodies that are no JSON, or more of it than anybody needs. */
const brokenBody = anyOf<unknown>(
  ...[
    '',
    ' ',
    '{',
    '{"a":',
    '{"a":1,}',
    "{'a':1}",
    'undefined',
    'NaN',
    '{"a":1}{"b":2}',
    '\ufeff{}',
    '{"__proto__":{"x":1}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"a":1,"a":2}',
    '"text"',
    '1',
    'null',
    'true',
    '[]',
    '\0',
    '{"a":"\x01"}',
    '{"\\u0000":1}',
    '{"\\ud800":1}',
    '1e999999'
  ].map(text => new Raw(text)),
  nested('[', ']'),
  nested('{"a":', '}'),
  new Raw('['.repeat(100_000)),
  new Raw(`{"title":"${'x'.repeat(1_000_000)}"}`),
  new Raw(`{"email":"${'a@'.repeat(200_000)}","password":"x"}`),
  new Raw(`{${Array.from({ length: 50_000 }, (_, i) => `"k${i}":0`).join(',')}}`),
  new Raw(`{"exercises":[${'0,'.repeat(300_000)}0]}`),
  new Raw(`{"goals":[${'{},'.repeat(200_000)}0],"exercises":[${'{"notes":0},'.repeat(10_000)}0]}`)
)

/** A request to that route: mostly signed in as somebody who may, and mostly with something wrong. */
function requestTo(route: Route): fc.Arbitrary<Request> {
  const { roles } = route.config
  const may: Request['who'][] = roles === 'anyone' ? ['nobody'] : roles.map(role => (role === 'trainee' ? ('client' as const) : role))
  const schema = route.schema.body
  const body = schema
    ? fc.oneof(
        {
          weight: 12,
          arbitrary: fc
            .tuple(soundFor(schema), fc.oneof({ weight: 2, arbitrary: steps }, fc.constant<Step[]>([])))
            .map(([body, steps]) => mutated(body, steps))
        },
        { weight: 1, arbitrary: brokenBody }
      )
    : fc.oneof({ weight: 12, arbitrary: fc.constant(undefined) }, brokenBody, anyOf<unknown>(...badValues))
  return fc.record({
    route: fc.constant(route),
    who: fc.oneof(
      { weight: 8, arbitrary: anyOf(...may) },
      anyOf<Request['who']>('nobody', 'client', 'trainer', 'rival', 'newcomer', 'loner', 'foreigner', 'admin')
    ),
    params: paramsOf(route),
    query: route.schema.querystring ? queryOf(route) : fc.oneof({ weight: 9, arbitrary: fc.constant<any>([]) }, queryOf(route)),
    body,
    headers: fc.oneof({ weight: 9, arbitrary: fc.constant<any>([]) }, header)
  })
}

/** Any request; those that write come four times as often. */
export const requests = fc.oneof(...routes.map(route => ({ weight: route.schema.body ? 4 : 1, arbitrary: requestTo(route) })))
