-- What a source's tables, headers and objects looked like, so that a change of them is noticed and never passes for missing values.
create table source_column (
  feed          text        not null,
  part          text        not null,       -- empty for the main row, else the child's name in the feed file
  source_table  text        not null,       -- empty for files and services
  place         int         not null,
  name          text        not null,
  kind          text        not null,       -- what kind of value it holds, whatever the database calls it
  type          text        not null,
  length        int         not null,
  nullable      boolean     not null,       -- files and services: whether rows may lack it
  key           boolean     not null,
  remembered_at timestamptz not null default now(),
  primary key (feed, part, name));
comment on table source_column is 'The columns of each feed''s source, as they were last agreed upon.';

create table source_change (
  feed            text        not null,
  part            text        not null,
  name            text        not null,
  change          text        not null,
  before          text        not null,
  after           text        not null,
  mapping_version int         not null,     -- of the feed file that was in force when it was noticed
  noticed_at      timestamptz not null default now(),
  primary key (feed, part, name, change));
comment on table source_change is 'Changes of a source''s columns that nobody has agreed to yet (结构变化).';
