-- ours: links that go out by mail and work once: an invitation, a forgotten password, an address to be confirmed. The secret
-- in a link is derived from its id under a key of the auth service; what is kept is its hash.
create table auth.links (
  id uuid primary key,
  purpose varchar(30) not null check (purpose in ('invitation', 'password_reset', 'email_verification')),
  user_id bigint not null references auth.users on delete cascade,
  email varchar(255) not null, -- where it goes: the account's address when the link was made

  trainer_id bigint references auth.trainers on delete cascade, -- an invitation's: who invites
  message text, -- an invitation's: what the trainer adds

  token char(64) not null check (token ~ '^[0-9a-f]{64}$'), -- the SHA-256 of the secret in hex

  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz, -- good for nothing without having been used: withdrawn, followed by a newer one, or expired and cleared up

  due_at timestamptz, -- when to try to send it (again); null: it is sent
  sent_at timestamptz,
  attempts int not null default 0,
  last_error text,

  constraint links_invitation_has_trainer check ((purpose = 'invitation') = (trainer_id is not null))
);

create index links_user on auth.links (user_id);
create unique index links_token on auth.links (token);
create unique index links_one_open_for_a_purpose on auth.links (user_id, purpose) where used_at is null and ended_at is null;
create index links_due on auth.links (due_at) where due_at is not null and used_at is null and ended_at is null;
create index links_expiry on auth.links (expires_at) where used_at is null and ended_at is null;
create index links_created on auth.links (created_at);
-- how many went to an address, or were sent by a trainer, in the last day
create index links_email on auth.links (lower(email), created_at);
create index links_trainer on auth.links (trainer_id, created_at);
