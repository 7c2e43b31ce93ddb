import { type MetricType, metricTypes } from '@spotter/contracts/api/metrics.ts'
import { sqlState } from '@spotter/service-kit/db.ts'
import { ApiError, type Field, invalidField } from '@spotter/service-kit/errors.ts'
import { BodyWeightTaken } from '../errors.ts'

/** A metric as it is to be, as far as its fields depend on each other. */
interface Measured {
  type: MetricType
  measurementType?: string | null
  value: number
  /** The one that was sent, if any. */
  unit?: string
}

/** The unit of a metric. Throws a 422 that names each field which its type does not allow. */
export function unitOf({ type, measurementType, value, unit }: Measured) {
  const { unit: right, least, most } = metricTypes[type]
  const fields: Field[] = []
  const refuse = (path: string, message: string, code: Field['code'] = 'INVALID_INPUT') => fields.push({ path, code, message })

  if (value < least || value > most) refuse('value', `must be ${least} to ${most} ${right} where type is ${type}`)
  if (unit !== undefined && unit !== right) refuse('unit', `must be ${right} where type is ${type}, or left out`)
  if (type === 'measurement' && measurementType == null)
    refuse('measurementType', 'is required where type is measurement', 'MISSING_REQUIRED_FIELD')
  if (type !== 'measurement' && measurementType != null) refuse('measurementType', 'is only for type measurement')

  const [first] = fields
  if (first) throw new ApiError(first.code, fields.map(({ path, message }) => `${path} ${message}`).join('; '), { fields })
  return right
}

/** Throws a 422 for a date that the client's calendar has not come to. */
export function checkDate(date: string, today: string) {
  if (date > today) throw invalidField('date', `must not be after today, ${today} where the client is`)
}

/** What `writing` comes to; throws ALREADY_EXISTS where it would be the second body weight of a day. */
export async function oneWeightADay<T>(writing: Promise<T>) {
  try {
    return await writing
  } catch (error) {
    // the one unique index of metrics besides their key: metrics_one_body_weight_a_day
    if (sqlState(error) === '23505') throw new BodyWeightTaken()
    throw error
  }
}
