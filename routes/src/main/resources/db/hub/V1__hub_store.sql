-- What the hub remembers (schema hub) and what it shows (schema warehouse).
create table hub.batch (
  batch_id    uuid        not null primary key,
  feed        text        not null,
  received_at timestamptz not null default now());
comment on table hub.batch is 'Batches that took effect; one that arrives again only repeats its messages.';

create table hub.inbox (
  record_key  text   not null,
  position    bigint not null,
  sequence    int    not null,
  disposition "char" not null,              -- A accepted, Q quarantined, E excluded
  primary key (record_key, position, sequence));
comment on table hub.inbox is 'Every record version, once. What is here already is a duplicate; only a quarantined row may come again, mended.';

create sequence hub.revision;
comment on sequence hub.revision is 'One number for each committed batch, given under the linkage lock: it orders the states of all disputes.';

create table hub.dispute (
  dispute_id  uuid        not null primary key,   -- time-ordered: the smaller id is the older dispute
  revision    bigint      not null,               -- of the batch that changed it last
  created_at  timestamptz not null default now(),
  merged_into uuid);
create index dispute_merged_into on hub.dispute (merged_into) where merged_into is not null;
comment on table hub.dispute is 'Disputes (纠纷): stable ids; a merged one redirects to the older.';

create table hub.case_record (
  record_no    bigint      not null primary key,  -- short and ascending, for the tables below
  record_key   text        not null unique,
  feed         text        not null,
  dispute_id   uuid        not null,
  position     bigint      not null,
  sequence     int         not null,
  division     text        not null,
  dispute_type text        not null,
  happened_at  timestamptz,                 -- occurred, or else accepted
  content      bytea       not null);       -- a DisputeChanged of this one case, single-object encoding
create index case_record_dispute on hub.case_record (dispute_id);
comment on table hub.case_record is 'The newest version of each case record, without tokens.';

create table hub.case_reference (
  value     text   not null,                -- scheme and number
  relation  "char" not null,                -- O own, Q quoted
  record_no bigint not null);
create index case_reference_value on hub.case_reference (value);
create index case_reference_record on hub.case_reference (record_no);
comment on table hub.case_reference is 'Scheme and number of each case number that a record owns or quotes.';

create table hub.link_token (
  digest    bytea  not null,
  kind      "char" not null,                -- C citizen number, O organisation, M mobile, F full name
  side      "char" not null,                -- A applicant, R respondent, T third, U unknown
  epoch     int    not null,
  seen_on   date   not null,
  record_no bigint not null);
create index link_token_digest on hub.link_token (digest);
create index link_token_record on hub.link_token (record_no);
create index link_token_seen on hub.link_token using brin (seen_on);
comment on table hub.link_token is 'Tokens at rest, for linking only; removed after their retention.';

create table hub.link (
  record_no       bigint      not null,     -- the later of the two
  other_record_no bigint      not null,
  rule            text        not null,
  made_at         timestamptz not null default now(),
  primary key (record_no, other_record_no, rule));
create view hub.link_evidence as
  select one.record_key, other.record_key as other_record_key, l.rule, l.made_at
  from hub.link l
  join hub.case_record one on one.record_no = l.record_no
  join hub.case_record other on other.record_no = l.other_record_no;
comment on view hub.link_evidence is 'Why two records stand in one dispute.';

create table hub.ledger (
  feed        text   not null,
  day         date   not null,              -- Asia/Shanghai, of the capture
  captured    bigint not null default 0,
  accepted    bigint not null default 0,
  duplicate   bigint not null default 0,
  quarantined bigint not null default 0,
  excluded    bigint not null default 0,
  primary key (feed, day));
comment on table hub.ledger is 'Ledger (台账): captured = accepted + duplicate + quarantined + excluded, for every feed and day.';

create table hub.feed_report (
  feed            text             not null primary key,
  department      text             not null,
  grade           text             not null,
  state           text             not null,
  reported_at     timestamptz      not null,
  captured        bigint           not null,
  rows_per_second double precision not null,
  lag_millis      bigint,
  mapping_version int              not null,
  problem         text);
comment on table hub.feed_report is 'The newest word of each feed about itself.';

