-- How well the rule of a warning finds outbreaks in that very series (回测), as it was when the warning was raised.
create table warehouse.warning_backtest (
  warning      bigint not null primary key references warehouse.warning,
  usual_weeks  int    not null check (usual_weeks >= 0),                            -- past weeks that were judged as they were
  false_alarms int    not null check (false_alarms between 0 and usual_weeks),      -- of them, those that alarmed
  outbreaks    int    not null check (outbreaks >= 0),                              -- made up and added to past weeks
  found        int    not null check (found between 0 and outbreaks),               -- of them, those that alarmed while they lasted
  lag_weeks    double precision check (lag_weeks >= 0));                            -- mean, from the first week of one to its alarm
comment on table warehouse.warning_backtest is
  'The past of a warned series, judged again week by week with only what lay before, with and without made-up outbreaks.';
