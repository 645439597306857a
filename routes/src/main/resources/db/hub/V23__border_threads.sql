-- All eight statements of the border, as two chains, and those that wait for one before them.
alter table hub.border_alert drop constraint border_alert_state_check;
alter table hub.border_alert add constraint border_alert_state_check check (state in
  ('DRAFT', 'SENT', 'RECEIPTED', 'RETURNED', 'CHECKING', 'HANDLING', 'INVITED', 'JOINT', 'CANCELLED', 'CLOSED', 'ARCHIVED'));
alter table hub.border_alert add reminded_for timestamptz;    -- the deadline of which the office was reminded
alter table hub.border_alert add escalated_for timestamptz;   -- the deadline that was missed and put before the level above
comment on table hub.border_alert is 'Border alerts (省际边界预警), sent and received; what both sides said of them is in border_message, and this row follows from it.';

create table hub.border_parked (
  message_id  uuid        not null primary key,
  alert_id    text        not null,
  version     int         not null,
  ready_at    timestamptz,              -- released in the future by our clock: when it may be looked at; null = waits for one before it
  recorded_at timestamptz not null,
  content     bytea       not null);    -- Avro BorderMessage whose signature holds
create index border_parked_alert on hub.border_parked (alert_id, version);
create index border_parked_ready on hub.border_parked (ready_at) where ready_at is not null;
comment on table hub.border_parked is 'Authentic statements that may not take effect yet.';
