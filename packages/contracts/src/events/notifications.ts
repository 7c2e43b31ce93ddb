import { Type } from 'typebox'
import { Id, Instant, Nullable } from '../api/shapes.ts'
import { defineEvent } from '../define-event.ts'
import { traineeKey } from './shapes.ts'

const achievements = { topic: 'notifications.achievement.v1', key: traineeKey }

const Achievement = {
  achievementId: Id,
  traineeId: Id,
  key: Type.String({ description: 'unique for each client: sessions-100, days-7, pr-lib-17-5, completion-55' }),
  type: Type.Enum(['streak', 'milestone', 'pr', 'completion'])
}

const exampleAchievement = { achievementId: 90, traineeId: 7, key: 'sessions-100', type: 'milestone' as const }

/** A client earned a badge, or earned it back. */
export const achievementGranted = defineEvent({
  ...achievements,
  type: 'notifications.achievement.granted.v1',
  summary: 'A client earned a badge',
  data: Type.Object({ ...Achievement, title: Type.String(), value: Nullable(Type.Integer()), achievedAt: Instant }),
  example: { ...exampleAchievement, title: '100 sessions', value: 100, achievedAt: '2026-03-10T12:00:00.000Z' }
})

/** History changed and a badge no longer holds. */
export const achievementWithdrawn = defineEvent({
  ...achievements,
  type: 'notifications.achievement.withdrawn.v1',
  summary: 'A badge no longer holds, because history changed',
  data: Type.Object(Achievement),
  example: exampleAchievement
})
