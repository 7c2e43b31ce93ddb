import { type Static, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Done, Id, IdParams, IsoDate, Maybe, Nullable, PeriodQuery, Person, SortQuery, Strict, Success } from './shapes.ts'

/** What can be measured, in which unit, and between which values. */
export const metricTypes = {
  weight: { unit: 'kg', least: 1, most: 999.99 },
  body_fat: { unit: '%', least: 0, most: 100 },
  muscle_mass: { unit: 'kg', least: 1, most: 999.99 },
  measurement: { unit: 'cm', least: 0.1, most: 999.99 }
} as const

export const MetricType = Type.Enum(['weight', 'body_fat', 'muscle_mass', 'measurement'])
export type MetricType = Static<typeof MetricType>
const Unit = Type.Enum(['kg', '%', 'cm'])

/** One measurement of a client's body. */
const Metric = Type.Object({
  id: Id,
  date: IsoDate,
  type: MetricType,
  measurementType: Nullable(Type.String({ description: 'what was measured; null unless type is measurement' })),
  value: Type.Number({ description: 'in `unit`, to 2 places' }),
  unit: Type.String({ description: 'kg of weight and muscle_mass, % of body_fat, cm of measurement' }),
  notes: Nullable(Type.String()),
  recordedBy: Nullable(Type.Object({ ...Person.properties, id: Type.Integer({ description: 'of the user: a trainer, or the client' }) }))
})

const Details = {
  date: IsoDate,
  type: MetricType,
  measurementType: Maybe(Type.String({ minLength: 1, maxLength: 50, pattern: '\\S', description: 'what was measured, such as waist' })),
  value: Type.Number({ minimum: 0, maximum: 999.99 }),
  unit: Type.Optional(Unit),
  notes: Maybe(Type.String({ maxLength: 1_000 }))
}

const ofValues = `\`weight\` and \`muscle_mass\` are kg (1 to 999.99), \`body_fat\` is % (0 to 100), \`measurement\` is cm (0.1 to 999.99) and says in
\`measurementType\` of what; the others have none. \`unit\` may be left out; given, it must be the type's: what a person is shown in pounds or inches is
sent in kg and cm. More than two decimals round half up. \`date\` is not after today in the client's zone.`
const once = 'A second body weight on one day is 409 `ALREADY_EXISTS`, whoever recorded the first, and whether or not one may see it.'
const recorder = `A trainer changes and deletes what they recorded themselves, while the client is theirs; anything else that they see is 403. A client
changes and deletes all but what their present trainer recorded (403).`
const beforeAcceptance = 'Before the client has accepted, a trainer sees only what they recorded themselves.'

const query = Type.Object({ ...PeriodQuery, ...SortQuery, type: Type.Optional(MetricType) })
const period = 'All of the period, or all there are, newest first (the newest 10,000 at most).'
const Listed = { 200: Success(Type.Object({ metrics: Type.Array(Metric) })) }
const NewMetric = Type.Object(Details, Strict)
const Changes = Type.Partial(NewMetric, { ...Strict, minProperties: 1 })
const Created = { 201: Success(Type.Object({ metricId: Id })) }
/** A client, then one of their metrics. */
const OfClient = Type.Object({ id: Id, metricId: Id })

export const listTraineeMetrics = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/metrics',
  config: { owner: 'training', roles: ['trainee'] },
  schema: {
    operationId: 'listTraineeMetrics',
    summary: "The client's own body metrics",
    description: period,
    tags: ['metrics'],
    querystring: query,
    response: Listed
  }
})

export const logMetric = defineRoute({
  method: 'POST',
  url: '/api/v1/trainee/metrics',
  config: { owner: 'training', roles: ['trainee'], errors: ['ALREADY_EXISTS'] },
  schema: {
    operationId: 'logMetric',
    summary: 'A client logs a metric of their own',
    description: `${ofValues}\n\n${once}`,
    tags: ['metrics'],
    body: NewMetric,
    response: Created
  }
})

export const changeOwnMetric = defineRoute({
  method: 'PATCH',
  url: '/api/v1/trainee/metrics/:id',
  config: { owner: 'training', roles: ['trainee'], errors: ['MISSING_REQUIRED_FIELD', 'ALREADY_EXISTS'] },
  schema: {
    operationId: 'changeOwnMetric',
    summary: 'A client corrects a metric of their own',
    description: `Only what is named changes, \`null\` clears. Who recorded it stays. ${recorder}\n\n${ofValues}\n\n${once}`,
    tags: ['metrics'],
    params: IdParams,
    body: Changes,
    response: { 200: Success(Metric) }
  }
})

export const deleteOwnMetric = defineRoute({
  method: 'DELETE',
  url: '/api/v1/trainee/metrics/:id',
  config: { owner: 'training', roles: ['trainee'] },
  schema: {
    operationId: 'deleteOwnMetric',
    summary: 'A client takes a metric of their own back',
    description: recorder,
    tags: ['metrics'],
    params: IdParams,
    response: { 200: Done }
  }
})

export const listClientMetrics = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/clients/:id/metrics',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'listClientMetrics',
    summary: "A client's body metrics",
    description: `${period} ${beforeAcceptance}`,
    tags: ['metrics'],
    params: IdParams,
    querystring: query,
    response: Listed
  }
})

export const recordMetric = defineRoute({
  method: 'POST',
  url: '/api/v1/trainer/clients/:id/metrics',
  config: { owner: 'training', roles: ['trainer'], errors: ['ALREADY_EXISTS'] },
  schema: {
    operationId: 'recordMetric',
    summary: 'A trainer records a metric of a client',
    description: `${ofValues}\n\n${once}`,
    tags: ['metrics'],
    params: IdParams,
    body: NewMetric,
    response: Created
  }
})

export const changeClientMetric = defineRoute({
  method: 'PATCH',
  url: '/api/v1/trainer/clients/:id/metrics/:metricId',
  config: { owner: 'training', roles: ['trainer'], errors: ['MISSING_REQUIRED_FIELD', 'ALREADY_EXISTS'] },
  schema: {
    operationId: 'changeClientMetric',
    summary: 'A trainer corrects a metric that they recorded',
    description: `Only what is named changes, \`null\` clears. ${recorder}\n\n${ofValues}\n\n${once}`,
    tags: ['metrics'],
    params: OfClient,
    body: Changes,
    response: { 200: Success(Metric) }
  }
})

export const deleteClientMetric = defineRoute({
  method: 'DELETE',
  url: '/api/v1/trainer/clients/:id/metrics/:metricId',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'deleteClientMetric',
    summary: 'A trainer takes a metric back that they recorded',
    description: recorder,
    tags: ['metrics'],
    params: OfClient,
    response: { 200: Done }
  }
})
