-- A record that a rule excludes is looked for each time that one comes for the first time.
create index inbox_excluded on hub.inbox (record_key) where disposition = 'E';
