-- What indicators count of a case beside its type, times and outcome: the symbols of CaseAspect, sorted.
alter table warehouse.case_fact add aspects text[] not null default '{}';
alter table warehouse.case_history add aspects text[] not null default '{}';
comment on column warehouse.case_fact.aspects is '要素: coded things that indicators count of the case (CaseAspect), sorted, without repetition.';
