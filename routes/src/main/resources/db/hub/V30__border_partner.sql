-- How each neighbour answered the last test message, which is no statement and is kept nowhere else.
create table hub.border_partner (
  province       text        not null primary key,
  probe_id       uuid        not null,
  asked_at       timestamptz not null,
  next_at        timestamptz not null,      -- when the next one is due
  answered_at    timestamptz,               -- of that one; null while no answer has come
  last_answer_at timestamptz,               -- of any
  round_trip_ms  bigint,
  clock_ahead_ms bigint);                   -- how far the neighbour's clock is ahead of ours, about
comment on table hub.border_partner is 'The newest test message to each neighbour, and its answer.';
