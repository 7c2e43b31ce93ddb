import type { Tx } from '@spotter/service-kit/db.ts'
import type { Reader } from '../people/sql.ts'
import type { Words } from './badges.ts'
import type { Facts } from './rules.ts'

/** Everything that a client's badges follow from, the badges they have, and the people concerned. */
export interface History extends Facts {
  /** `note` is the record's "+5 kg". */
  records: (Facts['records'][number] & { note: string | null })[]
  held: HeldBadge[]
  client: Reader
  /** The present trainer; null until the client has accepted them, since badges are not theirs to see before. */
  trainer: Reader | null
}

/** A badge as its row has it. */
interface HeldBadge {
  id: number
  key: string
  type: 'streak' | 'milestone' | 'pr' | 'completion'
  title: string
  /** Null where the row is from before badges had every language. */
  words: Words | null
  achievedAt: string
  isWithdrawn: boolean
}

/** Waits for whoever works on this client. What is read in a later statement is then the latest. */
export async function lockTrainee(tx: Tx, traineeId: number) {
  // 6 is the space of trainees: packages/db/src/advisory-locks.ts
  await tx.$queryRaw`select pg_advisory_xact_lock(6, hashint8(${traineeId}::bigint))`
}

/**
 * A client's history; undefined when there is no such client (any more). Instants are as JSON has
 * them, `2026-03-10T19:00:00+00:00`: public.instant() a thousand times would be a third of the time.
 */
export async function readHistory(tx: Tx, traineeId: number) {
  const [row] = await tx.$queryRaw<{ history: History }[]>`
    select json_build_object(
      'sessions', (
        select coalesce(json_agg(json_build_object(
          'sessionId', session_card_id, 'date', date, 'endedAt', ended_at, 'minutes', minutes, 'volume', volume)), '[]')
        from session_facts where trainee_id = ${traineeId}),
      'records', (
        select coalesce(json_agg(json_build_object(
          'sessionId', session_card_id, 'exerciseKey', exercise_key, 'exercise', name, 'endedAt', ended_at, 'note', pr_note)), '[]')
        from record_facts where trainee_id = ${traineeId}),
      'completions', (
        select coalesce(json_agg(json_build_object(
          'assignmentId', assignment_id, 'program', program_name, 'completedAt', completed_at)), '[]')
        from completion_facts where trainee_id = ${traineeId}),
      'held', (
        select coalesce(json_agg(json_build_object(
          'id', id, 'key', key, 'type', type, 'title', title, 'words', words, 'achievedAt', achieved_at,
          'isWithdrawn', withdrawn_at is not null)), '[]')
        from achievements where trainee_id = ${traineeId}),
      'client', json_build_object('userId', client.id, 'language', client.language,
        'name', case when client.deleted_at is null then client.name else 'Deleted account' end),
      'trainer', case when trainer.id is not null and t.trainer_accepted_at is not null
        then json_build_object('userId', trainer.id, 'name', trainer.name, 'language', trainer.language) end
    ) as history
    from trainees t
      join users client on client.id = t.user_id
      left join trainers on trainers.id = t.trainer_id
      left join users trainer on trainer.id = trainers.user_id
    where t.id = ${traineeId}
  `
  return row?.history
}

/** A badge as its row is to be. */
interface BadgeRow {
  key: string
  type: HeldBadge['type']
  /** In the client's language, as the description. */
  title: string
  description: string
  words: Words
  icon: string
  color: string
  value: number
  achievedAt: string
}

/** Writes badges as given, new or held before; returns the id of each key. */
export async function writeBadges(tx: Tx, traineeId: number, badges: BadgeRow[]) {
  const rows = await tx.$queryRaw<{ id: number; key: string }[]>`
    insert into achievements (trainee_id, key, type, title, description, words, badge_icon, badge_color, value, achieved_at)
    select ${traineeId}, key, type, title, description, words, icon, color, value, "achievedAt"
    from jsonb_to_recordset(${JSON.stringify(badges)}::jsonb) as badge (
      key text, type text, title text, description text, words jsonb, icon text, color text, value bigint, "achievedAt" timestamptz)
    on conflict (trainee_id, key) do update
      set title = excluded.title, description = excluded.description, words = excluded.words, achieved_at = excluded.achieved_at, withdrawn_at = null
    returning id, key
  `
  return new Map(rows.map(({ id, key }) => [key, id]))
}

/** Hides badges that no longer hold; their rows stay, to come back. */
export async function withdrawBadges(tx: Tx, badges: HeldBadge[]) {
  await tx.$queryRaw`update achievements set withdrawn_at = now() where id = any (${badges.map(({ id }) => id)}::bigint[])`
}
