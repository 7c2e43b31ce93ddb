-- ours: the answer to each POST that came with an Idempotency-Key, written in the transaction of its effect.
do $$
declare
  service text;
begin
  foreach service in array array['auth', 'scheduling', 'training', 'notifications'] loop
    execute format($tables$
      create table %1$I.idempotency_keys (
        user_id bigint not null references auth.users on delete cascade,
        key text not null,
        request_hash text not null, -- SHA-256 of the address and the body
        answer json not null,
        created_at timestamptz not null default now(),
        primary key (user_id, key)
      );
      create index idempotency_keys_created on %1$I.idempotency_keys (created_at);
    $tables$, service);
  end loop;
end $$;
