import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { unusableHash } from '../support/password-hash.ts'

/** Everybody who might ask. `owner` is the client that the rows are about, `own` their trainer, `former` the trainer before. */
export const personas = ['nobody', 'owner', 'other', 'own', 'rival', 'former', 'admin', 'disabled'] as const
export type Persona = (typeof personas)[number]

export interface Person {
  userId: number
  role: 'trainee' | 'trainer' | 'admin'
  trainerId?: number
  traineeId?: number
  /** Of one whose session is the same each time; the others sign in anew for each request, since one of the routes signs out. */
  sessionId?: string
}

const roles: [Exclude<Persona, 'nobody'>, Person['role']][] = [
  ['owner', 'trainee'],
  ['other', 'trainee'],
  ['own', 'trainer'],
  ['rival', 'trainer'],
  ['former', 'trainer'],
  ['admin', 'admin'],
  ['disabled', 'trainer']
]

/** Stands in every row of the client: nobody who may not read them must ever be answered it. */
export const canary = 'Canary'

/** Makes the accounts; the owner's names, notes and contacts say `canary`. */
export async function addPeople(owner: pg.Client): Promise<Record<Exclude<Persona, 'nobody'>, Person>> {
  const people: Partial<Record<Persona, Person>> = {}
  for (const [name, role] of roles) {
    const shown = name === 'owner' ? `${canary} client` : `The ${name}`
    const { rows } = await owner.query(
      `insert into users (email, name, role, phone_number, is_active, password_hash) values ($1, $2, $3, '+66 2 000 0000', $4, $5) returning id::int`,
      [name === 'owner' ? `${canary}@example.com` : `${name}@example.com`, shown, role, name !== 'disabled', unusableHash]
    )
    const userId: number = rows[0].id
    const id = async (table: 'trainers' | 'trainees') =>
      (await owner.query(`insert into ${table} (user_id) values ($1) returning id::int`, [userId])).rows[0].id as number
    people[name] = {
      userId,
      role,
      ...(role === 'trainer' && { trainerId: await id('trainers') }),
      ...(role === 'trainee' && { traineeId: await id('trainees') }),
      ...(name === 'disabled' && { sessionId: randomUUID() })
    }
  }
  const made = people as Record<Exclude<Persona, 'nobody'>, Person>
  await owner.query(
    `update trainees set medical_notes = $2::text, injuries = array[$2::text], emergency_contact_name = $2::text, goals = array[$2::text] where id = $1`,
    [made.owner.traineeId, canary]
  )
  await joinTogether(owner, made)
  return made
}

/** Everybody with whom they belong: the owner with their trainer, the other client with the rival. */
export async function joinTogether(owner: pg.Client, people: Record<'owner' | 'other' | 'own' | 'rival', Person>) {
  await owner.query(
    `update trainees te set trainer_id = pair.trainer, trainer_assigned_at = now() - interval '30 days', trainer_accepted_at = now() - interval '30 days'
     from (values ($1::bigint, $2::bigint), ($3::bigint, $4::bigint)) as pair (client, trainer)
     where te.id = pair.client and (te.trainer_id is distinct from pair.trainer or te.trainer_accepted_at is null)`,
    [people.owner.traineeId, people.own.trainerId, people.other.traineeId, people.rival.trainerId]
  )
}
