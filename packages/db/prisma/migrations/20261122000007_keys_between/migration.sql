-- Schedules and cards refer to each other, and exercises to cards: keys that need both tables.

-- Moving a session over New Year moves its card, with its exercises and sets.
alter table training.session_cards add constraint session_cards_schedule
  foreign key (schedule_id, date) references scheduling.schedules (id, date) on update cascade on delete cascade;

alter table training.session_exercises add constraint session_exercises_card
  foreign key (session_card_id, session_card_date) references training.session_cards (id, date) on update cascade on delete cascade;

-- Deferred, because while a completed session moves, its card is a step behind.
alter table scheduling.schedules add constraint schedules_session_card
  foreign key (session_card_id, date) references training.session_cards (id, date) on delete set null (session_card_id)
  deferrable initially deferred;
