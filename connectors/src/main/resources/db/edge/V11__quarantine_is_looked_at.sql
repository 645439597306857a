-- Staff look at quarantined rows: what was sealed must be told apart, and each look is written down first.
alter table quarantine add content text not null default 'ROW' check (content in ('ROW', 'BYTES'));
update quarantine set content = 'BYTES' where rule like 'F%';
comment on column quarantine.content is 'ROW: a row with its children. BYTES: raw bytes that no row could be made of.';

create table quarantine_access (
  number      bigint      generated always as identity primary key,
  at          timestamptz not null default now(),
  account     text        not null,         -- who says to be looking
  os_user     text        not null,         -- account of the operating system
  action      text        not null check (action in ('SHOW', 'CORRECT', 'APPROVE', 'REPLAY')),
  feed        text        not null,
  record_key  text        not null,
  position    bigint      not null,
  sequence    int         not null,
  reason      text        not null);
create index quarantine_access_row on quarantine_access (feed, record_key);
comment on table quarantine_access is 'Who opened which quarantined row, when and why (查阅记录); only ever added to.';

create function keep_what_was_written() returns trigger language plpgsql as $$
begin
  raise exception 'edge.% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger quarantine_access_is_kept before update or delete or truncate on quarantine_access
  for each statement execute function keep_what_was_written();
