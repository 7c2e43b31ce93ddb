import { type Static, Type } from 'typebox'
import { defineRoute } from '../define-route.ts'
import { Done, Id, IdParams, Instant, Nullable, PageQuery, Pagination, SortQuery, Strict, Success } from './shapes.ts'

/** What a notice can be of; settings name each of them. */
export const notificationTypes = ['schedule', 'progress', 'achievement', 'system', 'message'] as const
const NotificationType = Type.Enum([...notificationTypes])

/** Something that a person was told. */
export const Notification = Type.Object({
  id: Id,
  type: NotificationType,
  title: Type.String(),
  message: Type.String(),
  relatedId: Nullable(Id),
  relatedType: Nullable(
    Type.String({
      description:
        'what `relatedId` is the id of: schedule, session_card, achievement, program_assignment, trainee or trainer; others may follow'
    })
  ),
  actionUrl: Nullable(
    Type.String({
      description:
        "Path of the front end where the reader finds it. A client's: /schedules/812, /sessions/41, /programs/55 (an assignment), /achievements, /trainers/3. " +
        "A trainer's: /trainer/schedules/812, /trainer/sessions/41, /trainer/clients/7, /trainer/clients"
    })
  ),
  priority: Type.Enum(['low', 'medium', 'high']),
  isRead: Type.Boolean(),
  createdAt: Instant
})

const everyone = ['trainee', 'trainer', 'admin'] as const

const list = {
  description:
    '`unreadCount` counts all unread ones, whatever the filters. A notice of something that no longer holds (a session taken back, a record that fell) is not listed. ' +
    'Notices that were read go after 30 days.',
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
}

export const listNotifications = defineRoute({
  method: 'GET',
  url: '/api/v1/trainee/notifications',
  schema: { operationId: 'listNotifications', summary: 'What the client was told, newest first', ...list },
  config: { owner: 'notifications', roles: ['trainee'] }
})

export const listOwnNotifications = defineRoute({
  method: 'GET',
  url: '/api/v1/notifications',
  schema: { operationId: 'listOwnNotifications', summary: 'What the one who asks was told, whatever the role, newest first', ...list },
  config: { owner: 'notifications', roles: everyone }
})

const read = {
  summary: 'Marks a notice as read',
  description: 'Once more changes nothing. A notice that was deleted, or no longer holds, is 404.',
  tags: ['notifications'],
  params: IdParams,
  response: { 200: Done }
}

export const readNotification = defineRoute({
  method: 'PUT',
  url: '/api/v1/trainee/notifications/:id/read',
  schema: { operationId: 'readNotification', ...read },
  config: { owner: 'notifications', roles: ['trainee'] }
})

export const readOwnNotification = defineRoute({
  method: 'PUT',
  url: '/api/v1/notifications/:id/read',
  schema: { operationId: 'readOwnNotification', ...read },
  config: { owner: 'notifications', roles: everyone }
})

const readAll = {
  summary: 'Marks every notice as read',
  description: '`markedCount` is how many were unread before. Those that arrive meanwhile stay unread.',
  tags: ['notifications'],
  response: { 200: Success(Type.Object({ markedCount: Type.Integer() })) }
}

export const readAllNotifications = defineRoute({
  method: 'PUT',
  url: '/api/v1/trainee/notifications/read-all',
  schema: { operationId: 'readAllNotifications', ...readAll },
  config: { owner: 'notifications', roles: ['trainee'] }
})

export const readAllOwnNotifications = defineRoute({
  method: 'PUT',
  url: '/api/v1/notifications/read-all',
  schema: { operationId: 'readAllOwnNotifications', ...readAll },
  config: { owner: 'notifications', roles: everyone }
})

export const deleteNotification = defineRoute({
  method: 'DELETE',
  url: '/api/v1/notifications/:id',
  schema: {
    operationId: 'deleteNotification',
    summary: 'Takes a notice away for good, read or not',
    description: 'It never comes back, also where what it tells of ceases to hold and holds again. Once more is 404.',
    tags: ['notifications'],
    params: IdParams,
    response: { 200: Done }
  },
  config: { owner: 'notifications', roles: everyone }
})

const Channels = Type.Object({ email: Type.Boolean(), push: Type.Boolean() }, Strict)
const QuietTime = Type.String({ format: 'wall-clock-time', description: 'HH:MM, wall clock in the zone of the reader' })

/** What a person wants to be told by which channel; in the app they are told everything. */
export const NotificationSettings = Type.Object(
  {
    channels: Type.Object(
      { schedule: Channels, progress: Channels, achievement: Channels, system: Channels, message: Channels },
      {
        ...Strict,
        description: 'by type of notice; the app itself always shows it. By default e-mail for schedule, system and message, push for all'
      }
    ),
    quietHours: Nullable(
      Type.Object(
        { from: QuietTime, to: QuietTime },
        {
          ...Strict,
          description:
            'neither e-mail nor push from `from` until before `to`, over midnight where `to` is earlier; null, the default, for none'
        }
      )
    ),
    reminders: Type.Object(
      {
        dayBefore: Type.Boolean({ description: 'the evening before: of the session, to a trainer of all of tomorrow. On by default' }),
        hourBefore: Type.Boolean({ description: 'shortly before a session. By default on for clients and off for trainers' })
      },
      Strict
    )
  },
  Strict
)
export type NotificationSettings = Static<typeof NotificationSettings>

export const getNotificationSettings = defineRoute({
  method: 'GET',
  url: '/api/v1/notifications/settings',
  schema: {
    operationId: 'getNotificationSettings',
    summary: 'What the one who asks wants to be told, and how; the defaults until they have said',
    description:
      '`channels` says by type whether e-mail and push may be used; in-app always is. `quietHours` are wall clock in the reader’s zone; `reminders` says which are wanted.',
    tags: ['notifications'],
    response: { 200: Success(NotificationSettings) }
  },
  config: { owner: 'notifications', roles: everyone, errors: ['NOT_FOUND'] }
})

export const setNotificationSettings = defineRoute({
  method: 'PUT',
  url: '/api/v1/notifications/settings',
  schema: {
    operationId: 'setNotificationSettings',
    summary: 'Replaces the settings whole, and answers them',
    description:
      'Every field is needed: send back what GET answered, with what is to change. An e-mail or a push is sent only where the installation is set up for it.',
    tags: ['notifications'],
    body: NotificationSettings,
    response: { 200: Success(NotificationSettings) }
  },
  config: { owner: 'notifications', roles: everyone, errors: ['NOT_FOUND'] }
})
