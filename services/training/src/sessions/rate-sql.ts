import { sql, statement, value } from '@spotter/service-kit/statement.ts'

/** A client's own session with what they said of it; `daysPast` are whole days since its date, by the client's calendar. */
export interface Rateable {
  scheduleId: number
  trainerId: number
  date: string
  startsAt: string
  endedAt: string
  title: string
  rating: number | null
  feedback: string | null
  daysPast: number
}

/** A session of a client as of `now`; nothing where it is not theirs. */
export const readRateable = statement<Rateable>(sql`
  select c.schedule_id as "scheduleId", c.trainer_id as "trainerId", c.date, instant(s.starts_at) as "startsAt",
    instant(s.starts_at + make_interval(mins => c.duration)) as "endedAt", c.title, c.trainee_rating as rating, c.trainee_feedback as feedback,
    (${value('now')}::timestamptz at time zone zone)::date - c.date as "daysPast"
  from session_cards c join schedules s on s.id = c.schedule_id and s.date = c.date
    join trainees t on t.id = c.trainee_id join users tu on tu.id = t.user_id
    left join trainers r on r.id = t.trainer_id left join users ru on ru.id = r.user_id,
    lateral (select coalesce(tu.timezone, r.timezone, ru.timezone, installation_zone()) as zone) as place
  where c.id = ${value('sessionId')} and c.trainee_id = ${value('traineeId')} and c.deleted_at is null
    and t.deleted_at is null and tu.deleted_at is null
`)

/** Writes what a client says of a session. */
export const updateRating = statement(sql`
  update session_cards set trainee_rating = ${value('rating')}, trainee_feedback = ${value('feedback')}
  where id = ${value('sessionId')} and date = ${value('date')}
`)
