-- Warnings of disputes that escalate (激化预警), beside those of series and of referrals.
alter table warehouse.warning drop constraint warning_kind_check;
alter table warehouse.warning add constraint warning_kind_check check (kind in ('OUTBREAK', 'OVERDUE_REFERRAL', 'ESCALATION'));
alter table warehouse.warning add dispute_id uuid;    -- ESCALATION: the dispute
alter table warehouse.warning add level text check (level in ('RED', 'ORANGE', 'YELLOW', 'BLUE'));    -- ESCALATION: the colour
alter table warehouse.warning add constraint warning_of_dispute
  check ((kind = 'ESCALATION') = (dispute_id is not null) and (dispute_id is null) = (level is null));
drop index warehouse.warning_open;
create unique index warning_open on warehouse.warning (rule, division, dispute_type, coalesce(sent_record, dispute_id::text, ''))
  where state <> 'DISPOSED';
create unique index warning_dispute on warehouse.warning (rule, dispute_id) where kind = 'ESCALATION';
