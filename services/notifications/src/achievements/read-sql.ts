import type { listAchievements } from '@spotter/contracts/api/achievements.ts'
import type { Tx } from '@spotter/service-kit/db.ts'
import type { Static } from 'typebox'

type ListQuery = Static<typeof listAchievements.schema.querystring>

interface Who {
  traineeId: number
  /** Null: the client themselves asks. */
  trainerId: number | null
  /** The user who asks, whose language it is. */
  readerId: number
}

/**
 * One page of a client's badges, newest first, as the JSON of the answer's data; dates are the client's. Undefined when there is no
 * such client (of this trainer). A trainer whom the client has not accepted sees none.
 */
export async function achievementsOf(tx: Tx, { traineeId, trainerId, readerId }: Who, { page, limit, type, sort = 'desc' }: ListQuery) {
  const [row] = await tx.$queryRaw<{ data: string }[]>`
    with client as (
      select t.id, ${trainerId}::bigint is null or t.trainer_accepted_at is not null as is_open,
        (select language from users where id = ${readerId}) as language,
        coalesce(u.timezone, tr.timezone, coach.timezone, installation_zone()) as zone
      from trainees t
        join users u on u.id = t.user_id
        left join trainers tr on tr.id = t.trainer_id
        left join users coach on coach.id = tr.user_id
      where t.id = ${traineeId} and (${trainerId}::bigint is null or t.trainer_id = ${trainerId}) and t.deleted_at is null and u.deleted_at is null
    ),
    wanted as (
      select a.*, (a.achieved_at at time zone zone)::date as date, a.words -> language as said, case ${sort}::text
        when 'asc' then row_number() over (order by achieved_at, a.id)
        else row_number() over (order by achieved_at desc, a.id desc) end as place
      from client join achievements a on a.trainee_id = client.id
      where is_open and a.withdrawn_at is null and (a.type = ${type}::text or ${type}::text is null)
    ),
    page as (
      select * from wanted where place > (${page}::bigint - 1) * ${limit}::int and place <= ${page}::bigint * ${limit}::int
    )
    select json_build_object(
      'achievements', coalesce((
        select json_agg(json_build_object(
          'id', id, 'type', type, 'title', coalesce(said ->> 'title', title), 'description', coalesce(said ->> 'description', description),
          'date', date, 'badge', badge_icon, 'badgeColor', badge_color, 'value', value
        ) order by place) from page), '[]'),
      'pagination', (
        select json_build_object('currentPage', ${page}::int, 'totalPages', ceil(count(*)::numeric / ${limit}::int)::int,
          'totalItems', count(*), 'itemsPerPage', ${limit}::int) from wanted)
    )::text as data
    from client
  `
  return row?.data
}
