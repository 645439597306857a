-- 一、变更表 the change table
CREATE TABLE GA.`Jjd_changes` (
  hub_no BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  hub_op CHAR(1) NOT NULL DEFAULT 'U',
  hub_time DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
) ENGINE = InnoDB AS SELECT CASE WHEN 1 = 1 THEN bh END AS bh, CASE WHEN 1 = 1 THEN dh END AS dh FROM GA.`Jjd 单` WHERE 1 = 0;

-- 二、触发器 the triggers
CREATE TRIGGER GA.`Jjd_changes_0i` AFTER INSERT ON GA.`Jjd 单` FOR EACH ROW
  INSERT INTO GA.`Jjd_changes` (hub_op, bh) VALUES ('U', NEW.bh);
CREATE TRIGGER GA.`Jjd_changes_0d` AFTER DELETE ON GA.`Jjd 单` FOR EACH ROW
  INSERT INTO GA.`Jjd_changes` (hub_op, bh) VALUES ('D', OLD.bh);
CREATE TRIGGER GA.`Jjd_changes_0u` AFTER UPDATE ON GA.`Jjd 单` FOR EACH ROW
  INSERT INTO GA.`Jjd_changes` (hub_op, bh) SELECT 'D', OLD.bh FROM DUAL WHERE NOT (CAST(OLD.bh AS BINARY) <=> CAST(NEW.bh AS BINARY)) UNION ALL SELECT 'U', NEW.bh FROM DUAL;
CREATE TRIGGER GA.`Jjd_changes_1i` AFTER INSERT ON GA.`参与 人` FOR EACH ROW
  INSERT INTO GA.`Jjd_changes` (hub_op, bh) VALUES ('C', NEW.jjdbh);
CREATE TRIGGER GA.`Jjd_changes_1d` AFTER DELETE ON GA.`参与 人` FOR EACH ROW
  INSERT INTO GA.`Jjd_changes` (hub_op, bh) VALUES ('C', OLD.jjdbh);
CREATE TRIGGER GA.`Jjd_changes_1u` AFTER UPDATE ON GA.`参与 人` FOR EACH ROW
  INSERT INTO GA.`Jjd_changes` (hub_op, bh) SELECT 'C', OLD.jjdbh FROM DUAL WHERE NOT (CAST(OLD.jjdbh AS BINARY) <=> CAST(NEW.jjdbh AS BINARY)) UNION ALL SELECT 'C', NEW.jjdbh FROM DUAL;
CREATE TRIGGER GA.`Jjd_changes_2i` AFTER INSERT ON GA.`反馈Fk` FOR EACH ROW
  INSERT INTO GA.`Jjd_changes` (hub_op, dh) VALUES ('C', NEW.`报警 号`);
CREATE TRIGGER GA.`Jjd_changes_2d` AFTER DELETE ON GA.`反馈Fk` FOR EACH ROW
  INSERT INTO GA.`Jjd_changes` (hub_op, dh) VALUES ('C', OLD.`报警 号`);
CREATE TRIGGER GA.`Jjd_changes_2u` AFTER UPDATE ON GA.`反馈Fk` FOR EACH ROW
  INSERT INTO GA.`Jjd_changes` (hub_op, dh) SELECT 'C', OLD.`报警 号` FROM DUAL WHERE NOT (CAST(OLD.`报警 号` AS BINARY) <=> CAST(NEW.`报警 号` AS BINARY)) UNION ALL SELECT 'C', NEW.`报警 号` FROM DUAL;

-- 三、只读权限 the right to read
GRANT SELECT ON GA.`Jjd 单` TO 'hub_capture'@'%';
GRANT SELECT ON GA.`参与 人` TO 'hub_capture'@'%';
GRANT SELECT ON GA.`反馈Fk` TO 'hub_capture'@'%';
GRANT SELECT ON GA.`Jjd_changes` TO 'hub_capture'@'%';

-- 四、定期清理,请保留七天以上;不可用其他语句 purge from time to time, by no other statement:
--   DELETE FROM GA.`Jjd_changes` WHERE hub_no < (SELECT newest FROM (SELECT MAX(hub_no) AS newest FROM GA.`Jjd_changes` WHERE hub_time < NOW() - INTERVAL 7 DAY) AS old);

-- 五、撤除 to take all away:
--   DROP TRIGGER GA.`Jjd_changes_0i`;
--   DROP TRIGGER GA.`Jjd_changes_0d`;
--   DROP TRIGGER GA.`Jjd_changes_0u`;
--   DROP TRIGGER GA.`Jjd_changes_1i`;
--   DROP TRIGGER GA.`Jjd_changes_1d`;
--   DROP TRIGGER GA.`Jjd_changes_1u`;
--   DROP TRIGGER GA.`Jjd_changes_2i`;
--   DROP TRIGGER GA.`Jjd_changes_2d`;
--   DROP TRIGGER GA.`Jjd_changes_2u`;
--   DROP TABLE GA.`Jjd_changes`;
