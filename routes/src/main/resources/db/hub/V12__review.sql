-- People look at pairs of records and say whether the two are one dispute. That measures the links; it rules nothing.
create table hub.review_stratum (
  band     double precision not null primary key,  -- least weight of the pairs in it, in bits
  pairs    bigint           not null,              -- that were in it when the lot was drawn last
  rate     double precision not null,              -- share of them that the lot draws
  drawn_at timestamptz      not null);
comment on table hub.review_stratum is 'Bands of weight that pairs are drawn from for review (人工复核), and how many of each.';

create table hub.review_pair (
  record_no       bigint           not null,       -- the later of the two
  other_record_no bigint           not null,
  band            double precision not null,       -- in which the pair was when it was drawn
  rate            double precision,                -- of the lot that drew it; null: it is here for it is near the threshold
  turn            double precision not null,       -- the lot itself, 0 to 1: the lowest is looked at first
  twice           boolean          not null,       -- two people look at it, neither knowing of the other
  drawn_at        timestamptz      not null,
  answers         int              not null default 0,
  taken_by        text,                            -- who looks at it now
  taken_until     timestamptz,
  label           text check (label in ('SAME', 'RELATED', 'DIFFERENT', 'UNKNOWN')),   -- null while answers are missing
  labelled_at     timestamptz,
  weight          double precision,                -- as the link was when the label came to be
  levels          bigint,
  model           text,
  primary key (record_no, other_record_no));
comment on table hub.review_pair is 'Pairs of records that wait for review, or have been reviewed.';

create table hub.review_answer (
  answer_id       bigint           generated always as identity primary key,
  record_no       bigint           not null,
  other_record_no bigint           not null,
  answer          text             not null check (answer in ('SAME', 'RELATED', 'DIFFERENT', 'UNKNOWN')),
  reason          text             not null,
  reviewer        text             not null,
  answered_at     timestamptz      not null,
  evidence        text             not null,       -- revisions of what the reviewer saw of the two
  stale           boolean          not null default false);   -- a record has changed since
create unique index review_once on hub.review_answer (record_no, other_record_no, lower(reviewer), evidence);
comment on table hub.review_answer is 'Every answer that a reviewer gave. History is kept.';

-- What a record is compared by has a revision; forgetting tokens moves it too, but takes nothing from an answer.
create view hub.review_given as
  select a.answer_id, a.record_no, a.other_record_no, one.record_key, other.record_key as other_record_key, a.answer,
         a.reason, a.reviewer, a.answered_at,
         a.stale
           or (not one.settled and split_part(a.evidence, '-', 1)::bigint <> coalesce(one.clues_revision, 0))
           or (not other.settled and split_part(a.evidence, '-', 2)::bigint <> coalesce(other.clues_revision, 0)) as stale
  from hub.review_answer a
  join hub.case_record one on one.record_no = a.record_no
  join hub.case_record other on other.record_no = a.other_record_no;
comment on view hub.review_given is 'Every answer by the keys of its records, and whether one of them has changed since.';

create view hub.review_label as
  select one.record_key, other.record_key as other_record_key, p.label, p.labelled_at, p.weight, p.levels, p.model,
         p.band, p.rate, l.weight as weight_now, one.removed or other.removed as removed,
         not exists (select from hub.review_given a where a.record_no = p.record_no
           and a.other_record_no = p.other_record_no and not a.stale) as stale
  from hub.review_pair p
  join hub.case_record one on one.record_no = p.record_no
  join hub.case_record other on other.record_no = p.other_record_no
  left join hub.link l on l.record_no = p.record_no and l.other_record_no = p.other_record_no
  where p.label is not null;
comment on view hub.review_label is 'What reviewers found: how far the links can be trusted is estimated from these.';

create view hub.review_waiting as
  select p.record_no, p.other_record_no, one.record_key, other.record_key as other_record_key,
         l.weight, l.levels, l.model, l.kind, l.made_at, p.rate, p.turn, p.taken_by, p.taken_until,
         coalesce(one.clues_revision, 0) || '-' || coalesce(other.clues_revision, 0) as evidence
  from hub.review_pair p
  join hub.link l on l.record_no = p.record_no and l.other_record_no = p.other_record_no
  join hub.case_record one on one.record_no = p.record_no
  join hub.case_record other on other.record_no = p.other_record_no
  where not one.removed and not other.removed
    and (p.label is null or not exists (select from hub.review_given a
      where a.record_no = p.record_no and a.other_record_no = p.other_record_no and not a.stale))
    -- What the lot has drawn is looked at even when it is ruled: leaving out what was ruled would flatter the links.
    and (p.rate is not null or p.answers > 0 or not exists (select from hub.ruling r
      where r.record_no = p.record_no and r.other_record_no = p.other_record_no and r.withdrawn_at is null
        and (r.expires_on is null or r.expires_on >= (now() at time zone 'Asia/Shanghai')::date)));
comment on view hub.review_waiting is 'Pairs that wait for an answer.';
