import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Nullable, Place, Success, Texts, TimeZone } from './shapes.ts'

const Location = Type.Object({
  ...Place.properties,
  phoneNumber: Nullable(Type.String()),
  email: Nullable(Type.String()),
  latitude: Nullable(Type.Number()),
  longitude: Nullable(Type.Number()),
  openingHours: Nullable(Type.String()),
  operatingDays: Texts,
  facilities: Texts,
  images: Texts,
  timezone: Nullable(TimeZone),
  capacity: Nullable(Type.Integer({ description: 'sessions at once; null: any number' }))
})

export const listLocations = defineRoute({
  method: 'GET',
  url: '/api/v1/locations',
  config: { owner: 'scheduling', roles: ['trainee', 'trainer', 'admin'] },
  schema: {
    operationId: 'listLocations',
    summary: 'Places that are in use, by name',
    tags: ['locations'],
    response: { 200: Success(Type.Object({ locations: Type.Array(Location) })) }
  }
})
