import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { accountFields } from '../accounts/account-json.ts'

/** The profile of an open trainee's account as JSON; no row where the account is closed. */
export const selectTraineeProfile = statement<{ json: string }>(sql`
  select json_build_object(
    ${accountFields}, 'timezone', u.timezone, 'traineeId', te.id,
    'height', te.height, 'weight', coalesce(measured.value, te.weight), 'goals', te.goals, 'fitnessLevel', te.fitness_level,
    'medicalNotes', te.medical_notes, 'injuries', te.injuries, 'allergies', te.allergies,
    'emergencyContact', case
      when num_nonnulls(te.emergency_contact_name, te.emergency_contact_relationship, te.emergency_contact_phone) > 0
      then json_build_object('name', te.emergency_contact_name, 'relationship', te.emergency_contact_relationship,
        'phoneNumber', te.emergency_contact_phone) end,
    'joinDate', te.join_date, 'membershipType', te.membership_type, 'membershipExpiry', te.membership_expiry,
    'membership', case when num_nonnulls(te.membership_type, te.membership_expiry) > 0
      then json_build_object('type', te.membership_type, 'expiry', te.membership_expiry) end,
    'status', te.status,
    'currentProgram', program.json, 'assignedTrainer', coach.json,
    'totalSessions', te.total_sessions, 'lastSessionDate', te.last_session_date
  )::text as json
  from users u
    join trainees te on te.user_id = u.id and te.deleted_at is null
    left join lateral (
      select m.value from metrics m
      where m.trainee_id = te.id and m.type = 'weight' and m.deleted_at is null
      order by m.date desc limit 1
    ) measured on true
    left join lateral (
      select json_build_object('id', a.id, 'programId', p.id, 'name', p.name) as json
      from program_assignments a join programs p on p.id = a.program_id
      where a.trainee_id = te.id and a.status = 'active' and a.deleted_at is null
    ) program on true
    left join lateral (
      select json_build_object(
        'id', tr.id, 'name', coalesce(present.name, 'Deleted account'), 'profileImage', present.profile_image,
        'phoneNumber', present.phone_number, 'email', present.email,
        'assignedAt', instant(te.trainer_assigned_at), 'accepted', te.trainer_accepted_at is not null
      ) as json
      from trainers tr left join users present on present.id = tr.user_id and coalesce(tr.deleted_at, present.deleted_at) is null
      where tr.id = te.trainer_id
    ) coach on true
  where u.id = ${value('userId')} and u.is_active and u.deleted_at is null
`)

/** The profile of an open trainer's account as JSON; no row where the account is closed. */
export const selectTrainerProfile = statement<{ json: string }>(sql`
  select json_build_object(
    ${accountFields}, 'trainerId', tr.id, 'bio', tr.bio, 'specialization', tr.specialization, 'certifications', tr.certifications,
    'experienceYears', tr.experience_years, 'availability', tr.availability, 'workingHours', tr.working_hours, 'timezone', tr.timezone,
    'instagramUrl', tr.instagram_url, 'facebookUrl', tr.facebook_url, 'youtubeUrl', tr.youtube_url,
    'rating', tr.rating, 'totalRatings', tr.total_ratings, 'totalClients', tr.total_clients
  )::text as json
  from users u join trainers tr on tr.user_id = u.id and tr.deleted_at is null
  where u.id = ${value('userId')} and u.is_active and u.deleted_at is null
`)
