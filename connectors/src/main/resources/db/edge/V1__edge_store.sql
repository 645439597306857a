-- What an edge must remember: positions, rows already seen by polling, and the sealed quarantine.
create table capture_position (
  feed       text        not null,
  source     text        not null,          -- the capture's own partition of its positions
  position   text        not null,
  stored_at  timestamptz not null default now(),
  primary key (feed, source));
comment on table capture_position is 'Where each capture goes on; written only after the broker has confirmed what lies before.';

create table seen_version (
  feed       text        not null,
  source_key text        not null,
  position   bigint      not null,
  sequence   int         not null,
  digest     bytea       not null,          -- of the row's content, keyed: it does not tell the content
  primary key (feed, source_key));
comment on table seen_version is 'Polling only: tells a row that is read again within the overlap from one that changed within the same clock tick.';

create table quarantine (
  feed            text        not null,
  record_key      text        not null,
  position        bigint      not null,
  sequence        int         not null,
  rule            text        not null,
  field           text,
  source_column   text,
  remedy          text        not null,
  fingerprint     text        not null,     -- feed, rule, field: rows that one fix mends
  mapping_version int         not null,
  sealed          bytea       not null,     -- the raw row, AES-256-GCM under the department's key
  quarantined_at  timestamptz not null default now(),
  primary key (feed, record_key, position, sequence));
create index quarantine_fingerprint on quarantine (fingerprint);
comment on table quarantine is 'Rows that broke a rule of their feed (隔离区): sealed, counted, never passed on.';

create table feed_progress (
  feed     text   not null primary key,
  captured bigint not null,
  started_at timestamptz not null default now());
comment on table feed_progress is 'Rows confirmed by the broker since the first start.';
