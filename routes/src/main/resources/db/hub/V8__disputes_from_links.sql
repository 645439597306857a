-- A dispute is computed from the links between its records, and falls apart when they no longer hold.
drop view hub.link_evidence;
alter table hub.link rename to link_by_rule;
create table hub.link (
  record_no       bigint      not null,     -- the later of the two
  other_record_no bigint      not null,
  rule            text        not null,     -- the strongest that holds
  made_at         timestamptz not null default now(),
  weight          real        not null,     -- bits: how many powers of two likelier one dispute is than two
  levels          bigint      not null,     -- a bit for each rule that holds, in the order of their strength
  model           text        not null,     -- by which the weight was computed
  constraint link_pair primary key (record_no, other_record_no));
insert into hub.link (record_no, other_record_no, rule, made_at, weight, levels, model)
  select l.record_no, l.other_record_no, (array_agg(l.rule order by r.level))[1], min(l.made_at), max(r.weight),
         bit_or(1::bigint << r.level), 'exact-rules-1'
  from hub.link_by_rule l
  join (values ('SAME_NUMBER', 0, 20), ('QUOTED_NUMBER', 1, 16), ('SAME_REFERRAL', 2, 14), ('BOTH_SIDES', 3, 10), ('ONE_PARTY', 4, 6))
    r (rule, level, weight) using (rule)
  group by l.record_no, l.other_record_no;
drop table hub.link_by_rule;
create index link_other on hub.link (other_record_no);
comment on table hub.link is 'Which records belong together, pair by pair; a pair that no longer does is removed.';

alter table hub.case_record
  add removed      boolean not null default false,   -- its source has deleted it, or a rule excludes it: it links nothing
  add member_since bigint  not null default 0;       -- revision that brought it here from another dispute
update hub.case_record c set removed = true
  from warehouse.case_fact f where f.record_key = c.record_key and f.removed;
delete from hub.link l using hub.case_record c where c.removed and c.record_no in (l.record_no, l.other_record_no);

create view hub.link_evidence as
  select one.record_key, other.record_key as other_record_key, l.rule, l.made_at, l.weight, l.levels, l.model
  from hub.link l
  join hub.case_record one on one.record_no = l.record_no
  join hub.case_record other on other.record_no = l.other_record_no;
comment on view hub.link_evidence is 'Why two records stand in one dispute.';

alter table hub.dispute
  add founder    bigint,                    -- oldest record with which it came into being
  add split_from uuid;                      -- dispute that its records left then; null when it began with a first record
update hub.dispute d set founder = c.founder
  from (select dispute_id, min(record_no) as founder from hub.case_record group by dispute_id) c
  where c.dispute_id = d.dispute_id;

create table hub.move (
  revision     bigint      not null,
  record_no    bigint      not null,
  from_dispute uuid        not null,
  to_dispute   uuid        not null,
  moved_at     timestamptz not null default now(),
  primary key (revision, record_no));
create index move_record on hub.move (record_no);
comment on table hub.move is 'Every record that went from one dispute to another, by merge or split.';

create table hub.held_apart (
  record_no       bigint      not null,     -- the strongest link between the two disputes
  other_record_no bigint      not null,
  records         int         not null,     -- that the two would have together
  weight          real        not null,     -- average of all pairs between them, in bits
  found_at        timestamptz not null default now(),
  primary key (record_no, other_record_no));
comment on table hub.held_apart is 'Disputes that their links would join, if they were not too large together: look for a number or a party that many records share.';

alter table hub.batch add revision bigint;  -- that the batch was given; null when nothing of it was new
alter table warehouse.dispute_fact add split_from uuid;
