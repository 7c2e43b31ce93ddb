import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { TrainerSchedule } from './schedules.ts'
import { Instant, IsoDate, Nullable, Person, Success } from './shapes.ts'

const activityTypes = ['session_completed', 'schedule_cancelled', 'client_joined', 'program_assigned']

const RecentActivity = Type.Object({
  id: Type.Integer({ description: "of the session, the client or the program's assignment, by `type`" }),
  type: Type.Enum(activityTypes),
  message: Type.String({ description: "in the reader's language" }),
  timestamp: Instant
})

const Dashboard = Type.Object({
  totalClients: Type.Integer({ description: 'present clients' }),
  activeClients: Type.Integer({ description: 'those whose membership is active; one who has not accepted yet counts as active' }),
  inactiveClients: Type.Integer({ description: 'the others: inactive or suspended' }),
  activePrograms: Type.Integer({ description: 'programs with status active' }),
  totalSessions: Type.Integer({ description: 'all schedules there ever were, of whatever status' }),
  completedSessions: Type.Integer(),
  upcomingSessions: Type.Integer({ description: 'scheduled and confirmed ones, from today on' }),
  todaySessions: Type.Integer({ description: 'all of today but cancelled ones; week and month likewise' }),
  weekSessions: Type.Integer({ description: 'Monday to Sunday' }),
  monthSessions: Type.Integer(),
  completionRate: Nullable(
    Type.Number({ description: '100 × completed ÷ (completed + cancelled + no-show) of all time, one place; null when there is none' })
  ),
  averageRating: Nullable(Type.Number({ description: 'mean of the ratings that clients gave, two places; null when there is none' })),
  todaySchedule: Type.Array(TrainerSchedule, { description: 'the sessions of today but cancelled ones, by start' }),
  upcomingSchedules: Type.Array(TrainerSchedule, { description: 'the next 10 scheduled and confirmed ones from today on, by start' }),
  recentClients: Type.Array(Type.Object({ ...Person.properties, lastSession: Nullable(IsoDate) }), {
    description: 'the 5 clients whose last recorded session is the latest, those without one last'
  }),
  recentActivities: Type.Array(RecentActivity, { description: 'the 10 latest' })
})

export const getDashboard = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/dashboard/stats',
  config: { owner: 'scheduling', roles: ['trainer'] },
  schema: {
    operationId: 'getDashboard',
    summary: "The trainer's figures, today's and the next sessions, and what happened lately",
    description:
      "Today, this week and this month are the reader's, by the instants at which sessions start. Counts keep the sessions of released " +
      'clients; lists show present clients alone. Of a client who has not accepted yet, `lastSession` is the last that the reader recorded.',
    tags: ['dashboard'],
    response: { 200: Success(Dashboard) }
  }
})
