-- MariaDB's binlog names columns by number only: what a table looked like at each position must be remembered here.
create table log_schema_history (
  feed       text        not null,
  number     bigint      generated always as identity,
  entry      text        not null,          -- table structure as JSON; holds no row
  stored_at  timestamptz not null default now(),
  primary key (feed, number));
comment on table log_schema_history is 'Structure of the captured tables over time, needed to read a binlog position of the past.';
