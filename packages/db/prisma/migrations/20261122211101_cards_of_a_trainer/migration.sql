-- The sessions of a period that a trainer gave, for the trainer's figures: with an index for each alone, all dates of all trainers were read.
create index session_cards_trainer_date on training.session_cards (trainer_id, date desc); -- ours
