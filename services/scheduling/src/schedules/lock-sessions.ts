import type { Scope } from '@spotter/contracts/api/schedules.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import { invalidField } from '@spotter/service-kit/errors.ts'
import { NotAhead, ScheduleNotFound } from '../errors.ts'
import { lockCalendars } from './calendar.ts'
import { isBooked } from './rules.ts'
import { lockFollowing, lockSchedule, type Schedule } from './sql.ts'

interface Wanted {
  id: number
  trainerId: number
  scope: Scope
  /** Where the sessions shall take place, if that is said. */
  locationId?: number | null | undefined
  /** Whether they stay as they are in every calendar: nobody who books need wait. */
  keepsTimes?: boolean
}

/**
 * The session of a trainer with a present client, first, and with `following` those of its series after it that are
 * still to take place; all of them, and unless they keep their times the calendars they are in, are held until the transaction ends.
 * @throws NOT_FOUND; INVALID_INPUT on `scope` for a session of no series; CONFLICT where the first is over or cancelled
 */
export async function lockSessions(
  tx: Tx,
  { id, trainerId, scope, locationId, keepsTimes = false }: Wanted
): Promise<[Schedule, ...Schedule[]]> {
  if (!keepsTimes) {
    const parties = await partiesOf(tx, { id, trainerId, scope })
    if (!parties) throw new ScheduleNotFound(id)
    const { clientId, locationIds } = parties
    await lockCalendars(tx, { trainerId, clientId, locationIds: locationId ? [locationId] : locationIds })
  }

  const session = await lockSchedule(tx, { id, trainerId })
  if (!session) throw new ScheduleNotFound(id)
  if (scope === 'this') return [session]
  if (session.seriesId === null) throw invalidField('scope', 'is following where the session belongs to no series')
  if (!isBooked(session.status)) throw new NotAhead(session.status)
  return [session, ...(await lockFollowing(tx, session))]
}

/** The client and the places of a session, or of all in its series that are to take place; undefined when it is not the trainer's. */
async function partiesOf(tx: Tx, { id, trainerId, scope }: { id: number; trainerId: number; scope: Scope }) {
  const [parties] = await tx.$queryRaw<{ clientId: number; locationIds: (number | null)[] }[]>`
    select s.trainee_id as "clientId",
      case when ${scope}::text = 'this' then json_build_array(s.location_id) else (
        select coalesce(json_agg(distinct x.location_id), '[]') from schedules x where x.series_id = s.series_id and x.status in ('scheduled', 'confirmed')
      ) end as "locationIds"
    from schedules s join trainees t on t.id = s.trainee_id and t.trainer_id = s.trainer_id and t.deleted_at is null
    where s.id = ${id} and s.trainer_id = ${trainerId} and s.deleted_at is null
  `
  return parties
}
