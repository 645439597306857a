-- What a feed asks people before it goes on, or before it removes many records, is answered by a command that says who and why.
alter table mass_removal
  add table_name text,
  add kept_at    timestamptz;                 -- somebody has said that nothing may be removed: the table is read again
alter table log_load
  add table_name text,
  add asked_at   timestamptz,                 -- when so many rows were missing that people were asked; null while they were not
  add missed     bigint,                      -- rows that the load had not met then
  add known      bigint,                      -- rows that had been handed on before
  add kept_at    timestamptz;                 -- somebody has said that their records stay

create view open_question as
select feed, 'EMPTIED' as kind, table_name, null::bigint as removed, null::bigint as held, met_at as asked_at
  from emptied_table e
 where confirmed_at is null
   -- A load that began later has read what the table held by then.
   and not exists (select from log_load l where l.feed = e.feed and l.started_at > e.met_at)
union all
select feed, 'COMPARED', coalesce(table_name, '-'), removed, held, met_at
  from mass_removal where confirmed_at is null and kept_at is null
union all
select feed, 'LOADED', coalesce(table_name, '-'), missed, known, asked_at
  from log_load where asked_at is not null and compared_at is null and confirmed_at is null and kept_at is null;
comment on view open_question is 'What waits for somebody''s word (待确认).';

create table answered_question (
  number      bigint      generated always as identity primary key,
  feed        text        not null,
  kind        text        not null,
  table_name  text        not null,
  removed     bigint,
  held        bigint,
  asked_at    timestamptz not null,
  answer      text        not null check (answer in ('CONFIRM', 'KEEP')),
  answered_by text        not null,           -- by their own word
  os_user     text        not null,           -- account of the operating system
  reason      text        not null,
  answered_at timestamptz not null default now());
create index on answered_question (feed, number);
comment on table answered_question is 'Who gave which word on what a feed has asked, when and why (确认记录).';
