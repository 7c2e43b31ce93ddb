import { type Static, type TSchema, Type } from 'typebox'

/** The pieces that every route's schema is made of. */

/** Largest id: JSON numbers stay exact up to here. */
export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })
export const IdParams = Type.Object({ id: Id })

export const IsoDate = Type.String({ format: 'date', description: 'YYYY-MM-DD' })
export const WallClockTime = Type.String({ format: 'wall-clock-time', description: 'HH:MM in the zone of the schedule' })
export const Instant = Type.String({ format: 'date-time', description: 'ISO 8601, UTC' })
export const Email = Type.String({ format: 'email', maxLength: 255 })
export const Title = Type.String({ minLength: 1, maxLength: 255, pattern: '\\S' })
export const LongText = Type.String({ maxLength: 10_000 })
export const ShortTexts = Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { maxItems: 100 })
export const PhoneNumber = Type.String({ minLength: 3, maxLength: 20, pattern: '^[+0-9 ()./-]+$' })

/** An address of the web; nothing is fetched from it. */
export const WebAddress = Type.String({ format: 'web-address', maxLength: 2_000, description: 'http or https' })

export const Minutes = Type.Integer({ minimum: 1, maximum: 1_440, description: 'minutes' })
export const TimeZone = Type.String({ description: 'IANA name; date and time are wall clock there' })

export const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
/** May be left out; null says the same. */
export const Maybe = <Schema extends TSchema>(schema: Schema) => Type.Optional(Nullable(schema))
/** Lists that are answered; lists that are sent have limits. */
export const Texts = Nullable(Type.Array(Type.String()))
/** For bodies: a field that is not ours is refused. */
export const Strict = { additionalProperties: false }

export const PageQuery = {
  page: Type.Integer({ minimum: 1, maximum: 1_000_000, default: 1 }),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 })
}
export const PeriodQuery = { startDate: Type.Optional(IsoDate), endDate: Type.Optional(IsoDate) }
export const SortQuery = { sort: Type.Optional(Type.Enum(['asc', 'desc'])) }

export const Pagination = Type.Object({
  currentPage: Type.Integer(),
  totalPages: Type.Integer(),
  totalItems: Type.Integer(),
  itemsPerPage: Type.Integer()
})

/** The pagination of session histories: `nextCursor` is null at the end. */
export const CursorPagination = Type.Object({ ...Pagination.properties, nextCursor: Nullable(Type.String()) })

/** The trainer or client beside a row; a deleted account is `{ id, name: "Deleted account", profileImage: null }`. */
export const Person = Type.Object({ id: Id, name: Type.String(), profileImage: Nullable(Type.String()) })

export const Gender = Type.Enum(['male', 'female', 'other'])
export const FitnessLevel = Type.Enum(['beginner', 'intermediate', 'advanced'])

/** Where a session takes place, as it stands beside the session. */
export const Place = Type.Object({
  id: Id,
  name: Type.String(),
  address: Nullable(Type.String()),
  floor: Nullable(Type.String()),
  building: Nullable(Type.String()),
  mapUrl: Nullable(Type.String())
})

/** How far a client has come in a program. */
export const ProgramProgress = {
  programId: Id,
  name: Type.String(),
  progressPercentage: Type.Number(),
  currentWeek: Type.Integer(),
  totalWeeks: Type.Integer()
}

export const ScheduleStatus = Type.Enum(['scheduled', 'confirmed', 'completed', 'cancelled', 'no_show'])
export type ScheduleStatus = Static<typeof ScheduleStatus>

export const AchievementType = Type.Enum(['streak', 'milestone', 'pr', 'completion'])

/** A badge, in the words of whoever reads. */
export const Achievement = Type.Object({
  id: Id,
  type: AchievementType,
  title: Type.String(),
  description: Nullable(Type.String()),
  date: IsoDate,
  badge: Nullable(Type.String({ description: 'an emoji' })),
  badgeColor: Nullable(Type.String({ description: '#RRGGBB' })),
  value: Nullable(
    Type.Integer({ description: 'days, weeks, sessions, hours, tonnes or records; of a completion the id of the assignment' })
  )
})

/** The envelope of every success. */
export const Success = <Data extends TSchema>(data: Data) =>
  Type.Object({ success: Type.Literal(true), data, message: Type.Optional(Type.String()) })

/** A success that has nothing to say. */
export const Done = Success(Type.Null())

/** The envelope of every error. */
export const Failure = Type.Object({
  success: Type.Literal(false),
  error: Type.Object({
    code: Type.String(),
    message: Type.String(),
    details: Type.Optional(
      Type.Object({
        fields: Type.Optional(Type.Array(Type.Object({ path: Type.String(), code: Type.String(), message: Type.String() }))),
        conflicts: Type.Optional(
          Type.Array(
            Type.Object({
              resource: Type.Enum(['trainer', 'client', 'location']),
              scheduleId: Nullable(Id),
              date: IsoDate,
              time: WallClockTime,
              duration: Type.Integer()
            })
          )
        )
      })
    ),
    requestId: Type.String()
  })
})
