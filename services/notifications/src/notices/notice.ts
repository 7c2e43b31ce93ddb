import type { Text } from '../texts.ts'

/** What one person is told of one thing that happened. */
export interface Notice extends Text, About {
  userId: number
  /** What happened; nobody is told twice of the same. */
  cause: string
  type: 'schedule' | 'progress' | 'achievement' | 'system' | 'message'
  priority: 'low' | 'medium' | 'high'
  /** No channel but the app is to carry it. */
  inAppOnly: boolean
}

/** Whether a session was over for more than 48 hours when something was said of it: an import or an old edit, told in the app alone. */
export const isOld = (endedAt: string, saidAt: Date) => saidAt.getTime() - Date.parse(endedAt) > 48 * 3_600_000

/** The instant at which a schedule ends, in ISO 8601. */
export const endOf = ({ startsAt, duration }: { startsAt: string; duration: number }) =>
  new Date(Date.parse(startsAt) + duration * 60_000).toISOString()

/** What a notice is about, and the path of the front end that shows it: a trainer's pages are under /trainer. */
interface About {
  relatedId: number
  relatedType: 'schedule' | 'session_card' | 'achievement' | 'program_assignment' | 'trainee' | 'trainer'
  actionUrl: string
}

type Reader = 'client' | 'trainer'
const pagesOf = { client: '', trainer: '/trainer' }

export const aboutSchedule = (scheduleId: number, reader: Reader): About => ({
  relatedId: scheduleId,
  relatedType: 'schedule',
  actionUrl: `${pagesOf[reader]}/schedules/${scheduleId}`
})

export const aboutSession = (sessionId: number, reader: Reader): About => ({
  relatedId: sessionId,
  relatedType: 'session_card',
  actionUrl: `${pagesOf[reader]}/sessions/${sessionId}`
})

export const aboutAssignment = (assignmentId: number, actionUrl = `/programs/${assignmentId}`): About => ({
  relatedId: assignmentId,
  relatedType: 'program_assignment',
  actionUrl
})

export const aboutAchievement = (achievementId: number, actionUrl = '/achievements'): About => ({
  relatedId: achievementId,
  relatedType: 'achievement',
  actionUrl
})

export const aboutTrainer = (trainerId: number): About => ({
  relatedId: trainerId,
  relatedType: 'trainer',
  actionUrl: `/trainers/${trainerId}`
})

export const aboutClient = (traineeId: number, actionUrl = pageOfClient(traineeId)): About => ({
  relatedId: traineeId,
  relatedType: 'trainee',
  actionUrl
})

/** Where a trainer finds a client of theirs. */
export function pageOfClient(traineeId: number) {
  return `/trainer/clients/${traineeId}`
}
