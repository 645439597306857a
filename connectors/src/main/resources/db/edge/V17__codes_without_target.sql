-- A code that no list and no crosswalk knows is a piece of work: somebody must say what it means.
create table missed_code (
  feed      text        not null,
  version   int         not null,          -- of the feed file that did not know it
  field     text        not null,          -- canonical field that it should fill
  columns   text        not null,          -- where it stands
  code      text        not null,          -- what stands there; a stand-in where it may be personal or is long
  known     text[]      not null,          -- what the list names, or the schemes of the crosswalk
  counted   bigint      not null,          -- rows that had it
  first_met timestamptz not null default now(),
  last_met  timestamptz not null default now(),
  primary key (feed, version, field, columns, code));
comment on table missed_code is 'Codes without a target (未识别代码), counted for each version of the mapping; their rows flow, flagged.';
