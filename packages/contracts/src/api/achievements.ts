import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Achievement, AchievementType, IdParams, PageQuery, Pagination, SortQuery, Success } from './shapes.ts'

const querystring = Type.Object({ ...PageQuery, ...SortQuery, type: Type.Optional(AchievementType) })
const response = { 200: Success(Type.Object({ achievements: Type.Array(Achievement), pagination: Pagination })) }

const ofBadges =
  'Titles and descriptions are in the language of who asks. `date` is the day, where the client is, on which the session that earned the badge ended. ' +
  'A badge follows from the history: when that is edited and the badge no longer holds, it is not listed; when it holds again, it is back under the same `id`.'

export const listAchievements = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/achievements',
  config: { owner: 'notifications', roles: ['trainee'], errors: ['NOT_FOUND'] },
  schema: {
    operationId: 'listAchievements',
    summary: 'The badges of the client who asks, newest first',
    description: ofBadges,
    tags: ['achievements'],
    querystring,
    response
  }
})

export const listClientAchievements = defineRoute({
  method: 'GET',
  url: '/api/v1/trainer/clients/:id/achievements',
  config: { owner: 'notifications', roles: ['trainer'] },
  schema: {
    operationId: 'listClientAchievements',
    summary: "The badges of one of the trainer's clients, newest first",
    description: `${ofBadges} The list is empty until the client has accepted the trainer.`,
    tags: ['achievements'],
    params: IdParams,
    querystring,
    response
  }
})
