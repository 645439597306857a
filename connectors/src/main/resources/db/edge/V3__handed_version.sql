-- What polling, drop folders and services are about to hand on: written before, removed with the broker's confirmation.
create table handed_version (
  feed       text   not null,
  source_key text   not null,
  position   bigint not null,
  sequence   int    not null,
  digest     bytea  not null,
  primary key (feed, source_key, position, sequence));
comment on table handed_version is 'Versions that may or may not have reached the broker when the edge was killed: the same content gets the same version again, other content a newer one.';
