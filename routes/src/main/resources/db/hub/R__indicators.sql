-- What each indicator counts, and the views that serve it. Flyway applies this file again whenever it changes.
drop view if exists warehouse.indicator_value, warehouse.indicator_now, warehouse.count_now, warehouse.indicator_course, warehouse.indicator_count, warehouse.counted_aspect, warehouse.counted_case, warehouse.counted_dispute,
  warehouse.first_petition, warehouse.repeated_call, warehouse.open_case, warehouse.counted_alert, warehouse.coverage;

create view warehouse.counted_case as
  select c.record_key, c.dispute_id, c.department, c.division, coalesce(t.level1, '98') as dispute_type,
         c.dispute_type as dispute_subtype, c.dispute_type_match in ('BROAD', 'NONE') as broad_or_unmapped, 1 as records,
         c.accepted_month, date_trunc('month', c.closed_at at time zone 'Asia/Shanghai')::date as closed_month,
         c.accepted_at, c.closed_at, c.status, c.outcome, c.party_count, c.amount_yuan, c.aspects
  from warehouse.case_fact c
  left join warehouse.dim_dispute_type t using (dispute_type)
  where not c.removed;
comment on view warehouse.counted_case is 'Case records that their sources still hold, as indicators count them.';

create view warehouse.count_now as
  select concat_ws(' ', case when grouping(c.accepted_month) = 0 then 'month' end, case when grouping(c.department) = 0 then 'department' end,
           case when grouping(c.dispute_type) = 0 then 'dispute_type' end, case when grouping(c.division) = 0 then 'division' end) as breakdown,
         c.accepted_month as month, c.department, c.dispute_type, c.division, count(*) as records,
         count(distinct c.dispute_id) as disputes,
         count(distinct c.dispute_id) filter (where d.department_count > 1) as shared,
         count(*) filter (where c.broad_or_unmapped) as broad_or_unmapped
  from warehouse.counted_case c
  left join warehouse.dispute_fact d using (dispute_id)
  group by cube (c.accepted_month, c.department, c.dispute_type, c.division);
comment on view warehouse.count_now is
  'Records and distinct disputes in every breakdown by month, department, first-level type and county, counted while you wait.';

create view warehouse.counted_aspect as
  select c.*, a.aspect from warehouse.counted_case c cross join unnest(c.aspects) a (aspect);
comment on view warehouse.counted_aspect is 'The same, once for each aspect (要素) that the case has.';

create view warehouse.counted_dispute as
  select d.dispute_id, null::text as department, d.division, coalesce(t.level1, '98') as dispute_type,
         d.dispute_type as dispute_subtype, false as broad_or_unmapped, d.record_count as records,
         d.first_month, d.department_count, d.party_count, d.amount_yuan, d.border, d.open
  from warehouse.dispute_fact d
  left join warehouse.dim_dispute_type t using (dispute_type)
  where d.record_count > 0;
comment on view warehouse.counted_dispute is 'Disputes that stand, as indicators count them.';

create view warehouse.first_petition as
  select * from (
    select c.*, row_number() over (partition by c.dispute_id order by c.accepted_at, c.record_key) as place,
           count(*) over (partition by c.dispute_id) > 1 as came_again
    from warehouse.counted_case c where c.department = 'PETITION') p
  where place = 1;
comment on view warehouse.first_petition is 'The first petition item of each dispute, and whether a later one came.';

create view warehouse.repeated_call as
  select distinct on (dispute_id) c.*, date_trunc('month', c.accepted_at at time zone 'Asia/Shanghai')::date as month
  from (
    select c.*, lag(c.accepted_at, 2) over (partition by c.dispute_id order by c.accepted_at, c.record_key) as second_before
    from warehouse.counted_case c where c.department = 'POLICE') c
  where c.accepted_at <= c.second_before + interval '30 days'
  order by dispute_id, accepted_at, record_key;
comment on view warehouse.repeated_call is 'The call that was the third of a dispute within 30 days.';

