import { Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Done, Id, IdParams, Instant, Nullable, PageQuery, Pagination, SortQuery, Success } from './shapes.ts'

const NotificationType = Type.Enum(['schedule', 'progress', 'achievement', 'system', 'message'])

/** Something that a person was told. */
export const Notification = Type.Object({
  id: Id,
  type: NotificationType,
  title: Type.String(),
  message: Type.String(),
  relatedId: Nullable(Id),
  relatedType: Nullable(
    Type.String({ description: 'what relatedId is the id of: schedule, session_card, achievement, program_assignment, …' })
  ),
  actionUrl: Nullable(Type.String({ description: 'path in the front end: /sessions/41' })),
  priority: Type.Enum(['low', 'medium', 'high']),
  isRead: Type.Boolean(),
  createdAt: Instant
})

export const listNotifications = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/notifications',
  schema: {
    operationId: 'listNotifications',
    summary: 'What the client was told, newest first',
    description: '`unreadCount` counts all unread ones, whatever the filters.',
    tags: ['notifications'],
    querystring: Type.Object({
      ...PageQuery,
      ...SortQuery,
      unreadOnly: Type.Boolean({ default: false }),
      type: Type.Optional(NotificationType)
    }),
    response: {
      200: Success(Type.Object({ notifications: Type.Array(Notification), pagination: Pagination, unreadCount: Type.Integer() }))
    }
  },
  config: { owner: 'notifications', roles: ['trainee'] }
})

export const readNotification = defineRoute({
  method: 'PUT',
  url: '/api/v1/trainee/notifications/:id/read',
  schema: {
    operationId: 'readNotification',
    summary: 'Marks a notice as read; once more changes nothing',
    tags: ['notifications'],
    params: IdParams,
    response: { 200: Done }
  },
  config: { owner: 'notifications', roles: ['trainee'] }
})
