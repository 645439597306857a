-- Which certificates were in force when: what is taken out of the store must still be shown in evidence of that time.
create table hub.border_certificate (
  province     text        not null,
  sha256       bytea       not null,
  own          boolean     not null,
  pem          text        not null,     -- the certificate, and after it those that vouch for it
  pinned_at    timestamptz not null,     -- first seen in the store by a start of the hub
  withdrawn_at timestamptz,              -- first start that did not find it there; null = in force
  primary key (province, sha256));
comment on table hub.border_certificate is 'Certificates of this hub and its neighbours, those among them that have been taken out.';
