-- A new reading of a source is ordered like a pause.
alter table feed_order drop constraint feed_order_kind_check;
alter table feed_order add constraint feed_order_kind_check check (kind in ('PAUSE', 'RESUME', 'SNAPSHOT'));
