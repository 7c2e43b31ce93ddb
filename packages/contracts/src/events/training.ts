import { Type } from 'typebox'
import { Id, Instant, IsoDate, Nullable } from '../api/shapes.ts'
import { defineEvent } from '../define-event.ts'
import { traineeKey } from './shapes.ts'

// Sessions and records share a topic, so that they keep their order.
const sessions = { topic: 'training.session.v1', key: traineeKey }

const Session = {
  sessionId: Id,
  scheduleId: Id,
  traineeId: Id,
  trainerId: Id,
  date: IsoDate,
  startsAt: Instant,
  endedAt: Instant,
  title: Type.String(),
  duration: Type.Integer({ description: 'minutes' }),
  totalExercises: Type.Integer(),
  totalSets: Type.Integer(),
  totalVolume: Type.Number({ description: 'kg × reps over completed sets that are not warm-ups' })
}

const exampleSession = {
  sessionId: 41,
  scheduleId: 812,
  traineeId: 7,
  trainerId: 3,
  date: '2026-03-10',
  startsAt: '2026-03-10T11:00:00.000Z',
  endedAt: '2026-03-10T12:00:00.000Z',
  title: 'Lower body',
  duration: 60,
  totalExercises: 5,
  totalSets: 25,
  totalVolume: 4550
}

const Record = {
  sessionId: Id,
  traineeId: Id,
  trainerId: Id,
  exercise: Type.String({ description: 'the name as written in the session' }),
  exerciseKey: Type.String({
    description: 'what makes two entries the same exercise: lib-<library id>, or name-<the name, trimmed and in lower case>'
  }),
  exerciseLibraryId: Nullable(Id)
}

const exampleRecord = {
  sessionId: 41,
  traineeId: 7,
  trainerId: 3,
  exercise: 'Back Squat',
  exerciseKey: 'lib-17',
  exerciseLibraryId: 17
}

/** A trainer has recorded what a client did. */
export const sessionRecorded = defineEvent({
  ...sessions,
  type: 'training.session.recorded.v1',
  summary: 'A trainer recorded what a client did',
  data: Type.Object(Session),
  example: exampleSession
})

/** A recorded session was edited; totals are those after the edit. */
export const sessionChanged = defineEvent({
  ...sessions,
  type: 'training.session.changed.v1',
  summary: 'A recorded session was edited',
  data: Type.Object({ ...Session, changedFields: Type.Array(Type.String()) }),
  example: { ...exampleSession, changedFields: ['exercises'] }
})

/** A recorded session was taken back. */
export const sessionDeleted = defineEvent({
  ...sessions,
  type: 'training.session.deleted.v1',
  summary: 'A recorded session was taken back',
  data: Type.Object({ sessionId: Id, scheduleId: Id, traineeId: Id, trainerId: Id, date: IsoDate, deletedAt: Instant }),
  example: {
    sessionId: 41,
    scheduleId: 812,
    traineeId: 7,
    trainerId: 3,
    date: '2026-03-10',
    deletedAt: '2026-03-11T08:00:00.000Z'
  }
})

/** The heaviest set so far in an exercise. Published again for a session when its figures change. */
export const recordSet = defineEvent({
  ...sessions,
  type: 'training.record.set.v1',
  summary: 'A client lifted more than ever before in an exercise',
  data: Type.Object({
    ...Record,
    weight: Type.Number({ description: 'kg' }),
    previous: Type.Number({ description: 'kg, the mark that fell' }),
    delta: Type.Number({ description: 'kg; negative where the weight is assistance' }),
    achievedAt: Instant
  }),
  example: { ...exampleRecord, weight: 105, previous: 100, delta: 5, achievedAt: '2026-03-10T12:00:00.000Z' }
})

/** A record no longer holds: an earlier session was edited, moved, deleted or entered. */
export const recordWithdrawn = defineEvent({
  ...sessions,
  type: 'training.record.withdrawn.v1',
  summary: 'A record no longer holds, because history changed',
  data: Type.Object(Record),
  example: exampleRecord
})

/**
 * A client rated a session, or changed the rating or what they wrote with it; saying the same again publishes nothing. `trainerId`
 * recorded the session and may not be the client's trainer of today.
 */
export const sessionRated = defineEvent({
  ...sessions,
  type: 'training.session.rated.v1',
  summary: 'A client rated a session',
  data: Type.Object({
    sessionId: Id,
    scheduleId: Id,
    traineeId: Id,
    trainerId: Id,
    date: IsoDate,
    startsAt: Instant,
    endedAt: Instant,
    title: Type.String(),
    rating: Type.Integer({ minimum: 1, maximum: 5 }),
    previousRating: Nullable(Type.Integer({ description: 'null the first time' })),
    feedback: Nullable(Type.String({ description: "the client's own words" })),
    ratedAt: Instant
  }),
  example: {
    sessionId: 41,
    scheduleId: 812,
    traineeId: 7,
    trainerId: 3,
    date: '2026-03-10',
    startsAt: '2026-03-10T11:00:00.000Z',
    endedAt: '2026-03-10T12:00:00.000Z',
    title: 'Lower body',
    rating: 5,
    previousRating: null,
    feedback: 'Best one so far',
    ratedAt: '2026-03-10T19:12:45.000Z'
  }
})
