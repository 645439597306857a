-- How it goes with neighbours to whom this hub carries each statement itself, without a broker between.
create table hub.border_delivery (
  province     text        not null primary key,
  confirmed_at timestamptz,               -- when it last confirmed a statement or test message
  failures     int         not null default 0,   -- in a row
  next_at      timestamptz,               -- not tried before; null = at once
  error        text,                      -- why it last failed
  error_at     timestamptz);
comment on table hub.border_delivery is 'Neighbours to whom statements are carried without a broker: last confirmed, next attempt, last error.';

alter table hub.border_message add carrier_refusal text;   -- OUT: what the neighbour answered that will never take it
