-- Rows of a followed table that are read once more on order, page by page, while the log is followed.
create table log_rereading (
  number     bigint      generated always as identity primary key,
  feed       text        not null,
  key_from   text,                          -- first key column, both ends included; null: open
  key_to     text,
  ordered_by text        not null,          -- account of whoever ordered it
  reason     text        not null,
  ordered_at timestamptz not null default now(),
  reached    text,                          -- key columns of the last row that was handed on and confirmed, as JSON
  row_count  bigint      not null default 0,
  ended_at   timestamptz,
  refused    text);                         -- code of what the source said when it could not be followed
create index log_rereading_open on log_rereading (feed, number) where ended_at is null;
comment on table log_rereading is 'Orders to read a range of a followed table again (重读), and how far each has come.';