create view warehouse.open_case as
  select c.*, m.month,
         c.accepted_at + make_interval(days => l.days) < (m.month + interval '1 month') at time zone 'Asia/Shanghai' as overdue
  from warehouse.counted_case c
  join warehouse.dim_month m on m.month >= c.accepted_month
    and m.month < coalesce(c.closed_month, (select max(accepted_month) from warehouse.case_fact) + interval '1 month')
  left join warehouse.time_limit l using (department)
  where c.closed_month is not null or c.outcome = 'OPEN';
comment on view warehouse.open_case is 'Every case once for each month at whose end it was open, up to the last month with cases.';

create view warehouse.counted_alert as
  select null::uuid as dispute_id, 'HUB' as department, null::text as division, null::text as dispute_type, border_pair,
         false as broad_or_unmapped, 0 as records, date_trunc('month', raised_at at time zone 'Asia/Shanghai')::date as month,
         receipted_at, receipt_due
  from hub.border_alert
  where direction = 'OUT' and (receipted_at is not null or receipt_due < now());
comment on view warehouse.counted_alert is 'Border alerts that this hub has sent and that should be receipted.';

create view warehouse.coverage as
  select d.department, d.name_zh, count(c.record_key) as records, min(c.accepted_month) as first_month,
         max(c.accepted_month) as last_month, max(c.captured_at) as last_captured_at,
         round(100.0 * count(*) filter (where c.dispute_type_match in ('BROAD', 'NONE')) / nullif(count(c.record_key), 0), 1)
           as broad_or_unmapped_percent,
         (select coalesce(sum(l.quarantined), 0)::bigint from hub.ledger l join hub.feed_report r using (feed)
          where r.department = d.department) as quarantined
  from warehouse.dim_department d
  left join warehouse.case_fact c on c.department = d.department and not c.removed
  group by d.department, d.name_zh;
comment on view warehouse.coverage is 'How far each department''s records reach, and how good they are.';

delete from warehouse.indicator;
insert into warehouse.indicator (
  indicator, name_zh, name_en, definition_zh, definition_en, kind, unit, departments, facts, month, condition, grain, item,
  numerator, denominator, persons, smallest_base, owner, basis, caveat_zh, caveat_en, missing_zh, missing_en)
