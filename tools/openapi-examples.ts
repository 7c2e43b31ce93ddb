import type { TSchema } from 'typebox'

/** What the values of the examples look like, by the name of the field; a field's own `examples`, `default` or first choice goes before. */
const byName: Record<string, unknown> = {
  name: 'Alex Doe',
  title: 'Upper body',
  email: 'alex@example.com',
  password: 'Correct-horse-7',
  phoneNumber: '+66 2 123 4567',
  category: 'chest',
  exercise: 'Bench press',
  description: 'Push and pull, 45 minutes',
  timezone: 'Asia/Bangkok',
  currency: 'kg',
  time: '18:00',
  startDate: '2026-03-02',
  endDate: '2026-05-24',
  dayName: 'Tuesday',
  duration: 60,
  weight: 82.5,
  value: 82.5,
  reps: 8,
  rest: 90,
  rpe: 8,
  distance: 5,
  unit: 'kg',
  token: 'eyJhbGciOiJFZERTQSJ9.…',
  refreshToken: 'q1Yw3…',
  message: 'Session moved to Tuesday, 18:00',
  reason: 'On holiday',
  actionUrl: '/sessions/41',
  mapUrl: 'https://example.com/map',
  videoUrl: 'https://example.com/row.mp4',
  thumbnailUrl: 'https://example.com/row.jpg',
  images: 'https://example.com/row.jpg',
  profileImage: 'https://example.com/alex.jpg',
  instagramUrl: 'https://instagram.com/example',
  facebookUrl: 'https://facebook.com/example',
  youtubeUrl: 'https://youtube.com/example',
  measurementType: 'waist',
  sessionType: 'strength',
  equipment: 'barbell',
  muscleGroups: 'chest',
  instructions: 'Lower the bar to the chest',
  goals: 'Get stronger',
  specialization: 'strength',
  certifications: 'NSCA-CSCS',
  focus: 'Push',
  plannedExercises: 'Bench press',
  notes: 'Slow on the way down',
  inviteMessage: 'See you on Monday',
  latitude: 13.7563,
  longitude: 100.5018,
  nextCursor: null,
  currentPage: 1,
  totalPages: 1,
  totalItems: 1,
  itemsPerPage: 20,
  page: 1,
  limit: 20
}

interface Schema extends TSchema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  patternProperties?: Record<string, Schema>
  required?: string[]
  default?: unknown
  examples?: unknown[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
}

/** An example of what a schema takes, made of its parts: the same one every time. */
export function exampleOf(schema: Schema, name = ''): unknown {
  if (schema.examples) return schema.examples[0]
  if ('const' in schema) return schema.const
  if (schema.default !== undefined) return schema.default
  if (schema.anyOf) return exampleOf(schema.anyOf.find(({ type }) => type !== 'null') ?? schema.anyOf[0]!, name)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(part => exampleOf(part, name)))
  if (schema.enum) return schema.enum[0]
  if (schema.type === 'object') return exampleOfObject(schema)
  if (schema.type === 'array') return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => exampleOf(schema.items ?? {}, name))
  if (schema.type === 'null') return null
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema, name)
  return schema.type === 'string' ? textOf(schema, name) : null
}

const exampleOfObject = ({ properties = {}, patternProperties = {} }: Schema) =>
  Object.fromEntries([
    ...Object.entries(properties).map(([name, schema]) => [name, exampleOf(schema, name)]),
    ...Object.entries(patternProperties)
      .slice(0, 1)
      .map(([, schema]) => ['Bench press', exampleOf(schema)])
  ])

function numberOf({ type, minimum = -Infinity, maximum = Infinity }: Schema, name: string) {
  const usual = byName[name]
  const wanted = typeof usual === 'number' ? (type === 'integer' ? Math.round(usual) : usual) : /(^id|Id)$/.test(name) ? 41 : 3
  return Math.min(maximum, Math.max(minimum, wanted))
}

const byFormat: Record<string, string> = {
  date: '2026-03-10',
  'date-time': '2026-03-10T11:00:00.000Z',
  'wall-clock-time': '18:00',
  'time-zone': 'Asia/Bangkok',
  email: 'alex@example.com',
  uri: 'https://example.com/picture.jpg',
  'web-address': 'https://example.com/picture.jpg',
  uuid: '0198f0a0-7c1e-7000-8000-000000000041'
}

function textOf({ format, maxLength = Infinity }: Schema, name: string) {
  if (format && byFormat[format]) return byFormat[format]
  const usual = byName[name]
  return (typeof usual === 'string' ? usual : 'Text').slice(0, maxLength)
}
