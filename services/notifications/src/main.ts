import { runService } from '@spotter/service-kit/process.ts'
import { notificationsRoutes } from './app.ts'
import { handlers } from './consumers/index.ts'

await runService({ name: 'notifications', handlers }, async deps => ({ routes: notificationsRoutes(deps) }))
