-- A quarantined row leaves the quarantine: mapped again when its feed file was mended, or corrected by two persons
-- beside its original. What was sealed expires, not that it was.
alter table quarantine
  add newer_position  bigint,               -- newest version of the record that was sent since
  add newer_sequence  int,
  add settled_at      timestamptz,          -- when a replay took the row out of quarantine
  add settled_as      text check (settled_as in ('ACCEPTED', 'EXCLUDED', 'SUPERSEDED')),
  add settled_mapping int;                  -- version of the feed file that let it out
create index quarantine_open on quarantine (record_key, position, sequence) where settled_at is null;

create table replay_batch (
  number     bigint      generated always as identity primary key,
  batch_id   uuid        not null,
  feed       text        not null,
  row_count  int         not null,
  ordered_by text        not null,
  reason     text        not null,
  ordered_at timestamptz not null default now(),
  body       bytea,                         -- a RecordBatch as it goes to the broker; null once it is there
  sent_at    timestamptz);
create index replay_batch_waiting on replay_batch (number) where sent_at is null;
comment on table replay_batch is 'Replayed rows on their way to the hub (重放): written together with the rows'' settlement, sent by the running edge.';

create table quarantine_correction (
  number         bigint      generated always as identity primary key,
  feed           text        not null,
  record_key     text        not null,
  position       bigint      not null,
  sequence       int         not null,
  author         text        not null,
  author_os_user text        not null,
  written_at     timestamptz not null default now(),
  reason         text        not null,
  columns        text        not null,      -- names of the corrected columns
  sealed         bytea,                     -- their values, sealed as the row is; null once expired
  approved_by    text,
  approved_at    timestamptz,
  check (approved_by is null or lower(approved_by) <> lower(author)),
  foreign key (feed, record_key, position, sequence) references quarantine);
create index quarantine_correction_row on quarantine_correction (feed, record_key, position, sequence, number);
comment on table quarantine_correction is 'Corrections of single rows (更正); the newest of a row holds, once another person has approved it.';

alter table quarantine
  alter column sealed drop not null,
  add proof      bytea,                     -- keyed digest of the content: proves it, does not tell it
  add expired_at timestamptz;               -- when the content was removed; null while it is here
create index quarantine_expiry on quarantine (feed, quarantined_at) where sealed is not null;
