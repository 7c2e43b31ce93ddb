-- The names of the exercise library: found without folding each of them anew, and each once among a trainer's own.

-- ours; folding a name costs ten times what reading its row does, and a search looks at all of them
alter table training.exercise_library add column name_key text generated always as (public.exercise_key(name)) stored;

-- Where two of a trainer's own are equal already, the one that is used most keeps the name. Records go by id, so none changes.
update training.exercise_library l set name = left(l.name, 230) || ' (' || l.id || ')'
from (
  select id, row_number() over (partition by trainer_id, name_key order by usage_count desc, id) as nth
  from training.exercise_library
  where trainer_id is not null and deleted_at is null
) as equal
where equal.id = l.id and equal.nth > 1;

create unique index exercise_library_own_name on training.exercise_library (trainer_id, name_key) where deleted_at is null; -- ours, for entries written without an id
create index exercise_library_by_name on training.exercise_library (name_key collate "und-x-icu", id) where deleted_at is null; -- ours, for a page without a search
