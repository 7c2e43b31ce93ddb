import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Id, IsoDate, Nullable, ProgramProgress, Success } from './shapes.ts'

export const getTraineeStats = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/stats',
  config: { owner: 'training', roles: ['trainee'] },
  schema: {
    operationId: 'getTraineeStats',
    summary: 'The figures of the client who asks: sessions, streaks, hours, program, latest badges',
    tags: ['stats'],
    response: {
      200: Success(
        Type.Object({
          totalSessions: Type.Integer({ description: 'session cards' }),
          completedSessions: Type.Integer({ description: 'schedules, like the two below' }),
          upcomingSessions: Type.Integer({ description: 'from today on, today included' }),
          cancelledSessions: Type.Integer(),
          currentStreak: Type.Integer({ description: 'days in a row; 0 once the last one is before yesterday' }),
          longestStreak: Type.Integer({ description: 'days' }),
          currentWeekStreak: Type.Integer({ description: 'weeks in a row; 0 once the last one is before last week' }),
          longestWeekStreak: Type.Integer({ description: 'weeks' }),
          totalWorkoutHours: Type.Number({ description: 'hours' }),
          lastSessionDate: Nullable(IsoDate),
          averageSessionsPerWeek: Type.Number(),
          currentProgram: Nullable(Type.Object({ id: Type.Integer({ description: "the assignment's" }), ...ProgramProgress })),
          recentAchievements: Type.Array(
            Type.Object({
              id: Id,
              type: Type.Enum(['streak', 'milestone', 'pr', 'completion']),
              title: Type.String(),
              description: Nullable(Type.String()),
              date: IsoDate,
              badge: Nullable(Type.String()),
              badgeColor: Nullable(Type.String()),
              value: Nullable(Type.Integer())
            })
          )
        })
      )
    }
  }
})
