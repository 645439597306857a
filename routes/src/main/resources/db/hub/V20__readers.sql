-- Who may read what. Everything is refused by default; roles belong to the whole server, so another database may have made them.
create table warehouse.reader (
  role_name  name not null primary key,
  department text references warehouse.dim_department,   -- null: of every department
  division   text,                                       -- county code; null: of every county
  added_at   timestamptz not null default now());
comment on table warehouse.reader is 'Who reads what: nobody else but the hub itself sees a row. With neither department nor county: what is published, only.';

alter table warehouse.reader enable row level security;
alter table warehouse.case_fact enable row level security;
revoke all on schema hub, warehouse, published from public;
revoke all on all tables in schema hub, warehouse, published from public;
revoke all on all functions in schema hub, warehouse from public;
alter default privileges in schema hub revoke execute on functions from public;
alter default privileges in schema warehouse revoke execute on functions from public;

do $$
declare
  wanted text;
begin
  -- One database after the other, so that no two make the same role at once.
  perform pg_advisory_xact_lock(hashtext('fengqiao roles'));
  foreach wanted in array '{fengqiao_reader,fengqiao_case_reader}'::text[] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception when duplicate_object or unique_violation then
        null;   -- another database of this server was quicker
      when insufficient_privilege then
        raise exception 'The hub''s user may not create roles. An administrator of the database runs: create role fengqiao_reader nologin; create role fengqiao_case_reader nologin; then the hub starts.'
          using errcode = 'insufficient_privilege';
      end;
    end if;
  end loop;
end $$;

grant usage on schema published to fengqiao_reader;
grant select on all tables in schema published to fengqiao_reader;
alter default privileges in schema published grant select on tables to fengqiao_reader;

-- The uncoarsened records of one's own department or county: no cell of them is small to those who wrote them.
grant usage on schema warehouse to fengqiao_case_reader;
grant select on warehouse.case_fact, warehouse.reader to fengqiao_case_reader;
create policy own_line on warehouse.reader for select to fengqiao_case_reader using (role_name = current_user);
create policy own_cases on warehouse.case_fact for select to fengqiao_case_reader using (exists (
  select from warehouse.reader r
  where r.role_name = current_user and (r.department is not null or r.division is not null)
    and case_fact.department = coalesce(r.department, case_fact.department)
    and case_fact.division = coalesce(r.division, case_fact.division)));
