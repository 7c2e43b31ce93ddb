import { sql, statement, value } from '@spotter/service-kit/statement.ts'

const trainerJson = sql`json_build_object(
  'id', tr.id, 'name', u.name, 'profileImage', u.profile_image, 'specialization', tr.specialization,
  'experience', tr.experience_years || case tr.experience_years when 1 then ' year' else ' years' end,
  'rating', tr.rating, 'totalClients', tr.total_clients, 'bio', tr.bio, 'certifications', tr.certifications, 'availability', tr.availability
)`

/** Trainers whose account is open. */
const openTrainers = sql`trainers tr join users u on u.id = tr.user_id and u.is_active and u.deleted_at is null and tr.deleted_at is null`

const folded = (text: string) => sql`lower(normalize(${text}, nfc) collate "und-x-icu")`
const foldedValue = (name: string) => sql`lower(normalize(${value(name)}::text, nfc) collate "und-x-icu")`

/** One page of trainers and the pagination, as JSON. Null for a filter: any. */
export const selectTrainers = statement<{ json: string }>(sql`
  with found as materialized (
    select tr.id, tr.created_at
    from ${openTrainers}
    where (${value('availability')}::text is null or tr.availability = ${value('availability')})
      and (${value('specialization')}::text is null
        or exists (select from unnest(tr.specialization) as own (name) where ${folded('own.name')} = ${foldedValue('specialization')}))
      and (${value('search')}::text is null
        or strpos(${folded('u.name')}, ${foldedValue('search')}) > 0
        or exists (select from unnest(tr.specialization) as own (name) where strpos(${folded('own.name')}, ${foldedValue('search')}) > 0))
  ),
  listed as (
    select id, row_number() over (order by created_at, id) * case ${value('sort')}::text when 'desc' then -1 else 1 end as place from found
  ),
  page as (
    select id, place from listed order by place limit ${value('limit')}::int offset (${value('page')}::bigint - 1) * ${value('limit')}::int
  )
  select json_build_object(
    'trainers', coalesce((select json_agg(${trainerJson} order by place) from page join ${openTrainers} on tr.id = page.id), '[]'),
    'pagination', json_build_object(
      'currentPage', ${value('page')}::int, 'totalPages', ceil(count(*) / ${value('limit')}::numeric)::int, 'totalItems', count(*),
      'itemsPerPage', ${value('limit')}::int
    )
  )::text as json
  from found
`)

/** One trainer as JSON; no row where there is none, or the account is closed. */
export const selectTrainer = statement<{ json: string }>(sql`
  select ${trainerJson}::text as json from ${openTrainers} where tr.id = ${value('trainerId')}
`)
