import { decorate, type RouteDeps } from '@spotter/service-kit/service.ts'
import type { FastifyPluginAsync } from 'fastify'
import { listLocations } from './places/list-locations.ts'
import { assignProgram } from './programs/assign-program.ts'
import { createProgram } from './programs/create-program.ts'
import { bookSchedule } from './schedules/book-schedule.ts'
import { cancelSchedule } from './schedules/cancel-schedule.ts'
import { changeSchedule } from './schedules/change-schedule.ts'
import { listSchedules } from './schedules/list-schedules.ts'
import { listUpcomingSchedules } from './schedules/list-upcoming-schedules.ts'
import { readOwnSchedule } from './schedules/read-own-schedule.ts'

/** Every route of the scheduling service. */
export const schedulingRoutes =
  (deps: RouteDeps): FastifyPluginAsync =>
  async app => {
    decorate(app, deps)

    await app.register(listUpcomingSchedules)
    await app.register(readOwnSchedule)

    await app.register(listSchedules)
    await app.register(bookSchedule)
    await app.register(changeSchedule)
    await app.register(cancelSchedule)

    await app.register(createProgram)
    await app.register(assignProgram)

    await app.register(listLocations)
  }
