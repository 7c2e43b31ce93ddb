import * as achievements from './api/achievements.ts'
import * as analytics from './api/analytics.ts'
import * as assignments from './api/assignments.ts'
import * as availability from './api/availability.ts'
import * as clients from './api/clients.ts'
import * as consent from './api/consent.ts'
import * as dashboard from './api/dashboard.ts'
import * as exercises from './api/exercises.ts'
import * as google from './api/google.ts'
import * as invitations from './api/invitations.ts'
import * as locations from './api/locations.ts'
import * as metrics from './api/metrics.ts'
import * as notifications from './api/notifications.ts'
import * as profiles from './api/profiles.ts'
import * as programs from './api/programs.ts'
import * as progress from './api/progress.ts'
import * as schedules from './api/schedules.ts'
import * as sessionHistories from './api/session-histories.ts'
import * as sessions from './api/sessions.ts'
import * as signIn from './api/sign-in.ts'
import * as stats from './api/stats.ts'
import * as traineePrograms from './api/trainee-programs.ts'
import * as traineeSchedules from './api/trainee-schedules.ts'
import * as trainers from './api/trainers.ts'
import type { Owner, RouteContract } from './define-route.ts'

const areasOfServices = [
  [signIn, google, profiles, clients, invitations, consent, trainers],
  [schedules, traineeSchedules, availability, dashboard, programs, assignments, traineePrograms, locations],
  [sessions, sessionHistories, progress, exercises, metrics, analytics, stats],
  [notifications, achievements]
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

/** Areas that are also read under `/api/v1/common/…`. */
const common = ['/api/v1/locations', '/api/v1/trainers', '/api/v1/exercises']

/** Every address with its owner, `/common/…` included; parameters as `:id`. */
export const ownership: { method: RouteContract['method']; url: string; owner: Owner }[] = routes.flatMap(
  ({ method, url, config: { owner } }) => {
    const isCommon = method === 'GET' && common.some(prefix => url === prefix || url.startsWith(`${prefix}/`))
    const addresses = isCommon ? [url, url.replace('/api/v1/', '/api/v1/common/')] : [url]
    return addresses.map(url => ({ method, url, owner }))
  }
)
