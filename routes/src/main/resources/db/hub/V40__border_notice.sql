-- What an office was told of by mail or webhook, so that it is told of everything once on each way.
create table hub.border_told (
  way      text        not null,   -- mail, webhook
  occasion text        not null,   -- BEGUN: since when this way is told; else what was told of
  subject  text        not null,   -- what happened, by a number that nobody outside sees
  told_at  timestamptz not null,
  primary key (way, occasion, subject));
create index border_told_long_ago on hub.border_told (told_at);
create index border_message_lately on hub.border_message (recorded_at) where direction = 'IN' and message_type <> 'RECEIPT';
comment on table hub.border_told is 'What an office was told of (通知), by way.';
