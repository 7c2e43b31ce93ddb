import { type Static, Type } from 'typebox'
import { Id, Instant, IsoDate, LongText, Maybe, Nullable, Person, Strict, Texts, Title } from './shapes.ts'

/** What a session card is made of. */

export const Rating = Type.Integer({ minimum: 1, maximum: 5 })
const SetType = Type.Enum(['normal', 'warmup', 'drop', 'failure'])
const Note = Type.String({ maxLength: 2_000 })

/** A set as a trainer records it. */
const RecordedSet = Type.Object(
  {
    setNumber: Type.Integer({ minimum: 1, maximum: 100, description: 'once in an exercise' }),
    setType: Type.Optional(SetType),
    reps: Maybe(Type.Integer({ minimum: 0, maximum: 9_999 })),
    weight: Maybe(Type.Number({ minimum: 0, maximum: 9_999.99, description: 'kg' })),
    duration: Maybe(Type.Integer({ minimum: 0, maximum: 86_400, description: 'seconds' })),
    distance: Maybe(Type.Number({ minimum: 0, maximum: 999.999, description: 'km' })),
    rest: Maybe(Type.Integer({ minimum: 0, maximum: 86_400, description: 'seconds' })),
    completed: Type.Optional(Type.Boolean({ description: 'true unless said; a completed set gives reps, duration or distance' })),
    rpe: Maybe(Type.Number({ minimum: 1, maximum: 10, description: 'rate of perceived exertion, half points too' })),
    notes: Maybe(Note)
  },
  Strict
)

/** An exercise as a trainer records it. */
export const RecordedExercise = Type.Object(
  {
    name: Title,
    category: Maybe(Type.String({ minLength: 1, maxLength: 50, description: 'free text; left out, that of the library' })),
    exerciseLibraryId: Maybe(Id),
    supersetGroup: Maybe(Type.Integer({ minimum: 0, maximum: 1_000 })),
    notes: Maybe(LongText),
    formNotes: Maybe(LongText),
    sets: Type.Array(RecordedSet, { maxItems: 100 })
  },
  Strict
)
export type RecordedExercise = Static<typeof RecordedExercise>

/** A set as it is answered. */
const SessionSet = Type.Object({
  setNumber: Type.Integer(),
  setType: SetType,
  reps: Nullable(Type.Integer()),
  weight: Nullable(Type.Number({ description: 'kg' })),
  duration: Nullable(Type.Integer({ description: 'seconds' })),
  distance: Nullable(Type.Number({ description: 'km' })),
  rest: Nullable(Type.Integer({ description: 'seconds' })),
  completed: Type.Boolean(),
  rpe: Nullable(Type.Number()),
  notes: Nullable(Type.String())
})

/** An exercise as it is answered. */
const SessionExercise = Type.Object({
  id: Id,
  exerciseLibraryId: Nullable(Id),
  name: Type.String(),
  category: Nullable(Type.String()),
  supersetGroup: Nullable(Type.Integer()),
  notes: Nullable(Type.String()),
  formNotes: Nullable(Type.String()),
  totalSets: Type.Integer(),
  totalReps: Type.Integer({ description: 'completed sets that are not warm-ups, like the two below' }),
  totalWeight: Type.Number({ description: 'kg' }),
  totalVolume: Type.Number({ description: 'kg × reps' }),
  isPR: Type.Boolean(),
  prNote: Nullable(Type.String({ description: '+5 kg; null to a trainer whom the client has not accepted' })),
  sets: Type.Array(SessionSet)
})

const Session = {
  id: Id,
  scheduleId: Id,
  date: IsoDate,
  title: Type.String(),
  duration: Type.Integer({ description: 'minutes' }),
  trainer: Person,
  exercises: Type.Array(SessionExercise),
  overallFeedback: Nullable(Type.String()),
  nextSessionGoals: Texts,
  trainerRating: Nullable(Rating),
  traineeRating: Nullable(Rating),
  traineeFeedback: Nullable(Type.String({ description: "the client's words with the rating" })),
  totalExercises: Type.Integer(),
  totalSets: Type.Integer(),
  totalVolume: Type.Number({ description: 'kg × reps' }),
  createdAt: Instant,
  updatedAt: Instant
}

/** A session card as its client reads it. */
export const TraineeSession = Type.Object(Session)
/** A session card as a trainer reads it. */
export const TrainerSession = Type.Object({ ...Session, client: Person })
/** A session card where both read it: trainers get the client too. */
export const EitherSession = Type.Object({ ...Session, client: Type.Optional(Person) })

/** What must be known of the figures of a card. */
export const ofFigures = `Totals: \`totalSets\` counts all sets; \`totalReps\`, \`totalWeight\` and \`totalVolume\` (kg × reps) those that were completed and are
no warm-ups. \`isPR\` and \`prNote\` are found by us.`
/** What a trainer gets of a card. */
export const toTrainers = `A trainer gets \`client\` beside the trainer, and reads everything of a present client, whoever recorded it; before the client has
accepted only the sessions that the trainer recorded, with \`prNote\` null.`
