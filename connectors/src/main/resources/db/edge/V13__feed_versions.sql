-- A mapping can be rolled back: every version of a feed file that has run is kept, and when it ran.
create table feed_version (
  feed         text        not null,
  version      int         not null,
  sha256       text        not null,        -- of the file, in hexadecimal digits
  content      bytea       not null,        -- the file as it was
  owner        text        not null,        -- who answers for the mapping, as the file says
  file_account text        not null,        -- account of the operating system that the file belonged to
  changed_at   timestamptz not null,        -- change time of the file
  primary key (feed, version));
comment on table feed_version is 'Versions of feed files that records were made with (映射版本); only ever added to.';

create table feed_version_run (
  number  bigint      generated always as identity primary key,
  feed    text        not null,
  version int         not null,
  at      timestamptz not null default now(),
  foreign key (feed, version) references feed_version);
create index feed_version_run_newest on feed_version_run (feed, number);
comment on table feed_version_run is 'Since when which version of a feed file was in force; one row for each change.';

create trigger feed_version_is_kept before update or delete or truncate on feed_version
  for each statement execute function keep_what_was_written();
create trigger feed_version_run_is_kept before update or delete or truncate on feed_version_run
  for each statement execute function keep_what_was_written();
