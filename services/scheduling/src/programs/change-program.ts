import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import * as contract from '@spotter/contracts/api/programs.ts'
import { noJson } from '@spotter/db/rows.ts'
import { sendJson } from '@spotter/service-kit/server.ts'
import { ProgramNotFound } from '../errors.ts'
import { programOfTrainer } from './read-sql.ts'
import { checkWeek } from './rules.ts'
import { lockProgram } from './sql.ts'

/** A trainer edits a program. Who follows it already goes on as assigned. */
export const changeProgram: FastifyPluginAsyncTypebox = async app => {
  app.route({
    ...contract.changeProgram,
    async handler(request, reply) {
      const { id } = request.params
      const { weeklySchedule, goals, ...changes } = request.body
      const trainerId = request.user.trainerId!

      await app.rows.transaction(async tx => {
        // The week and its number of sessions must agree: whoever names one of them needs the other as it stays.
        if (weeklySchedule !== undefined || changes.sessionsPerWeek !== undefined) {
          const before = await lockProgram(tx, { id, trainerId })
          if (!before) throw new ProgramNotFound(id)
          const week = weeklySchedule === undefined ? before.weeklySchedule : weeklySchedule
          if (week?.length && (weeklySchedule || changes.sessionsPerWeek)) {
            checkWeek(week, changes.sessionsPerWeek ?? before.sessionsPerWeek, weeklySchedule ? 'weeklySchedule' : 'sessionsPerWeek')
          }
        }

        const { count } = await tx.program.updateMany({
          where: { id, trainerId, deletedAt: null },
          data: {
            ...changes,
            ...(goals !== undefined && { goals: goals ?? [] }),
            ...(weeklySchedule !== undefined && { weeklySchedule: weeklySchedule?.length ? weeklySchedule : noJson })
          }
        })
        if (count === 0) throw new ProgramNotFound(id)
      })

      request.log.info({ programId: id }, 'program changed')
      const [program] = await programOfTrainer(app.db, { id, trainerId })
      return sendJson(reply, program!.data)
    }
  })
}
