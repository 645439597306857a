-- People steer running feeds by orders that the edge reads; what a feed says of itself is kept for them beside.
create table feed_order (
  number     bigint      generated always as identity primary key,
  feed       text        not null,
  kind       text        not null check (kind in ('PAUSE', 'RESUME')),
  given_by   text        not null,          -- account of whoever gave it
  given_at   timestamptz not null default now(),
  reason     text        not null,
  taken_at   timestamptz);                  -- when the running edge had followed it
create index feed_order_feed on feed_order (feed, number);
comment on table feed_order is 'What people order of running feeds (指令); the newest order of a feed holds, over restarts too.';

alter table feed_progress
  add column state           text,
  add column grade           text,
  add column mapping_version int              not null default 0,
  add column rows_per_second double precision not null default 0,
  add column lag_millis      bigint,
  add column quarantined     bigint           not null default 0,
  add column problem         text,
  add column reported_at     timestamptz,
  add column loaded          bigint           not null default 0,  -- rows of the first load
  add column expected        bigint,                               -- what the source's statistics say of it
  add column seconds_left    bigint,
  add column loaded_at       timestamptz;                          -- when the first load was over
update feed_progress p
  set quarantined = (select count(*) from quarantine q where q.feed = p.feed),
      loaded_at = case when captured > 0 then now() end;
comment on table feed_progress is 'What each feed of the edge does and has had confirmed by the broker since its first start; renewed every two seconds.';
