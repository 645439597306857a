-- Referrals as the records tell them. Flyway applies this file again whenever it changes.
drop view if exists warehouse.referral_flow, warehouse.referral_flow_now, warehouse.referral;
drop function if exists warehouse.referral_at;

-- A case was sent when both records quote one number, or one quotes the other's, or when its department says that it was handed on
-- and the dispute then came to the mediators. Records are read at any time; what is overdue depends on the day that is asked about.
create function warehouse.referral_at(as_of timestamptz)
returns table (
  mechanism text, from_department text, dispute_id uuid, sent_record text, received_record text, division text, dispute_type text,
  sent_at timestamptz, sent_month date, received_at timestamptz, ended_at timestamptz, state text, confirm_due date,
  handle_due date, overdue boolean)
language sql stable as $$
  with sender as (
    select f.*, case when f.status = 'REFERRED' then coalesce(f.closed_at, f.accepted_at) else f.accepted_at end as sent_at
    from warehouse.case_fact f where f.department in (select r.from_department from warehouse.referral_rule r)
      and not f.removed and f.accepted_at <= as_of),
  quoted as (
    select record_key, other_record_key from hub.link_evidence where kind = 'REFERRED'),
  pair as (
    -- Of several records of the sender the last before the mediation is the one that was sent.
    select distinct on (m.record_key, s.department) s.record_key as sent_record, m.record_key as received_record
    from sender s
    join warehouse.case_fact m on m.dispute_id = s.dispute_id and m.department = 'JUSTICE' and not m.removed
      and m.accepted_at <= as_of
      -- Mediators write days, not hours.
      and (s.accepted_at at time zone 'Asia/Shanghai')::date <= (m.accepted_at at time zone 'Asia/Shanghai')::date
    where s.status = 'REFERRED'
      or exists (select from quoted q where (q.record_key, q.other_record_key) = (s.record_key, m.record_key))
      or exists (select from quoted q where (q.record_key, q.other_record_key) = (m.record_key, s.record_key))
    order by m.record_key, s.department, s.accepted_at desc, s.record_key),
  sent as (
    select p.sent_record, p.received_record from pair p
    union all
    select s.record_key, null from sender s
    where s.status = 'REFERRED' and s.sent_at <= as_of and not exists (
      select from pair p join warehouse.case_fact o on o.record_key = p.sent_record
      where o.dispute_id = s.dispute_id and o.department = s.department)),
  stated as (
    select r.mechanism, s.department as from_department, s.dispute_id, e.sent_record, e.received_record,
           coalesce(nullif(m.division, '000000'), s.division) as division, s.dispute_type, s.sent_at, m.accepted_at as received_at,
           case when m.closed_at <= as_of then m.closed_at end as ended_at,
           case when m.record_key is null then 'R10'
                when m.status = 'REFUSED' then 'R29'
                when m.closed_at > as_of or m.outcome = 'OPEN' then 'R30'
                when m.outcome = 'SETTLED' then 'R40'
                when m.outcome = 'NOT_SETTLED' then 'R41'
                else 'R42' end as state,
           warehouse.after_working_days((s.sent_at at time zone 'Asia/Shanghai')::date, r.confirm_working_days) as confirm_due,
           ((case when r.handle_from_receipt then m.accepted_at else s.sent_at end) at time zone 'Asia/Shanghai')::date
             + r.handle_days as handle_due
    from sent e
    join sender s on s.record_key = e.sent_record
    join warehouse.referral_rule r on r.from_department = s.department
    left join warehouse.case_fact m on m.record_key = e.received_record)
  select mechanism, from_department, dispute_id, sent_record, received_record, division, dispute_type, sent_at,
         date_trunc('month', sent_at at time zone 'Asia/Shanghai')::date, received_at, ended_at, state, confirm_due, handle_due,
         coalesce(state = 'R10' and confirm_due < (as_of at time zone 'Asia/Shanghai')::date
           or state in ('R10', 'R30') and handle_due < (as_of at time zone 'Asia/Shanghai')::date, false)
  from stated
$$;
comment on function warehouse.referral_at is 'Referrals to mediation as they stood on a day: sent by whom, received as what, in which state, due when, overdue or not.';

create view warehouse.referral as select * from warehouse.referral_at(now());
comment on view warehouse.referral is 'Referrals to mediation (对接) today.';

create view warehouse.referral_flow_now as
  select sent_month as month, mechanism, from_department, division, count(*) as sent,
         count(*) filter (where state = 'R10') as waiting,
         count(*) filter (where state not in ('R10', 'R29')) as accepted,
         count(*) filter (where state = 'R29') as returned,
         count(*) filter (where state = 'R40') as succeeded,
         count(*) filter (where state in ('R41', 'R42')) as failed,
         count(*) filter (where overdue) as overdue
  from warehouse.referral
  group by 1, 2, 3, 4;
comment on view warehouse.referral_flow_now is 'The same as warehouse.referral_flow, counted while you wait.';

create view warehouse.referral_flow as
  select f.*, k.as_of from warehouse.referral_flow_kept f cross join warehouse.figures_kept k;
comment on view warehouse.referral_flow is
  'How many cases went from each department to mediation, and what became of them, by the month of sending, as of the time in as_of.';

-- Definitions may have changed: what was kept is counted again.
delete from warehouse.figures_kept;
