-- Early warnings (预警). A subject is an area × type series or a referral that is late; never a person, and no note is free text.
create table warehouse.warning_disposal (
  disposal  text    not null primary key,
  confirmed boolean not null,
  name_zh   text    not null,
  name_en   text    not null);
comment on table warehouse.warning_disposal is 'How a warning can end (处置代码), and whether it was right.';
insert into warehouse.warning_disposal values
  ('CONFIRMED', true, '属实,已处置', 'true, and acted upon'),
  ('USUAL', false, '属正常波动', 'nothing unusual'),
  ('DATA_CAUSE', false, '数据原因所致', 'made by the data, not by disputes');

create table warehouse.warning (
  warning       bigint generated always as identity primary key,
  kind          text        not null check (kind in ('OUTBREAK', 'OVERDUE_REFERRAL')),
  rule          text        not null,
  division      text        not null,
  dispute_type  text        not null,          -- OUTBREAK: of the first level
  sent_record   text,                          -- OVERDUE_REFERRAL: the case that waits
  week          date,                          -- OUTBREAK: its Monday
  counted       int,
  expected      double precision,
  threshold     double precision,
  held_cause    text check (held_cause in ('OUTAGE', 'BACKFILL', 'MAPPING')),
  state         text        not null check (state in ('RAISED', 'HELD', 'ACKNOWLEDGED', 'DISPOSED')),
  raised_at     timestamptz not null default now(),
  disposal      text references warehouse.warning_disposal,
  check ((state = 'DISPOSED') = (disposal is not null)),
  check ((kind = 'OUTBREAK') = (week is not null)),
  check ((kind = 'OVERDUE_REFERRAL') = (sent_record is not null)));
comment on table warehouse.warning is 'Warnings that were raised, and where they stand.';
-- While a warning is open, the same rule says nothing more of the same subject; nor ever of the same week again.
create unique index warning_open on warehouse.warning (rule, division, dispute_type, coalesce(sent_record, '')) where state <> 'DISPOSED';
create unique index warning_week on warehouse.warning (rule, division, dispute_type, week) where kind = 'OUTBREAK';
create unique index warning_referral on warehouse.warning (rule, sent_record) where kind = 'OVERDUE_REFERRAL';

create table warehouse.warning_step (
  warning bigint      not null references warehouse.warning,
  state   text        not null,
  at      timestamptz not null default now(),
  account text        not null check (account ~ '^[A-Za-z0-9._-]{1,64}$'));
comment on table warehouse.warning_step is 'Every change of a warning''s state, when and by which account; hub for the hub itself.';
create index warning_step_warning on warehouse.warning_step (warning);

create view warehouse.warning_precision as
  select w.rule, count(*) as raised, count(*) filter (where w.state = 'DISPOSED') as disposed,
         count(*) filter (where d.confirmed) as confirmed,
         count(*) filter (where d.confirmed)::double precision / nullif(count(*) filter (where w.state = 'DISPOSED'), 0) as precision
  from warehouse.warning w left join warehouse.warning_disposal d using (disposal)
  group by w.rule;
comment on view warehouse.warning_precision is 'Of the warnings of each rule that were disposed of, which share was right.';
