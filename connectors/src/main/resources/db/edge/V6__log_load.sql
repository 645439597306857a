-- When a source's log is lost, a new load reads what is there; what was removed meanwhile only the edge can tell, from the keys it has handed on.
create table log_load (
  feed         text        not null primary key,
  number       int         not null,          -- of the newest load, from 1
  base         bigint      not null,          -- added to each log position: versions grow even when the source begins its log anew
  removal      bigint      not null,          -- version position of what the load finds removed: older than all that its log tells
  reached      bigint      not null,          -- newest version position handed on
  complete     boolean     not null,          -- whether log_key holds every key that was ever handed on
  started_at   timestamptz not null default now(),
  compared_at  timestamptz,                   -- when the keys that the load did not meet were told as removed
  confirmed_at timestamptz,                   -- set by whoever has made sure that so many rows were removed
  given_up_at  timestamptz);                  -- when the edge gave up the log so that the source's disk does not fill
comment on table log_load is 'How often the tables of a feed were read whole, and what is still to be done for the newest load.';

create table log_key (
  feed       text not null,
  source_key text not null,
  load       int  not null,                   -- the newest load that has met the key, by its rows or by its log
  primary key (feed, source_key));
comment on table log_key is 'Keys of the rows that a log capture has handed on and that the source still had when it last told.';

insert into log_load (feed, number, base, removal, reached, complete, compared_at)
select feed, 0, 0, 0, 0, false, now() from feed_progress where captured > 0;
