-- A row that was counted as quarantined and comes mended must be counted as accepted, on the line where it stands.
alter table hub.inbox
  add noticed_on date,                      -- the ledger's day of a version that came as a notice; null for a record
  add noticed_as "char";                    -- what the version was before it was mended: Q or E
comment on table hub.inbox is 'Every record version, once. What is here already is a duplicate; only a row that was quarantined or excluded may come again, mended.';
