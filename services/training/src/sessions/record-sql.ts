import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { given, insertExercises, insertSets, type LibraryEntry, library, type Totals } from './exercises-sql.ts'

/** What a recording stands on; nothing where the client is not a present client of the trainer. */
export interface Occasion {
  accepted: boolean
  /** Null without a schedule of this trainer with this client. */
  schedule: { id: number; date: string; status: string; recorded: boolean } | null
  /** Null where the place is not one that can be named. */
  locationId: number | null
  /** Null where the clocks skip a walk-in's time. */
  startsAt: string | null
  aheadOfToday: boolean
  aheadOfNow: boolean
  library: LibraryEntry[]
}

/** Two statements: were it one, with a schedule that is null, PostgreSQL would plan it anew each time, which takes longer than to run it. */
const occasion = ({ isWalkIn }: { isWalkIn: boolean }) =>
  statement<Occasion>(sql`
    select t.trainer_accepted_at is not null as accepted,
      ${
        isWalkIn
          ? 'null'
          : sql`case when s.id is not null then json_build_object('id', s.id, 'date', s.date, 'status', s.status, 'recorded', exists (
        select from session_cards c where c.schedule_id = s.id and c.date = s.date and c.deleted_at is null
      )) end`
      } as schedule,
      p.id as "locationId",
      instant(clock.starts_at) as "startsAt",
      ${isWalkIn ? '' : 'coalesce(s.date, '}${value('date')}::date${isWalkIn ? '' : ')'} > (${value('now')}::timestamptz at time zone clock.zone)::date as "aheadOfToday",
      coalesce(clock.starts_at > ${value('now')}::timestamptz, false) as "aheadOfNow",
      ${library} as library
    from trainees t
      join users tu on tu.id = t.user_id
      join trainers r on r.id = t.trainer_id
      join users ru on ru.id = r.user_id
      ${
        isWalkIn
          ? 'cross join (select null::text as timezone, null::timestamptz as starts_at) as s'
          : sql`left join schedules s on s.id = ${value('scheduleId')}::bigint and s.trainer_id = r.id and s.trainee_id = t.id and s.deleted_at is null`
      }
      left join locations p on p.id = ${value('locationId')}::bigint and p.is_active and p.deleted_at is null,
      lateral (select coalesce(s.timezone, p.timezone, r.timezone, ru.timezone, installation_zone()) as zone) as place,
      lateral (
        select place.zone, coalesce(s.starts_at, wall_clock_instant(${value('date')}::date, ${value('time')}::time, place.zone)) as starts_at
      ) as clock
    where t.id = ${value('clientId')} and t.trainer_id = ${value('trainerId')}::bigint and t.deleted_at is null and tu.deleted_at is null
  `)

/** Whether it can be recorded, and where and when: all that the checks of a recording need. */
export const readOccasion = { ofWalkIn: occasion({ isWalkIn: true }), ofSchedule: occasion({ isWalkIn: false }) }

/** Waits until nobody else writes this client's history, and keeps others waiting until the transaction ends. */
export const lockHistory = (tx: Tx, traineeId: number) =>
  // 6 is the space of trainees: packages/db/src/advisory-locks.ts
  tx.$queryRaw`select pg_advisory_xact_lock(6, hashint8(${traineeId}))`

/** Makes the completed schedule of a walk-in. Raises SP001 for a skipped time, SP004 for a year out of reach. */
export async function enterCompleted(
  tx: Tx,
  walkIn: { trainerId: number; clientId: number; locationId: number | null; date: string; time: string; duration: number; title: string }
) {
  const { trainerId, clientId, locationId, date, time, duration, title } = walkIn
  const [schedule] = await tx.$queryRaw<{ id: number }[]>`
    select id from scheduling.enter_completed(${trainerId}, ${clientId}, ${locationId}, null, ${date}, ${time}, ${duration}, ${title}, null, null)
  `
  return schedule!.id
}

/** Inserts a card with its exercises and all their sets; returns nothing where the schedule has a card already. */
export const insertCard = statement<Totals & { id: number }>(sql`
  with card as (
    insert into session_cards (schedule_id, trainer_id, trainee_id, date, title, duration, overall_feedback, next_session_goals, trainer_rating)
    values (${value('scheduleId')}, ${value('trainerId')}, ${value('clientId')}, ${value('date')}, ${value('title')}, ${value('duration')},
      ${value('overallFeedback')}, ${value('nextSessionGoals')}, ${value('trainerRating')})
    on conflict do nothing
    returning id, date
  ),
  given as (${given}),
  exercise as (${insertExercises} from card, given returning id, exercise_order),
  performed as (${insertSets} returning case when completed and set_type <> 'warmup' then weight * reps end as volume)
  select id,
    (select count(*)::int from exercise) as "totalExercises",
    (select count(*)::int from performed) as "totalSets",
    (select coalesce(sum(volume), 0) from performed) as "totalVolume"
  from card
`)
