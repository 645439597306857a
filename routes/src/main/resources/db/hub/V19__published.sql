-- What readers may see: schema published. It is written once, with the release of a month, and never changed.
create schema if not exists published;

create function warehouse.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
comment on function warehouse.refuse_change is 'Refuses to change or remove what was written once.';

create table warehouse.published_count (
  month        date not null,
  number       int  not null,               -- of the release
  department   text,                        -- null: all together, here and in the next two
  dispute_type text,
  division     text,
  records      bigint,                      -- null: withheld
  disputes     bigint,
  counted_in   int  not null,               -- number of the release that counted it so
  unique nulls not distinct (month, number, department, dispute_type, division),
  check ((records is null) = (disputes is null)));
comment on table warehouse.published_count is 'What each release told of each cell; read it through published.case_counts.';
create trigger never_changed before update or delete or truncate on warehouse.published_count
  for each statement execute function warehouse.refuse_change();

create view published.release as
  select month, number as release, released_at,
         number = max(number) over (partition by month) as newest
  from warehouse.release r
  where exists (select from warehouse.published_count c where (c.month, c.number) = (r.month, r.number));
comment on view published.release is '已发布的月份与修订 / published months and their revisions: 0 is the first release, then 1, 2 …';

create view published.case_counts as
  select c.month, c.number as release, r.newest, c.department, d.name_zh as department_zh, c.dispute_type,
         t.name_zh as dispute_type_zh, c.division, v.name_zh as division_zh, c.records, c.disputes,
         case when c.records is null then 'WITHHELD' else 'SHOWN' end as status, c.counted_in
  from warehouse.published_count c
  join published.release r on (r.month, r.release) = (c.month, c.number)
  left join warehouse.dim_department d using (department)
  left join warehouse.dim_dispute_type t using (dispute_type)
  left join warehouse.dim_division v using (division);
comment on view published.case_counts is
  '件数与纠纷数(含合计),小数已隐去 / records and distinct disputes with all totals; a cell that is not there counts nothing';
comment on column published.case_counts.department is '空为合计 / null: all departments together';
comment on column published.case_counts.dispute_type is '一级类型,空为合计 / first level; null: all types together';
comment on column published.case_counts.division is '县区,空为合计 / county; null: all counties together';
comment on column published.case_counts.records is '件数,空为不公布 / case records; null: withheld';
comment on column published.case_counts.disputes is '纠纷数,空为不公布 / distinct disputes; null: withheld';
comment on column published.case_counts.status is 'SHOWN 或 WITHHELD / SHOWN or WITHHELD';
comment on column published.case_counts.counted_in is
  '该数字所属的发布;此后变化不足 5 的不更新 / the release that counted it so: a change of fewer than 5 is not told';

create table warehouse.export_log (
  exported_at timestamptz not null,
  exported_by text   not null check (exported_by !~ '^\s*$'),
  what        text   not null check (what !~ '^\s*$'),
  purpose     text   not null check (purpose !~ '^\s*$'),
  row_count   bigint not null check (row_count >= 0),
  sha256      text   not null check (sha256 ~ '^[0-9a-f]{64}$'));
comment on table warehouse.export_log is 'Every export: when, by whom, what, for what purpose, how many rows, and the SHA-256 of its manifest.';
create trigger never_changed before update or delete or truncate on warehouse.export_log
  for each statement execute function warehouse.refuse_change();

create table warehouse.published_indicator (
  month        date   not null,
  number       int    not null,             -- of the release
  indicator    text   not null,
  item         text,
  department   text,                        -- null: all together, here and in the next two
  dispute_type text,
  division     text,
  value        numeric,                     -- null: withheld, or fewer than the smallest base
  base         numeric,                     -- of a rate: its denominator
  unique nulls not distinct (month, number, indicator, item, department, dispute_type, division));
comment on table warehouse.published_indicator is 'What the first release of a month told of each indicator; read it through published.indicator_value.';
create trigger never_changed before update or delete or truncate on warehouse.published_indicator
  for each statement execute function warehouse.refuse_change();

create view published.indicator_value as
  select p.month, p.number as release, p.indicator, i.name_zh, i.name_en, i.unit, p.item, p.department, p.dispute_type,
         p.division, v.name_zh as division_zh, p.value, p.base,
         case when p.value is null then 'WITHHELD' else 'SHOWN' end as status
  from warehouse.published_indicator p
  join warehouse.indicator i using (indicator)
  left join warehouse.dim_division v on v.division = p.division;
comment on view published.indicator_value is
  '指标值(首次发布时),小数已隐去 / indicators as the first release of a month told them; null is withheld';
comment on column published.indicator_value.value is '值;率为 0 至 1 / a count, an amount, a median, or a share from 0 to 1';
comment on column published.indicator_value.base is '率的分母 / denominator of a rate';
