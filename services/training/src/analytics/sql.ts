import { sql, statement, value } from '@spotter/service-kit/statement.ts'
import { estimatedOneRepMax } from '../progress/one-rep-max.ts'

/** The dates that a trainer `r` with account `ru` asks for, `startDate` and `endDate` null where they are not named: the last 30 in the trainer's zone. */
const period = sql`lateral (
    select (${value('now')}::timestamptz at time zone coalesce(
      ru.timezone, r.timezone, installation_zone()))::date as today
  ) as clock,
  lateral (
    select coalesce(${value('startDate')}::date, ${value('endDate')}::date - 29, today - 29) as start_date,
      coalesce(${value('endDate')}::date, greatest(${value('startDate')}::date, today)) as end_date
  ) as period`

const periodJson = sql`json_build_object('startDate', start_date, 'endDate', end_date)`

const percent = (part: string, whole: string) => sql`round(100.0 * (${part}) / nullif(${whole}, 0), 1)::float8`

/** Of schedules `s`: how many were completed, and how many came to an end, that way or another. */
const outcomes = sql`count(*) filter (where s.status = 'completed')::int as completed,
      count(*) filter (where s.status in ('completed', 'cancelled', 'no_show'))::int as ended`

/** A trainer's figures as JSON. What is counted keeps the sessions of former clients; who is named is a client now. */
export const readOverview = statement<{ json: string }>(sql`
  select json_build_object(
    'period', ${periodJson},
    'totalClients', (
      select count(*) from trainees t join users tu on tu.id = t.user_id
      where t.trainer_id = r.id and t.deleted_at is null and tu.deleted_at is null
    ),
    'totalSessions', sessions,
    'averageRating', stars,
    'clientRetentionRate', ${percent('kept', 'clients_before')},
    'sessionsGrowth', ${percent('sessions - sessions_before', 'sessions_before')},
    'topPerformingClients', coalesce((
      select json_agg(json_build_object(
        'id', id, 'name', name, 'sessionsCompleted', completed, 'completionRate', ${percent('completed', 'ended')}
      ) order by completed desc, id)
      from (
        select t.id, tu.name, ${outcomes}
        from schedules s join trainees t on t.id = s.trainee_id join users tu on tu.id = t.user_id
        where s.trainer_id = r.id and s.date between start_date and end_date and s.deleted_at is null
          and t.trainer_id = r.id and t.deleted_at is null and tu.deleted_at is null
        group by t.id, tu.name having count(*) filter (where s.status = 'completed') > 0
        order by completed desc, t.id limit 5
      ) as best
    ), '[]')
  )::text as json
  from trainers r join users ru on ru.id = r.user_id, ${period},
    lateral (
      select coalesce(sum(now), 0)::int as sessions, coalesce(sum(before), 0)::int as sessions_before,
        count(*) filter (where before > 0) as clients_before, count(*) filter (where before > 0 and now > 0) as kept,
        round(sum(stars) / nullif(sum(ratings), 0), 2)::float8 as stars
      from (
        select count(*) filter (where c.date >= start_date) as now, count(*) filter (where c.date < start_date) as before,
          sum(c.trainee_rating) filter (where c.date >= start_date) as stars, count(c.trainee_rating) filter (where c.date >= start_date) as ratings
        from session_cards c
        where c.trainer_id = r.id and c.date between start_date - (end_date - start_date + 1) and end_date and c.deleted_at is null
        group by c.trainee_id
      ) as by_client
    ) as cards
  where r.id = ${value('trainerId')}::bigint
`)

/** The change of a metric in the period: last − first by date, null with fewer than two. */
const change = (type: 'weight' | 'body_fat') => sql`(
      select case when count(*) > 1
        then ((array_agg(m.value order by m.date desc, m.id desc))[1] - (array_agg(m.value order by m.date, m.id))[1])::float8 end
      from metrics m
      where m.trainee_id = t.id and m.type = '${type}' and m.date between start_date and end_date and m.deleted_at is null
        and (accepted or m.recorded_by = r.user_id)
    )`

/** For each exercise the best estimate of its last session in the period − that of its first, where there are two; as JSON. */
const strengthGains = sql`(
      with performed as materialized (
        select c.id as card_id, s.starts_at, e.exercise_library_id as library_id, e.name, e.exercise_order, e.id, sets.best
        from session_cards c
          join schedules s on s.id = c.schedule_id and s.date = c.date
          join session_exercises e on e.session_card_id = c.id
          left join exercise_library l on l.id = e.exercise_library_id,
          lateral (
            select max(${estimatedOneRepMax}) as best from exercise_sets x
            where x.session_exercise_id = e.id and x.completed and x.set_type <> 'warmup'
          ) as sets
        where c.trainee_id = t.id and (accepted or c.trainer_id = r.id) and c.date between start_date and end_date and c.deleted_at is null
          and l.weight_is_assistance is not true and sets.best is not null
      ),
      -- once for each name: folding one costs more than reading its row
      folded as materialized (
        select name, 'name-' || exercise_key(name) as key from (select distinct name from performed where library_id is null) as names
      ),
      by_session as (
        select coalesce('lib-' || p.library_id, f.key) as key, card_id, starts_at, (array_agg(p.name order by p.exercise_order, p.id))[1] as name, max(best) as best
        from performed p left join folded f on f.name = p.name and p.library_id is null
        group by 1, card_id, starts_at
      ),
      by_exercise as (
        select (array_agg(name order by starts_at desc, card_id desc))[1] as name, max(starts_at) as latest,
          ((array_agg(best order by starts_at desc, card_id desc))[1] - (array_agg(best order by starts_at, card_id))[1])::float8 as gain
        from by_session group by key having count(*) > 1
      )
      select coalesce(json_object_agg(name, gain order by name), '{}')
      -- an exercise that was deleted and made anew has the name of the old one
      from (select distinct on (name) name, gain from by_exercise order by name, latest desc) as newest
    )`

/** The figures of a trainer's present client as JSON, until acceptance of what the trainer made; nothing where the client is not the trainer's. */
export const readClientAnalytics = statement<{ json: string }>(sql`
  select json_build_object(
    'period', ${periodJson},
    'clientId', t.id, 'clientName', tu.name,
    'totalSessions', sessions,
    'completionRate', ${percent('completed', 'ended')},
    'progressMetrics', json_build_object(
      'weightChange', ${change('weight')},
      'bodyFatChange', ${change('body_fat')},
      'strengthGains', ${strengthGains}
    ),
    'sessionsPerWeek', round(sessions * 7.0 / (end_date - start_date + 1), 2)::float8,
    'averageSessionDuration', minutes
  )::text as json
  from trainees t join users tu on tu.id = t.user_id
    join trainers r on r.id = t.trainer_id join users ru on ru.id = r.user_id,
    lateral (select t.trainer_accepted_at is not null as accepted) as consent,
    ${period},
    lateral (
      select count(*)::int as sessions, round(avg(c.duration), 1)::float8 as minutes
      from session_cards c
      where c.trainee_id = t.id and (accepted or c.trainer_id = r.id) and c.date between start_date and end_date and c.deleted_at is null
    ) as cards,
    lateral (
      select ${outcomes} from schedules s
      where s.trainee_id = t.id and (accepted or s.trainer_id = r.id) and s.date between start_date and end_date and s.deleted_at is null
    ) as schedules
  where t.id = ${value('clientId')}::bigint and r.id = ${value('trainerId')}::bigint and t.deleted_at is null and tu.deleted_at is null
`)
