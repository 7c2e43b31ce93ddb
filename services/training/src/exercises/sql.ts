import type { Tx } from '@spotter/service-kit/db.ts'
import { sql, statement, value } from '../statement.ts'

/** A library exercise `l` that the trainer may use and that the filters let through. */
const matching = sql`exercise_library l
      where l.deleted_at is null and (l.is_public or l.trainer_id = ${value('trainerId')}::bigint)
        and (${value('category')}::text is null or l.category = ${value('category')})
        and (${value('difficulty')}::text is null or l.difficulty = ${value('difficulty')})
        and (${value('equipment')}::text is null or exists (
          select from unnest(l.equipment) as e (name) where exercise_key(e.name) = exercise_key(${value('equipment')}::text)))
        and (${value('muscleGroup')}::text is null or exists (
          select from unnest(l.muscle_groups) as m (name) where exercise_key(m.name) = exercise_key(${value('muscleGroup')}::text)))
        and (${value('search')}::text is null or position(exercise_key(${value('search')}::text) in exercise_key(l.name)) > 0
          or to_tsvector('english', l.name || ' ' || coalesce(l.description, '')) @@ plainto_tsquery('english', normalize(${value('search')}::text)))`

/** By name; with a search, names that begin with it first, then by use. */
const page = (direction: 'asc' | 'desc') =>
  statement<{ json: string }>(sql`
    with total as materialized (select count(*)::int as items from ${matching}),
    found as (
      select l.*,
        case when ${value('search')}::text is null then 0 when starts_with(exercise_key(l.name), exercise_key(${value('search')}::text)) then 0 else 1 end as place,
        case when ${value('search')}::text is null then 0 else l.usage_count end as uses
      from ${matching}
      order by place, uses desc, exercise_key(l.name) collate "und-x-icu" ${direction}, l.id ${direction}
      offset ${value('offset')}::int limit ${value('limit')}::int
    )
    select json_build_object(
      'exercises', coalesce((
        select json_agg(json_build_object(
          'id', l.id, 'name', l.name, 'category', l.category, 'description', l.description, 'muscleGroups', l.muscle_groups,
          'equipment', l.equipment, 'difficulty', l.difficulty, 'instructions', l.instructions, 'weightIsAssistance', l.weight_is_assistance,
          'videoUrl', l.video_url, 'thumbnailUrl', l.thumbnail_url, 'images', l.images, 'isPublic', l.is_public, 'isVerified', l.is_verified,
          'isOwn', l.trainer_id is not distinct from ${value('trainerId')}::bigint, 'usageCount', l.usage_count,
          'createdAt', instant(l.created_at), 'updatedAt', instant(l.updated_at)
        ) order by place, uses desc, exercise_key(l.name) collate "und-x-icu" ${direction}, l.id ${direction})
        from found l
      ), '[]'),
      'pagination', json_build_object('currentPage', ${value('page')}::int, 'totalPages', ceil(items::numeric / ${value('limit')}::int),
        'totalItems', items, 'itemsPerPage', ${value('limit')}::int)
    )::text as json
    from total
  `)

/** A page of the library as JSON. */
export const readExercises = { asc: page('asc'), desc: page('desc') }

/** The fixed categories as JSON, named in the user's language, with how many exercises they may use. `trainerId` is null for others than trainers. */
export const readCategories = (
  tx: Tx,
  { categories, userId, trainerId }: { categories: string; userId: number; trainerId: number | null }
) =>
  tx.$queryRaw<{ json: string }[]>`
    select json_build_object('categories', json_agg(json_build_object(
      'id', c.id, 'name', c.name, 'displayName', coalesce(c."displayName"->>(select language from users where id = ${userId}), c."displayName"->>'en'),
      'icon', c.icon, 'exerciseCount', (
        select count(*) from exercise_library l
        where l.category = c.name and l.deleted_at is null and (l.is_public or l.trainer_id = ${trainerId}::bigint)
      )
    ) order by c.id))::text as json
    from jsonb_to_recordset(${categories}::jsonb) as c (id int, name text, "displayName" jsonb, icon text)
  `
