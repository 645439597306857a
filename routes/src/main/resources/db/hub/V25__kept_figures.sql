-- Figures are counted beside the readers and kept, so that nobody waits for a count over all facts.
create table warehouse.fact_change (
  changed_at timestamptz not null default now());
comment on table warehouse.fact_change is 'One row for each batch of facts that no kept figure has counted yet.';

create table warehouse.figures_kept (
  as_of timestamptz not null,          -- the figures are those of all facts that stood then
  took  interval    not null);         -- how long they took to count
comment on table warehouse.figures_kept is 'When the kept figures were counted: one row, none before the first time.';

-- Every combination of month, department, type and county, each also taken together: a cube.
create table warehouse.count_kept (
  breakdown         text   not null,   -- the columns that are not taken together, in the order below, with blanks between
  month             date,
  department        text,
  dispute_type      text,
  division          text,
  records           bigint not null,
  disputes          bigint not null,
  shared            bigint not null,   -- of the disputes, those that two or more departments hold records of
  broad_or_unmapped bigint not null);
create index count_kept_breakdown on warehouse.count_kept (breakdown, month);
comment on table warehouse.count_kept is 'Records and distinct disputes in each breakdown, as they were last counted.';

create table warehouse.indicator_kept (
  indicator         text   not null,
  month             date   not null,
  department        text,
  division          text,
  dispute_type      text,
  item              text,
  records           bigint,
  disputes          bigint,
  broad_or_unmapped bigint,
  numerator         numeric,
  denominator       numeric,
  persons           bigint,
  value             numeric,
  on_month          numeric,
  on_year           numeric);
create index indicator_kept_month on warehouse.indicator_kept (indicator, month);
comment on table warehouse.indicator_kept is 'Each served indicator as it was last counted; read it through warehouse.indicator_value.';

create table warehouse.referral_flow_kept (
  month           date   not null,
  mechanism       text   not null,
  from_department text   not null,
  division        text,
  sent            bigint not null,
  waiting         bigint not null,
  accepted        bigint not null,
  returned        bigint not null,
  succeeded       bigint not null,
  failed          bigint not null,
  overdue         bigint not null);
comment on table warehouse.referral_flow_kept is 'Referrals as they were last counted; read it through warehouse.referral_flow.';

drop view warehouse.case_counts;
create view warehouse.case_counts as
  select c.month, c.department, d.name_zh as department_zh, c.dispute_type, t.name_zh as dispute_type_zh,
         c.division, v.name_zh as division_zh, c.records, c.disputes, c.shared, c.broad_or_unmapped, k.as_of
  from warehouse.count_kept c
  join warehouse.dim_department d using (department)
  left join warehouse.dim_dispute_type t on t.dispute_type = c.dispute_type
  left join warehouse.dim_division v on v.division = c.division
  cross join warehouse.figures_kept k
  where c.breakdown = 'month department dispute_type division';
comment on view warehouse.case_counts is
  'Records and distinct disputes by month, department, first-level type and county, as of the time in as_of.';
