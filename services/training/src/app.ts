import { decorate, type RouteDeps } from '@spotter/service-kit/service.ts'
import type { FastifyPluginAsync } from 'fastify'
import { getClientAnalytics } from './analytics/get-client-analytics.ts'
import { getOverview } from './analytics/get-overview.ts'
import { changeExercise } from './exercises/change-exercise.ts'
import { createExercise } from './exercises/create-exercise.ts'
import { deleteExercise } from './exercises/delete-exercise.ts'
import { listExerciseCategories } from './exercises/list-exercise-categories.ts'
import { listExercises } from './exercises/list-exercises.ts'
import { changeClientMetric, changeOwnMetric } from './metrics/change-metric.ts'
import { deleteClientMetric, deleteOwnMetric } from './metrics/delete-metric.ts'
import { listClientMetrics, listTraineeMetrics } from './metrics/list-metrics.ts'
import { logMetric, recordMetric } from './metrics/record-metric.ts'
import { getClientExerciseHistory, getTraineeExerciseHistory } from './progress/get-exercise-history.ts'
import { getClientExerciseProgress, getTraineeExerciseProgress } from './progress/get-exercise-progress.ts'
import { listClientRecords, listTraineeRecords } from './progress/list-records.ts'
import { decorateRows } from './rows.ts'
import { changeSession } from './sessions/change-session.ts'
import { deleteSession } from './sessions/delete-session.ts'
import { getTraineeSession, getTrainerSession } from './sessions/get-session.ts'
import { listClientSessions, listTraineeSessions, listTrainerSessions, searchTraineeSessions } from './sessions/list-sessions.ts'
import { rateSession } from './sessions/rate-session.ts'
import { recordSession } from './sessions/record-session.ts'
import { getTraineeStats } from './stats/get-trainee-stats.ts'

/** Everything that training answers over HTTP. */
export const trainingRoutes =
  (deps: RouteDeps): FastifyPluginAsync =>
  async app => {
    decorate(app, deps)
    decorateRows(app, deps.db)

    await app.register(getTraineeStats)
    await app.register(listTraineeSessions)
    await app.register(searchTraineeSessions)
    await app.register(getTraineeSession)
    await app.register(rateSession)
    await app.register(listTraineeRecords)
    await app.register(getTraineeExerciseProgress)
    await app.register(getTraineeExerciseHistory)

    await app.register(listTrainerSessions)
    await app.register(listClientSessions)
    await app.register(listClientRecords)
    await app.register(getClientExerciseProgress)
    await app.register(getClientExerciseHistory)
    await app.register(getTrainerSession)
    await app.register(recordSession)
    await app.register(changeSession)
    await app.register(deleteSession)

    await app.register(listExercises)
    await app.register(createExercise)
    await app.register(changeExercise)
    await app.register(deleteExercise)
    await app.register(listExerciseCategories)

    await app.register(listTraineeMetrics)
    await app.register(logMetric)
    await app.register(changeOwnMetric)
    await app.register(deleteOwnMetric)
    await app.register(listClientMetrics)
    await app.register(recordMetric)
    await app.register(changeClientMetric)
    await app.register(deleteClientMetric)

    await app.register(getOverview)
    await app.register(getClientAnalytics)
  }
