-- Changes of a source's columns that people have agreed to. The edge takes an agreement once, when it next looks at the columns.
create table source_acceptance (
  number      bigint      generated always as identity primary key,
  feed        text        not null,
  part        text        not null,
  name        text        not null,
  change      text        not null,
  before      text        not null,
  after       text        not null,
  accepted_by text        not null,
  reason      text        not null,
  accepted_at timestamptz not null default now(),
  taken_at    timestamptz);
create index on source_acceptance (feed, part) where taken_at is null;
comment on table source_acceptance is 'Who agreed to which change of a source''s columns, when and why (结构变化的确认).';
