import { runService } from '@spotter/service-kit/process.ts'
import { schedulingRoutes } from './app.ts'
import { handlers } from './consumers/index.ts'
import { readSchedulingSettings } from './settings.ts'

await runService({ name: 'scheduling', handlers, plansOnce: true }, async deps => ({
  routes: schedulingRoutes({ ...deps, ...readSchedulingSettings() })
}))
