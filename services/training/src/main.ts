import { runService } from '@spotter/service-kit/process.ts'
import { trainingRoutes } from './app.ts'
import { handlers } from './consumers/index.ts'

await runService({ name: 'training', handlers }, async deps => ({ routes: trainingRoutes(deps) }))
