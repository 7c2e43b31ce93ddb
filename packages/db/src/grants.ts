import { roleName, type Service, services } from './roles.ts'

export type Verb = 'select' | 'insert' | 'update' | 'delete'
export interface Grant {
  verbs: Verb[]
  /** Left out: all of them. */
  columns?: string[]
}

const read: Grant = { verbs: ['select'] }
const write: Grant = { verbs: ['select', 'insert', 'update', 'delete'] }
const columns = (...names: string[]): Grant => ({ verbs: ['select'], columns: names })

/** A user as every service may see one: nothing that signs in. */
const user = columns(
  ...['id', 'email', 'name', 'role', 'profile_image', 'phone_number', 'date_of_birth', 'gender', 'timezone', 'language', 'units'],
  ...['email_verified', 'email_verified_at', 'is_active', 'last_login_at', 'created_at', 'updated_at', 'deleted_at']
)

/** A client as every service may see one: nothing medical, and nobody to call in an emergency. */
const trainee = columns(
  ...['id', 'user_id', 'trainer_id', 'trainer_assigned_at', 'trainer_accepted_at', 'height', 'weight', 'goals', 'fitness_level'],
  ...['join_date', 'membership_type', 'membership_expiry', 'status'],
  ...['total_sessions', 'completed_sessions', 'cancelled_sessions', 'total_workout_hours', 'last_session_date'],
  ...['current_streak', 'longest_streak', 'current_week_streak', 'longest_week_streak', 'created_at', 'updated_at', 'deleted_at']
)

const people = { 'auth.users': user, 'auth.trainers': read, 'auth.trainees': trainee }

const messaging = (service: Service) => ({
  [`${service}.outbox`]: write,
  [`${service}.inbox`]: write,
  [`${service}.dead_letters`]: write,
  [`${service}.idempotency_keys`]: write
})

/** Who may do what: a table that isn't named here refuses everything. Partitions are reached through their parent alone. */
export const tableGrants: Record<Service, Record<string, Grant>> = {
  auth: {
    'auth.users': write,
    'auth.trainers': write,
    'auth.trainees': write,
    'auth.sign_in_sessions': write,
    'auth.refresh_tokens': write,
    'auth.links': write,
    ...messaging('auth'),
    'scheduling.programs': read,
    'scheduling.program_assignments': read,
    'scheduling.schedules': read,
    'training.session_cards': read,
    'training.metrics': columns('id', 'trainee_id', 'date', 'type', 'value', 'recorded_by', 'deleted_at')
  },
  scheduling: {
    'scheduling.locations': write,
    'scheduling.programs': write,
    'scheduling.program_assignments': write,
    'scheduling.schedules': write,
    'scheduling.bookings': read,
    ...messaging('scheduling'),
    'scheduling.completion_facts': read,
    'scheduling.mv_trainer_dashboard': read,
    ...people,
    'training.session_cards': read,
    'training.session_exercises': read
  },
  training: {
    'training.session_cards': write,
    'training.session_exercises': write,
    'training.exercise_sets': write,
    'training.exercise_library': write,
    'training.metrics': write,
    ...messaging('training'),
    'training.session_facts': read,
    'training.record_facts': read,
    'training.mv_trainee_progress': read,
    ...people,
    'scheduling.locations': read,
    'scheduling.programs': read,
    'scheduling.program_assignments': read,
    'scheduling.schedules': read,
    'notifications.achievements': read
  },
  notifications: {
    'notifications.notifications': write,
    'notifications.achievements': write,
    'notifications.settings': write,
    ...messaging('notifications'),
    ...people,
    'scheduling.locations': read,
    'scheduling.programs': read,
    'scheduling.program_assignments': read,
    'scheduling.schedules': read,
    'scheduling.completion_facts': read,
    'training.session_cards': columns(
      ...['id', 'schedule_id', 'trainee_id', 'trainer_id', 'date', 'title', 'duration', 'trainee_rating', 'trainee_feedback', 'deleted_at']
    ),
    'training.session_facts': read,
    'training.record_facts': read
  }
}

/** Functions that do more than their caller may: everybody else is refused. */
export const functionGrants: Record<Service, string[]> = {
  auth: [],
  scheduling: ['scheduling.ensure_year(date)', 'public.refresh_views()'],
  training: [
    'scheduling.ensure_year(date)',
    'scheduling.enter_completed(bigint, bigint, bigint, bigint, date, time, int, text, text, text)',
    'public.refresh_views()',
    // called by triggers that run with the writer's own rights
    'training.exercises_to_recompute(bigint[])',
    'training.recompute_exercises(bigint[])',
    'training.recompute_cards(bigint[], date[])',

    'training.add_library_uses(bigint[], int[])'
  ],
  notifications: []
}

/** The statements that make the grants so: the text of the migration that bears their name. */
export function grantsSql() {
  const lines = [
    '-- Made from src/grants.ts, which says the same as a table; a test compares the newest of these. A role that is not named may do nothing.',
    '',
    `revoke all on all tables in schema ${services.join(', ')} from ${services.map(roleName).join(', ')};`,
    ''
  ]
  for (const service of services) {
    for (const [table, { verbs, columns }] of Object.entries(tableGrants[service])) {
      const what = columns ? verbs.map(verb => `${verb} (${columns.join(', ')})`) : verbs
      lines.push(`grant ${what.join(', ')} on ${table} to ${roleName(service)};`)
    }
    for (const name of functionGrants[service]) lines.push(`grant execute on function ${name} to ${roleName(service)};`)
    lines.push('')
  }
  return lines.join('\n')
}
