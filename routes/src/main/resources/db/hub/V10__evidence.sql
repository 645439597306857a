-- What a record can be compared by is kept as linkage compares it, and links are weighed by a model. Tokens
-- stand apart, so that they can be forgotten: facet by facet a letter, how many words follow, the words.
alter table hub.case_record
  add clues   bytea,                          -- numbers, place, type, time, amount; null when the record is removed
  add settled boolean not null default false, -- its tokens are forgotten: it stays where it stood then
  add open    boolean not null default true;  -- its department still works on the case

create table hub.calibration (
  version     text        primary key,
  model       text        not null,           -- JSON: what agreement weighs, and from which weight on something happens
  records     int         not null,           -- among which the frequent values were counted
  frequent    bytea       not null,           -- 9 bytes each: value, power of two of its count
  made_at     timestamptz not null default now(),
  switched_at timestamptz,                    -- the newest is the one that links must follow; null: only tried
  revision    bigint,                         -- from which on links follow it; null while they do not
  told        boolean     not null default true);
comment on table hub.calibration is 'Models of linkage, each with the values that were frequent when it was switched on.';

drop view hub.link_evidence;
truncate hub.link;                            -- computed anew by the model at the first start
alter table hub.link rename column rule to kind;
alter table hub.link alter column weight type double precision;
comment on column hub.link.kind is 'What the two are to each other: REPEATED, APPEALED, SUED, REFERRED, ESCALATED, RELATED.';
comment on column hub.link.levels is 'How far they agree: four bits for each comparison of the model, the first one lowest.';
create view hub.link_evidence as
  select one.record_key, other.record_key as other_record_key, l.kind, l.made_at, l.weight, l.levels, l.model
  from hub.link l
  join hub.case_record one on one.record_no = l.record_no
  join hub.case_record other on other.record_no = l.other_record_no;
comment on view hub.link_evidence is 'Why two records stand in one dispute.';
