import type { Tx } from '@spotter/service-kit/db.ts'

export interface ClientFilter {
  trainerId: number
  /** Null: any. A client who has not accepted yet has none to be found by. */
  statuses: string[] | null
  /** Null: any. */
  search: string | null
  sort: 'asc' | 'desc'
  page: number
  limit: number
}

/** One page of a trainer's clients and the pagination, as JSON. Joins `seen` only where the client has accepted: all of it is null before. */
export async function selectClients(db: Tx, { trainerId, statuses, search, sort, page, limit }: ClientFilter) {
  const [row] = await db.$queryRaw<{ json: string }[]>`
    with found as materialized (
      select te.id, te.user_id, u.name, u.email, u.profile_image, te.trainer_accepted_at is not null as accepted,
        seen.phone_number, seen.join_date, seen.status, seen.total_sessions, seen.last_session_date
      from trainees te
        join users u on u.id = te.user_id
        left join lateral (
          select u.phone_number, te.join_date, te.status, te.total_sessions, te.last_session_date where te.trainer_accepted_at is not null
        ) seen on true
      where te.trainer_id = ${trainerId} and te.deleted_at is null and u.deleted_at is null
        and (${statuses}::text[] is null or seen.status = any (${statuses}))
        and (${search}::text is null
          or strpos(lower(normalize(u.name, nfc) collate "und-x-icu"), lower(normalize(${search}, nfc) collate "und-x-icu")) > 0
          or strpos(lower(u.email collate "und-x-icu"), lower(${search}::text collate "und-x-icu")) > 0)
    ),
    listed as (
      select *, row_number() over (order by name collate "und-x-icu", id) * case ${sort}::text when 'desc' then -1 else 1 end as place
      from found
    ),
    page as (
      select * from listed order by place limit ${limit}::int offset (${page}::bigint - 1) * ${limit}::int
    )
    select json_build_object(
      'clients', coalesce((
        select json_agg(json_build_object(
          'id', page.id, 'userId', page.user_id, 'name', page.name, 'email', page.email, 'phoneNumber', page.phone_number,
          'profileImage', page.profile_image, 'joinDate', page.join_date, 'currentProgram', program.name,
          'totalSessions', page.total_sessions, 'lastSessionDate', page.last_session_date, 'status', page.status, 'accepted', page.accepted
        ) order by place)
        from page left join lateral (
          select p.name
          from program_assignments a join programs p on p.id = a.program_id
          where a.trainee_id = page.id and a.status = 'active' and a.deleted_at is null and (page.accepted or p.trainer_id = ${trainerId})
        ) program on true
      ), '[]'),
      'pagination', json_build_object(
        'currentPage', ${page}::int, 'totalPages', ceil(count(*) / ${limit}::numeric)::int, 'totalItems', count(*), 'itemsPerPage', ${limit}::int
      )
    )::text as json
    from found
  `
  return row!.json
}

/** One client of a trainer as JSON, or undefined. Joins `seen` only where the client has accepted: all of it is null before. */
export async function selectClient(db: Tx, { clientId, trainerId, now }: { clientId: number; trainerId: number; now: Date }) {
  const [row] = await db.$queryRaw<{ json: string }[]>`
    select json_build_object(
      'id', te.id, 'userId', te.user_id, 'name', u.name, 'email', u.email, 'profileImage', u.profile_image,
      'accepted', te.trainer_accepted_at is not null, 'assignedAt', instant(te.trainer_assigned_at),
      'invitation', case when num_nonnulls(u.password_hash, u.oauth_provider) = 0
        then json_build_object('sentAt', instant(invitation.sent_at), 'expiresAt', instant(invitation.expires_at)) end,
      'phoneNumber', seen.phone_number, 'dateOfBirth', seen.date_of_birth, 'gender', seen.gender,
      'height', seen.height, 'weight', seen.weight, 'goals', seen.goals, 'fitnessLevel', seen.fitness_level,
      'medicalNotes', seen.medical_notes, 'injuries', seen.injuries, 'allergies', seen.allergies,
      'emergencyContact', case
        when num_nonnulls(seen.emergency_contact_name, seen.emergency_contact_relationship, seen.emergency_contact_phone) > 0
        then json_build_object('name', seen.emergency_contact_name, 'relationship', seen.emergency_contact_relationship,
          'phoneNumber', seen.emergency_contact_phone) end,
      'joinDate', seen.join_date, 'membershipType', seen.membership_type, 'membershipExpiry', seen.membership_expiry, 'status', seen.status,
      'totalSessions', seen.total_sessions, 'lastSessionDate', seen.last_session_date, 'currentProgram', program.json,
      'stats', json_build_object('totalSessions', seen.total_sessions, 'completedSessions', seen.completed_sessions,
        'currentStreak', case when seen.last_session_date >= today - 1 then seen.current_streak
          when seen.accepted then 0 end),
      'recentSessions', coalesce(recent.json, '[]')
    )::text as json
    from trainees te
      join users u on u.id = te.user_id
      join trainers tr on tr.id = te.trainer_id
      join users coach on coach.id = tr.user_id
      left join links invitation on invitation.user_id = u.id and invitation.purpose = 'invitation'
        and invitation.used_at is null and invitation.ended_at is null
      cross join lateral (select (${now}::timestamptz at time zone
        coalesce(u.timezone, tr.timezone, coach.timezone, installation_zone()))::date as today) calendar
      left join lateral (
        select true as accepted, u.phone_number, u.date_of_birth, u.gender, te.height, coalesce((
            select m.value from metrics m
            where m.trainee_id = te.id and m.type = 'weight' and m.deleted_at is null
            order by m.date desc limit 1
          ), te.weight) as weight, te.goals, te.fitness_level, te.medical_notes,
          te.injuries, te.allergies, te.emergency_contact_name, te.emergency_contact_relationship, te.emergency_contact_phone, te.join_date,
          te.membership_type, te.membership_expiry, te.status, te.total_sessions, te.completed_sessions, te.current_streak, te.last_session_date
        where te.trainer_accepted_at is not null
      ) seen on true
      left join lateral (
        select json_build_object('id', a.id, 'programId', p.id, 'name', p.name, 'progressPercentage', a.progress_percentage,
          'currentWeek', least(greatest(1 + floor((today - a.start_date) / 7.0), 1), greatest(weeks.total, 1)), 'totalWeeks', weeks.total) as json
        from program_assignments a
          join programs p on p.id = a.program_id
          cross join lateral (select (a.end_date - a.start_date + 1) / 7 as total) weeks
        where a.trainee_id = te.id and a.status = 'active' and a.deleted_at is null and (seen.accepted or p.trainer_id = te.trainer_id)
      ) program on true
      left join lateral (
        select json_agg(json_build_object('id', card.id, 'scheduleId', card.schedule_id, 'date', card.date, 'title', card.title,
          'duration', card.duration, 'totalExercises', card.total_exercises, 'totalSets', card.total_sets, 'totalVolume', card.total_volume
        ) order by card.starts_at desc, card.id desc) as json
        from (
          select c.id, c.schedule_id, c.date, c.title, c.duration, c.total_exercises, c.total_sets, c.total_volume, s.starts_at
          from session_cards c join schedules s on s.id = c.schedule_id and s.date = c.date
          where c.trainee_id = te.id and c.deleted_at is null and (seen.accepted or c.trainer_id = te.trainer_id)
          order by c.date desc, s.starts_at desc, c.id desc
          limit 5
        ) card
      ) recent on true
    where te.id = ${clientId} and te.trainer_id = ${trainerId} and te.deleted_at is null and u.deleted_at is null
  `
  return row?.json
}
