import type { Tx } from '@spotter/service-kit/db.ts'
import type { Language } from '../texts.ts'

/** Somebody who is told things, or named to others. */
export interface Reader {
  userId: number
  /** "Deleted account" when it was. */
  name: string
  language: Language
}

interface Person extends Reader {
  role: 'client' | 'trainer'
  /** The name that stands in the row, deleted or not. */
  writtenName: string
}

/** A client and a trainer by their ids; undefined where there is none (any more). */
export async function readPeople(tx: Tx, { traineeId, trainerId }: { traineeId: number; trainerId: number }) {
  const people = await tx.$queryRaw<Person[]>`
    select given.role, u.id as "userId", u.language, case when u.deleted_at is null then u.name else 'Deleted account' end as name,
      u.name as "writtenName"
    from (
      select 'client' as role, user_id from trainees where id = ${traineeId}
      union all
      select 'trainer', user_id from trainers where id = ${trainerId}
    ) as given join users u on u.id = given.user_id
  `
  return { client: people.find(({ role }) => role === 'client'), trainer: people.find(({ role }) => role === 'trainer') }
}

/** The name of a place; null where there is none. */
export async function placeName(tx: Tx, locationId: number | null) {
  if (locationId === null) return null
  const [place] = await tx.$queryRaw<{ name: string }[]>`select name from locations where id = ${locationId}`
  return place?.name ?? null
}

/** Whether the client is this trainer's at present. */
export async function isClientOf(tx: Tx, { traineeId, trainerId }: { traineeId: number; trainerId: number }) {
  const rows = await tx.$queryRaw<unknown[]>`select id from trainees where id = ${traineeId} and trainer_id = ${trainerId}`
  return rows.length === 1
}
