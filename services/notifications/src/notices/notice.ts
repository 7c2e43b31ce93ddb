import type { Text } from '../texts.ts'

/** What one person is told of one thing that happened. */
export interface Notice extends Text, About {
  userId: number
  /** What happened; nobody is told twice of the same. */
  cause: string
  type: 'schedule' | 'progress' | 'achievement' | 'system' | 'message'
  priority: 'low' | 'medium' | 'high'
}

/** What a notice is about, and the path of the front end that shows it. */
interface About {
  relatedId: number
  relatedType: 'schedule' | 'session_card' | 'achievement' | 'program_assignment' | 'trainee' | 'trainer'
  actionUrl: string
}

export const aboutSchedule = (scheduleId: number): About => ({
  relatedId: scheduleId,
  relatedType: 'schedule',
  actionUrl: `/schedules/${scheduleId}`
})

export const aboutSession = (sessionId: number): About => ({
  relatedId: sessionId,
  relatedType: 'session_card',
  actionUrl: `/sessions/${sessionId}`
})

export const aboutAssignment = (assignmentId: number): About => ({
  relatedId: assignmentId,
  relatedType: 'program_assignment',
  actionUrl: `/programs/${assignmentId}`
})

export const aboutAchievement = (achievementId: number, actionUrl: string): About => ({
  relatedId: achievementId,
  relatedType: 'achievement',
  actionUrl
})

export const aboutTrainer = (trainerId: number): About => ({
  relatedId: trainerId,
  relatedType: 'trainer',
  actionUrl: `/trainers/${trainerId}`
})

export const aboutClient = (traineeId: number): About => ({
  relatedId: traineeId,
  relatedType: 'trainee',
  actionUrl: `/clients/${traineeId}`
})
