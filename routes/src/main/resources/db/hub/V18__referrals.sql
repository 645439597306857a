-- Referrals between departments (对接): their deadlines, and the days that count as working days.
create table warehouse.dim_day (
  day     date    not null primary key,
  working boolean not null,
  note_zh text);
comment on table warehouse.dim_day is
  'Working days (工作日). Holidays and days worked instead as the State Council announced them for 2024, 2025 and 2026; in other years weekends only.';

insert into warehouse.dim_day
  select d::date, extract(isodow from d) < 6, null from generate_series(date '2000-01-01', date '2049-12-31', interval '1 day') d;

update warehouse.dim_day d set working = false, note_zh = h.note_zh
from (values
  (date '2024-01-01', date '2024-01-01', '元旦'), ('2024-02-10', '2024-02-17', '春节'), ('2024-04-04', '2024-04-06', '清明节'),
  ('2024-05-01', '2024-05-05', '劳动节'), ('2024-06-10', '2024-06-10', '端午节'), ('2024-09-15', '2024-09-17', '中秋节'),
  ('2024-10-01', '2024-10-07', '国庆节'),
  ('2025-01-01', '2025-01-01', '元旦'), ('2025-01-28', '2025-02-04', '春节'), ('2025-04-04', '2025-04-06', '清明节'),
  ('2025-05-01', '2025-05-05', '劳动节'), ('2025-05-31', '2025-06-02', '端午节'), ('2025-10-01', '2025-10-08', '国庆节、中秋节'),
  ('2026-01-01', '2026-01-03', '元旦'), ('2026-02-15', '2026-02-23', '春节'), ('2026-04-04', '2026-04-06', '清明节'),
  ('2026-05-01', '2026-05-05', '劳动节'), ('2026-06-19', '2026-06-21', '端午节'), ('2026-09-25', '2026-09-27', '中秋节'),
  ('2026-10-01', '2026-10-07', '国庆节')) h (first_day, last_day, note_zh)
where d.day between h.first_day and h.last_day;

update warehouse.dim_day set working = true, note_zh = '调休上班'
where day in (
  '2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12',
  '2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11',
  '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10');

create function warehouse.after_working_days(since date, days int) returns date language sql stable strict as $$
  select day from warehouse.dim_day where day > since and working order by day offset greatest(days, 1) - 1 limit 1
$$;
comment on function warehouse.after_working_days is 'The last of so many working days after a day.';

create table warehouse.referral_rule (
  mechanism            text not null primary key,
  from_department      text not null unique,
  confirm_working_days int,                 -- from sending until the mediators accept or refuse; null: no limit
  handle_days          int,                 -- calendar days for the mediation; null: no limit
  handle_from_receipt  boolean not null,    -- else from sending
  basis                text not null);
comment on table warehouse.referral_rule is 'How a department hands disputes to mediation, and within which time.';
insert into warehouse.referral_rule values
  ('诉调', 'COURT', 3, 30, true, '特邀调解规定 27 条; 人民法院在线调解规则 12、24 条'),
  ('访调', 'PETITION', 15, 60, false, '信访工作条例 22、33、34 条; 人民调解法 17 条'),
  ('警调', 'POLICE', null, null, true, '治安管理处罚法 9 条; 公安机关办理行政案件程序规定 178 条'),
  ('金调', 'FINANCE', 15, 60, false, '银行业保险业消费投诉处理管理办法');

create table warehouse.referral_state (
  state   text not null primary key,
  name_zh text not null,
  name_en text not null);
comment on table warehouse.referral_state is 'States of a referral (对接状态).';
insert into warehouse.referral_state values
  ('R10', '已移送待接收', 'sent, not received yet'),
  ('R29', '不予接收', 'returned'),
  ('R30', '调解中', 'in mediation'),
  ('R40', '达成协议', 'agreed'),
  ('R41', '未达成协议', 'not agreed'),
  ('R42', '终止', 'ended');
