-- Figures for the console's tests: 24 months, five departments, eight counties, nothing of a person.
insert into hub.feed_report values
  ('justice.mediation', 'JUSTICE', 'LOG', 'STREAMING', now() + interval '1 hour', 48213, 12.4, 180, 3, null),
  ('petition.items', 'PETITION', 'LOG', 'STREAMING', now() + interval '1 hour', 21877, 6.1, 240, 2, null),
  ('police.calls', 'POLICE', 'POLL', 'STREAMING', now() + interval '1 hour', 65420, 31, 1900, 4, null),
  ('court.cases', 'COURT', 'FILE', 'WAITING', now() + interval '1 hour', 9120, 0, 3600000, 1, 'C301 file cut short after <民事案件>; ask for it again'),
  ('court.mediations', 'COURT', 'FILE', 'STREAMING', now() + interval '1 hour', 3050, 0, 1800000, 1, null),
  ('finance.complaints', 'FINANCE', 'PULL', 'SNAPSHOT', now() + interval '1 hour', 5210, 140.2, null, 1, null);
insert into hub.ledger
  select feed, (now() at time zone 'Asia/Shanghai')::date - d, captured / 2, captured / 2 - 14, 5, 7, 2
  from hub.feed_report, generate_series(0, 1) d;
insert into warehouse.case_fact
  select 'justice.mediation:' || n, ('00000000-0000-0000-0000-' || lpad((n - n % (1 + n % 3))::text, 12, '0'))::uuid, 1, 'justice.mediation',
    (array['JUSTICE', 'JUSTICE', 'PETITION', 'POLICE', 'POLICE', 'POLICE', 'COURT', 'FINANCE'])[1 + (n * 7) % 8], n, 1, false, 'LOG', 1,
    (array['02', '02', '02', '12', '01', '09', '06', '14', '15', '04', '10', '11', '03', '08', '16', '13'])[1 + (n * n + n) % 16], 'EXACT',
    (array['310118', '310118', '310114', '310115', '310115', '310112', '310116', '310151'])[1 + (n * 13 + n / 5) % 8],
    null, now(), null, (date_trunc('month', now()) - ((n / 3 * n / 3 + n / 7) % 24 || ' months')::interval)::date, 'ACCEPTED', 'OPEN', 2, 100, 'NONE', false, now(), now(), now()
  from generate_series(1, 4000) n;
insert into warehouse.case_fact
  select 'finance.complaints:' || n, gen_random_uuid(), 1, 'finance.complaints', 'FINANCE', n, 1, false, 'PULL', 1, '17', 'EXACT', '310101',
    null, now(), null, date_trunc('month', now())::date, 'ACCEPTED', 'OPEN', 2, 100, 'NONE', false, now(), now(), now()
  from generate_series(1, 3) n;
insert into warehouse.dispute_fact
  select dispute_id, 1, null, min(dispute_type), min(division), min(accepted_at), min(accepted_month), now(), count(*), count(distinct department),
    string_agg(distinct department, ','), true, false, 'NONE', 100, 2, now()
  from warehouse.case_fact group by dispute_id;
insert into hub.dispute values ('00000000-0000-0000-0000-000000000006', 3, now(), null);
insert into hub.inbox values ('justice.mediation:6', 100, 1, 'A'), ('justice.mediation:6', 140, 1, 'A'), ('justice.mediation:7', 12, 1, 'A'), ('justice.mediation:8', 13, 1, 'A');
insert into hub.case_record values
  (1, 'justice.mediation:6', 'justice.mediation', '00000000-0000-0000-0000-000000000006', 140, 1, '310118', '02', now(), ''),
  (2, 'justice.mediation:7', 'justice.mediation', '00000000-0000-0000-0000-000000000006', 12, 1, '310118', '02', now(), ''),
  (3, 'justice.mediation:8', 'justice.mediation', '00000000-0000-0000-0000-000000000006', 13, 1, '310118', '12', now(), '');
insert into hub.link values (2, 1, 'REFERRED', now(), 16, 0, 'world-7'), (3, 1, 'RELATED', now(), 6, 0, 'world-7');
insert into warehouse.fact_change default values;
