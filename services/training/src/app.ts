import { decorate, type RouteDeps } from '@spotter/service-kit/service.ts'
import type { FastifyPluginAsync } from 'fastify'
import { listExerciseCategories } from './exercises/list-exercise-categories.ts'
import { listExercises } from './exercises/list-exercises.ts'
import { changeSession } from './sessions/change-session.ts'
import { deleteSession } from './sessions/delete-session.ts'
import { getTraineeSession, getTrainerSession } from './sessions/get-session.ts'
import { listTraineeSessions, listTrainerSessions } from './sessions/list-sessions.ts'
import { recordSession } from './sessions/record-session.ts'
import { getTraineeStats } from './stats/get-trainee-stats.ts'

/** Everything that training answers over HTTP. */
export const trainingRoutes =
  (deps: RouteDeps): FastifyPluginAsync =>
  async app => {
    decorate(app, deps)

    await app.register(getTraineeStats)
    await app.register(listTraineeSessions)
    await app.register(getTraineeSession)

    await app.register(listTrainerSessions)
    await app.register(getTrainerSession)
    await app.register(recordSession)
    await app.register(changeSession)
    await app.register(deleteSession)

    await app.register(listExercises)
    await app.register(listExerciseCategories)
  }
