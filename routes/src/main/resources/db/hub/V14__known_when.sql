-- When we knew: what a record and a dispute were at any revision, in the hub's store and in the warehouse.
create table hub.revision_log (
  revision bigint      not null primary key,
  known_at timestamptz not null default now());
comment on table hub.revision_log is 'When each revision was given. One that is missing was given to a transaction that failed.';

alter table hub.case_record add content_revision bigint not null default 0;  -- since which the content is so
create table hub.case_content (
  record_no bigint not null,
  revision  bigint not null,                -- since which the content was so
  content   bytea  not null,
  primary key (record_no, revision));
comment on table hub.case_content is 'What records said before: with hub.move, all that disputes ever were.';

create function hub.case_record_at(at bigint) returns table (record_key text, dispute_id uuid, content bytea)
language sql stable as $$
  select c.record_key,
    coalesce((
      select m.from_dispute from hub.move m
      where m.record_no = c.record_no and m.revision > at order by m.revision limit 1), c.dispute_id),
    case when c.content_revision <= at then c.content else b.content end
  from hub.case_record c
  left join lateral (
    select h.content from hub.case_content h
    where h.record_no = c.record_no and h.revision <= at order by h.revision desc limit 1) b
    on c.content_revision > at
  where c.content_revision <= at or b.content is not null
$$;
comment on function hub.case_record_at is 'What records said, and where they stood, at a revision.';

create table warehouse.case_history (like warehouse.case_fact, primary key (record_key, revision));
comment on table warehouse.case_history is 'What case facts were before: each row as it stood from its revision on.';
create table warehouse.dispute_history (like warehouse.dispute_fact, primary key (dispute_id, revision));
comment on table warehouse.dispute_history is 'What dispute facts were before: each row as it stood from its revision on.';

create function warehouse.keep_cases() returns trigger language plpgsql as $$
begin
  insert into warehouse.case_history select * from before on conflict do nothing;
  return null;
end $$;
create trigger keep_cases after update on warehouse.case_fact
  referencing old table as before for each statement execute function warehouse.keep_cases();

create function warehouse.keep_disputes() returns trigger language plpgsql as $$
begin
  insert into warehouse.dispute_history select * from before on conflict do nothing;
  return null;
end $$;
create trigger keep_disputes after update on warehouse.dispute_fact
  referencing old table as before for each statement execute function warehouse.keep_disputes();

create function warehouse.case_fact_at(at bigint) returns setof warehouse.case_fact language sql stable as $$
  select * from warehouse.case_fact where revision <= at
  union all (
    select distinct on (h.record_key) h.*
    from warehouse.case_fact f join warehouse.case_history h using (record_key)
    where f.revision > at and h.revision <= at
    order by h.record_key, h.revision desc)
$$;
comment on function warehouse.case_fact_at is 'Case facts as they were known at a revision.';

create function warehouse.dispute_fact_at(at bigint) returns setof warehouse.dispute_fact language sql stable as $$
  select * from warehouse.dispute_fact where revision <= at
  union all (
    select distinct on (h.dispute_id) h.*
    from warehouse.dispute_fact f join warehouse.dispute_history h using (dispute_id)
    where f.revision > at and h.revision <= at
    order by h.dispute_id, h.revision desc)
$$;
comment on function warehouse.dispute_fact_at is 'Dispute facts as they were known at a revision.';

-- A period (统计期) is closed by a release: its figures stay what they were known to be then.
create table warehouse.release (
  month       date        not null,
  number      int         not null,         -- 0 for the first, then r1, r2 …
  revision    bigint      not null,
  released_at timestamptz not null,
  released_by text        not null,
  reason      text        not null,
  digest      text        not null,         -- SHA-256 of the counts, hexadecimal
  primary key (month, number));
comment on table warehouse.release is 'Published months: number 0 is the first release, each later one a revision of it.';

create function warehouse.case_counts_at(counted_month date, at bigint)
returns table (department text, dispute_type text, division text, records bigint, disputes bigint, broad_or_unmapped bigint)
language sql stable as $$
  select c.department, coalesce(t.level1, c.dispute_type), c.division, count(*), count(distinct c.dispute_id),
         count(*) filter (where c.dispute_type_match in ('BROAD', 'NONE'))
  from warehouse.case_fact_at(at) c
  left join warehouse.dim_dispute_type t using (dispute_type)
  where not c.removed and c.accepted_month = counted_month
  group by 1, 2, 3
$$;
comment on function warehouse.case_counts_at is 'Counts of a month by department, first-level type and county as they were known at a revision.';

create view warehouse.released_counts as
  select r.month, r.number, r.revision, c.department, c.dispute_type, c.division, c.records, c.disputes, c.broad_or_unmapped
  from warehouse.release r cross join lateral warehouse.case_counts_at(r.month, r.revision) c;
comment on view warehouse.released_counts is 'What was published, release by release; nothing that arrives later changes it.';

-- What has changed in a month since a revision, record by record, and why.
create function warehouse.changes_since(counted_month date, at bigint)
returns table (record_key text, department text, cause text, revision bigint, known_at timestamptz)
language sql stable as $$
  select coalesce(n.record_key, o.record_key), n.department,
    case
      when o.record_key is null then 'LATE'
      when n.removed and not o.removed then 'DELETED'
      when o.removed and not n.removed then 'RETURNED'
      when n.accepted_month is distinct from o.accepted_month then 'REDATED'
      when n.mapping_version <> o.mapping_version and n.source_changed_at is not distinct from o.source_changed_at then 'REMAPPED'
      when (n.position, n.sequence) <> (o.position, o.sequence) then 'CORRECTED'
      when d.merged_into is not null then 'MERGED'
      else 'SPLIT'
    end,
    n.revision, n.loaded_at
  from warehouse.case_fact n
  left join warehouse.case_fact_at(at) o using (record_key)
  left join warehouse.dispute_fact d on d.dispute_id = o.dispute_id
  where n.revision > at and counted_month in (n.accepted_month, o.accepted_month)
    and not (o.record_key is null and n.removed)
    and (o.record_key is null
      or (n.removed, n.position, n.sequence, n.mapping_version, n.dispute_id)
         is distinct from (o.removed, o.position, o.sequence, o.mapping_version, o.dispute_id))
$$;
comment on function warehouse.changes_since is 'Records of a month that a revision changed: LATE, DELETED, RETURNED, REDATED, CORRECTED, REMAPPED, MERGED, SPLIT.';
