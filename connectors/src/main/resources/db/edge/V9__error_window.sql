-- What an error budget has been charged with must outlive the edge, or a restart would forgive it.
create table error_window (
  feed      text        not null,
  rule      text        not null,          -- that rows broke; '' counts all rows that were captured
  opened_at timestamptz not null,
  counted   bigint      not null,
  primary key (feed, rule));
comment on table error_window is 'Rows confirmed since each feed''s window of its error budget was opened, and those that were refused, by rule.';
