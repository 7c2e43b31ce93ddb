import * as clients from './api/clients.ts'
import * as exercises from './api/exercises.ts'
import * as locations from './api/locations.ts'
import * as notifications from './api/notifications.ts'
import * as programs from './api/programs.ts'
import * as schedules from './api/schedules.ts'
import * as sessions from './api/sessions.ts'
import * as signIn from './api/sign-in.ts'
import * as stats from './api/stats.ts'
import * as traineeSchedules from './api/trainee-schedules.ts'
import type { Owner, RouteContract } from './define-route.ts'

const areasOfServices = [
  [signIn, clients],
  [schedules, traineeSchedules, programs, locations],
  [sessions, exercises, stats],
  [notifications]
]

/** Every route, by service, then by name: the gateway, the OpenAPI document and the services' registrations come from this table. */
export const routes: RouteContract[] = areasOfServices.flatMap(areas =>
  areas
    .flatMap(area => (Object.values(area) as unknown[]).filter(isRoute))
    .sort((one, other) => (one.schema.operationId < other.schema.operationId ? -1 : 1))
)

function isRoute(value: unknown): value is RouteContract {
  return typeof value === 'object' && value !== null && 'method' in value && 'url' in value && 'config' in value
}

/** Areas whose routes are also reached under `/api/v1/common/…`. */
const common = ['/api/v1/locations', '/api/v1/trainers', '/api/v1/exercises']

/** Every address with its owner, `/common/…` included; parameters as `:id`. */
export const ownership: { method: RouteContract['method']; url: string; owner: Owner }[] = routes.flatMap(
  ({ method, url, config: { owner } }) => {
    const isCommon = common.some(prefix => url === prefix || url.startsWith(`${prefix}/`))
    const addresses = isCommon ? [url, url.replace('/api/v1/', '/api/v1/common/')] : [url]
    return addresses.map(url => ({ method, url, owner }))
  }
)
