-- Comparing a whole table with what was handed on before.
create unlogged table read_key (
  feed       text not null,
  source_key text not null,
  primary key (feed, source_key));
comment on table read_key is 'Keys that the reading under way has met; what is remembered and not here when it is complete is gone. Emptied by a crash, which breaks the reading off.';

create table mass_removal (
  feed         text        not null,
  removed      bigint      not null,         -- records that would be removed at once
  held         bigint      not null,         -- records that the hub holds of the table
  met_at       timestamptz not null default now(),
  confirmed_at timestamptz,                  -- set by whoever has made sure; only then does the feed go on
  spent_at     timestamptz,                  -- a confirmation serves one complete reading
  primary key (feed, met_at));
comment on table mass_removal is 'More rows gone from a compared table at once than its feed file allows: the feed stands until it is confirmed.';
