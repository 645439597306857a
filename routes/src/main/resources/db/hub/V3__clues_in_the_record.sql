-- What a record can be linked by stands in the record itself. Each hub process keeps the index over it in
-- memory and follows the others by the revision, so that a record costs one row here instead of ten.
alter table hub.case_record
  add case_numbers   text,                  -- one a line: O own or Q quoted, scheme:number
  add tokens         bytea,                 -- 18 bytes each: kind (C citizen number, O organisation, M mobile,
                                            -- F full name), side (A applicant, R respondent, T third, U unknown), digest
  add token_epoch    int,
  add tokens_seen    date,
  add clues_revision bigint;                -- of the batch that changed them, when it was not the record's first

update hub.case_record c set case_numbers = r.case_numbers
from (select record_no, string_agg(relation::text || value, E'\n') as case_numbers
      from hub.case_reference group by record_no) r
where r.record_no = c.record_no;

update hub.case_record c set tokens = t.tokens, token_epoch = t.epoch, tokens_seen = t.seen_on
from (select record_no, string_agg(convert_to(kind::text || side::text, 'UTF8') || digest, ''::bytea) as tokens,
             max(epoch) as epoch, max(seen_on) as seen_on
      from hub.link_token group by record_no) t
where t.record_no = c.record_no;

drop table hub.case_reference;
drop table hub.link_token;

create index case_record_tokens_seen on hub.case_record using brin (tokens_seen);
create index case_record_clues_revision on hub.case_record (clues_revision) where clues_revision is not null;
comment on column hub.case_record.tokens is 'Tokens at rest, for linking only; removed after their retention.';
comment on table hub.case_record is 'The newest version of each case record, with what it can be linked by.';
