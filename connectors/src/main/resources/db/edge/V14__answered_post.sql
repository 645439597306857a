-- Posts that were answered, by the sender's own name of each: one that comes again late must not bring
-- an older state of its rows back. The digest is keyed and tells no content.
create table edge.answered_post (
  feed        text        not null,
  request     text        not null,
  content     text        not null,
  answered_at timestamptz not null default now(),
  primary key (feed, request)
);
