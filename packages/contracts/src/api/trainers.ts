import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Id, IdParams, Nullable, PageQuery, Pagination, Person, SortQuery, Success, Texts } from './shapes.ts'

const Availability = Type.Enum(['available', 'busy', 'unavailable'])

/** A trainer as everybody who is signed in may see them. */
const Trainer = Type.Object({
  ...Person.properties,
  id: Id,
  specialization: Texts,
  experience: Type.String({ description: 'years, in words', examples: ['5 years'] }),
  rating: Type.Number({ description: 'mean of the ratings that clients gave, to 2 places; 0 where there is none' }),
  totalClients: Type.Integer(),
  bio: Nullable(Type.String()),
  certifications: Texts,
  availability: Availability
})

export const listTrainers = defineRoute({
  method: 'GET',
  url: '/api/v1/trainers',
  schema: {
    operationId: 'listTrainers',
    summary: 'Trainers of this installation, the newest first',
    description: 'The filters combine. Closed accounts are not among them.',
    tags: ['trainers'],
    querystring: Type.Object({
      ...PageQuery,
      ...SortQuery,
      specialization: Type.Optional(
        Type.String({
          maxLength: 500,
          description: 'one of the specializations, whole, whatever the case',
          examples: ['Strength Training']
        })
      ),
      availability: Type.Optional(Availability),
      search: Type.Optional(Type.String({ maxLength: 255, description: 'in name or specialization, as it is written, whatever the case' }))
    }),
    response: { 200: Success(Type.Object({ trainers: Type.Array(Trainer), pagination: Pagination })) }
  },
  config: { owner: 'auth', roles: ['trainee', 'trainer', 'admin'] }
})

export const getTrainer = defineRoute({
  method: 'GET',
  url: '/api/v1/trainers/:id',
  schema: {
    operationId: 'getTrainer',
    summary: 'One trainer',
    description:
      'What anybody signed in may know of a trainer: `rating` is the mean of the clients’ ratings, 0 when there is none. A closed account is 404.',
    tags: ['trainers'],
    params: IdParams,
    response: { 200: Success(Trainer) }
  },
  config: { owner: 'auth', roles: ['trainee', 'trainer', 'admin'] }
})
