import pg from 'pg'
import { expectedBadges, keyOf } from './differences.ts'
import { type Expected, foldedName } from './expected.ts'
import type { Read } from './read-spotter.ts'

/** What the database holds otherwise than the file: stored streaks, badges, notices to the trainer, records as published. */
export async function storedDifferences(connectionString: string, traineeId: number, expected: Expected, read: Read): Promise<string[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return [
      ...(await ofStreaks(client, traineeId, expected)),
      ...(await ofBadges(client, traineeId, expected, read)),
      ...(await ofRecords(client, traineeId, expected, read)),
      ...(await ofMessaging(client))
    ]
  } finally {
    await client.end()
  }
}

async function ofStreaks(client: pg.Client, traineeId: number, expected: Expected) {
  const { rows } = await client.query(
    `select current_streak as "currentStreak", longest_streak as "longestStreak",
            current_week_streak as "currentWeekStreak", longest_week_streak as "longestWeekStreak"
     from auth.trainees where id = $1`,
    [traineeId]
  )
  const names = ['currentStreak', 'longestStreak', 'currentWeekStreak', 'longestWeekStreak'] as const
  return names
    .filter(name => rows[0]?.[name] !== expected[name])
    .map(name => `stored ${name}: by the file ${expected[name]}, the database has ${rows[0]?.[name]}`)
}

async function ofBadges(client: pg.Client, traineeId: number, expected: Expected, read: Read) {
  const { rows } = await client.query(
    `select key, type, value::int, public.instant(achieved_at) as "achievedAt",
            (select count(*)::int from notifications.notifications n where n.type = 'achievement' and n.related_id = a.id) as told,
            (select case when trainer_accepted_at is null then 1 else 2 end from auth.trainees t where t.id = a.trainee_id) as "toTell"
     from notifications.achievements a where trainee_id = $1 and withdrawn_at is null`,
    [traineeId]
  )
  const held = new Map<string, (typeof rows)[number]>(rows.map(row => [row.key, row]))
  const found: string[] = []
  for (const badge of expectedBadges(expected, read)) {
    const row = held.get(badge.key)
    held.delete(badge.key)
    if (!row) found.push(`badge ${badge.key}: is missing`)
    else {
      for (const name of ['type', 'value', 'achievedAt'] as const) {
        if (row[name] !== badge[name]) found.push(`badge ${badge.key}, ${name}: by the file ${badge[name]}, the database has ${row[name]}`)
      }
      // The client, and the trainer whom they have accepted.
      if (row.told !== row.toTell) found.push(`badge ${badge.key}: told to ${row.told}, not to ${row.toTell}`)
    }
  }
  for (const key of held.keys()) found.push(`badge ${key}: is not earned by the file`)
  return found
}

/** Records as training told them: the latest event of a session and an exercise counts. */
async function ofRecords(client: pg.Client, traineeId: number, expected: Expected, { sessions }: Read) {
  const { rows } = await client.query(
    `select distinct on (data->>'sessionId', data->>'exerciseKey') type, data from training.outbox
     where type in ('training.record.set.v1', 'training.record.withdrawn.v1') and (data->>'traineeId')::bigint = $1
     order by data->>'sessionId', data->>'exerciseKey', seq desc`,
    [traineeId]
  )
  const told = new Map<string, string>()
  for (const { type, data } of rows) {
    if (type === 'training.record.set.v1')
      told.set(`${data.sessionId} ${foldedName(data.exercise)}`, `${data.weight} kg, before ${data.previous}, ${data.delta} more`)
  }
  const ids = new Map(sessions.map(session => [keyOf(session), session.id]))
  const found: string[] = []
  for (const session of expected.sessions) {
    for (const { name, record } of session.exercises) {
      if (!record) continue
      const key = `${ids.get(keyOf(session))} ${foldedName(name)}`
      const file = `${record.weight} kg, before ${record.previous}, ${record.delta} more`
      if (told.get(key) !== file) found.push(`record ${keyOf(session)} ${name}: by the file ${file}, published ${told.get(key)}`)
      told.delete(key)
    }
  }
  for (const key of told.keys()) found.push(`record ${key}: published, not in the file`)
  return found
}

/** Nothing may wait, and nothing may have been put aside. */
async function ofMessaging(client: pg.Client) {
  const found: string[] = []
  for (const service of ['auth', 'scheduling', 'training', 'notifications']) {
    const { rows } = await client.query(
      `select (select count(*) from ${service}.outbox where published_at is null)::int as waiting,
              (select count(*) from ${service}.dead_letters where resent_at is null and discarded_at is null)::int as dead`
    )
    if (rows[0].waiting > 0) found.push(`${service}: ${rows[0].waiting} events wait in the outbox`)
    if (rows[0].dead > 0) found.push(`${service}: ${rows[0].dead} dead letters`)
  }
  return found
}
