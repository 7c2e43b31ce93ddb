import { decorate, type RouteDeps } from '@spotter/service-kit/service.ts'
import type { FastifyPluginAsync } from 'fastify'
import { listFreeSlots } from './availability/list-free-slots.ts'
import { getDashboard } from './dashboard/get-dashboard.ts'
import { changeLocation } from './places/change-location.ts'
import { createLocation } from './places/create-location.ts'
import { deleteLocation } from './places/delete-location.ts'
import { listLocations } from './places/list-locations.ts'
import { readLocation } from './places/read-location.ts'
import { archiveProgram } from './programs/archive-program.ts'
import { assignProgram } from './programs/assign-program.ts'
import { changeAssignment } from './programs/change-assignment.ts'
import { changeProgram } from './programs/change-program.ts'
import { createProgram } from './programs/create-program.ts'
import { listOwnPrograms } from './programs/list-own-programs.ts'
import { listPrograms } from './programs/list-programs.ts'
import { readCurrentProgram, readOwnProgram } from './programs/read-own-program.ts'
import { readProgram } from './programs/read-program.ts'
import { decorateRows } from './rows.ts'
import { bookSchedule } from './schedules/book-schedule.ts'
import { cancelOwnSchedule } from './schedules/cancel-own-schedule.ts'
import { cancelSchedule } from './schedules/cancel-schedule.ts'
import { changeSchedule } from './schedules/change-schedule.ts'
import { confirmOwnSchedule } from './schedules/confirm-own-schedule.ts'
import { getSchedule } from './schedules/get-schedule.ts'
import { listOwnSchedules } from './schedules/list-own-schedules.ts'
import { listSchedules } from './schedules/list-schedules.ts'
import { listUpcomingSchedules } from './schedules/list-upcoming-schedules.ts'
import { readOwnSchedule } from './schedules/read-own-schedule.ts'
import { defaultCancelHours } from './settings.ts'

interface SchedulingDeps extends RouteDeps {
  /** A client may cancel a session until so many hours before it starts. */
  clientCancelHours?: number
}

/** Every route of the scheduling service. */
export const schedulingRoutes =
  ({ clientCancelHours = defaultCancelHours, ...deps }: SchedulingDeps): FastifyPluginAsync =>
  async app => {
    decorate(app, deps)
    decorateRows(app, deps.db)

    await app.register(listUpcomingSchedules)
    await app.register(listOwnSchedules)
    await app.register(readOwnSchedule)
    await app.register(confirmOwnSchedule)
    await app.register(cancelOwnSchedule, { clientCancelHours })

    await app.register(getDashboard)
    await app.register(listSchedules)
    await app.register(getSchedule)
    await app.register(bookSchedule)
    await app.register(changeSchedule)
    await app.register(cancelSchedule)

    await app.register(readCurrentProgram)
    await app.register(listOwnPrograms)
    await app.register(readOwnProgram)

    await app.register(listPrograms)
    await app.register(readProgram)
    await app.register(createProgram)
    await app.register(changeProgram)
    await app.register(archiveProgram)
    await app.register(assignProgram)
    await app.register(changeAssignment)

    await app.register(listFreeSlots)
    await app.register(listLocations)
    await app.register(readLocation)
    await app.register(createLocation)
    await app.register(changeLocation)
    await app.register(deleteLocation)
  }
