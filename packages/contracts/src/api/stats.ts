import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Achievement, IsoDate, Nullable, ProgramProgress, Success } from './shapes.ts'

export const getTraineeStats = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/stats',
  config: { owner: 'training', roles: ['trainee'], errors: ['NOT_FOUND'] },
  schema: {
    operationId: 'getTraineeStats',
    summary: 'The figures of the client who asks: sessions, streaks, hours, program, latest badges',
    description: `\`totalSessions\` counts session cards; completed, upcoming and cancelled sessions are schedules by status, upcoming from today on. "Today",
"yesterday" and "last week" are those of the client's zone: a streak is 0 once its last day is before yesterday, one of weeks (from Monday) once its last
week is before last week. \`averageSessionsPerWeek\` is cards ÷ weeks since the first card, at least 1. \`currentProgram\` is null without an active
one, \`id\` that of the assignment. \`recentAchievements\` are the 5 latest.`,
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
          recentAchievements: Type.Array(Achievement)
        })
      )
    }
  }
})
