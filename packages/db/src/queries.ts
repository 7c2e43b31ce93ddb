import { readFileSync } from 'node:fs'
import type { Service } from './roles.ts'

const read = (name: string) => readFileSync(new URL(`queries/${name}.sql`, import.meta.url), 'utf8')

/**
 * The six queries of the user's design, each with the role that owns its endpoint. What differs from the design: `*` is spelled out, since a
 * column grant refuses it; what is deleted or withdrawn is hidden; the search groups by the whole key. Endpoints have statements of their own.
 */
export const designQueries: Record<string, { role: Service; endpoint: string; sql: string }> = {
  upcomingSchedules: { role: 'scheduling', endpoint: '/api/v1/trainee/schedules/upcoming', sql: read('upcoming-schedules') },
  currentProgram: { role: 'scheduling', endpoint: '/api/v1/trainee/programs/current', sql: read('current-program') },
  sessionDetail: { role: 'training', endpoint: '/api/v1/trainee/sessions/:id', sql: read('session-detail') },
  traineeStats: { role: 'training', endpoint: '/api/v1/trainee/stats', sql: read('trainee-stats') },
  searchSessions: { role: 'training', endpoint: '/api/v1/trainee/sessions/search', sql: read('search-sessions') },
  trainerDashboard: { role: 'scheduling', endpoint: '/api/v1/trainer/dashboard/stats', sql: read('trainer-dashboard') }
}
