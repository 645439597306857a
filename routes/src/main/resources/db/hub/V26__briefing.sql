-- What the monthly briefing (会商简报) needs beside counts and indicators, as it was when the month was released. Written once, never changed.
create table warehouse.annex_measure (
  measure       text not null primary key,
  name_zh       text not null,
  name_en       text not null,
  definition_zh text not null,
  definition_en text not null,
  unit          text not null,
  departments   text not null);             -- whose records it counts, comma-separated; HUB: the hub's own
comment on table warehouse.annex_measure is 'What the briefing tells beside the indicators: definition, unit and sources of each measure.';
insert into warehouse.annex_measure values
  ('C01', '件数', 'Records', '各部门当月受理的案件记录数', 'Case records accepted in the month', '件', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('C02', '纠纷数', 'Disputes', '当月件数所涉的不同纠纷数;同一纠纷只计一次,故各行不可相加', 'Distinct disputes that the month''s records speak of; each counts once, so lines do not add up', '起', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('C03', '环比', 'On the month', '(本月-上月)/上月,均取本次发布之时已公布的数字;上月不足 10 或未公布为 n/a', '(this month - last month) / last month, both as published by the time of this release; n/a when last month''s figure is below 10 or not published', '%', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('C04', '同比', 'On the year', '(本月-上年同月)/上年同月,均取本次发布之时已公布的数字;上年同月不足 10 或未公布为 n/a', '(this month - same month last year) / same month last year, both as published by the time of this release; n/a when that figure is below 10 or not published', '%', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('C05', '占比', 'Share', '本行件数/全部件数', 'Records of the line / all records', '%', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('F1', '最近采集时间', 'Last captured', '发布之时该部门最新一条记录的采集时间', 'When the department''s newest record was captured, as of the release', '时间', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('F2', '完整率', 'Completeness', '当月采集的行中已入库、重复或依规则排除的;其余在隔离区', 'Of the rows captured in the month, those accepted, known already or excluded by rule; the rest are in quarantine', '%', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('F3', '迟到率', 'Late', '当月受理的件中次月起才采集到的', 'Of the records accepted in the month, those captured only after its end', '%', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('F4', '宽泛或未映射率', 'Broad or unmapped', '当月受理的件中纠纷类型只能宽泛对应或无法对应的', 'Of the records accepted in the month, those whose type the crosswalk knows only broadly or not at all', '%', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('F5', '数据源数', 'Feeds', '该部门的数据源数', 'Feeds of the department', '个', 'HUB'),
  ('F6', '逾期数据源数', 'Late feeds', '发布之时报告有故障、或 24 小时未报告的数据源数', 'Feeds that reported a problem, or nothing for 24 hours, at the release', '个', 'HUB'),
  ('R1', '移送', 'Sent', '当月移送调解的件数,按机制', 'Cases sent to mediation in the month, by mechanism', '件', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('R2', '待接收', 'Waiting', '其中发布之时尚待接收的', 'Of these, not received yet at the release', '件', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('R3', '不予接收', 'Returned', '其中退回的', 'Of these, returned', '件', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('R4', '调解中', 'In mediation', '其中发布之时正在调解的', 'Of these, in mediation at the release', '件', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('R5', '达成协议', 'Agreed', '其中达成协议的', 'Of these, agreed', '件', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('R6', '未成或终止', 'Failed or ended', '其中未达成协议或终止的', 'Of these, not agreed or ended', '件', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('R7', '超期', 'Overdue', '其中发布之时超过接收或办理期限的', 'Of these, past the limit to receive or to handle at the release', '件', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('G1', '群体性纠纷规模', 'Size of group disputes', 'I28 所计纠纷按当事人数分段', 'The disputes of I28 by number of parties', '起', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('W1', '发出预警', 'Warnings issued', '当月发出的预警数,含待核', 'Warnings raised in the month, held ones too', '条', 'HUB'),
  ('W2', '已处置', 'Disposed of', '其中发布之时已处置的', 'Of these, disposed of at the release', '条', 'HUB'),
  ('W3', '未处置', 'Open', '其中发布之时未处置的', 'Of these, open at the release', '条', 'HUB'),
  ('W4', '7 日未签收', 'Unseen for 7 days', '其中发布之时已发出 7 日而无人签收的', 'Of these, raised 7 days or more before the release and acknowledged by nobody', '条', 'HUB'),
  ('B1', '边界预警', 'Border alerts', '当月发出与收到的省际边界预警', 'Border alerts sent and received in the month', '条', 'HUB'),
  ('B2', '已结', 'Ended', '其中发布之时已结案、归档或撤销的', 'Of these, closed, archived or cancelled at the release', '条', 'HUB'),
  ('B3', '未结', 'Open', '其中发布之时未结的', 'Of these, open at the release', '条', 'HUB'),
  ('B4', '逾期', 'Overdue', '其中发布之时超过签收或反馈期限的', 'Of these, past the limit for receipt or answer at the release', '条', 'HUB'),
  ('P1', '预测', 'Forecast', '由已公布的数字推算的其后各月纠纷数及其区间', 'Disputes of later months, foretold from published figures, with their interval', '起', 'COURT,FINANCE,JUSTICE,PETITION,POLICE'),
  ('P2', '以往预测', 'Past forecasts', '以往预测中实际数落入区间的比例;平均绝对误差与去年同月法之比,小于 1 为更准', 'Share of past forecasts whose interval held the count; mean absolute error as a multiple of that of last year''s same month, below 1 is better', '', 'COURT,FINANCE,JUSTICE,PETITION,POLICE');

create table warehouse.published_basis (
  month     date not null,
  number    int  not null,                  -- of the release
  migration text not null,                  -- newest migration of the store then
  primary key (month, number));
comment on table warehouse.published_basis is 'Releases whose annex and dictionary were kept, and the store''s level then.';
create trigger never_changed before update or delete or truncate on warehouse.published_basis
  for each statement execute function warehouse.refuse_change();

create table warehouse.published_term (
  month         date not null,
  number        int  not null,              -- of the release
  kind          text not null check (kind in ('INDICATOR', 'MEASURE', 'DEPARTMENT', 'DISPUTE_TYPE', 'DIVISION')),
  code          text not null,
  name_zh       text not null,
  name_en       text,
  definition_zh text,
  definition_en text,
  caveat_zh     text,                       -- also why an indicator is not served
  caveat_en     text,
  unit          text,
  departments   text,
  primary key (month, number, kind, code));
comment on table warehouse.published_term is 'The dictionary as it was at each release; read it through published.term.';
create trigger never_changed before update or delete or truncate on warehouse.published_term
  for each statement execute function warehouse.refuse_change();

create table warehouse.published_annex (
  month      date not null,
  number     int  not null,                 -- of the release that told it
  measure    text not null,
  department text,                          -- null: all together, or none of one department
  item       text,                          -- mechanism, band, kind of warning, direction; null: all together
  value      numeric,                       -- null: withheld, unless it is a moment
  base       numeric,                       -- of a rate: its denominator
  moment     timestamptz,
  unique nulls not distinct (month, number, measure, department, item));
comment on table warehouse.published_annex is 'What a release told beside counts and indicators; read it through published.annex.';
create trigger never_changed before update or delete or truncate on warehouse.published_annex
  for each statement execute function warehouse.refuse_change();

create view published.basis as
  select b.month, b.number as release, b.migration from warehouse.published_basis b
  join published.release r on (r.month, r.release) = (b.month, b.number);
comment on view published.basis is '留存了附表与术语的发布 / releases whose annex and dictionary were kept, and the store''s level then';

create view published.term as
  select t.month, t.number as release, t.kind, t.code, t.name_zh, t.name_en, t.definition_zh, t.definition_en, t.caveat_zh,
         t.caveat_en, t.unit, t.departments
  from warehouse.published_term t;
comment on view published.term is '发布之时的术语:指标、度量与代码 / the dictionary at each release: indicators, measures and codes';

create view published.annex as
  select a.month, a.number as release, a.measure, a.department, a.item, a.value, a.base, a.moment,
         case when a.value is null and a.moment is null then 'WITHHELD' else 'SHOWN' end as status
  from warehouse.published_annex a;
comment on view published.annex is
  '附表:数据时效、对接、群体、边界、预警(首次发布时;时效随每次发布),小数已隐去 / freshness, referrals, groups, border, warnings; counts as the first release told them, freshness with each; null is withheld';
comment on column published.annex.value is '值;率为 0 至 1 / a count, or a share from 0 to 1';
comment on column published.annex.base is '率的分母 / denominator of a rate';
