-- A source that empties a table says nothing of the rows that were in it: whether that was meant, a human must say.
create table emptied_table (
  feed         text        not null,
  table_name   text        not null,
  position     text        not null,        -- where in the source's log
  emptied_at   timestamptz,                 -- by the source's clock
  met_at       timestamptz not null default now(),
  confirmed_at timestamptz,                 -- set by whoever has made sure; only then does the feed go on
  primary key (feed, table_name, position));
comment on table emptied_table is 'TRUNCATE at a source: the feed stands until it is confirmed.';
