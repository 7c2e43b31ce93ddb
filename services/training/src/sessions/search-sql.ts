import { type Piece, sql, value } from '@spotter/service-kit/statement.ts'

/** A text as `exercise_key` folds it, but for its ends. Most are ASCII, where the C locale's lower case is the same and ten times as fast. */
const folded = (text: string): Piece =>
  sql`case when octet_length(${text}) = length(${text}) then lower(${text} collate "C") else exercise_key(${text}) end`

/** What is sought, folded once for a statement. */
const sought = (name: string): Piece => sql`(select exercise_key(${value(name)}::text))`

/** Whether a text holds `q`, trimmed; `%` and `_` mean themselves. */
const contains = (text: string): Piece => sql`position(${sought('q')} in ${folded(text)}) > 0`

/** A card `c` that holds `q` somewhere, as it is answered, and an exercise of `category`; null asks for nothing. */
export const holds: Piece = sql`
        (${value('q')}::text is null or ${contains('c.title')} or ${contains('c.overall_feedback')} or ${contains('c.trainee_feedback')}
          or exists (select from session_exercises e where e.session_card_id = c.id and ${contains('e.name')})
          or exists (
            select from trainers r join users ru on ru.id = r.user_id,
              lateral (select case when coalesce(r.deleted_at, ru.deleted_at) is null then ru.name else 'Deleted account' end as name) as shown
            where r.id = c.trainer_id and ${contains('shown.name')}
          ))
        and (${value('category')}::text is null or exists (
          select from session_exercises e where e.session_card_id = c.id and btrim(${folded('e.category')}) = ${sought('category')}
        ))`
