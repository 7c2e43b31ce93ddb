import type { createProgram, WeeklySession } from '@spotter/contracts/api/programs.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import type { Static } from 'typebox'
import type { PlannedSession } from './rules.ts'

type NewProgram = Static<typeof createProgram.schema.body> & { trainerId: number }

/** Inserts a program and returns its id. */
export async function insertProgram(tx: Tx, program: NewProgram) {
  const { trainerId, name, description = null, totalWeeks, sessionsPerWeek, goals = null, targetFitnessLevel = null, status } = program
  const weeklySchedule = program.weeklySchedule ? JSON.stringify(program.weeklySchedule) : null
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    insert into programs (trainer_id, name, description, total_weeks, sessions_per_week, goals, target_fitness_level, weekly_schedule, status)
    values (${trainerId}, ${name}, ${description}, ${totalWeeks}, ${sessionsPerWeek}, ${goals}::text[], ${targetFitnessLevel}, ${weeklySchedule}::jsonb, ${status})
    returning id
  `
  return row!.id
}

export interface Program {
  id: number
  name: string
  status: string
  totalWeeks: number
  sessionsPerWeek: number
  weeklySchedule: WeeklySession[] | null
}

/** A program of this trainer, or undefined. */
export async function programOf(tx: Tx, { id, trainerId }: { id: number; trainerId: number }) {
  const [program] = await tx.$queryRaw<Program[]>`
    select id, name, status, total_weeks as "totalWeeks", sessions_per_week as "sessionsPerWeek", weekly_schedule as "weeklySchedule"
    from programs where id = ${id} and trainer_id = ${trainerId} and deleted_at is null
  `
  return program
}

/** Cancels the client's active assignment, if there is one, whoever gave it. Returns whether there was. */
export async function cancelActive(tx: Tx, clientId: number) {
  const rows = await tx.$queryRaw<unknown[]>`
    update program_assignments set status = 'cancelled' where trainee_id = ${clientId} and status = 'active' and deleted_at is null returning id
  `
  return rows.length > 0
}

export async function hasActive(tx: Tx, clientId: number) {
  const rows = await tx.$queryRaw<unknown[]>`
    select id from program_assignments where trainee_id = ${clientId} and status = 'active' and deleted_at is null
  `
  return rows.length > 0
}

interface NewAssignment {
  programId: number
  clientId: number
  startDate: string
  endDate: string
  totalSessions: number
}

/** Inserts an active assignment and returns its id. */
export async function insertAssignment(tx: Tx, { programId, clientId, startDate, endDate, totalSessions }: NewAssignment) {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    insert into program_assignments (program_id, trainee_id, start_date, end_date, total_sessions)
    values (${programId}, ${clientId}, ${startDate}::date, ${endDate}::date, ${totalSessions})
    returning id
  `
  return row!.id
}

/** The sessions with their instants in that zone, by start. What a clock change skips moves forward by the gap. */
export async function placeSessions(tx: Tx, sessions: PlannedSession[], timezone: string) {
  return await tx.$queryRaw<(PlannedSession & { startsAt: Date })[]>`
    select clock::date as date, to_char(clock, 'HH24:MI') as time, at as "startsAt", duration, title
    from jsonb_to_recordset(${JSON.stringify(sessions)}::jsonb) as planned (date date, time time, duration int, title text),
      -- for a time that is skipped PostgreSQL counts on with the offset from before the change: later by the gap
      lateral (select coalesce(public.wall_clock_instant(date, time, ${timezone}::text), (date + time) at time zone ${timezone}::text) as at) as instant,
      lateral (select at at time zone ${timezone}::text as clock) as wall
    order by at
  `
}

/** An assignment as the JSON of the answer's data; its week is the client's. */
export async function assignmentJson(tx: Tx, { id, scheduleIds, now }: { id: number; scheduleIds: number[]; now: Date }) {
  const [row] = await tx.$queryRaw<{ data: string }[]>`
    select json_build_object(
      'id', a.id, 'programId', p.id, 'name', p.name, 'description', p.description,
      'client', json_build_object('id', t.id, 'name', u.name, 'profileImage', u.profile_image),
      'startDate', a.start_date, 'endDate', a.end_date, 'status', a.status,
      'currentWeek', greatest(1, least(weeks, 1 + floor((today - a.start_date) / 7.0)::int)), 'totalWeeks', weeks,
      'progressPercentage', a.progress_percentage, 'sessionsCompleted', a.sessions_completed, 'totalSessions', a.total_sessions,
      'scheduleIds', ${JSON.stringify(scheduleIds)}::json,
      'createdAt', public.instant(a.created_at), 'updatedAt', public.instant(a.updated_at)
    )::text as data
    from program_assignments a
      join programs p on p.id = a.program_id
      join trainees t on t.id = a.trainee_id
      join users u on u.id = t.user_id
      left join trainers tr on tr.id = t.trainer_id
      left join users tu on tu.id = tr.user_id,
      lateral (select coalesce(u.timezone, tr.timezone, tu.timezone, nullif(current_setting('spotter.time_zone', true), ''), 'UTC') as zone) as zones,
      lateral (select (${now}::timestamptz at time zone zone)::date as today, (a.end_date - a.start_date + 1) / 7 as weeks) as counted
    where a.id = ${id}
  `
  return row!.data
}
