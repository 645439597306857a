-- 一、变更表 the change table
CREATE SEQUENCE hub.jjd_changes_s AS bigint START WITH 1;
GO
SELECT m.bh, m.dh INTO hub.jjd_changes FROM (SELECT 1 AS one) AS none LEFT JOIN gaj.jjd AS m ON 1 = 0 WHERE 1 = 0;
ALTER TABLE hub.jjd_changes ADD
  hub_no bigint NOT NULL DEFAULT (NEXT VALUE FOR hub.jjd_changes_s) PRIMARY KEY,
  hub_op char(1) NOT NULL,
  hub_time datetime2(3) NOT NULL DEFAULT SYSDATETIME();
GO

-- 二、触发器 the triggers
CREATE TRIGGER gaj.jjd_changes_0 ON gaj.jjd AFTER INSERT, UPDATE, DELETE AS
BEGIN
  SET NOCOUNT ON;
  INSERT INTO hub.jjd_changes (hub_op, bh) SELECT 'D', d.bh FROM deleted AS d
    WHERE NOT EXISTS (SELECT 1 FROM inserted AS i WHERE CAST(i.bh AS varbinary(900)) = CAST(d.bh AS varbinary(900)));
  INSERT INTO hub.jjd_changes (hub_op, bh) SELECT 'U', i.bh FROM inserted AS i;
END
GO
CREATE TRIGGER gaj.jjd_changes_1 ON gaj.cyr AFTER INSERT, UPDATE, DELETE AS
BEGIN
  SET NOCOUNT ON;
  INSERT INTO hub.jjd_changes (hub_op, bh) SELECT 'C', d.jjdbh FROM deleted AS d
    WHERE NOT EXISTS (SELECT 1 FROM inserted AS i WHERE CAST(i.jjdbh AS varbinary(900)) = CAST(d.jjdbh AS varbinary(900)));
  INSERT INTO hub.jjd_changes (hub_op, bh) SELECT 'C', i.jjdbh FROM inserted AS i;
END
GO
CREATE TRIGGER gaj.jjd_changes_2 ON gaj.fkd AFTER INSERT, UPDATE, DELETE AS
BEGIN
  SET NOCOUNT ON;
  INSERT INTO hub.jjd_changes (hub_op, dh) SELECT 'C', d.dh FROM deleted AS d
    WHERE NOT EXISTS (SELECT 1 FROM inserted AS i WHERE CAST(i.dh AS varbinary(900)) = CAST(d.dh AS varbinary(900)));
  INSERT INTO hub.jjd_changes (hub_op, dh) SELECT 'C', i.dh FROM inserted AS i;
END
GO

-- 三、只读权限 the right to read
GRANT SELECT ON gaj.jjd TO hub_capture;
GRANT SELECT ON gaj.cyr TO hub_capture;
GRANT SELECT ON gaj.fkd TO hub_capture;
GRANT SELECT ON hub.jjd_changes TO hub_capture;

-- 四、定期清理,请保留七天以上;不可用其他语句 purge from time to time, by no other statement:
--   DELETE FROM hub.jjd_changes WHERE hub_no < (SELECT MAX(hub_no) FROM hub.jjd_changes WHERE hub_time < DATEADD(day, -7, SYSDATETIME()));

-- 五、撤除 to take all away:
--   DROP TRIGGER gaj.jjd_changes_0;
--   DROP TRIGGER gaj.jjd_changes_1;
--   DROP TRIGGER gaj.jjd_changes_2;
--   DROP TABLE hub.jjd_changes;
--   DROP SEQUENCE hub.jjd_changes_s;
