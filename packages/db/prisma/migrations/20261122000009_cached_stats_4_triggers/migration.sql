-- 8. The triggers. A transition table allows one event each, so each purpose has one for insert, update and delete.

create trigger check_session_card before insert or update of schedule_id, trainee_id, date, deleted_at on training.session_cards
  for each row execute function training.check_session_card();
comment on trigger check_session_card on training.session_cards is
  'Not code, because the schedule belongs to another service and may be cancelled in the same moment. By row, since it must speak before the foreign key.';

create trigger fill_session_card_date_on_insert before insert on training.session_exercises
  for each row when (new.session_card_date is null) execute function training.fill_session_card_date();
create trigger fill_session_card_date_on_update before update of session_card_id on training.session_exercises
  for each row execute function training.fill_session_card_date();
comment on trigger fill_session_card_date_on_insert on training.session_exercises is
  'Not code, because the date is half of a foreign key and no caller''s business. By row, since it changes the row.';
comment on trigger fill_session_card_date_on_update on training.session_exercises is
  'Not code, because an exercise that goes to another card takes its date, whoever moves it. By row, since it changes the row.';

do $$
declare
  purpose record;
  event text;
begin
  for purpose in select * from (values
    ('trigger_update_exercise_stats', 'training.exercise_sets', 'training.update_exercise_stats_from_sets', '{insert,update,delete}'::text[],
      'sets are written from several places and at once, and their totals must be right in the same commit'),
    ('trigger_count_new_exercises', 'training.session_exercises', 'training.count_new_exercises', '{insert}',
      'totals of a card and uses of the library must be right in the commit that adds exercises, however many record at once'),
    ('trigger_update_session_card_stats', 'training.session_exercises', 'training.update_session_card_stats', '{update,delete}',
      'totals of a card must be right in the commit that changes an exercise or moves it to another card'),
    ('trigger_update_usage_count', 'training.session_exercises', 'training.update_usage_count', '{update,delete}',
      'one statement changes many exercises, and each must count once however many write at once'),
    ('trigger_update_usage_count_of_cards', 'training.session_cards', 'training.update_usage_count_of_cards', '{update,delete}',
      'exercises of a deleted card don''t count, and do again when it is restored'),
    ('trigger_schedule_completed', 'training.session_cards', 'training.update_schedule_to_completed', '{insert,update}',
      'the schedule is another service''s, which training may not write, and must be completed in the card''s own commit'),
    ('trigger_update_trainee_stats', 'training.session_cards', 'training.update_trainee_stats_after_session', '{insert,update,delete}',
      'the client is another service''s row, and its figures must be right in the card''s own commit'),
    ('trigger_update_trainer_rating', 'training.session_cards', 'training.update_trainer_rating', '{insert,update,delete}',
      'the trainer is another service''s row, and the rating must be right in the card''s own commit'),
    ('trigger_update_program_progress', 'scheduling.schedules', 'scheduling.update_program_assignment_progress', '{insert,update,delete}',
      'a card completes its schedule from another service, and progress must follow in that commit'),
    ('trigger_update_trainee_stats', 'scheduling.schedules', 'scheduling.update_trainee_stats_after_schedule', '{insert,update,delete}',
      'the client is another service''s row, and its figures must be right in the schedule''s own commit'),
    ('trigger_update_program_stats', 'scheduling.program_assignments', 'scheduling.update_program_stats', '{insert,update,delete}',
      'progress changes by a trigger, and the program''s mean must follow it'),
    ('trigger_update_trainer_clients', 'auth.trainees', 'auth.update_trainer_total_clients', '{insert,update,delete}',
      'clients come and go by several ways, deletion of an account among them, and two may at once')
  ) as purposes (name, on_table, function, events, reason) loop
    foreach event in array purpose.events loop
      execute format('create trigger %I after %s on %s referencing %s for each statement %s execute function %s()',
        purpose.name || '_on_' || event, event, purpose.on_table,
        concat_ws(' ', case when event <> 'insert' then 'old table as old_rows' end, case when event <> 'delete' then 'new table as new_rows' end),
        -- a recomputed figure concerns nobody but those whom the same trigger function recomputes next
        case when event = 'update' then $when$when (current_setting('spotter.recomputing', true) is distinct from 'on')$when$ end,
        purpose.function);
      execute format('comment on trigger %I on %s is %L', purpose.name || '_on_' || event, purpose.on_table, 'Not code, because ' || purpose.reason || '.');
    end loop;
  end loop;
end
$$;

-- updated_at says when a row was last written by somebody, not when a figure in it was recomputed.
do $$
declare
  stamped text;
begin
  foreach stamped in array array['auth.users', 'auth.trainers', 'auth.trainees', 'scheduling.locations', 'scheduling.programs',
    'scheduling.program_assignments', 'scheduling.schedules', 'training.session_cards', 'training.session_exercises',
    'training.exercise_library', 'training.metrics'] loop
    execute format($trigger$create trigger %I before update on %s for each row
      when (current_setting('spotter.recomputing', true) is distinct from 'on') execute function public.update_updated_at_column()$trigger$,
      split_part(stamped, '.', 2) || '_updated_at_trigger', stamped);
    execute format('comment on trigger %I on %s is %L', split_part(stamped, '.', 2) || '_updated_at_trigger', stamped,
      'Not code, because every statement of every service would have to remember it. By row, since it changes the row.');
  end loop;
end
$$;
