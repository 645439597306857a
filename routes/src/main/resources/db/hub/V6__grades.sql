-- What a figure's grade means to whoever reads the warehouse.
create table warehouse.dim_grade (
  grade      text not null primary key,
  name_zh    text not null,
  name_en    text not null,
  deletes    text not null,    -- ALL, POSTED (those that the department posts), NONE
  ordered_by text not null,    -- COMMIT, CLOCK (the source's clock or row version), FILE, POSTING, NONE
  delay      text not null);   -- SECONDS, MINUTES, INTERVAL (from one whole reading to the next), DAY
insert into warehouse.dim_grade values
  ('LOG', '日志', 'log', 'ALL', 'COMMIT', 'SECONDS'),
  ('TRIGGER', '触发器', 'trigger', 'ALL', 'COMMIT', 'SECONDS'),
  ('POLL', '轮询', 'poll', 'NONE', 'CLOCK', 'SECONDS'),
  ('DIFFERENCE', '比对', 'difference', 'ALL', 'NONE', 'INTERVAL'),
  ('PUSH', '推送', 'push', 'POSTED', 'POSTING', 'SECONDS'),
  ('PULL', '接口', 'pull', 'NONE', 'CLOCK', 'MINUTES'),
  ('FILE', '文件', 'file', 'NONE', 'FILE', 'DAY'),
  ('UNKNOWN', '未知', 'unknown', 'NONE', 'NONE', 'DAY');
comment on table warehouse.dim_grade is 'Grade (采集等级): how well a capture method sees its source.';
