import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '@spotter/service-kit/statement.ts'

/** A library exercise `l` as JSON, to the trainer who asks. */
const exerciseJson = sql`json_build_object(
    'id', l.id, 'name', l.name, 'category', l.category, 'description', l.description, 'muscleGroups', l.muscle_groups,
    'equipment', l.equipment, 'difficulty', l.difficulty, 'instructions', l.instructions, 'weightIsAssistance', l.weight_is_assistance,
    'videoUrl', l.video_url, 'thumbnailUrl', l.thumbnail_url, 'images', l.images, 'isPublic', l.is_public, 'isVerified', l.is_verified,
    'isOwn', l.trainer_id is not distinct from ${value('trainerId')}::bigint, 'usageCount', l.usage_count,
    'createdAt', instant(l.created_at), 'updatedAt', instant(l.updated_at)
  )`

/** A live exercise `l` that the trainer may use. */
const isListed = sql`l.deleted_at is null and (l.is_public or l.trainer_id = ${value('trainerId')}::bigint)`

/** Whether the filters let `l` through; null lets everything. */
const isLetThrough = sql`(${value('category')}::text is null or l.category = ${value('category')})
        and (${value('difficulty')}::text is null or l.difficulty = ${value('difficulty')})
        and (${value('equipment')}::text is null or exists (
          select from unnest(l.equipment) as e (name) where exercise_key(e.name) = exercise_key(${value('equipment')}::text)))
        and (${value('muscleGroup')}::text is null or exists (
          select from unnest(l.muscle_groups) as m (name) where exercise_key(m.name) = exercise_key(${value('muscleGroup')}::text)))`

/** Whether the name has what is looked for, or words of name and description are those of it. */
const isFound = sql`(
          position((select exercise_key(${value('search')}::text)) in l.name_key) > 0
          or l.id in (
            select id from exercise_library
            where to_tsvector('english', name || ' ' || coalesce(description, '')) @@ plainto_tsquery('english', normalize(${value('search')}::text))
          )
        )`

/**
 * By name; with a search, names that begin with it first, then by use. A statement of its own for no filters: with filters that are null
 * PostgreSQL would plan it anew each time, which takes as long as to run it.
 */
const page = (direction: 'asc' | 'desc', { isSearch, isFiltered }: { isSearch: boolean; isFiltered: boolean }) => {
  const begins = isSearch ? sql`starts_with(l.name_key, (select exercise_key(${value('search')}::text)))` : 'true'
  const order = `${isSearch ? 'begins desc, usage_count desc, ' : ''}name_key collate "und-x-icu" ${direction}, id ${direction}`
  return statement<{ json: string }>(sql`
    with wanted as materialized (
      select l.id, l.name_key, l.usage_count, ${begins} as begins from exercise_library l
      where ${isListed} ${isFiltered ? sql`and ${isLetThrough}` : ''} ${isSearch ? sql`and ${isFound}` : ''}
    ),
    total as materialized (select count(*)::int as items from wanted),
    placed as materialized (
      select id, row_number() over (order by ${order}) as place from wanted order by place offset ${value('offset')}::int limit ${value('limit')}::int
    )
    select json_build_object(
      'exercises', coalesce((select json_agg(${exerciseJson} order by place) from placed join exercise_library l using (id)), '[]'),
      'pagination', json_build_object('currentPage', ${value('page')}::int, 'totalPages', ceil(items::numeric / ${value('limit')}::int),
        'totalItems', items, 'itemsPerPage', ${value('limit')}::int)
    )::text as json
    from total
  `)
}

const inBothDirections = (kind: { isSearch: boolean; isFiltered: boolean }) => ({ asc: page('asc', kind), desc: page('desc', kind) })

const pages = ({ isSearch }: { isSearch: boolean }) => ({
  whole: inBothDirections({ isSearch, isFiltered: false }),
  filtered: inBothDirections({ isSearch, isFiltered: true })
})

/** A page of the library as JSON: all of it, or what is `found` by a search; whole, or what the filters let through. */
export const readExercises = { all: pages({ isSearch: false }), found: pages({ isSearch: true }) }

/** A trainer's own exercise as JSON; nothing where it is not there, or not the trainer's own. */
export const readOwnExercise = statement<{ json: string }>(sql`
  select ${exerciseJson}::text as json from exercise_library l
  where l.id = ${value('exerciseId')} and l.trainer_id = ${value('trainerId')}::bigint and l.deleted_at is null
`)

/**
 * Changes what is named of a trainer's own exercise, and returns its id; nothing where it is not the trainer's, or where
 * sessions use it and the meaning of its weight would turn. A recording counts its use before it reads that meaning.
 */
export const updateExercise = statement<{ id: number }>(sql`
  update exercise_library l set
    name = case when named ? 'name' then n.name else l.name end,
    category = case when named ? 'category' then n.category else l.category end,
    description = case when named ? 'description' then n.description else l.description end,
    muscle_groups = case when named ? 'muscleGroups' then n."muscleGroups" else l.muscle_groups end,
    equipment = case when named ? 'equipment' then n.equipment else l.equipment end,
    difficulty = case when named ? 'difficulty' then n.difficulty else l.difficulty end,
    instructions = case when named ? 'instructions' then n.instructions else l.instructions end,
    weight_is_assistance = coalesce(n."weightIsAssistance", l.weight_is_assistance),
    video_url = case when named ? 'videoUrl' then n."videoUrl" else l.video_url end,
    thumbnail_url = case when named ? 'thumbnailUrl' then n."thumbnailUrl" else l.thumbnail_url end,
    images = case when named ? 'images' then n.images else l.images end,
    is_public = coalesce(n."isPublic", l.is_public)
  from (select ${value('named')}::jsonb as named) as body,
    jsonb_to_record(named) as n (
      name text, category text, description text, "muscleGroups" text[], equipment text[], difficulty text, instructions text[],
      "weightIsAssistance" boolean, "videoUrl" text, "thumbnailUrl" text, images text[], "isPublic" boolean
    )
  where l.id = ${value('exerciseId')} and l.trainer_id = ${value('trainerId')} and l.deleted_at is null
    and (l.usage_count = 0 or l.weight_is_assistance = coalesce(n."weightIsAssistance", l.weight_is_assistance))
  returning l.id
`)

/** The fixed categories as JSON, named in the user's language, with how many exercises they may use. `trainerId` is null for others than trainers. */
export const readCategories = (
  tx: Tx,
  { categories, userId, trainerId }: { categories: string; userId: number; trainerId: number | null }
) =>
  tx.$queryRaw<{ json: string }[]>`
    select json_build_object('categories', json_agg(json_build_object(
      'id', c.id, 'name', c.name, 'displayName', coalesce(c."displayName"->>(select language from users where id = ${userId}), c."displayName"->>'en'),
      'icon', c.icon, 'exerciseCount', coalesce(l.exercises, 0)
    ) order by c.id))::text as json
    from jsonb_to_recordset(${categories}::jsonb) as c (id int, name text, "displayName" jsonb, icon text)
      left join (
        select category, count(*) as exercises from exercise_library
        where deleted_at is null and (is_public or trainer_id = ${trainerId}::bigint) group by category
      ) as l on l.category = c.name
  `
