-- What two hubs have said to each other about disputes on their border.
create table hub.border_alert (
  alert_id          text        not null primary key,
  direction         text        not null check (direction in ('OUT', 'IN')),
  state             text        not null check (state in ('DRAFT', 'SENT', 'RECEIPTED', 'RETURNED', 'CHECKING', 'HANDLING', 'CLOSED')),
  sender_province   text        not null,
  receiver_province text        not null,
  sender_division   text        not null,
  receiver_division text        not null,
  border_pair       text        not null,
  dispute_type      text        not null,
  level             text        not null,
  scale_band        text,
  amount_band       text,
  occurred_from     date,
  requested_action  text        not null,
  raised_at         timestamptz not null,   -- OUT: decided here; IN: released by the sender, by its clock
  passed_at         timestamptz,            -- OUT: handed to the broker; IN: accepted here
  receipt_due       timestamptz not null,
  receipted_at      timestamptz,
  receipt_code      text,
  feedback_due      timestamptz,            -- null once nothing more is expected
  answered_at       timestamptz,
  progress          text,
  own_version       int         not null default 0,   -- statements of this hub about the alert
  peer_version      int         not null default 0,   -- newest statement of the neighbour that took effect
  retain_until      date        not null);
create index border_alert_newest on hub.border_alert (raised_at desc);
comment on table hub.border_alert is 'Border alerts (省际边界预警), sent and received.';

create table hub.border_dispute (
  dispute_id uuid not null primary key,
  alert_id   text not null references hub.border_alert deferrable initially deferred);
comment on table hub.border_dispute is 'Disputes that have been alerted, under every id they have had: none is alerted twice.';

create table hub.border_message (
  message_id        uuid        not null primary key,
  alert_id          text        not null,
  direction         text        not null check (direction in ('OUT', 'IN')),
  message_type      text        not null,
  version           int         not null,
  receiver_province text        not null,
  sent_at           timestamptz not null,   -- by the sender's clock
  recorded_at       timestamptz not null,
  relayed_at        timestamptz,            -- OUT: when the broker had it on disk; null = still to be sent
  content           bytea       not null);  -- Avro BorderMessage, signed
create index border_message_alert on hub.border_message (alert_id);
create index border_message_unsent on hub.border_message (recorded_at) where direction = 'OUT' and relayed_at is null;
comment on table hub.border_message is 'Every statement sent and accepted; those not yet relayed are the outbox.';

create table hub.border_refusal (
  digest          bytea       not null primary key,   -- SHA-256 of the message
  code            text        not null,
  alert_id        text,                               -- only from a message whose signature holds
  sender_province text,                               -- likewise
  first_at        timestamptz not null,
  last_at         timestamptz not null,
  times           int         not null default 1);
comment on table hub.border_refusal is 'Messages refused at the door, and why; the message itself is not kept.';

create table hub.border_serial (
  office text not null,
  day    date not null,
  last   int  not null,
  primary key (office, day));
comment on table hub.border_serial is 'The last serial number of an office''s alerts on a day.';
