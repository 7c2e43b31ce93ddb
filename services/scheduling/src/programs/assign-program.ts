import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/assignments.ts'
import { programAssigned, scheduleCreated } from '@spotter/contracts/events/scheduling.ts'
import { once } from '@spotter/service-kit/idempotency.ts'
import { publish } from '@spotter/service-kit/outbox.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ClientNotAssigned, HasActiveProgram, ProgramNotActive, ProgramNotFound } from '../errors.ts'
import { isClientOf, lockCalendars } from '../schedules/calendar.ts'
import { bookSessions } from './book-sessions.ts'
import { endAssignment } from './end-assignment.ts'
import { newAssignmentJson } from './read-sql.ts'
import { endDateOf } from './rules.ts'
import { cancelActive, hasActive, insertAssignment, programOf } from './sql.ts'

/** A trainer gives a client a program, and books its sessions where asked to: all of them or none. */
export const assignProgram: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.assignProgram,
    async handler(request, reply) {
      const { clientId, startDate, generateSchedules, replaceActive } = request.body
      const programId = request.params.id
      const trainerId = request.user.trainerId!
      const now = app.clock()

      const made = await once(app.db, request, reply, async tx => {
        await lockCalendars(tx, { trainerId, clientId, locationIds: [generateSchedules?.locationId ?? null] })
        const program = await programOf(tx, { id: programId, trainerId })
        if (!program) throw new ProgramNotFound(programId)
        if (!(await isClientOf(tx, { clientId, trainerId }))) throw new ClientNotAssigned(clientId)
        if (program.status !== 'active') throw new ProgramNotActive(program.status)

        if (!replaceActive && (await hasActive(tx, clientId))) throw new HasActiveProgram()
        const replaced = replaceActive ? await cancelActive(tx, clientId) : undefined
        const end = { status: 'cancelled', reason: 'program replaced', at: now, byUserId: request.user.userId } as const
        const ended = replaced ? await endAssignment(tx, replaced, end) : []

        const endDate = endDateOf(startDate, program.totalWeeks)
        const totalSessions = program.totalWeeks * program.sessionsPerWeek
        const id = await insertAssignment(tx, { programId, clientId, startDate, endDate, totalSessions })
        const booking = { program, assignmentId: id, trainerId, clientId, startDate, now }
        const schedules = generateSchedules ? await bookSessions(tx, { ...booking, ...generateSchedules }) : []

        const assigned = {
          assignmentId: id,
          programId,
          programName: program.name,
          trainerId,
          traineeId: clientId,
          startDate,
          endDate,
          totalSessions
        }
        await publish(tx, ...ended, programAssigned(assigned), ...schedules.map(schedule => scheduleCreated(schedule)))

        const scheduleIds = JSON.stringify(schedules.map(({ scheduleId }) => scheduleId))
        const [assignment] = await newAssignmentJson(tx, { id, scheduleIds, now })
        return { id, sessions: schedules.length, data: assignment!.data }
      })

      request.log.info({ assignmentId: made.id, programId, sessions: made.sessions }, 'program assigned')
      return sendJson(reply.code(201), made.data)
    }
  })
}
