-- The conference's indicators (联席会议指标): what each counts stands here as data; R__indicators.sql fills it and makes the views.
create table warehouse.indicator (
  indicator       text    not null primary key,
  name_zh         text    not null,
  name_en         text    not null,
  definition_zh   text    not null,
  definition_en   text    not null,
  kind            text    not null check (kind in ('COUNT', 'AMOUNT', 'RATE', 'MEDIAN', 'CHANGE')),
  unit            text    not null,         -- 件, 起, 批次, %, 万元, 天
  departments     text    not null,         -- whose records it counts, comma-separated
  facts           text,                     -- relation that it counts; null when it is not served
  month           text,                     -- expression: the month that a fact counts in
  condition       text,                     -- expression: which facts count at all
  grain           text[]  not null,         -- of department, division, dispute_type; always by month
  item            text,                     -- expression: a further dimension of its own, for example the product
  numerator       text,                     -- expression; the figure itself where there is no denominator
  denominator     text,                     -- expression of a rate
  persons         text,                     -- expression: 人次 beside 件次
  smallest_base   int     not null default 10,  -- below it a rate or a change is n/a
  owner           text    not null,
  basis           text    not null,         -- law, standard or practice
  caveat_zh       text,
  caveat_en       text,
  missing_zh      text,                     -- why it is not served
  missing_en      text,
  check ((facts is null) = (missing_zh is not null)));
comment on table warehouse.indicator is 'Every indicator of the joint conference: definition, formula, grain, owner, basis and caveats.';

create table warehouse.time_limit (
  department text not null primary key,
  days       int  not null,                 -- calendar days from acceptance
  basis      text not null);
comment on table warehouse.time_limit is 'How long a department may take (办理期限) before a case is overdue.';
insert into warehouse.time_limit values
  ('JUSTICE', 30, '最高人民法院关于人民法院特邀调解的规定 27 条(委派调解 30 日),人民调解参照'),
  ('PETITION', 60, '信访工作条例 34 条'),
  ('COURT', 30, '最高人民法院关于人民法院特邀调解的规定 27 条'),
  ('FINANCE', 60, '银行业保险业消费投诉处理管理办法(15 日,复杂至 60 日)');
