-- 一、变更表 the change table
CREATE SEQUENCE GA.[Jjd_changes_s] AS bigint START WITH 1;
GO
SELECT m.bh, m.dh INTO GA.[Jjd_changes] FROM (SELECT 1 AS one) AS none LEFT JOIN GA.[Jjd 单] AS m ON 1 = 0 WHERE 1 = 0;
ALTER TABLE GA.[Jjd_changes] ADD
  hub_no bigint NOT NULL DEFAULT (NEXT VALUE FOR GA.[Jjd_changes_s]) PRIMARY KEY,
  hub_op char(1) NOT NULL,
  hub_time datetime2(3) NOT NULL DEFAULT SYSDATETIME();
GO

-- 二、触发器 the triggers
CREATE TRIGGER GA.[Jjd_changes_0] ON GA.[Jjd 单] AFTER INSERT, UPDATE, DELETE AS
BEGIN
  SET NOCOUNT ON;
  INSERT INTO GA.[Jjd_changes] (hub_op, bh) SELECT 'D', d.bh FROM deleted AS d
    WHERE NOT EXISTS (SELECT 1 FROM inserted AS i WHERE CAST(i.bh AS varbinary(900)) = CAST(d.bh AS varbinary(900)));
  INSERT INTO GA.[Jjd_changes] (hub_op, bh) SELECT 'U', i.bh FROM inserted AS i;
END
GO
CREATE TRIGGER GA.[Jjd_changes_1] ON GA.[参与 人] AFTER INSERT, UPDATE, DELETE AS
BEGIN
  SET NOCOUNT ON;
  INSERT INTO GA.[Jjd_changes] (hub_op, bh) SELECT 'C', d.jjdbh FROM deleted AS d
    WHERE NOT EXISTS (SELECT 1 FROM inserted AS i WHERE CAST(i.jjdbh AS varbinary(900)) = CAST(d.jjdbh AS varbinary(900)));
  INSERT INTO GA.[Jjd_changes] (hub_op, bh) SELECT 'C', i.jjdbh FROM inserted AS i;
END
GO
CREATE TRIGGER GA.[Jjd_changes_2] ON GA.[反馈Fk] AFTER INSERT, UPDATE, DELETE AS
BEGIN
  SET NOCOUNT ON;
  INSERT INTO GA.[Jjd_changes] (hub_op, dh) SELECT 'C', d.[报警 号] FROM deleted AS d
    WHERE NOT EXISTS (SELECT 1 FROM inserted AS i WHERE CAST(i.[报警 号] AS varbinary(900)) = CAST(d.[报警 号] AS varbinary(900)));
  INSERT INTO GA.[Jjd_changes] (hub_op, dh) SELECT 'C', i.[报警 号] FROM inserted AS i;
END
GO

-- 三、只读权限 the right to read
GRANT SELECT ON GA.[Jjd 单] TO hub_capture;
GRANT SELECT ON GA.[参与 人] TO hub_capture;
GRANT SELECT ON GA.[反馈Fk] TO hub_capture;
GRANT SELECT ON GA.[Jjd_changes] TO hub_capture;

-- 四、定期清理,请保留七天以上;不可用其他语句 purge from time to time, by no other statement:
--   DELETE FROM GA.[Jjd_changes] WHERE hub_no < (SELECT MAX(hub_no) FROM GA.[Jjd_changes] WHERE hub_time < DATEADD(day, -7, SYSDATETIME()));

-- 五、撤除 to take all away:
--   DROP TRIGGER GA.[Jjd_changes_0];
--   DROP TRIGGER GA.[Jjd_changes_1];
--   DROP TRIGGER GA.[Jjd_changes_2];
--   DROP TABLE GA.[Jjd_changes];
--   DROP SEQUENCE GA.[Jjd_changes_s];
