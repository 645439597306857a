-- Trends and forecasts (趋势预测): the days that move counts, how each release took its past apart, and what it foretold.
create table warehouse.dim_spring_festival (
  year      int  not null primary key,
  first_day date not null,
  check (extract(year from first_day) = year));
comment on table warehouse.dim_spring_festival is
  '春节(正月初一)。Day 1 of the first lunar month, of the new moon by Beijing time; in 2027 and 2030 it falls within eight minutes of midnight, where common calendar libraries err.';
insert into warehouse.dim_spring_festival
select extract(year from d)::int, d from unnest(array[
  '2000-02-05', '2001-01-24', '2002-02-12', '2003-02-01', '2004-01-22', '2005-02-09', '2006-01-29', '2007-02-18', '2008-02-07', '2009-01-26',
  '2010-02-14', '2011-02-03', '2012-01-23', '2013-02-10', '2014-01-31', '2015-02-19', '2016-02-08', '2017-01-28', '2018-02-16', '2019-02-05',
  '2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13',
  '2030-02-03', '2031-01-23', '2032-02-11', '2033-01-31', '2034-02-19', '2035-02-08', '2036-01-28', '2037-02-15', '2038-02-04', '2039-01-24',
  '2040-02-12', '2041-02-01', '2042-01-22', '2043-02-10', '2044-01-30', '2045-02-17', '2046-02-06', '2047-01-26', '2048-02-14', '2049-02-02'
]::date[]) d;

create view warehouse.month_days as
  with day as (
    select d.day, d.working, extract(year from d.day)::int as year,
           d.day between f.first_day - 1 and f.first_day + 6 as spring_festival,
           extract(month from d.day) = 10 and extract(day from d.day) <= 7 as national_day
    from warehouse.dim_day d join warehouse.dim_spring_festival f on f.year = extract(year from d.day)),
  announced as (
    select distinct extract(year from day)::int as year from warehouse.dim_day where note_zh is not null)
  select date_trunc('month', d.day)::date as month,
         count(*) filter (where d.working and (a.year is not null or not d.spring_festival and not d.national_day))::int as working_days,
         count(*) filter (where d.spring_festival)::int as spring_festival_days
  from day d left join announced a using (year)
  group by 1;
comment on view warehouse.month_days is
  'Working days of each month, and how many of its days belong to Spring Festival (除夕至初七). Where no holidays are announced for a year, weekends, Spring Festival and National Day (10月1日至7日) are taken off.';

create table warehouse.published_forecast (
  month          date    not null,
  number         int     not null,           -- of the release that it was made with
  dispute_type   text,                       -- null: all together, here and in the next
  division       text,
  ahead          date    not null check (ahead > month),
  method         text    not null check (method in ('LEVEL', 'SEASON', 'SEASON_TREND')),
  point          numeric not null check (point >= 0),
  low            numeric not null check (low >= 0),
  high           numeric not null check (high >= low),
  interval_share numeric not null check (interval_share > 0 and interval_share < 1),
  past_coverage  numeric check (past_coverage between 0 and 1),
  past_error     numeric check (past_error >= 0),
  past_forecasts int     not null check (past_forecasts >= 0),
  past_basis     text    not null check (past_basis in ('STORED', 'REPLAYED')),
  unique nulls not distinct (month, number, dispute_type, division, ahead));
comment on table warehouse.published_forecast is 'What each release foretold of the months ahead; read it through published.forecast.';
create trigger never_changed before update or delete or truncate on warehouse.published_forecast
  for each statement execute function warehouse.refuse_change();

create view published.forecast as
  select f.month, f.number as release, f.dispute_type, f.division, f.ahead, f.method, f.point, f.low, f.high, f.interval_share,
         f.past_coverage, f.past_error, f.past_forecasts, f.past_basis
  from warehouse.published_forecast f;
comment on view published.forecast is
  '未来三个月纠纷数预测,只由已公布的数字推算 / disputes of the three months ahead, foretold from published figures alone';
comment on column published.forecast.month is '发布的月份,即预测所用的最后一个月 / the month released, the last that was used';
comment on column published.forecast.release is '0 为首次发布,其后为修订 / 0 is the first release of the month, then its revisions';
comment on column published.forecast.dispute_type is '一级类型,空为合计 / first level; null: all types together';
comment on column published.forecast.division is '县区,空为合计 / county; null: all counties together';
comment on column published.forecast.ahead is '预测的月份 / the month that is foretold';
comment on column published.forecast.method is
  'LEVEL 水平与工作日; SEASON 另加季节与春节; SEASON_TREND 再加趋势 / level and working days; with season and Spring Festival; with a trend, too';
comment on column published.forecast.point is '纠纷数期望值 / expected distinct disputes';
comment on column published.forecast.low is '预测区间下限 / lower end of the prediction interval';
comment on column published.forecast.high is '预测区间上限 / upper end of the prediction interval';
comment on column published.forecast.interval_share is '区间应含实际数的概率 / share of months that the interval should hold';
comment on column published.forecast.past_coverage is
  '以往预测中实际数落入区间的比例,空为尚无 / share of past forecasts whose interval held the count; null: none yet';
comment on column published.forecast.past_error is
  '以往预测的平均绝对误差与去年同月法之比,小于 1 为更准 / mean absolute error of past forecasts as a multiple of that of last year''s same month: below 1 is better; null: not known';
comment on column published.forecast.past_forecasts is '所评的以往预测数 / how many past forecasts were scored';
comment on column published.forecast.past_basis is
  'STORED 为当时公布的预测; REPLAYED 为逐月回放 / forecasts as they were published, or replayed from each past month';

create table warehouse.published_decomposition (
  month        date    not null,
  number       int     not null,           -- of the release that it was made with
  dispute_type text,                       -- null: all together, here and in the next
  division     text,
  of_month     date    not null check (of_month <= month),
  disputes     bigint  not null check (disputes >= 0),
  trend        numeric not null,
  season       numeric not null,
  unique nulls not distinct (month, number, dispute_type, division, of_month));
comment on table warehouse.published_decomposition is
  'The newest twelve months as each release took them apart; read it through published.decomposition.';
create trigger never_changed before update or delete or truncate on warehouse.published_decomposition
  for each statement execute function warehouse.refuse_change();

create view published.decomposition as
  select d.month, d.number as release, d.dispute_type, d.division, d.of_month, d.disputes, d.trend, d.season,
         d.disputes - d.trend - d.season as remainder, d.disputes - d.season as adjusted
  from warehouse.published_decomposition d;
comment on view published.decomposition is
  '最近十二个月纠纷数的分解:趋势 + 季节 + 余项,只由已公布的数字推算 / disputes of the newest twelve months taken apart: trend + season + remainder, from published figures alone';
comment on column published.decomposition.month is '发布的月份,即所用的最后一个月 / the month released, the last that was used';
comment on column published.decomposition.dispute_type is '一级类型,空为合计 / first level; null: all types together';
comment on column published.decomposition.division is '县区,空为合计 / county; null: all counties together';
comment on column published.decomposition.of_month is '所分解的月份 / the month that is taken apart';
comment on column published.decomposition.disputes is '纠纷数,如当时所公布 / distinct disputes, as published by then';
comment on column published.decomposition.trend is '趋势 / slow course';
comment on column published.decomposition.season is '季节:该月每年多于趋势的数 / how many more than the trend that month has every year';
comment on column published.decomposition.remainder is '余项 / what neither explains';
comment on column published.decomposition.adjusted is '季节调整后的纠纷数 / disputes without their season';