create table warehouse.dim_department (
  department text not null primary key,
  name_zh    text not null,
  name_en    text not null);
insert into warehouse.dim_department values
  ('JUSTICE', '司法(人民调解)', 'Justice (people''s mediation)'),
  ('PETITION', '信访', 'Petition'),
  ('POLICE', '公安', 'Police'),
  ('COURT', '法院', 'Court'),
  ('FINANCE', '金融', 'Finance');

create table warehouse.dim_dispute_type (
  dispute_type  text not null primary key,
  name_zh       text not null,
  level1        text not null,
  level1_zh     text not null,
  monthly_class text not null,
  mediable      text not null);

create table warehouse.dim_division (
  division      text not null primary key,
  name_zh       text not null,
  prefecture    text not null,
  prefecture_zh text not null,
  province      text not null,
  province_zh   text not null);

create table warehouse.dim_month (
  month      date not null primary key,
  year       int  not null,
  quarter    int  not null,
  label_zh   text not null);
insert into warehouse.dim_month
  select m::date, extract(year from m)::int, extract(quarter from m)::int, to_char(m, 'YYYY"年"MM"月"')
  from generate_series(date '2000-01-01', date '2049-12-01', interval '1 month') m;

create table warehouse.dispute_fact (
  dispute_id       uuid        not null primary key,
  revision         bigint      not null,
  merged_into      uuid,
  dispute_type     text,
  division         text,
  first_at         timestamptz,
  first_month      date,
  last_changed_at  timestamptz,
  record_count     int         not null,    -- records that the sources still hold
  department_count int         not null,
  departments      text        not null,    -- sorted, comma-separated
  open             boolean     not null,
  border           boolean     not null,
  escalation       text        not null,
  amount_yuan      numeric(18,2),
  party_count      int,
  loaded_at        timestamptz not null);
comment on table warehouse.dispute_fact is 'One row for each dispute; merged ones stay as redirects with record_count 0.';

create table warehouse.case_fact (
  record_key         text        not null primary key,
  dispute_id         uuid        not null,
  revision           bigint      not null,  -- when this row was written; orders states across disputes
  feed               text        not null,
  department         text        not null,
  position           bigint      not null,
  sequence           int         not null,
  removed            boolean     not null,  -- the source has deleted the row
  grade              text        not null,
  mapping_version    int         not null,
  dispute_type       text        not null,
  dispute_type_match text        not null,
  division           text        not null,
  occurred_at        timestamptz,
  accepted_at        timestamptz,
  closed_at          timestamptz,
  accepted_month     date,
  status             text        not null,
  outcome            text        not null,
  party_count        int,
  amount_yuan        numeric(18,2),
  escalation         text        not null,
  border             boolean     not null,
  source_changed_at  timestamptz,
  captured_at        timestamptz not null,
  loaded_at          timestamptz not null);
create index case_fact_feed on warehouse.case_fact (feed);
comment on table warehouse.case_fact is 'One row for each case record of a department, also those that the source has removed.';

create view warehouse.case_counts as
  select c.accepted_month as month, c.department, d.name_zh as department_zh,
         t.level1 as dispute_type, t.level1_zh as dispute_type_zh,
         c.division, v.name_zh as division_zh,
         count(*) as records, count(distinct c.dispute_id) as disputes,
         count(*) filter (where c.dispute_type_match in ('BROAD', 'NONE')) as broad_or_unmapped
  from warehouse.case_fact c
  join warehouse.dim_department d using (department)
  left join warehouse.dim_dispute_type t using (dispute_type)
  left join warehouse.dim_division v using (division)
  where not c.removed
  group by c.accepted_month, c.department, d.name_zh, t.level1, t.level1_zh, c.division, v.name_zh;
comment on view warehouse.case_counts is 'Records and distinct disputes by month, department, first-level type and county.';

create view warehouse.ledger as
  select l.feed, l.day, l.captured, l.accepted, l.duplicate, l.quarantined, l.excluded,
         l.captured - l.accepted - l.duplicate - l.quarantined - l.excluded as unaccounted
  from hub.ledger l;
comment on view warehouse.ledger is 'The ledger with what is unaccounted for, which must be 0.';
