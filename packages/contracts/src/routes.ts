import * as auth from './api/auth.ts'
import * as notifications from './api/notifications.ts'
import * as scheduling from './api/scheduling.ts'
import * as training from './api/training.ts'
import type { Owner, RouteContract } from './define-route.ts'

/** Every route: the gateway, the OpenAPI document and the services' registrations come from this table. */
export const routes: RouteContract[] = [auth, scheduling, training, notifications].flatMap(service =>
  (Object.values(service) as unknown[]).filter(isRoute)
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
