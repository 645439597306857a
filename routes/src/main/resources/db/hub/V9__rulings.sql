-- What humans rule about two records, which every computed link yields to. Nothing is deleted here.
create table hub.ruling (
  ruling_id         bigint      generated always as identity primary key,
  verdict           text        not null check (verdict in ('MUST_LINK', 'CANNOT_LINK')),
  record_no         bigint      not null,
  other_record_no   bigint      not null,   -- the earlier of the two
  reason            text        not null,
  author            text        not null,
  ruled_at          timestamptz not null,
  expires_on        date,                   -- last day; null for none
  withdrawn_at      timestamptz,
  withdrawn_by      text,
  withdrawal_reason text,
  in_force          boolean     not null default false,   -- the disputes follow it
  revision          bigint,                 -- with which they began to, or ceased to
  told              boolean     not null default true);   -- consumers have been told of that
create index ruling_record on hub.ruling (record_no) where in_force;
create index ruling_other on hub.ruling (other_record_no) where in_force;
comment on table hub.ruling is 'Overrides: two records must or cannot be one dispute. History is kept.';

create view hub.ruling_history as
  select r.ruling_id, r.verdict, one.record_key, other.record_key as other_record_key, r.reason, r.author, r.ruled_at,
         r.expires_on, r.withdrawn_at, r.withdrawn_by, r.withdrawal_reason, r.in_force, r.revision
  from hub.ruling r
  join hub.case_record one on one.record_no = r.record_no
  join hub.case_record other on other.record_no = r.other_record_no;
comment on view hub.ruling_history is 'Every override by the keys of its records.';
