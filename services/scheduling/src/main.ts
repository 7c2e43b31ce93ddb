import { runService } from '@spotter/service-kit/process.ts'
import { schedulingRoutes } from './app.ts'
import { handlers } from './consumers/index.ts'

await runService({ name: 'scheduling', handlers }, async deps => ({ routes: schedulingRoutes(deps) }))
