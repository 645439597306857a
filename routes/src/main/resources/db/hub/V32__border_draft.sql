-- Alerts that the decision table wants a person of the own office to release (审核) before they leave.
create table hub.border_draft (
  draft_no          bigint      not null generated always as identity primary key,
  dispute_id        uuid        not null,
  state             text        not null check (state in ('WAITING', 'SENT', 'DROPPED', 'LAPSED')),
  revision          int         not null default 1,     -- of the content: nobody releases what he has not seen
  receiver_province text        not null,
  receiver_division text        not null,
  border_pair       text        not null,
  dispute_type      text        not null,
  level             text        not null,
  scale_band        text,
  amount_band       text,
  occurred_from     date,
  requested_action  text        not null,
  rule              text        not null,
  drafted_at        timestamptz not null,
  due               timestamptz not null,
  reminded_at       timestamptz,
  decided_at        timestamptz,
  decided_by        text,                               -- null: lapsed, or sent because the table asks nobody any more
  reason            text,                               -- DROPPED: why
  alert_id          text        references hub.border_alert deferrable initially deferred,
  check ((state = 'WAITING') = (decided_at is null)),
  check ((state = 'DROPPED') = (reason is not null)),
  check ((state = 'SENT') = (alert_id is not null)));
create unique index border_draft_waiting on hub.border_draft (dispute_id) where state = 'WAITING';
create index border_draft_dropped on hub.border_draft (dispute_id) where state = 'DROPPED';
comment on table hub.border_draft is 'Alerts before they are sent (草拟、审核): waiting, released, dropped with a reason, or lapsed.';
