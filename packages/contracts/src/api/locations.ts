import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import {
  Done,
  Email,
  IdParams,
  Instant,
  LongText,
  Maybe,
  Nullable,
  PhoneNumber,
  Place,
  ShortTexts,
  Strict,
  Success,
  Texts,
  TimeZone,
  Title,
  WebAddress
} from './shapes.ts'

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
  capacity: Nullable(Type.Integer({ description: '1: one session at a time; null: any number' })),
  isActive: Type.Boolean({ description: 'false: not listed, and nothing new is booked there' }),
  createdAt: Instant,
  updatedAt: Instant
})

export const listLocations = defineRoute({
  method: 'GET',
  url: '/api/v1/locations',
  config: { owner: 'scheduling', roles: ['trainee', 'trainer', 'admin'], errors: ['FORBIDDEN'] },
  schema: {
    operationId: 'listLocations',
    summary: 'Places that are in use, by name',
    description: 'Places out of use are left out; an administrator sees them with `includeInactive=true`.',
    tags: ['locations'],
    querystring: Type.Object({
      includeInactive: Type.Boolean({ default: false, description: 'for admins: those that are out of use too; 403 for others' })
    }),
    response: { 200: Success(Type.Object({ locations: Type.Array(Location) })) }
  }
})

export const readLocation = defineRoute({
  method: 'GET',
  url: '/api/v1/locations/:id',
  config: { owner: 'scheduling', roles: ['trainee', 'trainer', 'admin'] },
  schema: {
    operationId: 'readLocation',
    summary: 'One place, in use or not',
    description: 'A place out of use is answered too, since old sessions name it; a deleted one is 404.',
    tags: ['locations'],
    params: IdParams,
    response: { 200: Success(Location) }
  }
})

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** What an admin writes of a place. */
const fields = {
  name: Title,
  address: Maybe(LongText),
  floor: Maybe(Type.String({ minLength: 1, maxLength: 10 })),
  building: Maybe(Type.String({ minLength: 1, maxLength: 255 })),
  phoneNumber: Maybe(PhoneNumber),
  email: Maybe(Email),
  latitude: Maybe(Type.Number({ minimum: -90, maximum: 90 })),
  longitude: Maybe(Type.Number({ minimum: -180, maximum: 180 })),
  mapUrl: Maybe(WebAddress),
  openingHours: Maybe(Type.String({ minLength: 1, maxLength: 50, examples: ['06:00-22:00'] })),
  operatingDays: Maybe(Type.Array(Type.Enum(weekdays), { maxItems: 7, uniqueItems: true })),
  facilities: Maybe(ShortTexts),
  images: Maybe(Type.Array(WebAddress, { maxItems: 100 })),
  timezone: Maybe(
    Type.String({
      format: 'time-zone',
      description: "IANA name: date and time of sessions here are wall clock there; null: the trainer's, else the installation's",
      examples: ['Asia/Bangkok']
    })
  ),
  capacity: Maybe(Type.Literal(1, { description: '1: one session at a time; null: any number' }))
}

export const createLocation = defineRoute({
  method: 'POST',
  url: '/api/v1/locations',
  config: { owner: 'scheduling', roles: ['admin'] },
  schema: {
    operationId: 'createLocation',
    summary: 'Adds a place',
    description:
      '`timezone` null: sessions there take their trainer’s zone. `capacity` 1: one session at a time, a second one is refused; null: any number.',
    tags: ['locations'],
    body: Type.Object({ ...fields, isActive: Type.Boolean({ default: true }) }, Strict),
    response: { 201: Success(Location) }
  }
})

export const changeLocation = defineRoute({
  method: 'PATCH',
  url: '/api/v1/locations/:id',
  config: { owner: 'scheduling', roles: ['admin'], errors: ['CONFLICT'] },
  schema: {
    operationId: 'changeLocation',
    summary: 'Edits a place, takes it out of use or back into use',
    description:
      'Only what is named changes; null clears what may be empty. While booked sessions lie ahead at the place its zone does not change, and where they overlap it ' +
      'does not become a place for one: 409 `CONFLICT`. Out of use it is not listed and takes no new sessions; those that are booked stay.',
    tags: ['locations'],
    params: IdParams,
    body: Type.Object(
      { ...fields, name: Type.Optional(fields.name), isActive: Type.Optional(Type.Boolean()) },
      { ...Strict, minProperties: 1 }
    ),
    response: { 200: Success(Location) }
  }
})

export const deleteLocation = defineRoute({
  method: 'DELETE',
  url: '/api/v1/locations/:id',
  config: { owner: 'scheduling', roles: ['admin'], errors: ['CONFLICT'] },
  schema: {
    operationId: 'deleteLocation',
    summary: 'Removes a place; past sessions keep it',
    description:
      'While booked sessions lie ahead at the place it is 409 `CONFLICT`: move or cancel them first, or take the place out of use.',
    tags: ['locations'],
    params: IdParams,
    response: { 200: Done }
  }
})
