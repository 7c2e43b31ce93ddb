import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Id, IdParams, IsoDate, Nullable, PeriodQuery, Success } from './shapes.ts'

/** The dates that the figures are of, both included. */
const Period = Type.Object({ startDate: IsoDate, endDate: IsoDate })

const period = `Without a period: the last 30 days, today included, in the trainer's zone. Only \`startDate\`: from then to today (to \`startDate\` where that
is later); only \`endDate\`: the 30 days that end there. Dates are those of the sessions as written.`
const completion =
  '`completionRate` = 100 × completed ÷ (completed + cancelled + no_show) of the schedules in the period, null where there is none'

const Percent = Nullable(Type.Number({ description: 'per cent, one place' }))
const Change = (unit: string) => Nullable(Type.Number({ description: `${unit}; last − first of the period, null with fewer than two` }))

export const getOverview = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/analytics/overview',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'getOverview',
    summary: "A period of the trainer's work in figures",
    description: `${period}

- \`totalClients\`: present clients, now
- \`totalSessions\`: sessions that the trainer recorded, of former clients too
- \`averageRating\`: mean of the clients' ratings of those sessions, two places, null where nobody rated one
- \`clientRetentionRate\`: of the clients with a session in the period before (the same number of days, ending the day before \`startDate\`), how many had
one in the period too, in per cent; null where nobody had one before
- \`sessionsGrowth\`: \`totalSessions\` against that of the period before, in per cent; null where that was 0
- \`topPerformingClients\`: the 5 present clients with the most schedules with this trainer completed in the period (at least one); ${completion}`,
    tags: ['analytics'],
    querystring: Type.Object(PeriodQuery),
    response: {
      200: Success(
        Type.Object({
          period: Period,
          totalClients: Type.Integer(),
          totalSessions: Type.Integer(),
          averageRating: Nullable(Type.Number({ description: '1 to 5, two places' })),
          clientRetentionRate: Percent,
          sessionsGrowth: Percent,
          topPerformingClients: Type.Array(
            Type.Object({
              id: Id,
              name: Type.String(),
              sessionsCompleted: Type.Integer(),
              completionRate: Percent
            })
          )
        })
      )
    }
  }
})

export const getClientAnalytics = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/analytics/clients/:id',
  config: { owner: 'training', roles: ['trainer'] },
  schema: {
    operationId: 'getClientAnalytics',
    summary: "A period of a client's training in figures",
    description: `${period} Whoever recorded them counts; until the client has accepted, only what this trainer recorded and planned.

- \`totalSessions\`: the client's sessions; \`sessionsPerWeek\`: those ÷ weeks of the period (days ÷ 7), two places
- ${completion}
- \`weightChange\`, \`bodyFatChange\`: last − first by date in the period, null with fewer than two
- \`strengthGains\`: for each exercise with an estimate in at least two sessions of the period, under its name as it was last written: the best estimated
one-rep max of the last of these sessions − that of the first, in kg. The estimate is Epley's, weight × (1 + reps ÷ 30), the weight itself at one rep,
none above 12; completed sets that are no warm-ups, and no exercise whose weight is assistance
- \`averageSessionDuration\`: minutes, one place, null without a session`,
    tags: ['analytics'],
    params: IdParams,
    querystring: Type.Object(PeriodQuery),
    response: {
      200: Success(
        Type.Object({
          period: Period,
          clientId: Id,
          clientName: Type.String(),
          totalSessions: Type.Integer(),
          completionRate: Percent,
          progressMetrics: Type.Object({
            weightChange: Change('kg'),
            bodyFatChange: Change('percentage points'),
            strengthGains: Type.Object({}, { additionalProperties: Type.Number(), description: 'kg by the name of the exercise' })
          }),
          sessionsPerWeek: Type.Number(),
          averageSessionDuration: Nullable(Type.Number({ description: 'minutes' }))
        })
      )
    }
  }
})