values
  ('I01', '纠纷受理量', 'Cases accepted',
   '各部门当月受理的案件记录数',
   'Case records that a department accepted in the month',
   'COUNT', '件', 'COURT,FINANCE,JUSTICE,PETITION,POLICE',
   'warehouse.counted_case', 'accepted_month', 'true', '{department,division,dispute_type}', null,
   'count(*)', null, null, 10,
   '联席会议办公室', '黄石市司法局月报 (S5)',
   '件数不等于纠纷数:同一纠纷可有多件,见 disputes 列', 'Records are not disputes: one dispute may have several; see the column disputes',
   null, null),
  ('I02', '同比', 'Change on the year',
   '受理量的(本期-上年同期)/上年同期',
   'Cases accepted: (this month - same month last year) / same month last year',
   'CHANGE', '%', 'COURT,FINANCE,JUSTICE,PETITION,POLICE',
   'warehouse.indicator_course', 'month', 'indicator = ''I01''', '{department,division,dispute_type}', null,
   'on_year', null, null, 10,
   '联席会议办公室', 'S5、S27',
   '上年同期不足 10 件为 n/a;二月受春节影响', 'n/a below 10 in the month compared with; February moves with Spring Festival',
   null, null),
  ('I03', '环比', 'Change on the month',
   '受理量的(本期-上期)/上期',
   'Cases accepted: (this month - last month) / last month',
   'CHANGE', '%', 'COURT,FINANCE,JUSTICE,PETITION,POLICE',
   'warehouse.indicator_course', 'month', 'indicator = ''I01''', '{department,division,dispute_type}', null,
   'on_month', null, null, 10,
   '联席会议办公室', 'S5、S27',
   '上期不足 10 件为 n/a', 'n/a below 10 in the month compared with',
   null, null),
  ('I04', '调解成功率', 'Mediations that succeeded',
   '调解成功件数/调解办结件数(成功、不成、终止)',
   'Settled / ended mediations (settled, not settled, ended)',
   'RATE', '%', 'JUSTICE',
   'warehouse.counted_case', 'closed_month', 'department = ''JUSTICE'' and outcome in (''SETTLED'', ''NOT_SETTLED'', ''WITHDRAWN'')', '{division}', null,
   'count(*) filter (where outcome = ''SETTLED'')', 'count(*)', null, 10,
   '联席会议办公室', '人民调解法 31、33 条; S5',
   '有的月报以受理件数为分母,数值因此不同', 'Some bulletins divide by the accepted ones and differ for that reason',
   null, null),
  ('I05', '协议履行率', 'Agreements performed',
   '当月办结且有协议的调解中已履行的',
   'Of the mediations with an agreement that ended in the month, those performed',
   'RATE', '%', 'JUSTICE',
   'warehouse.counted_case', 'closed_month', 'department = ''JUSTICE'' and ''AGREEMENT_DUE'' = any(aspects)', '{division}', null,
   'count(*) filter (where ''AGREEMENT_PERFORMED'' = any(aspects))', 'count(*)', null, 10,
   '联席会议办公室', '人民调解法 31 条; S28',
   '部分履行不算已履行', 'Partly performed does not count as performed',
   null, null),
  ('I06', '协议涉及金额', 'Amount of agreements',
   '当月调解成功案件的涉案金额合计',
   'Sum of the amounts in dispute of mediations settled in the month',
   'AMOUNT', '万元', 'JUSTICE',
   'warehouse.counted_case', 'closed_month', 'department = ''JUSTICE'' and outcome = ''SETTLED''', '{division}', null,
   'round(coalesce(sum(amount_yuan), 0) / 10000, 1)', null, null, 10,
   '联席会议办公室', 'S5',
   '来源登记的是涉案金额,协议金额可能不同;未填金额的案件不计', 'Sources record the amount in dispute, which the agreement may differ from; cases without an amount add nothing',
   null, null),
  ('I07', '受理来源构成', 'How mediations came in',
   '主动调解、依申请、委托移送的受理件数,item 列为来源',
   'Mediations accepted on own initiative, on application, entrusted: column item',
   'COUNT', '件', 'JUSTICE',
   'warehouse.counted_aspect', 'accepted_month', 'department = ''JUSTICE'' and aspect like ''INTAKE%''', '{}', 'aspect',
   'count(*)', null, null, 10,
   '联席会议办公室', '人民调解法 17 条; S5',
   '占比为本行除以三行之和', 'A share is the line divided by the sum of the three',
   null, null),
  ('I08', '委托移送分部门量', 'Entrusted by whom',
   '法院、检察院、公安、信访及其他部门委托移送的受理件数,item 列为部门',
   'Mediations accepted from court, procuratorate, police, petition office and others: column item',
   'COUNT', '件', 'JUSTICE',
   'warehouse.counted_aspect', 'accepted_month', 'department = ''JUSTICE'' and aspect like ''ENTRUSTED%''', '{division}', 'aspect',
   'count(*)', null, null, 10,
   '联席会议办公室', '人民调解法 18 条; S4',
   null, null,
   null, null),
  ('I09', '就地化解率', 'Resolved on the spot',
   '当月受理的人民调解案件中,由居(村)、街道(乡镇)调委会调解成功的',
   'Of the mediation cases accepted in the month, those settled by a committee of a village or township',
   'RATE', '%', 'JUSTICE',
   'warehouse.counted_case', 'accepted_month', 'department = ''JUSTICE''', '{division}', null,
   'count(*) filter (where outcome = ''SETTLED'' and aspects && ''{HANDLED_IN_VILLAGE,HANDLED_IN_TOWNSHIP}'')', 'count(*)', null, 10,
   '联席会议办公室', '平安建设规划',
   '以受理月份为同批,尚未办结的会使近期偏低', 'Of the batch accepted in the month: what is still open keeps recent months low',
   null, null),
  ('I10', '纠纷上行率', 'Disputes that went up',
   '当月登记的信访件中由区级以上机构登记的',
   'Of the petition items registered in the month, those an institution of county level or above registered',
   'RATE', '%', 'PETITION',
   'warehouse.counted_case', 'accepted_month', 'department = ''PETITION''', '{division}', null,
   'count(*) filter (where ''COUNTY_OR_ABOVE'' = any(aspects))', 'count(*)', null, 10,
   '信访局', '推断',
   '只按信访登记机构级别', 'By the level of the registering institution of petitions only',
   null, null),
  ('I11', '信访总量', 'Petitions',
   '当月登记的信访件次,persons 列为人次',
   'Petition items registered in the month; column persons counts the people who came',
   'COUNT', '件次', 'PETITION',
   'warehouse.counted_case', 'accepted_month', 'department = ''PETITION''', '{division,dispute_type}', null,
   'count(*)', null, 'sum(party_count)', 10,
   '信访局', 'S2、S13',
   '跨部门只比件次;未填人数的件不计入人次', 'Only items are compared across departments; items without a number of people add none',
   null, null),
  ('I12', '重复信访率', 'Repeated petitions',
   '重复件次/总件次',
   'Repeated / all petition items',
   'RATE', '%', 'PETITION',
   'warehouse.counted_case', 'accepted_month', 'department = ''PETITION''', '{division}', null,
   'count(*) filter (where ''REPEATED_PETITION'' = any(aspects))', 'count(*)', null, 10,
   '信访局', 'S29',
   '以件计,不以人计', 'By item, never by person',
   null, null),
  ('I13', '初次信访一次性化解率', 'First petitions resolved at once',
   '首次信访件当月办结、此后同一纠纷未再登记信访件/当月办结的首次信访件',
   'First petition items closed in the month whose dispute brought no later item / first items closed in the month',
   'RATE', '%', 'PETITION',
   'warehouse.first_petition', 'closed_month', 'true', '{division}', null,
   'count(*) filter (where not came_again)', 'count(*)', null, 10,
   '信访局', '实践',
   '以纠纷为准;此后再来会改变已过月份的数字,发布的数字不变', 'By dispute; who comes again later changes the open figure of a past month, never a published one',
   null, null),
  ('I14', '及时受理率', 'Accepted in time',
   '当月登记的信访件中登记后 15 日内受理告知的',
   'Of the petition items registered in the month, those whose notice of acceptance went out within 15 days',
   'RATE', '%', 'PETITION',
   'warehouse.counted_case', 'accepted_month', 'department = ''PETITION''', '{division}', null,
   'count(*) filter (where ''ACCEPTANCE_NOTIFIED_IN_TIME'' = any(aspects))', 'count(*)', null, 10,
   '联席会议办公室', '信访工作条例 22、23 条; S30',
   '以登记月份为同批,最近 15 日登记的会使当月偏低', 'Of the batch registered in the month: those of the last 15 days keep the current month low',
   null, null),
  ('I15', '按期答复率', 'Answered in time',
   '登记后 60 日内办结件/当月办结件',
   'Closed within 60 days of registration / closed in the month',
   'RATE', '%', 'PETITION',
   'warehouse.counted_case', 'closed_month', 'department = ''PETITION''', '{division}', null,
   'count(*) filter (where closed_at <= accepted_at + interval ''60 days'')', 'count(*)', null, 10,
   '信访局', '信访工作条例 34 条; S29',
   '未计经批准延长的 30 日;尚未办结的超期件见 I29', 'Approved extensions of 30 days are not known; overdue open items are in I29',
   null, null),
  ('I16', '集体访批次', 'Group petitions',
   '5 人以上的信访件批次,persons 列为人次',
   'Petition items of 5 people or more; column persons counts them',
   'COUNT', '批次', 'PETITION',
   'warehouse.counted_case', 'accepted_month', 'department = ''PETITION'' and party_count >= 5', '{division}', null,
   'count(*)', null, 'sum(party_count)', 10,
   '信访局', '信访工作条例 20 条; S13',
   null, null,
   null, null),
  ('I17', '纠纷警情量', 'Dispute calls',
   '当月接报的纠纷类警情数',
   'Police calls about disputes in the month',
   'COUNT', '件', 'POLICE',
   'warehouse.counted_case', 'accepted_month', 'department = ''POLICE''', '{division,dispute_type}', null,
   'count(*)', null, null, 10,
   '公安分局', 'S27',
   '非纠纷类警情按规则不入枢纽,占比的分母不在数仓', 'Other calls are excluded by rule, so the denominator of the share is not in the warehouse',
   null, null),
  ('I18', '重复纠纷警情', 'Repeated dispute calls',
   '30 日内同一纠纷 3 次以上警情的纠纷数,计入第三次警情的月份',
   'Disputes with three or more calls within 30 days, counted in the month of the third',
   'COUNT', '起', 'POLICE',
   'warehouse.repeated_call', 'month', 'true', '{division,dispute_type}', null,
   'count(*)', null, null, 10,
   '公安分局', 'S31',
   '以关联的纠纷计,不以人员计;地址网格不进入枢纽', 'By linked dispute, never by person; address grids do not enter the hub',
   null, null),
  ('I19', '因纠纷引发治安案件量', 'Public-security cases out of disputes',
   '当月接报的纠纷警情中受理为治安案件的',
   'Dispute calls of the month that became public-security cases',
   'COUNT', '件', 'POLICE',
   'warehouse.counted_case', 'accepted_month', 'department = ''POLICE'' and ''LED_TO_PUBLIC_SECURITY_CASE'' = any(aspects)', '{division}', null,
   'count(*)', null, null, 10,
   '公安分局', '公安机关办理行政案件程序规定 178 条',
   null, null,
   null, null),
  ('I20', '民转刑案件数、防止民转刑件数', 'Disputes that became crimes, crimes prevented',
   '受理为刑事案件的纠纷警情与防止民转刑的调解件数,item 列区分',
   'Calls that became criminal cases, and mediations that kept a dispute from it: column item',
   'COUNT', '件', 'JUSTICE,POLICE',
   'warehouse.counted_aspect', 'accepted_month', 'aspect in (''LED_TO_CRIMINAL_CASE'', ''CRIME_PREVENTED'')', '{division}', 'aspect',
   'count(*)', null, null, 10,
   '联席会议办公室', '人民调解法 25 条; S5',
   '每月不足 3 件按季度公布;尚无来源记录防止民转刑', 'Fewer than 3 a month are published by quarter; no source records crimes prevented yet',
   null, null),
  ('I21', '民商事收案量', 'Civil suits filed',
   '当月立案的民商事案件数',
   'Civil and commercial cases filed in the month',
   'COUNT', '件', 'COURT',
   'warehouse.counted_case', 'accepted_month', 'department = ''COURT'' and not ''BEFORE_FILING'' = any(aspects)', '{division,dispute_type}', null,
   'count(*)', null, null, 10,
   '人民法院', '平安建设规划 21',
   null, null,
   null, null),
  ('I22', '诉前调解成功率', 'Mediations before filing that succeeded',
   '当月诉前调解成功件/办结件',
   'Settled / ended mediations before filing of the month',
   'RATE', '%', 'COURT',
   'warehouse.counted_case', 'closed_month', 'department = ''COURT'' and ''BEFORE_FILING'' = any(aspects) and outcome in (''SETTLED'', ''NOT_SETTLED'', ''WITHDRAWN'')', '{division}', null,
   'count(*) filter (where outcome = ''SETTLED'')', 'count(*)', null, 10,
   '人民法院', '特邀调解规定',
   null, null,
   null, null),
  ('I23', '调解撤诉率', 'Suits settled or withdrawn',
   '当月结案中调解或撤诉的',
   'Of the suits closed in the month, those settled or withdrawn',
   'RATE', '%', 'COURT',
   'warehouse.counted_case', 'closed_month', 'department = ''COURT'' and outcome <> ''OPEN'' and not ''BEFORE_FILING'' = any(aspects)', '{division}', null,
   'count(*) filter (where outcome in (''SETTLED'', ''WITHDRAWN''))', 'count(*)', null, 10,
   '人民法院', '司法统计惯例',
   '来源一并登记执行、特别程序等案件', 'Sources register enforcement and special procedures together with suits',
   null, null),
  ('I24', '委派/委托案件量', 'Cases the court handed to mediators',
   '当月调委会受理的法院委派、委托件数',
   'Mediations accepted in the month that a court assigned or entrusted',
   'COUNT', '件', 'JUSTICE',
   'warehouse.counted_case', 'accepted_month', 'department = ''JUSTICE'' and ''ENTRUSTED_BY_COURT'' = any(aspects)', '{division}', null,
   'count(*)', null, null, 10,
   '人民法院', '特邀调解规定',
   '来源不区分诉前委派与诉中委托', 'Sources do not tell assigned before from entrusted after filing',
   null, null),
  ('I25', '司法确认有效率', 'Confirmations granted',
   '当月受理案件中裁定有效/申请司法确认',
   'Of the cases accepted in the month, confirmations granted / applied for',
   'RATE', '%', 'COURT,JUSTICE',
   'warehouse.counted_case', 'accepted_month', '''CONFIRMATION_APPLIED'' = any(aspects)', '{department}', null,
   'count(*) filter (where ''CONFIRMATION_GRANTED'' = any(aspects))', 'count(*)', null, 10,
   '联席会议办公室', '民事诉讼法 205、206 条',
   null, null,
   null, null),
  ('I26', '金融消费投诉量', 'Financial complaints',
   '当月受理的金融消费投诉件数',
   'Consumer complaints accepted in the month',
   'COUNT', '件', 'FINANCE',
   'warehouse.counted_case', 'accepted_month', 'department = ''FINANCE''', '{division,dispute_type}', null,
   'count(*)', null, null, 10,
   '金融监管局', 'JR/T 0169; 监管季报',
   '每亿元、每万户的分母由监管机构公布,不在数仓', 'Denominators per 100 million yuan or 10,000 customers are published by the regulator and not in the warehouse',
   null, null),
  ('I27', '金融理财案件量', 'Financial and wealth-product cases',
   '金融部门与法院受理的金融类纠纷件数,按产品类型',
   'Financial disputes that the financial regulator and the court accepted, by product',
   'COUNT', '件', 'COURT,FINANCE',
   'warehouse.counted_case', 'accepted_month', 'department in (''FINANCE'', ''COURT'') and dispute_type = ''15''', '{department,division}', 'dispute_subtype',
   'count(*)', null, null, 10,
   '金融监管局', '平安建设规划 21',
   null, null,
   null, null),
  ('I28', '群体性纠纷数', 'Group disputes',
   '当事人 10 人以上的纠纷数',
   'Disputes of 10 parties or more',
   'COUNT', '起', 'COURT,FINANCE,JUSTICE,PETITION,POLICE',
   'warehouse.counted_dispute', 'first_month', 'party_count >= 10', '{division}', null,
   'count(*)', null, null, 10,
   '联席会议办公室', 'GB/T 31000',
   '人数取各部门所记最大值', 'The largest number that a department wrote counts',
   null, null),
  ('I29', '未结存量与超期量', 'Open and overdue',
   '月末未结件数;numerator 为超期件数,denominator 为存量',
   'Open at the end of the month: numerator overdue, denominator all',
   'RATE', '%', 'COURT,FINANCE,JUSTICE,PETITION,POLICE',
   'warehouse.open_case', 'month', 'true', '{department}', null,
   'count(*) filter (where overdue)', 'count(*)', null, 10,
   '联席会议办公室', '信访工作条例 34 条; 特邀调解规定 27 条',
   '期限见 time_limit,按自然日;公安无期限', 'Limits stand in time_limit, in calendar days; police have none',
   null, null),
  ('I30', '平均办理时长', 'Time to close',
   '当月办结案件由受理到办结的天数中位数',
   'Median days from acceptance to closing of cases closed in the month',
   'MEDIAN', '天', 'COURT,FINANCE,JUSTICE,PETITION,POLICE',
   'warehouse.counted_case', 'closed_month', 'closed_at >= accepted_at', '{department,dispute_type}', null,
   'round((percentile_cont(0.5) within group (order by extract(epoch from closed_at - accepted_at)::float8 / 86400))::numeric, 1)', null, null, 10,
   '联席会议办公室', '推断',
   '办结早于受理的记录不计', 'Records closed before they were accepted do not count',
   null, null),
  ('I31', '跨部门同事纠纷量', 'Disputes of several departments',
   '两个以上部门有记录的纠纷数',
   'Disputes that two or more departments have records of',
   'COUNT', '起', 'COURT,FINANCE,JUSTICE,PETITION,POLICE',
   'warehouse.counted_dispute', 'first_month', 'department_count >= 2', '{division}', null,
   'count(*)', null, null, 10,
   '联席会议办公室', '关联结果',
   null, null,
   null, null),
  ('I32', '重复计数剔除率', 'Double counts removed',
   '1-纠纷数/件数',
   '1 - disputes / records',
   'RATE', '%', 'COURT,FINANCE,JUSTICE,PETITION,POLICE',
   'warehouse.counted_case', 'accepted_month', 'true', '{}', null,
   'count(*) - count(distinct dispute_id)', 'count(*)', null, 10,
   '联席会议办公室', '关联结果',
   '同一纠纷跨月的件在各月各计一次', 'A dispute whose records fall into several months counts once in each',
   null, null),
  ('I33', '非诉引导量', 'Guided to other ways',
   '告知其他途径的件数',
   'Cases whose parties were told of another route',
   'COUNT', '件', 'JUSTICE,POLICE',
   'warehouse.counted_case', 'accepted_month', '''GUIDED_TO_OTHER_ROUTE'' = any(aspects)', '{department,division}', null,
   'count(*)', null, null, 10,
   '联席会议办公室', '人民调解法 26 条',
   '目前只有接处警记录告知其他途径,且不记录哪一途径', 'Only police calls say so today, and none says which route',
   null, null),
  ('I34', '省际边界纠纷量', 'Border disputes',
   '任一部门标为省际边界的纠纷数',
   'Disputes that any department marked as crossing a provincial border',
   'COUNT', '起', 'COURT,FINANCE,JUSTICE,PETITION,POLICE',
   'warehouse.counted_dispute', 'first_month', 'border', '{division}', null,
   'count(*)', null, null, 10,
   '联席会议办公室', '平安建设规划 22',
   '按本方县区;每对边界每月不足 3 起不公布', 'By the own county; fewer than 3 a pair of counties and month are not published',
   null, null),
  ('I35', '边界预警签收及时率', 'Border alerts receipted in time',
   '期限内签收/应签收',
   'Receipted within the limit / to be receipted',
   'RATE', '%', 'HUB',
   'warehouse.counted_alert', 'month', 'true', '{}', 'border_pair',
   'count(*) filter (where receipted_at <= receipt_due)', 'count(*)', null, 10,
   '联席会议办公室', '省际协作协议',
   '只计本方发出的预警;已过签收期限或已签收的计入分母', 'Alerts sent by this hub; those receipted, or past their limit, are the denominator',
   null, null);

-- The figures are counted by what stands in the table, and by nothing else.
do $$
declare
  one text;
  figures text;
begin
  select string_agg(format(
    'select %L::text as indicator, %s as month, %s as department, %s as division, %s as dispute_type, %s as item,
       sum(records)::bigint as records, count(distinct dispute_id) as disputes,
       count(*) filter (where broad_or_unmapped) as broad_or_unmapped,
       (%s)::numeric as numerator, (%s)::numeric as denominator, (%s)::bigint as persons
     from %s where (%s) and %s is not null group by 2, 3, 4, 5, 6',
    indicator, month,
    case when 'department' = any(grain) then 'department' else 'null::text' end,
    case when 'division' = any(grain) then 'division' else 'null::text' end,
    case when 'dispute_type' = any(grain) then 'dispute_type' else 'null::text' end,
    coalesce(item, 'null::text'),
    numerator, coalesce(denominator, 'null'), coalesce(persons, 'null'), facts, condition, month),
    ' union all ' order by indicator)
  into figures from warehouse.indicator where facts is not null and kind <> 'CHANGE';
  execute 'create view warehouse.indicator_count as ' || figures;
end $$;
comment on view warehouse.indicator_count is 'What each served indicator counts, by month and by its grain.';

create view warehouse.indicator_course as
  select f.indicator, f.month, f.department, f.division, f.dispute_type, f.item, f.records, f.disputes,
         f.broad_or_unmapped, f.numerator, f.denominator, f.persons, f.value,
         case when i.kind in ('RATE', 'MEDIAN') then f.value - f.month_before
              when f.month_before >= i.smallest_base then (f.value - f.month_before) / f.month_before end as on_month,
         case when i.kind in ('RATE', 'MEDIAN') then f.value - f.year_before
              when f.year_before >= i.smallest_base then (f.value - f.year_before) / f.year_before end as on_year
  from (
    select v.*,
           max(v.value) over (series range between interval '1 month' preceding and interval '1 month' preceding) as month_before,
           max(v.value) over (series range between interval '1 year' preceding and interval '1 year' preceding) as year_before
    from (
      select c.*, case i.kind
          when 'RATE' then case when c.denominator >= i.smallest_base then c.numerator / c.denominator end
          when 'MEDIAN' then case when c.records >= i.smallest_base then c.numerator end
          else c.numerator end as value
      from warehouse.indicator_count c join warehouse.indicator i using (indicator)) v
    window series as (partition by v.indicator, v.department, v.division, v.dispute_type, v.item order by v.month)) f
  join warehouse.indicator i using (indicator);
comment on view warehouse.indicator_course is 'What each indicator counts, with its changes; those that are changes themselves are made of it.';

do $$
declare
  changes text;
begin
  select string_agg(format(
    'select %L::text, month, department, division, dispute_type, item, records, disputes, broad_or_unmapped,
       null::numeric, null::numeric, null::bigint, %s, null::numeric, null::numeric
     from course where %s', indicator, numerator, condition), ' union all ' order by indicator)
  into changes from warehouse.indicator where kind = 'CHANGE';
  -- Counted once, although changes are made of it.
  execute 'create view warehouse.indicator_now as with course as materialized (table warehouse.indicator_course)
    table course union all ' || changes;
end $$;
comment on view warehouse.indicator_now is 'Each served indicator, counted while you wait; warehouse.indicator_value has what was counted last.';

create view warehouse.indicator_value as
  select v.*, i.name_zh, i.unit, k.as_of
  from warehouse.indicator_kept v
  join warehouse.indicator i using (indicator)
  cross join warehouse.figures_kept k;
comment on view warehouse.indicator_value is
  'Each served indicator as of the time in as_of; value of a rate or a change is a share from 0 to 1. Its change on the month (环比) and on the year (同比) is a share too, of rates and medians the difference; null is n/a.';

-- Definitions may have changed: what was kept is counted again.
delete from warehouse.figures_kept;
