import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import {
  assignmentPairs,
  assignmentWithClient,
  giverOfProgram,
  ownProgramPairs,
  programPairs,
  sessionsOfAssignment
} from './program-json.ts'

interface Answer {
  data: string
}

const pagination = sql`json_build_object('currentPage', ${value('page')}::int, 'totalPages', ceil(count(*)::numeric / ${value('limit')}::int)::int,
  'totalItems', count(*), 'itemsPerPage', ${value('limit')}::int)`

const madeInOrder = (program: string) =>
  sql`date_part('epoch', ${program}.created_at) * ${value('direction')}::int, ${program}.id * ${value('direction')}::int`

/** One page of a trainer's programs, newest first where `direction` is -1. */
export const programsOf = statement<Answer>(sql`
  with wanted as (
    select id, created_at from programs
    where trainer_id = ${value('trainerId')} and deleted_at is null
      and (${value('statuses')}::text[] is null or status = any (${value('statuses')}::text[]))
      and (${value('search')}::text is null
        or strpos(lower(normalize(name, nfc) collate "und-x-icu"), lower(normalize(${value('search')}::text, nfc) collate "und-x-icu")) > 0)
  ),
  page as (
    select id from wanted order by ${madeInOrder('wanted')} limit ${value('limit')}::int offset (${value('page')}::bigint - 1) * ${value('limit')}::int
  )
  select json_build_object(
    'programs', coalesce((select json_agg(json_build_object(${programPairs}) order by ${madeInOrder('p')}) from page join programs p on p.id = page.id), '[]'),
    'pagination', (select ${pagination} from wanted)
  )::text as data
`)

/** A program of a trainer as the JSON of the answer's data; nothing where it is not theirs. */
export const programOfTrainer = statement<Answer>(sql`
  select json_build_object(${programPairs})::text as data
  from programs p where p.id = ${value('id')} and p.trainer_id = ${value('trainerId')} and p.deleted_at is null
`)

/** The same, with its assignments to clients that the trainer has today. */
export const programWithAssignments = statement<Answer>(sql`
  select json_build_object(${programPairs}, 'assignments', coalesce((
    select json_agg(json_build_object(${assignmentPairs}) order by a.created_at desc, a.id desc)
    from ${assignmentWithClient}
    where a.program_id = program.id and a.deleted_at is null and t.trainer_id = program.trainer_id
  ), '[]'))::text as data
  from programs p, lateral (select p.id, p.trainer_id) as program
  where p.id = ${value('id')} and p.trainer_id = ${value('trainerId')} and p.deleted_at is null
`)

/** An assignment as its trainer sees it. */
export const assignmentJson = statement<Answer>(sql`
  select json_build_object(${assignmentPairs})::text as data from ${assignmentWithClient} where a.id = ${value('id')}
`)

/** The same, with the sessions that were booked with it. */
export const newAssignmentJson = statement<Answer>(sql`
  select json_build_object(${assignmentPairs}, 'scheduleIds', ${value('scheduleIds')}::json)::text as data
  from ${assignmentWithClient} where a.id = ${value('id')}
`)

const ownProgram = sql`select json_build_object(${ownProgramPairs})::text as data
  from ${assignmentWithClient} ${giverOfProgram} ${sessionsOfAssignment}`

/** One assignment of a client, or with a null `id` their active one; nothing where there is none. */
export const ownProgramOf = statement<Answer>(sql`
  ${ownProgram}
  where a.trainee_id = ${value('traineeId')} and a.deleted_at is null
    and case when ${value('id')}::bigint is null then a.status = 'active' else a.id = ${value('id')}::bigint end
`)

/** One page of a client's assignments, the latest start first where `direction` is -1. */
export const ownProgramsOf = statement<Answer>(sql`
  with wanted as (
    select id, start_date from program_assignments
    where trainee_id = ${value('traineeId')} and deleted_at is null
      and (${value('statuses')}::text[] is null or status = any (${value('statuses')}::text[]))
  ),
  page as (
    select id, row_number() over (order by (start_date - date '2000-01-01') * ${value('direction')}::int, id * ${value('direction')}::int) as place
    from wanted order by place limit ${value('limit')}::int offset (${value('page')}::bigint - 1) * ${value('limit')}::int
  )
  select json_build_object(
    'programs', coalesce((
      select json_agg(json_build_object(${ownProgramPairs}) order by page.place)
      from page join (${assignmentWithClient}) on a.id = page.id ${giverOfProgram} ${sessionsOfAssignment}
    ), '[]'),
    'pagination', (select ${pagination} from wanted)
  )::text as data
`)
